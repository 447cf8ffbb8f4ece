// Starts the app and says plainly why, when it cannot.
//
// window.tideline is for pages that embed this one and for tests: `ready` once the first screen
// is complete, `frames` drawn so far.
(() => {
  const reasons = {
    webgl: 'This page draws with WebGL 2, which this browser does not offer or has switched off.',
    load: 'This page could not be loaded completely. Check your connection and try again.',
  };
  const tideline = window.tideline = {
    ready: false,
    frames: 0,
    show() {
      document.getElementById('splash')?.remove();
      tideline.ready = true;
    },
    fail(reason) {
      document.getElementById('splash')?.remove();
      const note = document.createElement('p');
      note.className = 'note';
      note.setAttribute('role', 'alert');
      note.textContent = reasons[reason];
      document.body.append(note);
    },
  };
  if (!window.createTideline || !window.WebAssembly) return tideline.fail('load');
  createTideline({ canvas: document.getElementById('canvas') }).catch((error) => {
    console.error(error);
    tideline.fail('load');
  });
})();

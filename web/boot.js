// Starts the app and says plainly why, when it cannot.
//
// window.tideline is for pages that embed this one and for tests: `ready` once the first screen
// is complete, `frames` drawn so far.
(() => {
  const chinese = navigator.language.startsWith('zh');
  const reasons = chinese ? {
    webgl: '此页面需要 WebGL 2，而当前浏览器不支持或已将其关闭。',
    load: '页面未能完整加载。请检查网络连接后重试。',
    broken: '页面出现故障。您已保存的内容不会丢失。',
    again: '重试',
  } : {
    webgl: 'This page draws with WebGL 2, which this browser does not offer or has switched off.',
    load: 'This page could not be loaded completely. Check your connection and try again.',
    broken: 'This page has stopped working. What was saved is not lost.',
    again: 'Try again',
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
      if (document.querySelector('.note')) return;
      const note = document.createElement('div');
      const again = document.createElement('button');
      note.className = 'note';
      note.setAttribute('role', 'alert');
      note.textContent = reasons[reason];
      again.textContent = reasons.again;
      again.addEventListener('click', () => location.reload());
      note.append(again);
      document.body.append(note);
    },
  };
  addEventListener('error', (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) tideline.fail('broken');
  });
  if (!window.createTideline || !window.WebAssembly) return tideline.fail('load');
  createTideline({ canvas: document.getElementById('canvas') }).catch((error) => {
    console.error(error);
    tideline.fail('load');
  });
})();

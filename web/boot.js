// Starts the app and says plainly why, when it cannot.
//
// window.tideline is for pages that embed this one and for tests: `ready` once the first screen
// is complete, `frames` drawn so far, fields() and places() what was drawn last.
//
// The program comes in two parts where the build could part it: what the first screen runs, and
// the rest, which is fetched when the person does anything, or at once when the address leads
// further. `whole` says that both are there, rest() fetches what is missing.
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
  // Empty where the program is one file.
  const place = document.currentScript.dataset.rest;
  let fetching = null;
  let joined = !place;
  let first = null; // of the two parts: its exports

  const tideline = window.tideline = {
    ready: false,
    frames: 0,
    whole: !place,
    rest() {
      return tideline.whole ? Promise.resolve() : fetching ??= fetchRest();
    },
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
      const plain = document.createElement('script');
      plain.src = 'plain.js'; // the contact channels as ordinary links
      document.head.append(plain);
    },
  };
  addEventListener('error', (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) tideline.fail('broken');
  });

  const compile = async (file) => {
    const response = await fetch(file);
    if (!response.ok) throw Error(`${file}: ${response.status}`);
    return response.headers.get('Content-Type') == 'application/wasm'
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  };

  // The first part calls functions of the rest through its table. Until the rest has put them
  // there, stand-ins wait in their places.
  let imports;
  let table;
  const standIns = new Proxy({}, {
    get: (_, slot) => (...values) => {
      if (!joined) new WebAssembly.Instance(new WebAssembly.Module(fetchNow(slot)), parts());
      joined = tideline.whole = true;
      return table.get(Number(slot))(...values);
    },
  });
  const withStandIns = (own) => new Proxy(own, {
    get: (_, name) => name.startsWith('placeholder') ? standIns : own[name],
  });
  const parts = () => ({ ...imports, primary: first });
  const join = async (module) => {
    if (!joined) await WebAssembly.instantiate(module, parts());
    joined = tideline.whole = true;
  };
  // Nothing should need this: the app asks for the rest before it leaves the first screen. But a
  // page that halts for a moment is better than one that breaks.
  const fetchNow = (slot) => {
    console.warn(`${place} was needed at once, for its function ${slot}`);
    const request = new XMLHttpRequest();
    request.open('GET', place, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
    return Uint8Array.from(request.responseText, (unit) => unit.charCodeAt(0) & 255);
  };
  const fetchRest = async () => {
    for (let wait = 500; ; wait *= 2) {
      try {
        return await join(await compile(place));
      } catch (error) {
        console.error(error);
        if (wait > 5000) tideline.fail('load');
        if (wait > 5000) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  };
  const start = async (own, receive) => {
    imports = own;
    const leadsFurther = !/^(#\/?)?$/.test(location.hash);
    const rest = place && leadsFurther && compile(place);
    const instance = await WebAssembly.instantiate(await compile('tideline.wasm'),
        withStandIns(own));
    first = instance.exports;
    table = Object.values(first).find((one) => one instanceof WebAssembly.Table);
    if (rest) await join(await rest);
    receive(instance);
  };
  const failed = (error) => {
    console.error(error);
    tideline.fail('load');
  };

  if (!window.createTideline || !window.WebAssembly) return tideline.fail('load');
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'focusin', 'hashchange'])
    addEventListener(sign, () => tideline.rest(), { once: true, passive: true });
  createTideline({
    canvas: document.getElementById('canvas'),
    instantiateWasm: (own, receive) => {
      start(own, receive).catch(failed);
      return {};
    },
  }).catch(failed);
})();

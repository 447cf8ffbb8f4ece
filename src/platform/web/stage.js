// The page around the canvas: when the app steps, what the pointer and keys do, how large the
// stage is. Everything the browser says goes to C++ through _tl_... functions (page.h lists
// both directions).
addToLibrary({
  $tl__deps: ['$stringToNewUTF8', '$UTF8ToString', 'tl_step', 'tl_viewport'],
  $tl: {
    host: 0,
    frame: 0, // asked for, 0: none
    stepping: false,
    timer: 0,
    due: 0, // when the timer rings
    density: 0, // as of the last measuring
    pixelWidth: 0,
    pixelHeight: 0,
    lastPointer: -1e4, // when a pointer sequence ended: a click right after it is its echo

    // One step at the display's next frame; frames do not come while the page is hidden.
    soon: () => {
      if (document.hidden) tl.at(0);
      else tl.frame = tl.frame || requestAnimationFrame(tl.step);
    },
    at: (time) => {
      if (tl.timer && tl.due <= time) return;
      clearTimeout(tl.timer);
      tl.due = time;
      tl.timer = setTimeout(tl.step, Math.max(time - performance.now(), 0));
    },
    // At once: what needs a person's gesture (keyboards, new windows, the clipboard) works only
    // while its event is being handled.
    step: () => {
      if (tl.stepping) return tl.soon();
      tl.stepping = true;
      cancelAnimationFrame(tl.frame);
      clearTimeout(tl.timer);
      tl.frame = tl.timer = 0;
      _tl_step(tl.host);
      tl.stepping = false;
    },

    measure: () => {
      tl.density = devicePixelRatio;
      const stage = tl.stage.getBoundingClientRect();
      const width = tl.pixelWidth || Math.round(stage.width * devicePixelRatio);
      const height = tl.pixelHeight || Math.round(stage.height * devicePixelRatio);
      const ratio = width / stage.width;
      const safe = getComputedStyle(tl.probe);
      const view = window.visualViewport;
      // Pinched in, the visual viewport says nothing about the keyboard; small differences are
      // browser bars.
      const covered = view && Math.abs(view.scale - 1) < 0.05
          ? stage.height - view.height - view.offsetTop : 0;
      if (covered > 50 && (window.scrollX || window.scrollY)) window.scrollTo(0, 0);
      _tl_viewport(tl.host, width, height, ratio || 1,
          parseFloat(safe.paddingLeft), parseFloat(safe.paddingTop),
          parseFloat(safe.paddingRight), parseFloat(safe.paddingBottom),
          covered > 50 ? covered : 0);
      tl.soon();
    },
    remeasure: () => {
      tl.pixelWidth = tl.pixelHeight = 0; // of what was before; the observer comes after the frame
      tl.measure();
    },
  },

  // Called once, when the window is there. From now on the page talks.
  tl_page_start__deps: ['$tl', '$tlPointers', '$tlKeys', '$tlTheme'],
  tl_page_start: (host) => {
    tl.host = host;
    tl.stage = document.getElementById('stage');
    tl.canvas = document.getElementById('canvas');
    tl.layer = document.getElementById('layer');
    tl.probe = document.getElementById('probe');
    tlPointers();
    tlKeys();
    tlTheme();
    const observer = new ResizeObserver((entries) => {
      const exact = entries[0].devicePixelContentBoxSize;
      const width = entries[0].contentRect.width * devicePixelRatio;
      // Where a page's density is emulated, the exact size is that of the real screen.
      const isExact = exact && Math.abs(exact[0].inlineSize - width) < 2;
      tl.pixelWidth = isExact ? exact[0].inlineSize : 0;
      tl.pixelHeight = isExact ? exact[0].blockSize : 0;
      tl.measure();
    });
    try {
      observer.observe(tl.canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(tl.canvas); // Safari
    }
    addEventListener('resize', tl.remeasure);
    if (window.visualViewport) {
      visualViewport.addEventListener('resize', tl.measure);
      visualViewport.addEventListener('scroll', tl.measure);
    }
    tl.measure();
    // The window may come to a display of another density and keep its size: not every browser has an event for that.
    setInterval(() => { if (devicePixelRatio != tl.density) tl.remeasure(); }, 1000);
  },

  tl_page_wake__deps: ['$tl'],
  tl_page_wake: (soon, at) => {
    if (soon && !document.hidden) tl.soon();
    // A hidden page needs no more than a look now and then.
    if (at >= 0) tl.at(document.hidden ? Math.max(at, performance.now() + 1000) : at);
  },

  tl_page_now: () => performance.now(),
  tl_page_unix_ms: () => Date.now(),

  // Before drawing: setting a canvas' size clears it, so this waits until the frame is there.
  tl_page_fit: (width, height) => {
    const canvas = document.getElementById('canvas');
    if (canvas.width != width) canvas.width = width;
    if (canvas.height != height) canvas.height = height;
  },

  // Dear ImGui's renderer asks for WebGL's whole state before each frame, to put it back afterwards.
  // Each question makes the page wait for the graphics process, tens of milliseconds in a frame
  // where that one is busy. Nobody else draws here, so the state of a fresh context will do.
  tl_page_own_context: () => {
    const context = document.getElementById('canvas').getContext('webgl2');
    const state = {
      0x84E0: 0x84C0, // ACTIVE_TEXTURE: TEXTURE0
      0x8B8D: null, 0x8069: null, 0x8919: null, 0x8894: null, 0x85B5: null, // bindings
      0x0BA2: [0, 0, 0, 0], 0x0C10: [0, 0, 0, 0], // VIEWPORT, SCISSOR_BOX
      0x80C9: 1, 0x80C8: 0, 0x80CB: 1, 0x80CA: 0, // BLEND_SRC_RGB, _DST_RGB, _SRC_ALPHA, _DST_ALPHA
      0x8009: 0x8006, 0x883D: 0x8006, // BLEND_EQUATION_RGB, _ALPHA: FUNC_ADD
    };
    const ask = context.getParameter;
    context.getParameter = (name) => name in state ? state[name] : ask.call(context, name);
    context.isEnabled = () => false;
  },

  // Whether both parts of the program are here (boot.js); asking fetches the second.
  tl_page_whole__deps: ['$tl'],
  tl_page_whole: () => {
    const app = window['tideline'];
    if (!app['whole']) app['rest']().then(tl.soon);
    return app['whole'];
  },

  tl_page_presented: (frames) => { window['tideline']['frames'] = frames; },
  tl_page_ready: () => window['tideline']['show'](),
  tl_page_fail: () => window['tideline']['fail']('webgl'),

  $tlPointers__deps: ['$tl', 'tl_pointer', 'tl_wheel'],
  $tlPointers: () => {
    const kinds = { 'mouse': 0, 'touch': 1, 'pen': 2 };
    const send = (event, phase) => {
      const box = tl.stage.getBoundingClientRect();
      _tl_pointer(tl.host, kinds[event.pointerType] || 0, phase, event.pointerId,
          event.clientX - box.left, event.clientY - box.top, event.timeStamp);
      if (phase == 2 || phase == 3) tl.lastPointer = event.timeStamp;
      if (phase == 2) tl.step();
      else tl.soon();
    };
    const pressed = new Set();
    const isField = (target) => target.matches('input,textarea');
    const on = (type, handle) => tl.stage.addEventListener(type, handle);
    on('pointerdown', (event) => {
      if (event.button) return;
      pressed.add(event.pointerId);
      // A drag goes on outside the window; a field's own selecting must keep its events.
      if (!isField(event.target)) tl.stage.setPointerCapture(event.pointerId);
      send(event, 0);
    });
    on('pointermove', (event) => {
      if (!pressed.has(event.pointerId)) return send(event, 4);
      if (event.buttons & 1 || event.pointerType == 'touch') return send(event, 1);
      pressed.delete(event.pointerId); // the release happened where we could not see it
      send(event, 2);
    });
    on('pointerup', (event) => {
      if (!event.button && pressed.delete(event.pointerId)) send(event, 2);
    });
    on('pointercancel', (event) => {
      if (pressed.delete(event.pointerId)) send(event, 3);
    });
    on('pointerleave', (event) => {
      if (!pressed.has(event.pointerId)) send(event, 5);
    });
    // A press beside a field must not take its focus away, or the keyboard would fold up under
    // a tap on "Send"; the kit moves the focus itself.
    const keepFocus = (event) => {
      if (!isField(event.target) && event.cancelable) event.preventDefault();
    };
    for (const type of ['mousedown', 'touchend', 'contextmenu']) on(type, keepFocus);
    // A pressed button may be gone when its touch ends, and then that end does not come up to the
    // stage: the browser would click what has moved under the finger.
    on('touchstart', (event) => event.target.addEventListener('touchend', keepFocus, { once: true }));
    on('wheel', (event) => {
      if (event.ctrlKey) return; // the browser's zoom
      const unit = event.deltaMode == 1 ? 20 : event.deltaMode == 2 ? innerHeight : 1;
      const aside = event.shiftKey && !event.deltaX; // some browsers turn it themselves
      const box = tl.stage.getBoundingClientRect();
      event.preventDefault();
      _tl_wheel(tl.host, event.clientX - box.left, event.clientY - box.top,
          -(aside ? event.deltaY : event.deltaX) * unit, aside ? 0 : -event.deltaY * unit);
      tl.soon();
    });
  },

  // Keys that no field and no element of the layer wants. Tab is the browser's: it walks through
  // the layer's real elements, and the kit hears of it as focus.
  $tlKeys__deps: ['$tl', 'tl_key'],
  $tlKeys: () => {
    const keys = { // the order of base/input.h
      'Enter': 2, ' ': 3, 'Escape': 4, 'Backspace': 5, 'Delete': 6, 'ArrowLeft': 7,
      'ArrowRight': 8, 'ArrowUp': 9, 'ArrowDown': 10, 'Home': 11, 'End': 12, 'PageUp': 13,
      'PageDown': 14, '/': 15, 'k': 16, 'a': 17, 'c': 18, 'v': 19, 'x': 20, 'y': 21, 'z': 22,
    };
    const handle = (event) => {
      const key = keys[event.key.length == 1 ? event.key.toLowerCase() : event.key];
      if (!key || event.isComposing || event.keyCode == 229) return;
      const command = event.ctrlKey || event.metaKey;
      const target = event.target;
      if (target.closest('dialog')) return; // a video's
      const inField = target.matches('input:not([type=checkbox],[type=radio]),textarea');
      const inElement = !inField && target.tlRole !== undefined && target.localName != 'main';
      // Ctrl with another key than ours, and Alt with arrows (Back), are the browser's.
      if (command ? !(key >= 16 && key <= 18) : key >= 16 || event.altKey) return;
      // A field keeps its own keys; up and down may also mean a list of suggestions below it.
      if (inField && !(key == 4 || (command && key == 16) ||
          (target.type != 'textarea' && (key == 9 || key == 10)))) return;
      // Enter and Space on an element become its click.
      if (inElement && (key == 2 || key == 3)) return;
      const isOurs = !(command && key == 18) && key != 5 && key != 6;
      if (isOurs) event.preventDefault();
      _tl_key(tl.host, key, event.type == 'keydown', event.shiftKey, command, event.altKey);
      tl.step();
    };
    addEventListener('keydown', handle);
    addEventListener('keyup', handle);
  },

  $tlTheme__deps: ['$tl', 'tl_theme', 'tl_online', 'tl_visible'],
  $tlTheme: () => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const still = window.matchMedia('(prefers-reduced-motion: reduce)');
    const tell = () => {
      _tl_theme(tl.host, dark.matches, still.matches);
      tl.soon();
    };
    dark.addEventListener('change', tell);
    still.addEventListener('change', tell);
    const network = () => {
      _tl_online(tl.host, navigator.onLine);
      tl.soon();
    };
    addEventListener('online', network);
    addEventListener('offline', network);
    document.addEventListener('visibilitychange', () => {
      _tl_visible(tl.host, !document.hidden);
      // Hiding may be the last thing that happens: what is unsaved is saved now.
      if (document.hidden) tl.step();
      else tl.soon();
    });
    _tl_theme(tl.host, dark.matches, still.matches);
    _tl_online(tl.host, navigator.onLine);
  },
});

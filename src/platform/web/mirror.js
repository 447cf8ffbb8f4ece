// The accessibility mirror: real elements, unseen, that say what the canvas shows. They lie where
// it is drawn, take the focus, and a click on them by keyboard, script or assistive technology
// presses the widget. Pointers go through to the stage's gestures.
addToLibrary({
  $tlMirror__deps: ['$tl', '$tlFields', '$stringToNewUTF8', 'tl_activate', 'tl_focus'],
  $tlMirror: {
    byKey: null, // key -> element
    list: [], // in reading order, as C++ counts them
    says: null, // the live regions: polite, assertive
    dialog: null,
    opener: null,
    applies: false, // puts the page as the kit wants it: its own doing

    // By number of ports::Role: tag and role.
    tags: ['div', 'div', 'main', 'div', 'nav', 'div', 'h', 'p', 'button', 'a', 'span', 'button',
      'button', 'button', 'div', 'button', 'div', 'ul', 'li', 'div', 'div', 'div', 'div', 'div',
      'div', 'div', 'div', 'div', 'div', 'article', 'div'],
    roles: ['', 'group', '', 'banner', '', 'search', '', '', '', '', '', 'switch', 'checkbox',
      'radio', 'radiogroup', 'tab', 'tablist', 'list', '', 'dialog', 'img', 'progressbar',
      'status', 'alert', 'table', 'row', 'cell', 'separator', 'note', '', 'log'],

    start: () => {
      tlMirror.byKey = new Map();
      tlMirror.says = ['polite', 'assertive'].map((live) => {
        const region = document.createElement('div');
        region.className = 'live';
        region.setAttribute('aria-live', live);
        document.body.append(region);
        return region;
      });
      tl.layer.addEventListener('click', (event) => {
        const element = event.target.closest('button,a');
        if (!element) return;
        event.preventDefault();
        // The echo of a pointer: the gesture has pressed already, or it was a drag.
        if (event.timeStamp - tl.lastPointer < 500 && event.detail) return;
        if (element.getAttribute('aria-disabled')) return;
        _tl_activate(tl.host, stringToNewUTF8(element.tlId));
        tl.step();
      });
      tl.layer.addEventListener('focusin', (event) => {
        const element = event.target;
        // The kit knows where it has put the focus itself; told of it, it would take that for the
        // keyboard's doing and show the ring in a sheet that a finger has opened.
        if (tlMirror.applies || element.tlRole === undefined || !element.tlNamed) return;
        _tl_focus(tl.host, stringToNewUTF8(element.tlId));
        tl.soon();
      });
      tl.layer.addEventListener('focusout', (event) => {
        const to = event.relatedTarget;
        if (tlMirror.applies || event.target.tlRole === undefined) return;
        if (to && tl.layer.contains(to)) return;
        _tl_focus(tl.host, stringToNewUTF8(''));
        tl.soon();
      });
    },

    make: (key, role, level, named) => {
      const tag = tlMirror.tags[role] || 'div';
      const element = document.createElement(tag == 'h' ? 'h' + (level || 2) : tag);
      if (tlMirror.roles[role]) element.setAttribute('role', tlMirror.roles[role]);
      if (tag == 'button') element.type = 'button';
      if (tag == 'a') element.href = '#';
      if (role == 19) element.setAttribute('aria-modal', 'true');
      if (role == 19 || role == 2) element.tabIndex = -1;
      // They tell through the two regions that never go away; here they can only be found.
      if (role == 22 || role == 23 || role == 30) element.setAttribute('aria-live', 'off');
      element.tlId = key;
      element.tlRole = role;
      element.tlLevel = level;
      element.tlNamed = named;
      if (named) element.setAttribute('data-id', key);
      element.append(element.tlText = document.createTextNode(''));
      return element;
    },

    // Puts the elements in order with as few moves as can be: a moved element loses the focus.
    shape: (rows) => {
      const focused = document.activeElement;
      const keys = new Set(rows.map((row) => row[1]));
      for (const [key, element] of tlMirror.byKey) {
        if (keys.has(key)) continue;
        if (element.tlRole !== undefined) element.remove();
        tlMirror.byKey.delete(key);
      }
      const last = new Map(); // parent -> the child that was put in place last
      tlMirror.list = [];
      let main = tl.layer;
      tlMirror.main = null;
      for (const [, key, parentIndex, role, level, named] of rows) {
        // What stands below a page's content (a chat's composer) belongs to the page too.
        const isOutside = role >= 2 && role <= 5 || role == 19 || role == 22 || role == 23;
        const parent =
            parentIndex >= 0 ? tlMirror.list[parentIndex] : isOutside ? tl.layer : main;
        const field = (role == 10 || role == 8) && tlFields.list.get(key);
        let element = tlMirror.byKey.get(key);
        if (field ? element != field
            : !element || element.tlRole !== role || element.tlLevel != level) {
          if (element && element.tlRole !== undefined) element.remove();
          element = field || tlMirror.make(key, role, level, named);
          tlMirror.byKey.set(key, element);
        }
        const before = last.get(parent);
        const place = before ? before.nextElementSibling : parent.firstElementChild;
        if (element != place) parent.insertBefore(element, place);
        last.set(parent, element);
        if (role == 2) tlMirror.main = main = element;
        tlMirror.list.push(element);
      }
      if (focused && focused != document.activeElement && tl.layer.contains(focused))
        focused.focus({ preventScroll: true });
    },

    content: (element, label, value, flags, position, size) => {
      const role = element.tlRole;
      const set = (name, text) =>
        text === '' ? element.removeAttribute(name) : element.setAttribute(name, text);
      set('aria-invalid', flags & 16 ? 'true' : '');
      if (role === undefined) return; // a field says the rest itself
      // Its own text names an element; with elements inside, or a role that is a picture, a label.
      const isMixed = flags & 32 && (role == 6 || role == 7 || role == 26);
      const isLabelled =
          (flags & 32 && !isMixed) || role == 14 || role == 16 || (role >= 19 && role < 22);
      if (element.tlMix) tlMirror.unmix(element);
      element.tlMix = isMixed ? label : '';
      const text = isLabelled || isMixed || role == 10 ? '' : label;
      if (element.tlText.data != text) element.tlText.data = text;
      set('aria-label', isLabelled ? label : '');
      if (role == 21) {
        const [now, most] = value.split('/'); // of a hundred, or "2/4"
        set('aria-valuenow', now);
        set('aria-valuemax', most || '');
      } else if (role == 9) {
        element.href = /^(https:|mailto:|tel:|#)/.test(value) ? value : '#';
      } else {
        set('aria-description', role < 19 ? value : '');
        if (role >= 19 && value && !isLabelled) element.tlText.data = label + ' ' + value;
      }
      // Not the attribute: a press on a disabled button would take a field's focus away.
      set('aria-disabled', flags & 1 ? 'true' : '');
      if (element.type == 'button') element.tabIndex = flags & 65 ? -1 : 0;
      if (role == 1) set('tabindex', flags & 256 ? '0' : ''); // a table that scrolls sideways
      const state = flags & 2 ? 'true' : 'false';
      if (role == 15) set('aria-selected', state);
      else if (role >= 11 && role <= 13) set('aria-checked', state);
      else set('aria-pressed', role == 8 && flags & 2 ? state : '');
      set('aria-posinset', size ? position : '');
      set('aria-setsize', size || '');
      set('aria-expanded', flags & 4 ? (flags & 8 ? 'true' : 'false') : '');
    },

    unmix: (element) => {
      for (const node of [...element.childNodes])
        if (node.nodeType == 3 && node != element.tlText) node.remove();
    },

    // A paragraph with links in it: its words go around theirs.
    mix: (element) => {
      tlMirror.unmix(element);
      let rest = element.tlMix;
      for (const child of element.children) {
        const words = child.textContent;
        const at = rest.indexOf(words);
        if (at < 0) continue;
        child.before(rest.slice(0, at));
        rest = rest.slice(at + words.length);
      }
      element.append(rest);
    },

    // A field's help or fault stands below it; whoever is in the field hears it too.
    describe: (field) => {
      const help = tlMirror.byKey.get(field.tlId + ':help');
      if (help) field.setAttribute('aria-description', help.textContent);
      else field.removeAttribute('aria-description');
    },

    place: (element, x, y, width, height, isSeen) => {
      if (element.tlRole === undefined) return; // fields follow at once, by themselves
      const style = element.style;
      style.left = x + 'px';
      style.top = y + 'px';
      style.width = width + 'px';
      style.height = height + 'px';
      style.pointerEvents = isSeen ? '' : 'none';
    },

    // While a dialog is open, the rest is out of reach.
    guard: () => {
      const dialog = tlMirror.list.filter((element) => element.tlRole == 19).pop() || null;
      if (dialog == tlMirror.dialog) {
        if (!dialog) return;
      } else if (!tlMirror.dialog) {
        tlMirror.opener = document.activeElement;
      }
      for (const element of tl.layer.querySelectorAll('[inert]')) element.inert = false;
      for (let inside = dialog; inside && inside != tl.layer; inside = inside.parentElement)
        for (const other of inside.parentElement.children) other.inert = other != inside;
      const now = document.activeElement;
      if (dialog && dialog != tlMirror.dialog && !dialog.contains(now))
        dialog.focus({ preventScroll: true });
      if (!dialog && tlMirror.opener && tlMirror.opener.isConnected && now == document.body)
        tlMirror.opener.focus({ preventScroll: true });
      tlMirror.dialog = dialog;
    },

    focus: (element) => {
      const now = document.activeElement;
      if (element && element.tlRole !== undefined) {
        if (now != element) element.focus({ preventScroll: true });
      } else if (element) {
        if (now != element) tlFields.focus(element.tlId);
      } else if (now.tlRole !== undefined && now != tlMirror.dialog && now != tlMirror.main) {
        now.blur();
      }
    },

    say: (assertive, text) => {
      const region = tlMirror.says[assertive];
      const line = document.createElement('p');
      line.textContent = text;
      region.append(line);
      setTimeout(() => line.remove(), 5000); // said; not to be found by reading on
    },

    apply: (rows) => {
      if (!tlMirror.byKey) tlMirror.start();
      const shape = rows.filter((row) => !row[0]);
      const before = document.activeElement;
      if (shape.length) {
        tlMirror.shape(shape);
        tlMirror.guard(); // before the focus moves: not into what is inert
      }
      for (const row of rows) {
        const [what, index] = row;
        const rest = row.slice(2);
        const element = tlMirror.list[index];
        if (what == 1) tlMirror.content(element, ...rest);
        else if (what == 2) tlMirror.place(element, ...rest);
        else if (what == 3) tlMirror.say(index, rest[0]);
        else if (what == 4) tlMirror.focus(element);
      }
      if (rows.some((row) => row[0] < 2))
        for (const element of tlMirror.list) {
          if (element.tlMix) tlMirror.mix(element);
          if (element.tlRole === undefined) tlMirror.describe(element);
        }
      // What had the focus is gone with its page: Tab and reading go on from the new one's start.
      if (!before.isConnected && document.activeElement == document.body && tlMirror.main)
        tlMirror.main.focus({ preventScroll: true });
    },
  },

  tl_mirror_apply__deps: ['$tlMirror', '$UTF8ToString'],
  tl_mirror_apply: (json) => {
    tlMirror.applies = true;
    try {
      tlMirror.apply(JSON.parse(UTF8ToString(json)));
    } finally {
      tlMirror.applies = false;
    }
  },
});

// Real, transparent <input> and <textarea> elements over the fields the kit draws. They are the
// truth about text, selection and composition; the app hears of every change.
addToLibrary({
  $tlFields__deps: ['$tl', '$stringToNewUTF8', 'tl_field_edit', 'tl_focus', 'tl_submit'],
  $tlFields: {
    list: null, // id -> element
    composing: null, // the field in which the input method is at work
    composeStart: 0,
    composeLength: 0,
    selects: false, // the last press was a second one or with Shift: the browser selects best
    wanted: null, // what the kit wants focused once the composition is over

    tell: (field) => {
      if (field.tlFiles) return; // files.js puts its inputs among the fields
      // A C string would end there.
      if (field.value.includes('\0')) field.value = field.value.replaceAll('\0', '');
      const isComposing = tlFields.composing == field;
      const ends = [field.selectionStart, field.selectionEnd]; // the caret is at the second
      if (field.selectionDirection == 'backward') ends.reverse();
      const from = isComposing ? tlFields.composeStart : 0;
      const to = isComposing ? from + tlFields.composeLength : 0;
      const state = [field.value, ...ends, from, to].join('\x1f');
      if (state == field.tlTold) return;
      field.tlTold = state;
      _tl_field_edit(tl.host, stringToNewUTF8(field.tlId), stringToNewUTF8(field.value), ...ends,
          from, to);
      tl.soon();
    },

    make: (id, many) => {
      const field = document.createElement(many ? 'textarea' : 'input');
      field.tlId = field.id = field.name = id;
      field.setAttribute('data-id', id); // as all elements of the layer have
      const on = (type, handle) => field.addEventListener(type, handle);
      on('compositionstart', () => {
        tlFields.composing = field;
        tlFields.composeStart = field.selectionStart;
        tlFields.composeLength = 0;
      });
      on('compositionupdate', (event) => { tlFields.composeLength = event.data.length; });
      on('compositionend', () => {
        tlFields.composing = null;
        if (field.tlPending) tlFields.write(field, field.tlPending);
        else tlFields.tell(field);
        if (tlFields.wanted !== null) tlFields.focus(tlFields.wanted);
      });
      on('mousedown', (event) => { tlFields.selects = event.detail > 1 || event.shiftKey; });
      on('scroll', () => tlFields.scroll(field));
      on('input', () => tlFields.tell(field));
      on('select', () => tlFields.tell(field)); // where selectionchange does not reach fields
      on('focus', () => {
        _tl_focus(tl.host, stringToNewUTF8(id));
        field.tlTold = '';
        tlFields.tell(field);
      });
      on('blur', (event) => {
        const to = event.relatedTarget;
        if (!to || !tl.layer.contains(to)) _tl_focus(tl.host, stringToNewUTF8(''));
        tl.soon();
      });
      on('keydown', (event) => {
        if (event.key != 'Enter' || event.isComposing || event.keyCode == 229) return;
        if (many && (event.shiftKey || !field.enterKeyHint)) return;
        event.preventDefault();
        tlFields.tell(field);
        _tl_submit(tl.host, stringToNewUTF8(id));
        tl.step();
      });
      tlFields.list.set(id, field);
      return field;
    },

    // The app changed the value itself. In the middle of a composition that waits, but for
    // clearing: "Send" was pressed, and phones' keyboards compose nearly always.
    write: (field, value) => {
      field.tlPending = null;
      if (tlFields.composing == field) {
        if (value) {
          field.tlPending = value;
          return;
        }
        tlFields.composing = null;
      }
      if (field.value == value) return;
      field.value = value;
      if (document.activeElement == field) tlFields.tell(field);
    },

    // Its text lies as it is drawn, wherever the browser would rather have it.
    scroll: (field) => {
      field.scrollLeft = field.tlLeft;
      field.scrollTop = field.tlTop;
    },

    drop: (id) => {
      const field = tlFields.list.get(id);
      if (!field) return;
      if (tlFields.composing == field) tlFields.composing = null;
      tlFields.list.delete(id);
      field.remove();
    },

    // Rows: id, and for a field that is there: label, placeholder, value, whether to write it,
    // autocomplete, kind, enter key, enabled, x, y, width, height, padding (left, top, right,
    // bottom), size of the font and line, what is cut off at the top and bottom, how far its text is
    // scrolled.
    show: (rows) => {
      const types = ['text', '', 'search', 'text', 'tel', 'text'];
      const modes = ['', '', 'search', 'email', 'tel', 'decimal'];
      const hints = ['', 'next', 'send', 'search', 'done'];
      for (const [id, label, placeholder, value, write, autocomplete, kind, enter, enabled,
          x, y, width, height, padLeft, padTop, padRight, padBottom, font, line, clipTop,
          clipBottom, scrollX, scrollY] of rows) {
        let field = tlFields.list.get(id);
        const many = kind == 1;
        if (label === undefined || (field && many != (field.type == 'textarea'))) {
          tlFields.drop(id);
          if (label === undefined) continue;
          field = null;
        }
        const isNew = !field;
        if (isNew) field = tlFields.make(id, many);
        const set = (name, text) =>
          text ? field.setAttribute(name, text) : field.removeAttribute(name);
        if (!many) field.type = types[kind];
        set('aria-label', label);
        set('placeholder', placeholder);
        set('autocomplete', autocomplete);
        set('inputmode', modes[kind]);
        set('enterkeyhint', hints[enter]);
        field.disabled = !enabled;
        const style = field.style;
        // Phones zoom in on letters of less than 16 px: smaller ones are of 16 px too, but shrunk to
        // lie where they are drawn.
        const scale = Math.min(1, font / 16);
        const px = (size) => size / scale + 'px';
        style.left = x + 'px';
        style.top = y + 'px';
        style.transform = scale < 1 ? `scale(${scale})` : '';
        style.width = px(width);
        style.height = px(height);
        style.padding = [padTop, padRight, padBottom, padLeft].map(px).join(' ');
        style.lineHeight = line ? px(line) : '';
        style.fontSize = px(font);
        style.clipPath = clipTop || clipBottom ? `inset(${px(clipTop)} 0 ${px(clipBottom)})` : '';
        if (isNew || write) tlFields.write(field, value);
        if (isNew) tl.layer.append(field);
        field.tlLeft = scrollX / scale;
        field.tlTop = scrollY / scale;
        tlFields.scroll(field);
      }
    },

    focus: (id) => {
      // Taking the focus away in the middle of a composition would garble it.
      if (tlFields.composing) {
        tlFields.wanted = id;
        return;
      }
      tlFields.wanted = null;
      const field = tlFields.list.get(id);
      const now = document.activeElement;
      if (field) field.focus({ preventScroll: true });
      else if (!id && now && now.tlId !== undefined && tlFields.list.has(now.tlId)) now.blur();
    },
  },

  tl_fields_start__deps: ['$tlFields', '$UTF8ToString', 'tl_drawn', 'free'],
  tl_fields_start: () => {
    tlFields.list = new Map();
    // What the kit drew last, for tests. Of fields: rows of id, value, the caret's x, y and height;
    // of all places: key, y and height.
    const drawn = (places) => () => {
      const told = _tl_drawn(tl.host, places);
      const rows = JSON.parse(UTF8ToString(told));
      _free(told);
      return rows;
    };
    window['tideline']['fields'] = drawn(0);
    window['tideline']['places'] = drawn(1);
    document.addEventListener('selectionchange', () => {
      const field = document.activeElement;
      if (field && tlFields.list.get(field.tlId) == field) tlFields.tell(field);
    });
    tl.layer.addEventListener('submit', (event) => event.preventDefault());
  },
  tl_fields_show__deps: ['$tlFields', '$UTF8ToString'],
  tl_fields_show: (json) => tlFields.show(JSON.parse(UTF8ToString(json))),
  tl_fields_focus__deps: ['$tlFields', '$UTF8ToString'],
  tl_fields_focus: (id) => tlFields.focus(UTF8ToString(id)),
  tl_fields_select__deps: ['$tlFields', '$UTF8ToString'],
  tl_fields_select: (id, anchor, caret) => {
    const field = tlFields.list.get(UTF8ToString(id));
    if (!field || tlFields.composing) return;
    if (tlFields.selects && anchor == caret && field.selectionStart < field.selectionEnd) return;
    field.setSelectionRange(Math.min(anchor, caret), Math.max(anchor, caret),
        anchor > caret ? 'backward' : 'none');
    tlFields.tell(field);
  },
});

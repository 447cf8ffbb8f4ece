// Files that a person gives. Each button that takes files has a real <input type=file> over it,
// because only a press on that opens the picker everywhere; what is dropped on the page or pasted
// goes to the last of them. Files are kept as Blobs in a database of their own; only their first
// bytes are copied to C++, which says what they are and how to clean them; of a text all of them, to
// look at before anything is written.
addToLibrary({
  $tlFiles__deps: ['$tl', '$tlOpen', '$tlFields', '$stringToNewUTF8', '$UTF8ToString', 'tl_file_look',
    'tl_files_chosen', 'tl_file_given', 'tl_file_kept', 'tl_file_refused', 'tl_files_forgotten', 'tl_file_saved',
    'tl_file_pictured', 'malloc', 'free'],
  $tlFiles: {
    inputs: null, // id -> element
    port: 0,
    given: {}, // id -> what is not written yet
    held: {}, // id -> Blob that the team has sent
    last: null, // the element that takes what is dropped or pasted
    faults: ['too_large', 'wrong_type', 'too_many', 'empty', 'unreadable', 'not_kept'],
    mostLook: 1 << 20,

    open: () => tlOpen(tlFiles, 'tideline-files', 'files'),
    // `work` gets the store and returns a request or nothing.
    store: async (mode, work) => {
      const transaction =
        (await tlFiles.open()).transaction('files', mode, { 'durability': 'strict' });
      const request = work(transaction.objectStore('files'));
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = transaction.onabort = () => reject(transaction.error);
      });
      return request && request.result;
    },
    blob: async (id) => {
      if (tlFiles.held[id]) return tlFiles.held[id];
      const kept = await tlFiles.store('readonly', (store) => store.get(id));
      if (!kept) throw Error('no such file');
      return kept['blob'];
    },
    id: () => {
      const digits = crypto.getRandomValues(new Uint8Array(16));
      return 'f-' + [...digits].map((digit) => (digit % 36).toString(36)).join('');
    },

    // What C++ says about the first bytes.
    look: async (file) => {
      const head = new Uint8Array(await file.slice(0, tlFiles.mostLook).arrayBuffer());
      const bytes = _malloc(head.length || 1);
      HEAPU8.set(head, bytes);
      const look = _malloc(32);
      _tl_file_look(stringToNewUTF8(file.name || ''), bytes, head.length, look);
      const [type, name, start, size, replaces, width, height, isSound] =
        HEAPU32.subarray(look >> 2, (look >> 2) + 8);
      const result = {
        type: UTF8ToString(type), name: UTF8ToString(name), replaces, width, height, isSound,
        head: start ? HEAPU8.slice(start, start + size) : null,
      };
      for (const memory of [type, name, start, look]) _free(memory);
      return result;
    },

    // Behind a JPEG's last byte cameras put films and previews, with data of their own.
    end: async (file, from) => {
      const bytes = new Uint8Array(await file.slice(from).arrayBuffer());
      for (let at = 0; at + 1 < bytes.length;) {
        const marker = bytes[at + 1];
        if (bytes[at] != 0xFF || marker == 0xFF) ++at;
        else if (marker == 0xD9) return from + at + 2;
        else if (!marker || (marker >= 0xD0 && marker < 0xD8)) at += 2;
        else at += 2 + (bytes[at + 2] << 8 | bytes[at + 3]);
      }
      return file.size;
    },

    refuse: (target, name, fault, id) => {
      _tl_file_refused(tlFiles.port, stringToNewUTF8(target), stringToNewUTF8(name || ''),
          tlFiles.faults.indexOf(fault), stringToNewUTF8(id || ''));
      tl.soon();
    },

    take: async (input, file) => {
      const rules = input.tlFiles;
      const { target, types, most } = rules;
      let held = 0;
      const refuse = (fault) => {
        rules.room += held;
        tlFiles.refuse(target, file.name, fault);
      };
      if (rules.room <= 0) return refuse('too_many');
      if (!file.size) return refuse('empty');
      if (file.size > most) return refuse('too_large');
      held = 1;
      --rules.room;
      let look;
      try {
        look = await tlFiles.look(file);
      } catch {
        return refuse('unreadable');
      }
      if (!types.includes(look.type)) return refuse('wrong_type');
      if (!look.isSound) return refuse('unreadable');
      const parts = look.head
        ? [look.head, file.slice(look.replaces, await tlFiles.end(file, look.replaces))] : [file];
      const blob = new Blob(parts, { type: look.type });
      let text;
      try {
        text = new Uint8Array(look.type == 'text/plain' ? await blob.arrayBuffer() : 0);
      } catch {
        return refuse('unreadable');
      }
      const id = tlFiles.id();
      tlFiles.given[id] = { blob, target, name: look.name, free: () => { ++rules.room; } };
      const bytes = _malloc(text.length || 1);
      HEAPU8.set(text, bytes);
      _tl_file_given(tlFiles.port, ...[target, id, look.name, look.type].map(stringToNewUTF8),
          blob.size, look.width, look.height, bytes, text.length);
      tl.soon();
    },
    keep: async (id) => {
      const file = tlFiles.given[id];
      if (!file) return;
      delete tlFiles.given[id];
      try {
        await tlFiles.store('readwrite',
            (store) => { store.put({ 'blob': file.blob, 'at': Date.now() }, id); });
        _tl_file_kept(tlFiles.port, stringToNewUTF8(id));
        tl.soon();
      } catch {
        file.free();
        tlFiles.refuse(file.target, file.name, 'not_kept', id);
      }
    },
    // One after another, in the order in which they were chosen.
    takeAll: async (input, files) => {
      if (!files.length) return;
      _tl_files_chosen(tlFiles.port, stringToNewUTF8(input.tlFiles.target));
      for (const file of [...files]) await tlFiles.take(input, file);
    },

    start: () => {
      tlFiles.inputs = new Map();
      const has = (event) => [...event.dataTransfer.types].includes('Files');
      addEventListener('dragover', (event) => {
        if (!has(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = tlFiles.last ? 'copy' : 'none';
      });
      // Also where nothing takes it: the browser would leave the page for the file.
      addEventListener('drop', (event) => {
        if (!has(event)) return;
        event.preventDefault();
        if (tlFiles.last) tlFiles.takeAll(tlFiles.last, event.dataTransfer.files);
      });
      addEventListener('paste', (event) => {
        const files = event.clipboardData ? event.clipboardData.files : [];
        if (!files.length || !tlFiles.last) return;
        event.preventDefault();
        tlFiles.takeAll(tlFiles.last, files);
      });
    },

    make: (id) => {
      const input = document.createElement('input');
      input.type = 'file';
      input.tlId = input.id = id;
      input.setAttribute('data-id', id);
      input.style.opacity = 0;
      input.addEventListener('change', () => {
        const files = [...input.files];
        input.value = ''; // the same one may be chosen again
        tlFiles.takeAll(input, files);
      });
      input.addEventListener('focus', () => {
        _tl_focus(tl.host, stringToNewUTF8(id));
        tl.soon();
      });
      input.addEventListener('blur', (event) => {
        const to = event.relatedTarget;
        if (!to || !tl.layer.contains(to)) _tl_focus(tl.host, stringToNewUTF8(''));
        tl.soon();
      });
      tlFiles.inputs.set(id, input);
      // The mirror puts it where it belongs among the other elements, as it does with fields.
      tlFields.list.set(id, input);
      tl.layer.append(input);
      return input;
    },

    show: (rows) => {
      const shown = new Set(rows.map((row) => row[0]));
      for (const [id, input] of tlFiles.inputs) {
        if (shown.has(id)) continue;
        tlFiles.inputs.delete(id);
        tlFields.list.delete(id);
        input.remove();
      }
      tlFiles.last = null;
      for (const [id, label, target, types, most, room, x, y, width, height, cutTop,
          cutBottom, camera] of rows) {
        const input = tlFiles.inputs.get(id) || tlFiles.make(id);
        input.accept = camera ? 'image/*' : types;
        input.multiple = !camera;
        if (camera) input.setAttribute('capture', 'environment');
        input.tlFiles = { target, types: types.split(','), most: +most, room };
        input.setAttribute('aria-label', label);
        const style = input.style;
        style.left = x + 'px';
        style.top = y + 'px';
        style.width = width + 'px';
        style.height = height + 'px';
        style.clipPath = cutTop || cutBottom ? `inset(${cutTop}px 0 ${cutBottom}px)` : '';
        if (!camera) tlFiles.last = input;
      }
    },

    save: (blob, name) => {
      const link = document.createElement('a');
      const address = link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
    },

    picture: async (id, side) => {
      const bitmap = await createImageBitmap(await tlFiles.blob(id));
      const shrink = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
      const canvas = document.createElement('canvas');
      const width = canvas.width = Math.max(1, Math.round(bitmap.width * shrink));
      const height = canvas.height = Math.max(1, Math.round(bitmap.height * shrink));
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.drawImage(bitmap, 0, 0, width, height);
      bitmap.close();
      const pixels = context.getImageData(0, 0, width, height).data;
      const memory = _malloc(pixels.length);
      HEAPU8.set(pixels, memory);
      return [width, height, memory];
    },
  },

  // Where the finger points, the camera is nearer than a file.
  tl_files_camera: () => +window.matchMedia('(pointer: coarse)').matches,
  tl_files_show__deps: ['$tlFiles', 'tl_focus'],
  tl_files_show: (port, json) => {
    tlFiles.port = port;
    if (!tlFiles.inputs) tlFiles.start();
    tlFiles.show(JSON.parse(UTF8ToString(json)));
  },
  tl_file_bring__deps: ['$tlFiles'],
  tl_file_bring: (name, bytes, size) => {
    if (!tlFiles.last) return 0;
    const file = new File([HEAPU8.slice(bytes, bytes + size)], UTF8ToString(name));
    tlFiles.takeAll(tlFiles.last, [file]);
    return 1;
  },
  tl_file_keep__deps: ['$tlFiles'],
  tl_file_keep: (port, id) => {
    tlFiles.port = port;
    tlFiles.keep(UTF8ToString(id));
  },
  tl_file_remove__deps: ['$tlFiles'],
  tl_file_remove: (id) => {
    const key = UTF8ToString(id);
    const given = tlFiles.given[key];
    if (given) {
      delete tlFiles.given[key];
      return given.free();
    }
    if (tlFiles.held[key]) return delete tlFiles.held[key];
    tlFiles.store('readwrite', (store) => { store.delete(key); }).catch(() => 0);
  },
  tl_files_keep_only__deps: ['$tlFiles'],
  tl_files_keep_only: (json) => {
    const wanted = new Set(JSON.parse(UTF8ToString(json)).flat());
    const old = Date.now() - 86400000;
    tlFiles.store('readwrite', (store) => {
      store.openCursor().onsuccess = (event) => {
        const cursor = event.target.result;
        if (!cursor) return;
        if (!wanted.has(cursor.key) && !(cursor.value['at'] > old)) cursor.delete();
        cursor.continue();
      };
    }).catch(() => 0);
  },
  tl_files_forget__deps: ['$tlFiles'],
  tl_files_forget: (port) => {
    tlFiles.given = {};
    tlFiles.held = {};
    tlFiles.store('readwrite', (store) => { store.clear(); }).then(() => 1, () => 0)
        .then((gone) => {
          _tl_files_forgotten(port, gone);
          tl.soon();
        });
  },
  tl_file_hold__deps: ['$tlFiles'],
  tl_file_hold: (bytes, size, type) => {
    const id = tlFiles.id();
    tlFiles.held[id] = new Blob([HEAPU8.slice(bytes, bytes + size)], { type: UTF8ToString(type) });
    return stringToNewUTF8(id);
  },
  tl_file_picture__deps: ['$tlFiles'],
  tl_file_picture: (port, id, side) => {
    const key = UTF8ToString(id);
    tlFiles.picture(key, side).catch(() => [0, 0, 0]).then((picture) => {
      _tl_file_pictured(port, stringToNewUTF8(key), ...picture);
      tl.soon();
    });
  },
  tl_file_save_text__deps: ['$tlFiles'],
  tl_file_save_text: (name, type, text) => {
    tlFiles.save(new Blob([UTF8ToString(text)], { type: UTF8ToString(type) }),
        UTF8ToString(name));
  },
  tl_file_save__deps: ['$tlFiles'],
  tl_file_save: (port, id, name) => {
    const called = UTF8ToString(name);
    tlFiles.blob(UTF8ToString(id)).then((blob) => {
      tlFiles.save(blob, called);
      return 1;
    }).catch(() => 0).then((isSaved) => {
      _tl_file_saved(port, stringToNewUTF8(called), isSaved);
      tl.soon();
    });
  },
});

// Records in IndexedDB: database "tideline", store "records", one transaction a write. A pack that
// the address asks for has databases of its own: what is written to one company is not shown in
// another's app.
addToLibrary({
  // Records as this tab holds them: what another tab has added is joined at each write, not lost.
  // Not within $tlStore, as Emscripten 3 writes objects out without the maps in them.
  $tlSeen: 'new Map()',
  // What the names of all databases end in.
  $tlArea: () => {
    const pack = new URLSearchParams(location.search).get('pack');
    if (!pack) return '';
    try {
      return ' ' + new URL(pack, location).href.replace(/\/*(pack\.json)?([?#].*)?$/, '');
    } catch {
      return ' ' + pack; // no address: the app says so
    }
  },
  // Opens a database of one store, once. A refusal is for this time only: what comes next asks again.
  // So is no answer, which some browsers give for ever.
  $tlOpen__deps: ['$tlArea'],
  $tlOpen: (owner, name, store) => owner.opening = owner.opening || new Promise((resolve, reject) => {
    const request = indexedDB.open(name + tlArea(), 1);
    const timer = setTimeout(() => {
      request.onsuccess = () => request.result.close();
      reject(Error('no answer'));
    }, 5000);
    const refuse = (why) => {
      clearTimeout(timer);
      reject(why);
    };
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onerror = () => refuse(request.error);
    request.onblocked = () => refuse(Error('blocked by another tab'));
    request.onsuccess = () => {
      clearTimeout(timer);
      const database = request.result;
      // Another tab wants a newer version, or the browser took the database away.
      database.onversionchange = () => {
        owner.opening = null;
        database.close();
      };
      database.onclose = () => { owner.opening = null; };
      resolve(database);
    };
  }).catch((error) => {
    owner.opening = null;
    throw error;
  }),
  $tlTold: 'new Map()', // what other tabs have changed, until the app has taken it
  $tlStore__deps: ['$tl', '$tlArea', '$tlOpen', '$tlSeen', '$tlTold', '$stringToNewUTF8', '$UTF8ToString',
    'tl_storage_record', 'tl_storage_loaded', 'tl_storage_written', 'tl_storage_merge',
    'tl_storage_changed', 'tl_storage_forgotten', 'malloc', 'free'],
  $tlStore: {
    open: () => tlOpen(tlStore, 'tideline', 'records'),
    transaction: async (mode) => {
      const options = { 'durability': 'strict' };
      try {
        return (await tlStore.open()).transaction('records', mode, options);
      } catch (error) {
        if (error.name != 'InvalidStateError') throw error;
        tlStore.opening = null; // closed in between
        return (await tlStore.open()).transaction('records', mode, options);
      }
    },
    done: (transaction) => new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    }),
    // One after another, also while the database is still being opened.
    queue: (work) => {
      const turn = (tlStore.last || Promise.resolve()).then(work);
      tlStore.last = turn.catch(() => 0);
      return turn;
    },
    memory: (bytes) => {
      const memory = _malloc(bytes.length || 1);
      HEAPU8.set(bytes, memory);
      return memory;
    },
    mark: (bytes) => bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, bytes.length),
    asked: (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }),
    merged: (port, key, ours, theirs) => {
      const size = _malloc(4);
      const start = _tl_storage_merge(port, stringToNewUTF8(key), tlStore.memory(ours), ours.length,
          tlStore.memory(theirs), theirs.length, size);
      const bytes = HEAPU8.slice(start, start + HEAP32[size >> 2]);
      _free(size);
      return bytes;
    },
    listen: (port) => {
      if (tlStore.channel || !window.BroadcastChannel) return;
      tlStore.channel = new BroadcastChannel('tideline' + tlArea());
      tlStore.channel.onmessage =
          (event) => tlStore.queue(() => tlStore.tell(port, event.data, !event.data))
              .catch(() => 0);
    },
    // What is no bytes is none of our writing: what it is, to be set aside.
    bytes: (value) => value instanceof Uint8Array ? value : new TextEncoder().encode(
        Object(value) === value ? Object.prototype.toString.call(value) : String(value)),
    // `named` or all; `forgotten`: all was removed, and what is there now has been written since.
    tell: async (port, named, forgotten) => {
      const transaction = await tlStore.transaction('readonly');
      const records = transaction.objectStore('records');
      const there = named ? [] : await tlStore.asked(records.getAllKeys());
      const keys = named || [...new Set([...tlSeen.keys(), ...there])];
      const asked = keys.map((key) => records.get(key));
      await tlStore.done(transaction);
      await window['tideline']['rest']();
      if (forgotten) _tl_storage_forgotten(port);
      keys.forEach((key, i) => {
        const bytes = asked[i].result;
        const mark = bytes instanceof Uint8Array ? tlStore.mark(bytes) : undefined;
        if (tlSeen.get(key) == mark) return;
        tlTold.set(key, mark);
        const known = mark !== undefined;
        _tl_storage_changed(port, stringToNewUTF8(key), known ? tlStore.memory(bytes) : 0,
            known ? bytes.length : 0);
      });
      tl.soon();
    },
    // Within one transaction: nobody writes between the look and the write. A draft that another tab
    // has written since is not removed.
    put: async (port, records, key, value) => {
      const there = await tlStore.asked(records.get(key));
      const foreign = there instanceof Uint8Array && tlSeen.get(key) != tlStore.mark(there);
      if (value) records.put(foreign ? tlStore.merged(port, key, value, there) : value, key);
      else if (!foreign || !key.startsWith('draft/')) records.delete(key);
      return [key, value && tlStore.mark(value), foreign];
    },
    reason: (error) => stringToNewUTF8(String(error && error.message || error)),
  },

  tl_storage_load__deps: ['$tlStore'],
  tl_storage_load: (port) => {
    tlStore.queue(async () => {
      const transaction = await tlStore.transaction('readonly');
      const records = transaction.objectStore('records');
      const keys = records.getAllKeys();
      const values = records.getAll();
      await tlStore.done(transaction);
      // What reads records is not in the first part of the program.
      if (keys.result.length) await window['tideline']['rest']();
      keys.result.forEach((key, i) => {
        const bytes = tlStore.bytes(values.result[i]);
        if (bytes == values.result[i]) tlSeen.set(key, tlStore.mark(bytes));
        _tl_storage_record(port, stringToNewUTF8(String(key)), tlStore.memory(bytes), bytes.length);
      });
      tlStore.isRead = true;
      tlStore.listen(port);
    }).then(() => _tl_storage_loaded(port, 0),
        (error) => _tl_storage_loaded(port, tlStore.reason(error))).then(tl.soon);
  },

  tl_storage_told__deps: ['$tlStore'],
  tl_storage_told: () => {
    for (const [key, mark] of tlTold) {
      if (mark === undefined) tlSeen.delete(key);
      else tlSeen.set(key, mark);
    }
    tlTold.clear();
  },

  tl_storage_forget__deps: ['$tlStore'],
  tl_storage_forget: (port, token) => {
    tlStore.queue(async () => {
      const transaction = await tlStore.transaction('readwrite');
      const done = tlStore.done(transaction);
      transaction.objectStore('records').clear();
      await done;
      tlSeen.clear();
      if (tlStore.channel) tlStore.channel.postMessage(null);
    }).then(() => _tl_storage_written(port, token, 0),
        (error) => _tl_storage_written(port, token, tlStore.reason(error))).then(tl.soon);
  },

  // `keys` and `bytes` are lists of `count` pointers, `sizes` of numbers; -1 removes the record.
  tl_storage_write__deps: ['$tlStore'],
  tl_storage_write: (port, token, count, keys, bytes, sizes) => {
    const changes = [];
    for (let i = 0; i < count; ++i) {
      const size = HEAP32[(sizes >> 2) + i];
      const start = HEAPU32[(bytes >> 2) + i];
      changes.push([UTF8ToString(HEAPU32[(keys >> 2) + i]),
        size < 0 ? null : HEAPU8.slice(start, start + size)]);
    }
    tlStore.queue(async () => {
      const transaction = await tlStore.transaction('readwrite');
      const records = transaction.objectStore('records');
      const done = tlStore.done(transaction);
      done.catch(() => 0); // the first failure is told, and not twice
      const marks = [];
      try {
        for (const change of changes) marks.push(await tlStore.put(port, records, ...change));
      } catch (error) {
        try { transaction.abort(); } catch { /* it was */ } // all or nothing
        throw transaction.error || error;
      }
      if (transaction['commit']) transaction['commit'](); // at once: the tab may be closed
      await done;
      for (const [key, mark] of marks) {
        if (mark === null) tlSeen.delete(key);
        else tlSeen.set(key, mark);
      }
      if (tlStore.channel) tlStore.channel.postMessage(changes.map(([key]) => key));
      const joined = marks.filter(([, , foreign]) => foreign).map(([key]) => key);
      // What could not be read at the start comes now, as if another tab had written it.
      if (!tlStore.isRead) {
        await tlStore.tell(port);
        tlStore.isRead = true;
        tlStore.listen(port);
      } else if (joined.length) {
        await tlStore.tell(port, joined);
      }
    }).then(() => _tl_storage_written(port, token, 0),
        (error) => _tl_storage_written(port, token, tlStore.reason(error))).then(tl.soon);
  },
});

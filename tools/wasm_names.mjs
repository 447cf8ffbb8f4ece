// The functions of a linked WebAssembly module by name, and the file that lists those of the first view.

// {imported: how many come from outside, names: of all, sizes: of the others, in bytes}
export function functions_of(bytes) {
  let at = 8;
  const number = () => {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const text = () => { const size = number(); at += size; return bytes.toString('utf8', at - size, at); };
  const limits = () => { const flags = number(); number(); if (flags & 1) number(); };
  const skip_import = [
    () => { number(); return 1; }, () => { at += 1; limits(); return 0; }, () => { limits(); return 0; }, () => { at += 2; return 0; },
  ];
  const found = { imported: 0, names: [], sizes: [] };
  while (at < bytes.length) {
    const section = bytes[at++], end = number() + at;
    if (section === 2) {
      for (let count = number(); count > 0; --count) { text(); text(); found.imported += skip_import[bytes[at++]](); }
    } else if (section === 10) {
      for (let count = number(); count > 0; --count) { const size = number(); found.sizes.push(size); at += size; }
    } else if (section === 0 && text() === 'name') {
      while (at < end) {
        const part = bytes[at++], part_end = number() + at;
        if (part === 1) for (let count = number(); count > 0; --count) { const index = number(); found.names[index] = text(); }
        at = part_end;
      }
    }
    at = end;
  }
  return found;
}

// The module without its custom sections, among them the names.
export function stripped(bytes) {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8, end; at < bytes.length; at = end) {
    let size = 0, i = at + 1;
    for (let scale = 1, more = true; more; scale *= 128) { const byte = bytes[i++]; size += (byte & 127) * scale; more = byte > 127; }
    end = i + size;
    if (bytes[at] !== 0) kept.push(bytes.subarray(at, end));
  }
  return Buffer.concat(kept);
}

// What stays the same of a name when arguments, the standard library's version, a constant or the linker's number of a file's
// own function change: the list's form of it.
// Templates keep all of theirs, as they are told apart by nothing else; the middle of a long one becomes a sum.
export function short_name(name = '') {
  const plain = name.replace(/\[abi:\w+\]/g, '').replace(/\(\.\w+\)/g, '').replace(/^(\w+)\.\d+$/, '$1');
  const own = /^((?:tideline::|Im|SDL_)(?:[\w~]|::|\(anonymous namespace\)|operator[^\w(<]*)*)\(/.exec(plain);
  if (own) return own[1];
  if (plain.length <= 120) return plain;
  let sum = 5381;
  for (let i = 0; i < plain.length; ++i) sum = (Math.imul(sum, 33) ^ plain.charCodeAt(i)) >>> 0;
  return `${plain.slice(0, 100)}... ${sum.toString(16).padStart(8, '0')}`;
}

// Whether a function is in the list; a line that ends in * means all that begin so.
export function list_of(text) {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  const names = new Set(lines), beginnings = lines.filter((line) => line.endsWith('*')).map((line) => line.slice(0, -1));
  return (name) => names.has(short_name(name)) || beginnings.some((beginning) => name.startsWith(beginning));
}

// PNG files as pixels: reads what the app and Chromium write (8 bits a channel, not interlaced), writes pictures of few
// colours as small as zlib can.
import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';

export const png_signature = Buffer.from('89504e470d0a1a0a', 'hex');

// {width, height, pixels}: three bytes a pixel. Alpha is taken as opaque.
export function read_png(file) {
  const bytes = Buffer.isBuffer(file) ? file : readFileSync(file);
  if (!bytes.subarray(0, 8).equals(png_signature)) throw new Error('no PNG');
  let width = 0, height = 0, depth = 8, color = 2, palette = null;
  const data = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at), name = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      [depth, color] = [body[8], body[9]];
      if (body[12]) throw new Error('interlaced');
    } else if (name === 'PLTE') palette = body;
    else if (name === 'IDAT') data.push(body);
    at += 12 + length;
  }
  const channels = { 0: 1, 2: 3, 3: 1, 6: 4 }[color];
  if (!channels || (depth !== 8 && color !== 3)) throw new Error(`colour type ${color} in ${depth} bits`);
  const lines = unfilter(inflateSync(Buffer.concat(data)), Math.ceil((width * channels * depth) / 8), height,
    Math.max(1, (channels * depth) >> 3));
  if (color === 2) return { width, height, pixels: lines };
  const pixels = Buffer.alloc(width * height * 3);
  const stride = lines.length / height;
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const to = (y * width + x) * 3;
      let from = y * stride + x * channels, source = lines;
      if (color === 3) {
        const bit = x * depth;
        from = 3 * ((lines[y * stride + (bit >> 3)] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1));
        source = palette;
      }
      pixels[to] = source[from];
      pixels[to + 1] = source[channels === 1 && color === 0 ? from : from + 1];
      pixels[to + 2] = source[channels === 1 && color === 0 ? from : from + 2];
    }
  }
  return { width, height, pixels };
}

function unfilter(raw, stride, height, step) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const kind = raw[y * (stride + 1)], from = y * (stride + 1) + 1, to = y * stride;
    const line = out.subarray(to, to + stride), above = y ? out.subarray(to - stride, to) : Buffer.alloc(stride);
    raw.copy(out, to, from, from + stride);
    if (kind === 1) for (let i = step; i < stride; ++i) line[i] += line[i - step];
    else if (kind === 2) for (let i = 0; i < stride; ++i) line[i] += above[i];
    else if (kind === 3) for (let i = 0; i < stride; ++i) line[i] += ((i < step ? 0 : line[i - step]) + above[i]) >> 1;
    else if (kind === 4) {
      for (let i = 0; i < stride; ++i) {
        const left = i < step ? 0 : line[i - step], corner = i < step ? 0 : above[i - step];
        const a = Math.abs(above[i] - corner), b = Math.abs(left - corner), c = Math.abs(left + above[i] - 2 * corner);
        line[i] += a <= b && a <= c ? left : b <= c ? above[i] : corner;
      }
    }
  }
  return out;
}

const kCrc = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let i = 0; i < 8; ++i) n = n & 1 ? 0xEDB88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
function crc32(bytes) {
  let crc = 0xFFFFFFFF;
  for (const byte of bytes) crc = kCrc[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xFFFFFFFF) >>> 0;
}

export function chunk(name, body) {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length, 0);
  out.write(name, 4, 'latin1');
  body.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

// As a palette of at most 256 colours where that is enough, else in full colour.
export function write_png({ width, height, pixels }) {
  const colors = new Map();
  for (let i = 0; i < pixels.length && colors.size <= 256; i += 3) {
    const color = (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];
    if (!colors.has(color)) colors.set(color, colors.size);
  }
  const indexed = colors.size <= 256;
  const depth = !indexed || colors.size > 16 ? 8 : colors.size > 4 ? 4 : colors.size > 2 ? 2 : 1;
  const stride = Math.ceil((width * (indexed ? depth : 24)) / 8);
  const raw = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; ++y) {
    const line = y * (stride + 1) + 1;
    for (let x = 0; x < width; ++x) {
      const from = (y * width + x) * 3;
      if (!indexed) pixels.copy(raw, line + x * 3, from, from + 3);
      else raw[line + ((x * depth) >> 3)] |= colors.get((pixels[from] << 16) | (pixels[from + 1] << 8) | pixels[from + 2]) << (8 - depth - ((x * depth) & 7));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = depth;
  head[9] = indexed ? 3 : 2;
  const palette = Buffer.alloc(colors.size * 3);
  for (const [color, index] of colors) if (indexed) palette.writeUIntBE(color, index * 3, 3);
  return Buffer.concat([png_signature, chunk('IHDR', head), ...(indexed ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(raw, { level: 9, memLevel: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

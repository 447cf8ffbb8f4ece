// Draws the pictures of the demo pack from docs/images/pack/*.svg: PNGs without a ground, in colours that can be seen
// on light and on dark, of at most 256 colours so that they stay small.
//   node tools/draw_pictures.mjs
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { chunk, png_signature } from '../tests/shots/png.mjs';
import { launch, top } from '../tests/web/browser.mjs';

const from = join(top, 'docs/images/pack');
const to = join(top, 'data/packs/kraken-demo/images');
const kWidth = 800, kHeight = 400;

// The drawing's pixels, four bytes each, straight alpha.
async function pixels_of(page, svg) {
  const base64 = await page.evaluate(async ([address, width, height]) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context.drawImage(image, 0, 0, width, height);
    const bytes = context.getImageData(0, 0, width, height).data;
    let text = '';
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return btoa(text);
  }, [`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, kWidth, kHeight]);
  return Buffer.from(base64, 'base64');
}

// Rounded colours, the most frequent of them as a palette, and for each pixel its place in that.
function with_palette(pixels) {
  const round = (value, steps) => Math.round(Math.round((value / 255) * steps) * (255 / steps));
  const count = new Map();
  const keys = [];
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = round(pixels[i + 3], 24);
    const key = alpha && (round(pixels[i], 15) << 16 | round(pixels[i + 1], 15) << 8 | round(pixels[i + 2], 15)) * 256 + alpha;
    keys.push(key);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const parts = (key) => [key / 2 ** 24 & 255, key / 2 ** 16 & 255, key / 256 & 255, key & 255];
  const palette = [...count].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([key]) => parts(Number(key)));
  const place = new Map();
  const nearest = (key) => {
    const own = parts(key);
    let best = 0, least = Infinity;
    palette.forEach((other, i) => {
      const away = other.reduce((sum, value, c) => sum + (value - own[c]) ** 2 * (c === 3 ? 4 : 1), 0);
      if (away < least) [best, least] = [i, away];
    });
    return best;
  };
  const places = Buffer.from(keys.map((key) => {
    if (!place.has(key)) place.set(key, nearest(Number(key)));
    return place.get(key);
  }));
  return { palette, places };
}

function png_of({ palette, places }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(kWidth, 0);
  header.writeUInt32BE(kHeight, 4);
  header.set([8, 3], 8);
  const lines = [];
  for (let y = 0; y < kHeight; ++y) lines.push(Buffer.from([0]), places.subarray(y * kWidth, (y + 1) * kWidth));
  return Buffer.concat([png_signature, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flatMap((c) => c.slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map((c) => c[3]))), chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0))]);
}

mkdirSync(to, { recursive: true });
const browser = await launch();
const page = await browser.newPage();
for (const file of readdirSync(from).filter((name) => name.endsWith('.svg'))) {
  const png = png_of(with_palette(await pixels_of(page, readFileSync(join(from, file)))));
  writeFileSync(join(to, file.replace('.svg', '.png')), png);
  console.log(`${file}: ${png.length} bytes`);
}
await browser.close();

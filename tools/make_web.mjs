// Lays out build/web beside the linked program and prints what a visitor downloads.
//   node tools/make_web.mjs <checkout> <build/web> [--strict]
// With --strict it fails when the first view is over its budget.
//
// Copied: everything in web/, data/packs, data/words, data/demos and the secret guard's rules. JSON loses its white space.
// Files of an earlier layout that no longer exist in the sources are removed.
import { brotliCompressSync, constants } from 'node:zlib';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const kBudgetKB = 300;
const kDefaultPack = 'kraken-demo';  // the pack that a bare address shows
const linked = new Set(['tideline.js', 'tideline.wasm', 'tideline.rest.wasm', 'tideline.wasm.map']);

const [checkout, target, strict] = process.argv.slice(2);
if (!target) {
  console.error('usage: make_web.mjs <checkout> <build/web> [--strict]');
  process.exit(1);
}

const files_below = (folder) => !existsSync(folder) ? [] : readdirSync(folder).sort().flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files_below(path) : [path];
});

// [source file, place in build/web]
const copies = [
  ...files_below(join(checkout, 'web')).map((file) => [file, relative(join(checkout, 'web'), file)]),
  ...['packs', 'words', 'demos'].flatMap((part) =>
    files_below(join(checkout, 'data', part)).map((file) => [file, relative(checkout, file)])),
].filter(([, place]) => !/(\.(md|cpp|h)|~|\.swp)$/.test(place));
copies.push([join(checkout, 'data/guard/rules.txt'), 'data/guard/rules.txt']);

// The page names the program's second part, if there is one, and the contact channels of the pack that a bare address
// shows, for browsers without JavaScript.
function page_of(text) {
  const escaped = (plain) => plain.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const { channels } = JSON.parse(readFileSync(join(checkout, `data/packs/${kDefaultPack}/pack.json`), 'utf8'));
  const links = channels.map(({ address, number, url, display, handle, network }) => {
    const place = address ? `mailto:${address}` : number ? `tel:${number}` : url;
    const name = address ?? display ?? `${network}: ${handle}`;
    return /^(https:|mailto:|tel:)/.test(place) ? `<li><a href="${escaped(place)}">${escaped(name)}</a></li>` : '';
  });
  const whole = text.replace('<ul data-channels>', `<ul>${links.join('')}`);
  return existsSync(join(target, 'tideline.rest.wasm')) ? whole : whole.replace(' data-rest="tideline.rest.wasm"', '');
}

function minified(file) {
  const bytes = readFileSync(file);
  if (file.endsWith('index.html')) return Buffer.from(page_of(bytes.toString('utf8')));
  if (!file.endsWith('.json')) return bytes;
  try {
    return Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8'))));
  } catch (error) {
    console.error(`make_web: ${relative(checkout, file)}: ${error.message}`);
    process.exit(1);
  }
}

const wanted = new Set(copies.map(([, place]) => place));
for (const file of files_below(target)) {
  const place = relative(target, file);
  if (!wanted.has(place) && !linked.has(place)) rmSync(file);
}
for (const [file, place] of copies) {
  const out = join(target, place), bytes = minified(file);
  if (existsSync(out) && readFileSync(out).equals(bytes)) continue;
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
}

// The first view of #/ in English: the page, the program, the app's English words, the pack and its English parts, less
// questions and chat answers, which are fetched by the pages that need them.
// The browser test measures the same from real requests.
const first_view = (place) => !place.startsWith('data/')
  ? !/\.(png|map)$|\.rest\.wasm$|^plain\.js$/.test(place)
  : new RegExp(`^data/(words/en[./]|packs/${kDefaultPack}/(pack\\.json|en/(?!chat|faq)))`).test(place);
const brotli = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;

const row = (name, raw, packed) => console.log(`  ${name.padEnd(44)}${raw.padStart(12)}${packed.padStart(12)}`);
const format = (n) => n.toLocaleString('en');
let total = 0, rest = 0;
row('first view of #/ in English', 'raw', 'brotli -11');
for (const file of files_below(target)) {
  const place = relative(target, file);
  const bytes = readFileSync(file);
  if (!first_view(place)) { rest += bytes.length; continue; }
  const packed = brotli(bytes);
  total += packed;
  row(place, format(bytes.length), format(packed));
}
row('sum', '', format(total));
const kb = total / 1000;
console.log(`  ${kb.toFixed(1)} KB of ${kBudgetKB} KB; ${format(rest)} bytes in files that load later or never` +
  (kb > kBudgetKB ? '\n  WARNING: over the budget' : ''));
if (strict && kb > kBudgetKB) process.exit(1);

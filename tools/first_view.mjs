// Renews cmake/first_view.txt, the functions that the first view runs: it opens the first screen in Chromium with a
// program that counts them, in each language and theme, small and large, scrolls, hovers, walks by Tab and presses
// things; the network goes and comes, the page hides and shows. What a press leads to is not done, as the rest of the program never arrives here.
//   node tools/first_view.mjs <linked folder> <list> <wasm-split> <flag...>
// Needs a finished build/web. `./dev first-view` calls it and builds again.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open_page, settle, web_root } from '../tests/web/browser.mjs';
import { serve } from './serve.mjs';
import { functions_of, short_name } from './wasm_names.mjs';

// All of these stay in the first part, called or not: what every frame goes through changes often.
const kAlways = Object.entries({
  ui: ['GestureArbiter', 'Kit', 'Scroller', 'Semantics', 'Typesetter'],
  app: ['App', 'Shell', 'PageStack'],
  platform: ['WebHost', 'WebCanvas', 'MirrorDiff', 'PageMirror', 'PageTextInput'],
}).flatMap(([level, names]) => names.map((name) => `tideline::${level}::${name}::*`));

const [linked, list, wasm_split, ...flags] = process.argv.slice(2);
const whole = join(linked, 'tideline.wasm'), counting = join(linked, 'counting.wasm');
const made = spawnSync(wasm_split, ['--instrument', ...flags, whole, '-o', counting], { encoding: 'utf8' });
if (made.status !== 0) throw new Error(made.stderr);
const { names, imported } = functions_of(readFileSync(whole));

// In the page: keeps what the program gives out, to ask it at the end.
function keep_exports() {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...parts) => {
    const instance = await instantiate(...parts);
    globalThis.counted = instance.exports;
    return instance;
  };
}

// In the page: eight bytes of a sum, then for each function when it was first called, 0 for never.
function read_counts() {
  const memory = Object.values(counted).find((one) => one instanceof WebAssembly.Memory);
  const size = counted.__write_profile(0, 0);
  const at = memory.grow(Math.ceil(size / 65536)) * 65536;
  counted.__write_profile(at, size);
  return [...new Uint32Array(memory.buffer.slice(at + 8, at + size))];
}

// Presses everything in sight by touch, mouse or key. The clock stands still meanwhile, or the app would soon show that
// it waits for what the first press asked for.
async function press(page, means) {
  const places = await page.evaluate(() => {
    const now = performance.now();
    performance.now = () => now;
    return [...document.querySelectorAll('#layer button, #layer a')].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    });
  });
  for (const [i, at] of places.entries()) {
    if (means === 'touch') await page.touchscreen.tap(...at);
    if (means === 'mouse') await page.mouse.click(...at);
    if (means !== 'key') continue;
    await page.evaluate((i) => document.querySelectorAll('#layer button, #layer a')[i]?.focus(), i);
    await page.keyboard.press('Enter');
  }
  await page.evaluate(() => { delete performance.now; });
  await page.waitForTimeout(400);
}

async function use(page, size, means) {
  const [width, height] = size.split('x').map(Number);
  const touch = await page.context().newCDPSession(page);
  const finger = (type, x, y) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  await finger('touchStart', width / 2, height * 0.7);
  for (let i = 1; i <= 8; ++i) { await finger('touchMove', width / 2, height * 0.7 - i * 30); await page.waitForTimeout(16); }
  await finger('touchEnd');
  await settle(page);
  await finger('touchStart', width / 2, height * 0.5);
  await page.waitForTimeout(120);
  await finger('touchMove', width / 2 + 4, height * 0.5);
  for (let i = 1; i <= 8; ++i) { await finger('touchMove', width / 2, height * 0.5 + i * 60); await page.waitForTimeout(16); }
  await finger('touchEnd');
  await settle(page);
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.wheel(0, 400);
  await settle(page);
  for (let i = 0; i < 6; ++i) await page.mouse.move(width / 2 + i, height / 4 + i * 40);
  for (let i = 0; i < 6; ++i) await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('PageDown');
  await settle(page);
  await press(page, means);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await page.evaluate(() => { location.hash = '#/faq'; });
  for (const colorScheme of ['dark', 'light']) await page.emulateMedia({ colorScheme });
  for (const offline of [true, false]) await page.context().setOffline(offline);
  for (const hidden of [true, false]) await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
  await settle(page);
  await page.setViewportSize({ width: width + 20, height: height - 20 });
  await settle(page);
}

const server = await serve({ root: web_root });
const browser = await launch();
const called = new Set(), kMeans = ['touch', 'mouse', 'key'];

// Opens the first screen in a browser of its own, lets `act` use it, and keeps what was called. `slow`: which files come late.
async function watch({ size, query, slow, slower = 1, act = async () => {} }) {
  const { context, page, close } = await open_page(browser, { size, touch: true });
  await context.addInitScript(keep_exports);
  await context.route('**/tideline.wasm', (route) => route.fulfill({ path: counting, contentType: 'application/wasm' }));
  // The counting program is whole, but the app must not learn it: what a press leads to belongs to the rest.
  await context.route('**/tideline.rest.wasm', () => {});
  await context.route(slow, async (route) => { await new Promise((r) => setTimeout(r, 600)); await route.continue(); });
  const cdp = await context.newCDPSession(page);
  if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(`${server.url}index.html?${query}#/`);
  await settle(page);
  await act(page);
  const counts = await page.evaluate(read_counts);
  const before = called.size;
  counts.forEach((when, i) => { if (when) called.add(short_name(names[imported + i])); });
  console.log(`${size} ${query} ${slow} ${slower}: ${called.size - before} more`);
  await close();
}

let turn = 0;
for (const size of ['390x844', '1440x900']) {
  for (const query of ['lang=en', 'lang=zh-Hans&theme=dark']) {
    // Slowly, so that the waiting is seen too.
    await watch({ size, query, slow: '**/articles.json', act: (page) => use(page, size, kMeans[turn++ % kMeans.length]) });
  }
}
// What a slow machine or a slow network shows, and a fast one.
for (const [slow, slower] of [['**/data/words/*', 1], ['**/pack.json', 1], ['**/*.json', 1], ['**/*.json', 6], ['**/none', 6], ['**/none', 1]])
  await watch({ size: '390x844', query: 'lang=en', slow, slower });
await browser.close();
server.close();
const head = '# The functions of the first view, as tools/wasm_names.mjs shortens their names. Made by `./dev first-view`.\n';
writeFileSync(list, head + [...kAlways, ...called].filter(Boolean).sort().map((name) => `${name}\n`).join(''));
console.log(`${called.size} names in ${list}`);

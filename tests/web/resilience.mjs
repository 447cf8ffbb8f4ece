// Motion, sharpness and rest in Chromium, and what happens when the browser takes something away: the graphics context,
// WebGL as a whole, JavaScript, the database.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keep_in_browser, records } from '../shots/records.mjs';
import { go, no_errors, open_page, plan, says, settle, top, words } from './browser.mjs';
import { chat_of } from './long_chat.mjs';

const english = words('en');
const kDecelerationPerMs = 0.998;
const pack = JSON.parse(readFileSync(join(top, 'data/packs/kraken-demo/pack.json'), 'utf8'));

// In the page: for each frame shown, its moment and how far the content has moved since the first.
function watch_scrolling() {
  const app = window.tideline, samples = [];
  let frames = app.frames, before = null, moved = 0;
  const look = () => {
    const now = new Map(app.places().map(([key, y, height]) => [key, { y, height }]));
    if (before) {
      // Of what was whole in both pictures: its share of the way. The bars stand still, so the most common wins.
      const steps = new Map();
      for (const [key, { y, height }] of now) {
        const old = before.get(key);
        if (!old || old.height !== height || height > 400) continue;
        const step = Math.round((y - old.y) * 100) / 100;
        steps.set(step, (steps.get(step) ?? 0) + 1);
      }
      const moving = [...steps].filter(([step]) => step).sort((a, b) => b[1] - a[1])[0];
      if (moving) moved += moving[0];
    }
    before = now;
    samples.push([performance.now(), moved]);
  };
  Object.defineProperty(app, 'frames', { get: () => frames, set: (count) => { frames = count; look(); } });
  look();
  globalThis.scrolled = samples;
}

async function fingers(page) {
  const cdp = await page.context().newCDPSession(page);
  const send = (type, y, { x = 195, at = Date.now() } = {}) => cdp.send('Input.dispatchTouchEvent',
    { type, timestamp: at / 1000, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  return {
    down: (y) => send('touchStart', y), move: (y) => send('touchMove', y), up: () => send('touchEnd'),
    // Down for so long by the events' own time.
    async press(y, held) {
      const start = Date.now();
      await send('touchStart', y, { at: start });
      await send('touchEnd', y, { at: start + held });
    },
    // At an even speed from one height to another, let go while moving; by the events' own time, as the way to the
    // page takes as long as it takes.
    async fling(from, to) {
      const start = Date.now(), kBetweenMs = 16;
      await send('touchStart', from, { at: start });
      for (let i = 1; i <= 8; ++i) await send('touchMove', from + (to - from) * i / 8, { at: start + i * kBetweenMs });
      await send('touchEnd', to, { at: start + 9 * kBetweenMs });
    },
  };
}

// Ten thousand messages, watched from somewhere in the middle.
async function open_long_list(test) {
  const opened = await open_page(test.browser, { touch: true });
  await opened.page.goto(new URL('data/words/en.json', test.url).href);
  await opened.page.evaluate(keep_in_browser, { 'conversation/c-long': chat_of(10000) });
  await opened.page.goto(`${test.url}?lang=en#/chat/c-long`);
  await settle(opened.page);
  const finger = await fingers(opened.page);
  for (let i = 0; i < 2; ++i) { await finger.fling(200, 600); await settle(opened.page); }  // brings the glyphs
  await opened.page.evaluate(watch_scrolling);
  return { ...opened, finger };
}

async function fling(test) {
  const { page, errors, close, finger } = await open_long_list(test);
  await finger.fling(300, 500);
  const lifted = await page.evaluate(() => performance.now());
  await settle(page);
  const samples = await page.evaluate(() => globalThis.scrolled);
  const [, end] = samples.at(-1);
  const after = samples.filter(([at]) => at > lifted);
  assert.ok(after.length >= 10, `only ${after.length} frames of the fling were seen`);
  const [start, from] = after[0];
  const way = end - from;
  assert.ok(Math.abs(way) > 200, `the list ran on by ${way} dp`);
  let worst = 0;
  for (const [at, moved] of after) {
    const curve = end - way * kDecelerationPerMs ** (at - start);
    worst = Math.max(worst, Math.abs(moved - curve) / Math.abs(way));
  }
  test.note(`${after.length} samples over ${Math.abs(way).toFixed(0)} dp, ${(worst * 100).toFixed(1)} % off at most`);
  assert.ok(worst <= 0.05, `the position is ${(worst * 100).toFixed(1)} % off the curve`);
  await close();
  no_errors(errors);
}

async function fling_stops(test) {
  const { page, errors, close, finger } = await open_long_list(test);
  const route = await page.evaluate(() => location.hash);
  await finger.fling(300, 600);
  await page.waitForTimeout(120);
  await finger.down(400);
  await page.waitForTimeout(60);
  const held = await page.evaluate(() => globalThis.scrolled.at(-1)[1]);
  await page.waitForTimeout(300);
  const later = await page.evaluate(() => globalThis.scrolled.at(-1)[1]);
  await finger.up();
  await settle(page);
  const end = await page.evaluate(() => globalThis.scrolled.at(-1)[1]);
  assert.ok(Math.abs(later - held) <= 1, `the list stands under the finger: ${held}, then ${later}`);
  assert.ok(Math.abs(end - held) <= 2, 'and stays there');
  assert.equal(await page.evaluate(() => location.hash), route, 'the finger that stops presses nothing');
  await close();
  no_errors(errors);
}

async function rubber_band(test) {
  const { page, errors, close } = await open_page(test.browser, { touch: true, url: `${test.url}?lang=en#/article/lost-2fa-device` });
  await settle(page);
  const finger = await fingers(page);
  await page.evaluate(watch_scrolling);
  await finger.down(300);
  for (let y = 300; y <= 600; y += 30) { await finger.move(y); await page.waitForTimeout(16); }
  await page.waitForTimeout(60);
  const pulled = await page.evaluate(() => globalThis.scrolled.at(-1)[1]);
  assert.ok(pulled > 20 && pulled < 290, `the end gives way, but less and less: ${pulled} dp`);
  await page.waitForTimeout(120);
  await finger.up();
  await settle(page);
  const end = await page.evaluate(() => globalThis.scrolled.at(-1)[1]);
  assert.ok(Math.abs(end) <= 1, `it is back: ${end} dp off`);
  await close();
  no_errors(errors);
}

async function small_drag(test) {
  const { page, errors, close } = await open_page(test.browser, { touch: true, url: `${test.url}?lang=en#/faq` });
  await settle(page);
  const finger = await fingers(page);
  for (const y of [190, 260, 330]) {
    await finger.down(y);
    for (let i = 1; i <= 4; ++i) { await finger.move(y - i * 3); await page.waitForTimeout(16); }
    await finger.up();
    await settle(page);
    assert.equal(await page.evaluate(() => location.hash), '#/faq', 'a drag of 12 dp opens nothing');
  }
  for (const held of [60, 2000]) {  // while a press in the same place does, however long
    await go(page, '#/faq');
    await finger.press(190, held);
    await page.waitForFunction(() => location.hash !== '#/faq');
    await settle(page);
  }
  await close();
  no_errors(errors);
}

// In the page: the share of pixels that differ between two pictures.
const difference = (page, pictures) => page.evaluate(async (pictures) => {
  const [a, b] = await Promise.all(pictures.map(async (picture) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (one) => one.charCodeAt(0))], { type: 'image/png' }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    pen.drawImage(bitmap, 0, 0);
    return pen.getImageData(0, 0, bitmap.width, bitmap.height).data;
  }));
  let other = 0;
  for (let i = 0; i < a.length; i += 4) other += a[i] !== b[i] || a[i + 1] !== b[i + 1] || a[i + 2] !== b[i + 2];
  return other / (a.length / 4);
}, pictures.map((one) => one.toString('base64')));

async function context_loss(test) {
  const { page, errors, close } = await open_page(test.browser, { url: `${test.url}?lang=en#/tickets/new?kind=deposit` });
  await settle(page);
  const field = page.getByLabel(english['form.subject'], { exact: true });
  await field.focus();
  await page.keyboard.type('Half a ');
  await settle(page);
  for (const word of ['thought ', '半句话']) {
    const before = await page.screenshot();
    const took = await page.evaluate(async () => {
      const loss = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      const wait = (ms) => new Promise((done) => setTimeout(done, ms));
      const frames = window.tideline.frames, start = performance.now();
      loss.loseContext();
      await wait(100);
      loss.restoreContext();
      while (window.tideline.frames === frames && performance.now() - start < 3000) await wait(10);
      return performance.now() - start - 100;
    });
    assert.ok(took < 1000, `back after ${took.toFixed(0)} ms`);
    test.note(`${took.toFixed(0)} ms`);
    await settle(page);
    assert.ok(await difference(page, [before, await page.screenshot()]) < 0.005, 'the screen is as it was');
    assert.ok(await field.evaluate((one) => one === document.activeElement));
    await page.keyboard.insertText(word);
    await settle(page);
  }
  assert.equal(await field.inputValue(), 'Half a thought 半句话');
  await close();
  no_errors(errors.filter((text) => !/CONTEXT_LOST|context lost/i.test(text)));
}

async function no_webgl(test) {
  for (const language of plan.languages) {
    const { context, page, close } = await open_page(test.browser);
    await context.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return /webgl/.test(kind) ? null : get.call(this, kind, ...rest); };
    });
    await page.goto(`${test.url}?lang=${language}#/`);
    const say = words(language);
    for (const channel of pack.channels) {
      if (!channel.address && !channel.number && !channel.url) continue;
      const link = page.getByRole('link', { name: say[`channel.${channel.id}.title`], exact: true });
      assert.equal(await link.getAttribute('href'), channel.address ? `mailto:${channel.address}` : channel.number ? `tel:${channel.number}` : channel.url);
    }
    assert.match(await page.locator('.note').innerText(), /WebGL/);
    await close();
  }
}

async function no_script(test) {
  const context = await test.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(test.url);
  const text = await page.locator('noscript').innerText();
  assert.match(text, /JavaScript/);
  for (const channel of pack.channels) if (channel.address) assert.ok(text.includes(channel.address), channel.address);
  await context.close();
}

async function no_database(test) {
  const { context, page, errors, close } = await open_page(test.browser, { clock: null });
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
  });
  await page.goto(`${test.url}?lang=en#/chat/new`);
  await settle(page);
  await says(page, english['settings.storage_failed']);
  await page.getByRole('button', { name: english['chat.start'], exact: true }).click();
  await page.waitForFunction(() => /^#\/chat\/c-/.test(location.hash));
  await page.getByLabel(english['chat.message']).fill('I lost my phone with the authenticator on it');
  await page.keyboard.press('Enter');
  await says(page, 'passkey');
  await close();
  no_errors(errors);
}

async function sharp(test) {
  const { page, errors, close } = await open_page(test.browser, { url: `${test.url}?lang=en#/faq` });
  await settle(page);
  const cdp = await page.context().newCDPSession(page);
  // What the browser's zoom does: fewer and larger CSS pixels on the same screen.
  for (const zoom of [0.5, 0.67, 1, 1.1, 1.5, 2, 3]) {
    const [width, height] = [Math.round(1200 / zoom), Math.round(900 / zoom)];
    await cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: zoom, mobile: false });
    await settle(page);
    const canvas = await page.evaluate(() => {
      const one = document.getElementById('canvas');
      return { width: one.width, height: one.height, ratio: devicePixelRatio };
    });
    assert.ok(Math.abs(canvas.width - width * canvas.ratio) <= 1 && Math.abs(canvas.height - height * canvas.ratio) <= 1,
      `at ${zoom * 100} % the canvas has the screen's pixels: ${JSON.stringify(canvas)}`);
    await says(page, english['faq.title']);
  }
  await close();
  no_errors(errors);
}

// A window that is moved to a display of another density keeps its size.
async function denser(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: 1, url: `${test.url}?lang=en#/faq` });
  await settle(page);
  const cdp = await page.context().newCDPSession(page);
  for (const density of [3, 1.5, 1]) {
    await cdp.send('Emulation.setDeviceMetricsOverride', { width: 390, height: 844, deviceScaleFactor: density, mobile: false });
    await page.waitForFunction((width) => document.getElementById('canvas').width === width, 390 * density);
    assert.equal(await page.evaluate(() => document.getElementById('canvas').height), 844 * density);
    await settle(page);
  }
  await close();
  no_errors(errors);
}

// Two fingers, far apart or near, down and up: no press, no menu of a row.
async function two_fingers(test) {
  const { page, errors, close } = await open_page(test.browser, { touch: true, url: `${test.url}?lang=en#/faq` });
  await settle(page);
  const cdp = await page.context().newCDPSession(page);
  const touch = (type, ...points) => cdp.send('Input.dispatchTouchEvent',
    { type, touchPoints: points.map(([y, id]) => ({ x: 195, y, id })) });
  for (const [first, second, held] of [[260, 420, 60], [260, 300, 60], [330, 490, 800]]) {
    await touch('touchStart', [first, 0]);
    await page.waitForTimeout(30);
    await touch('touchStart', [first, 0], [second, 1]);
    await page.waitForTimeout(held);
    await touch('touchEnd', [first, 0]);
    await touch('touchEnd');
    await settle(page);
    assert.equal(await page.evaluate(() => location.hash), '#/faq');
  }
  await page.touchscreen.tap(195, 330);
  await page.waitForFunction(() => location.hash !== '#/faq');  // there is something to press there
  await close();
  no_errors(errors);
}

const frames_of = (page) => page.evaluate(() => [window.tideline.frames, window.frames_asked]);

async function open_kept(test) {
  const opened = await open_page(test.browser);
  await opened.page.goto(new URL('data/words/en.json', test.url).href);
  await opened.page.evaluate(keep_in_browser, records('en'));
  await opened.page.goto(`${test.url}?lang=en#/`);
  await settle(opened.page);
  return opened;
}

// A page at rest costs nothing, so several rest side by side.
async function rest_everywhere(test) {
  const kPages = 4, routes = Object.values(plan.routes);
  await Promise.all(Array.from({ length: kPages }, async () => {
    const { page, errors, close } = await open_kept(test);
    for (let route; (route = routes.shift());) {
      await go(page, route);
      await page.evaluate(() => document.activeElement.blur());
      await settle(page, { quiet: 600 });
      // Somebody's answer may still arrive; whatever goes on for good is seen each time.
      let before, after;
      for (let tries = 0; tries < 4; ++tries) {
        before = await frames_of(page);
        await page.waitForTimeout(800);
        after = await frames_of(page);
        if (String(after) === String(before)) break;
      }
      assert.deepEqual(after, before, `frames drawn and asked for at rest on ${route}`);
    }
    await close();
    no_errors(errors);
  }));
  const { page, errors, close } = await open_kept(test);
  // A caret blinks, twice a second at most.
  await go(page, '#/tickets/new?kind=deposit');
  await page.getByLabel(english['form.subject'], { exact: true }).focus();
  await settle(page, { quiet: 200 });
  const [frames] = await frames_of(page);
  await page.waitForTimeout(4000);
  assert.ok((await frames_of(page))[0] - frames <= 8, 'a caret costs two frames a second at most');
  await close();
  no_errors(errors);
}

export const resilience = [
  ['a fling slows down along its curve', fling],
  ['a finger stops a fling and presses nothing', fling_stops],
  ['the end of a list gives way and comes back', rubber_band],
  ['a drag of 12 dp opens nothing', small_drag],
  ['a lost graphics context comes back within a second, twice', context_loss],
  ['without WebGL the contact channels are ordinary links', no_webgl],
  ['without JavaScript the page says so and how to reach the team', no_script],
  ['without a database the app says so and works', no_database],
  ['every zoom is sharp', sharp],
  ['a display of another density is followed at once', denser],
  ['two fingers press nothing', two_fingers],
  ['every route comes to rest', rest_everywhere],
];

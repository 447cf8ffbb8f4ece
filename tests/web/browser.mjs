// What the browser tests share: a headless Chromium, a page that notes every error, and waiting until all is drawn.
import { chromium } from 'playwright-core';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const web_root = join(top, 'build/web');
export const plan = JSON.parse(readFileSync(join(top, 'tests/routes.json'), 'utf8'));

const kSettledMs = 300;   // no frame for so long: everything has come to rest
const kPatienceMs = 20000;

const shell = join(top, 'build/deps/chromium-headless-shell');

// Chromium without a window: its headless shell where ./dev has set it up, or `whole` as people have it.
export function launch({ whole = false } = {}) {
  const program = process.env.TIDELINE_CHROMIUM ?? [...(whole ? [] : [shell]), '/usr/bin/chromium', '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome'].find((path) => existsSync(path));
  if (!program) throw new Error('no Chromium here: name one with TIDELINE_CHROMIUM');
  return chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist',
      '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
}

// The words of the app and of the demo pack in one language.
export function words(language) {
  const read = (place) => JSON.parse(readFileSync(join(top, place), 'utf8'));
  return { ...read(`data/words/${language}.json`), ...read(`data/packs/kraken-demo/${language}/words.json`) };
}

export const size_of = (text) => {
  const [width, height] = text.split('x').map(Number);
  return { width, height };
};

// Device pixels per CSS pixel for tests that never look at the picture: Chromium spends most of its time on these here.
export const kCoarse = 0.5;

// A page in a context of its own; `still` as for who wants no movement. `errors` collects console errors, exceptions and requests that failed.
export async function open_page(browser, { size = '390x844', clock = plan.clock, url, dark = false, touch = false, still = false, pixels = 1 } = {}) {
  const context = await browser.newContext({
    viewport: size_of(size), locale: 'en-GB', timezoneId: 'Europe/Berlin', colorScheme: dark ? 'dark' : 'light',
    hasTouch: touch, deviceScaleFactor: pixels, reducedMotion: still ? 'reduce' : 'no-preference',
  });
  if (clock) await context.addInitScript(stand_still, Date.parse(clock));
  await context.addInitScript(count_frames);
  const page = await context.newPage();
  page.setDefaultTimeout(kPatienceMs);
  const errors = [];
  // Chromium asks for an icon on pages that name none (the seeding page).
  const is_icon = (message) => message.location().url.endsWith('/favicon.ico');
  page.on('console', (message) => { if (message.type() === 'error' && !is_icon(message)) errors.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => errors.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => errors.push(`request: ${request.url()}: ${request.failure()?.errorText}`));
  page.on('response', (response) => { if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`); });
  if (url) await page.goto(url);
  return { context, page, errors, close: () => context.close() };
}

// In the page: the date stands still, timers run.
function stand_still(moment) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...parts) { if (parts.length) super(...parts); else super(moment); }
    static now() { return moment; }
  };
}

// In the page: how often anybody has asked for an animation frame.
function count_frames() {
  const ask = globalThis.requestAnimationFrame;
  globalThis.frames_asked = 0;
  globalThis.requestAnimationFrame = (callback) => { globalThis.frames_asked += 1; return ask(callback); };
}

// Waits until the app is ready and has drawn nothing for a while, and at least one frame beyond `after`.
export async function settle(page, { after = 0, quiet = kSettledMs } = {}) {
  const end = await page.evaluate(({ after, quiet, patience }) => new Promise((resolve) => {
    const start = performance.now();
    let frames = -1, since = start;
    const look = () => {
      const now = performance.now(), app = window.tideline;
      if (!app?.ready || app.frames <= after || app.frames !== frames) {
        frames = app?.ready ? app.frames : -1;
        since = now;
      } else if (now - since >= quiet) {
        return resolve({ frames });
      }
      if (now - start > patience) return resolve({ frames, late: app?.ready ? 'still drawing' : 'not ready' });
      setTimeout(look, 25);
    };
    look();
  }), { after, quiet, patience: kPatienceMs });
  if (end.late) {
    const told = await page.evaluate(() => document.querySelector('.note')?.textContent ?? '').catch(() => '');
    throw new Error(`${end.late} after ${kPatienceMs / 1000} s, ${end.frames} frames${told ? `: ${told}` : ''}`);
  }
  return end.frames;
}

// Goes to a route by its hash and waits until it is drawn.
export async function go(page, route) {
  const after = await page.evaluate((hash) => {
    if (location.hash === hash) return 0;
    const frames = window.tideline.frames;
    location.hash = hash;
    return frames;
  }, route);
  return settle(page, { after });
}

// Everything the accessible page says, one text a line.
export const said = (page) => page.evaluate(() => [...document.querySelectorAll('#layer *')].flatMap((one) =>
  [one.getAttribute('aria-label') ?? '', ...[...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data)])
  .filter(Boolean).join('\n'));
// Waits until the accessible page says a text.
export const says = (page, text) => page.waitForFunction((text) => {
  const layer = document.getElementById('layer');
  return layer.textContent.includes(text) ||
    [...layer.querySelectorAll('[aria-label]')].some((one) => one.getAttribute('aria-label').includes(text));
}, text);
// Presses what may lie out of sight: the focus brings it into view, as it does for whoever tabs there. A canvas has nothing
// that a browser could scroll by itself.
export async function press(page, found) {
  await found.focus();
  await settle(page);
  await found.click();
  await settle(page);
}
export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const no_errors = (errors) => assert.deepEqual(errors, []);

// Every record that the browser keeps for the app, as its text.
export const kept_records = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('tideline');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('records').objectStore('records').getAll();
    all.onsuccess = () => {
      opening.result.close();
      resolve(all.result.map((bytes) => new TextDecoder().decode(bytes)));
    };
  };
}));

// The app in Firefox: a ticket and a chat by keyboard alone, and by role and name alone.
//   xvfb-run -a node tests/web/firefox.mjs
// In a window, as Firefox has no WebGL without one on machines without a graphics card. Needs a finished build/web.
import puppeteer from 'puppeteer-core';
import { existsSync } from 'node:fs';
import { serve } from '../../tools/serve.mjs';
import { web_root } from './browser.mjs';
import { chat_by_keyboard, chat_by_name, ticket_by_keyboard, ticket_by_name } from './ways.mjs';

const program = process.env.TIDELINE_FIREFOX ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
if (!program) {
  console.log('left out: no Firefox here (name one with TIDELINE_FIREFOX)');
  process.exit(0);
}

const kPatience = { timeout: 15000, polling: 50 };

// Until nothing has been drawn for a while.
const rest = (page) => page.waitForFunction(() => {
  const app = window.tideline, now = performance.now();
  if (!app?.ready || app.frames !== globalThis.seen?.frames) globalThis.seen = { frames: app?.frames, since: now };
  return now - globalThis.seen.since > 300;
}, kPatience);

const driver_of = (page) => ({
  press: (key) => page.keyboard.press(key),
  type: (text) => page.keyboard.type(text),
  ask: (question) => page.evaluate(question),
  wait: (truth, argument) => page.waitForFunction(truth, kPatience, argument),
  rest: () => rest(page),
  named: (role, name) => {
    const find = async () => {
      for (const one of role ? [role] : ['button', 'radio']) {
        const found = await page.$(`aria/${name}[role="${one}"]`);
        if (found) return found;
      }
      throw new Error(`nothing has the name "${name}"`);
    };
    return {
      press: async () => (await find()).evaluate((one) => one.click()),
      fill: async (text) => {
        await (await find()).evaluate((one) => one.focus());
        await page.keyboard.type(text);
      },
    };
  },
});

const server = await serve({ root: web_root });
const browser = await puppeteer.launch({
  browser: 'firefox', executablePath: program, headless: false,
  env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
  extraPrefsFirefox: { 'webgl.force-enabled': true, 'intl.accept_languages': 'en-GB, en', 'accessibility.tabfocus': 7 },
});
let passed = 0, failed = 0;
for (const [title, flow] of [
  ['a ticket is sent with the keyboard alone', ticket_by_keyboard], ['a chat is held with the keyboard alone', chat_by_keyboard],
  ['a ticket is sent by role and name alone', ticket_by_name], ['a chat is held by role and name alone', chat_by_name],
]) {
  const since = Date.now(), faults = [];
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
  try {
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${server.url}?lang=en#/`);
    await rest(page);
    await flow(driver_of(page));
  } catch (error) {
    faults.push(error.message.split('\n')[0]);
    await page.screenshot({ path: `build/shots/web/firefox-${title.replace(/\W+/g, '-')}.png` }).catch(() => {});
  }
  await context.close();
  if (faults.length) failed += 1; else passed += 1;
  console.log(`${faults.length ? 'FAILED ' : ''}Firefox: ${title} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
  for (const fault of faults.slice(0, 4)) console.log(`  ${fault}`);
}
await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

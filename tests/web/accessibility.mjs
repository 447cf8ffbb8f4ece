// What assistive technology gets in Chromium: axe's rules, the browser's own accessibility tree beside what the native
// program says it shows, dialogs, news, title and language.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keep_in_browser, keep_in_folder, records } from '../shots/records.mjs';
import { button, go, kCoarse, no_errors, open_page, plan, press, said, settle, top, words } from './browser.mjs';

const english = words('en');
const axe_file = join(top, 'node_modules/axe-core/axe.min.js');
const native = join(top, 'build/dev/tideline');

// A page on which somebody has two chats and two tickets already.
async function open_seeded(test, language, options = {}) {
  const opened = await open_page(test.browser, { still: true, pixels: options.axe ? kCoarse : 1, ...options });
  if (options.axe) await opened.context.addInitScript({ path: axe_file });
  await opened.page.goto(new URL('data/words/en.json', test.url).href);
  await opened.page.evaluate(keep_in_browser, records(language));
  await opened.page.goto(`${test.url}?lang=${language}#/`);
  await settle(opened.page);
  return opened;
}

async function violations(page) {
  const found = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
    .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`));
  return found;
}

async function axe_everywhere(test) {
  const faults = [];
  let checked = 0;
  for (const language of plan.languages) {
    const { page, errors, close } = await open_seeded(test, language, { axe: true });
    const look = async (what) => {
      checked += 1;
      for (const fault of await violations(page)) faults.push(`${language} ${what}: ${fault}`);
    };
    for (const route of Object.values(plan.routes)) {
      await go(page, route);
      await look(route);
    }
    await go(page, '#/settings');
    await press(page, button(page, words(language)['settings.delete']));
    await look('with an open sheet');
    await close();
    no_errors(errors);
  }
  test.note(`${checked} screens`);
  assert.equal(faults.length, 0, faults.slice(0, 8).join('\n'));
}

const plain = (text) => text.replace(/[\s\u200b]+/g, '');

// What the native program says of the same screen, in reading order.
async function native_texts(route, language, data) {
  const { stdout } = await promisify(execFile)(native, ['--dump-semantics', '--route', route, '--lang', language, '--size', '390x844',
    '--clock', plan.clock, '--data-folder', data], { timeout: 30000, env: { ...process.env, TZ: 'Europe/Berlin' } });
  // A node is one line, or more where its words have several; its place ends it.
  const nodes = stdout.split(/(?<=\[-?\d+,-?\d+ \d+x\d+\])\n/);
  const parts = /^ *[a-z_]+(?: \d)?(?: #\S+)?(?: "([\s\S]*?)")?(?: = "([\s\S]*)")? ?[a-z ]*\[[^\]]*\]$/;
  return nodes.flatMap((node) => { const found = parts.exec(node); return found ? [{ name: found[1] ?? '', value: found[2] ?? '' }] : []; });
}

// Names and texts of the browser's accessibility tree in its order: what is said, each once.
async function tree_texts(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const by_id = new Map(nodes.map((node) => [node.nodeId, node]));
  const texts = [];
  let described = '';
  const inside = (node) => (node.role?.value === 'StaticText' ? node.name?.value ?? ''
    : (node.childIds ?? []).map((id) => inside(by_id.get(id))).join(''));
  const walk = (node) => {
    const name = node.name?.value ?? '', role = node.role?.value;
    described += plain(`${node.description?.value ?? ''}\n${node.value?.value ?? ''}\n${name}`);
    const own = !node.ignored && role !== 'InlineTextBox' && role !== 'RootWebArea' && name;
    if (role === 'StaticText') { if (!node.ignored) texts.push(name); return; }
    if (own && plain(name) !== plain(inside(node))) texts.push(name);
    for (const id of node.childIds ?? []) walk(by_id.get(id));
  };
  walk(nodes[0]);
  return { told: texts, described };
}

async function whole_tree(test) {
  if (!existsSync(native)) return test.note('no desktop build to compare with: skipped');
  const folder = mkdtempSync(join(tmpdir(), 'tideline-tree-'));
  const faults = [];
  let compared = 0;
  for (const language of test.all ? plan.languages : plan.languages.slice(0, 1)) {
    const { page, errors, close } = await open_seeded(test, language);
    const data = join(folder, language);
    keep_in_folder(data, language);
    for (const [name, route] of Object.entries(plan.routes)) {
      if (['app', 'about', 'contact-email', 'settings', 'gallery', 'gallery-list'].includes(name)) continue;  // they name the machine or differ natively
      const there = native_texts(route, language, data);
      await go(page, route);
      // What was announced of the page before stays in the live regions for some seconds.
      await page.evaluate(() => document.querySelectorAll('.live').forEach((region) => region.replaceChildren()));
      const shown = await there, { told, described } = await tree_texts(page);
      const whole = plain(told.join(''));
      let at = 0;
      for (const { name } of shown) {
        const found = whole.indexOf(plain(name), at);
        if (found < 0) { faults.push(`${language} ${route}: not told, or out of order: "${name.slice(0, 80)}"`); break; }
        at = found;
        compared += 1;
      }
      for (const { value } of shown)
        if (value && !described.includes(plain(value)) && !/^([\d/]+$|#\/|https:|mailto:|tel:)/.test(value)) faults.push(`${language} ${route}: not told: "${value.slice(0, 80)}"`);
      const all = plain(shown.map(({ name, value }) => `${name} ${value}`).join('\n'));
      for (const text of told) if (!all.includes(plain(text))) faults.push(`${language} ${route}: told but not shown: "${text.slice(0, 80)}"`);
    }
    await close();
    no_errors(errors);
  }
  rmSync(folder, { recursive: true, force: true });
  test.note(`${compared} texts and controls`);
  assert.equal(faults.length, 0, faults.slice(0, 8).join('\n'));
}

async function dialogs(test) {
  const { page, errors, close } = await open_seeded(test, 'en');
  await go(page, '#/settings');
  const opener = button(page, english['settings.delete']);
  await opener.focus();
  await page.keyboard.press('Enter');
  await settle(page);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const where = () => page.evaluate(() => {
    const now = document.activeElement;
    return { inside: Boolean(now.closest('[role=dialog]')), page: now === document.body };
  });
  for (let i = 0; i < 12; ++i) {
    await page.keyboard.press(i % 4 === 3 ? 'Shift+Tab' : 'Tab');
    const now = await where();
    assert.ok(now.inside || now.page, 'Tab stays in the dialog (or leaves for the browser itself)');
  }
  const open = await page.evaluate(() => [...document.querySelectorAll('#layer button, #layer a, #layer input')]
    .filter((one) => !one.closest('[inert]') && !one.closest('[role=dialog]')).length);
  assert.equal(open, 0, 'what lies behind is inert');
  await page.keyboard.press('Escape');
  await settle(page);
  assert.equal(await dialog.count(), 0);
  assert.equal(await page.locator('#layer [inert]').count(), 0);
  assert.ok(await opener.evaluate((one) => one === document.activeElement), 'the focus is back where it was');
  await close();
  no_errors(errors);
}

// From now on, what a screen reader says by itself is in the page's `heard`.
const listen = (page) => page.evaluate(() => {
  globalThis.heard = [];
  for (const region of document.querySelectorAll('[aria-live=polite],[aria-live=assertive]'))
    new MutationObserver((changes) => changes.forEach((one) => one.addedNodes.forEach((node) => globalThis.heard.push(node.textContent))))
      .observe(region, { childList: true, subtree: true });
});
const hears = (page, text) => page.waitForFunction((text) => globalThis.heard.some((one) => one.includes(text)), text);

// What was asked for is said where it comes up: whoever does not see it is still in the field.
async function findings(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, url: `${test.url}?lang=en#/verify` });
  await settle(page);
  await listen(page);
  const ask = async (contact) => {
    await page.getByLabel(english['verify.field'], { exact: true }).fill(contact);
    await page.keyboard.press('Enter');
  };
  await ask('+1 202 555 0100');
  await hears(page, english['verify.not_listed.title']);
  await ask('https://kraken.com.account-help.example/login');
  await hears(page, english['verify.look_alike.title']);
  await go(page, '#/search');
  await page.getByRole('searchbox').fill('deposit');
  await page.waitForFunction(() => globalThis.heard.some((one) => /\b\d+ results?\b/.test(one)));
  await page.getByRole('searchbox').fill('qqzzxxyy');
  await hears(page, english['search.none.title'].replace('{query}', 'qqzzxxyy'));
  await close();
  no_errors(errors);
}

async function news(test) {
  const { page, errors, close } = await open_page(test.browser, { clock: null, url: `${test.url}?lang=en#/chat/new` });
  await page.addInitScript(() => {});
  await settle(page);
  await button(page, english['chat.start']).click();
  await page.waitForFunction(() => /^#\/chat\/c-/.test(location.hash));
  await listen(page);
  await page.getByLabel(english['chat.message']).fill('I lost my phone with the authenticator on it');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => globalThis.heard.some((text) => /passkey|authenticator|recovery/i.test(text) && !/^I lost/.test(text)));
  await close();
  no_errors(errors);
}

async function focus_is_one(test) {
  const { page, errors, close } = await open_seeded(test, 'en');
  for (const route of ['#/', '#/contact', '#/tickets/new?kind=deposit']) {
    await go(page, route);
    await page.evaluate(() => document.activeElement?.blur());
    for (let i = 0; i < 10; ++i) {
      await page.keyboard.press('Tab');
      await settle(page, { quiet: 150 });
      const focus = await page.evaluate(() => {
        const now = document.activeElement;
        if (now === document.body) return null;
        const box = now.getBoundingClientRect();
        return { id: now.dataset.id, x: box.x, y: box.y, width: box.width, height: box.height, inside: document.getElementById('layer').contains(now) };
      });
      if (!focus) continue;
      assert.ok(focus.inside && focus.id, `${route}: Tab ${i} reaches an element of the app`);
      assert.ok(focus.y < 844 && focus.y + focus.height > 0, `${route}: ${focus.id} is in sight`);
    }
  }
  await close();
  no_errors(errors);
}

async function title_and_language(test) {
  const { page, errors, close } = await open_page(test.browser, { url: `${test.url}?lang=en#/faq` });
  await settle(page);
  const first = await page.title();
  await go(page, '#/contact/phone');
  assert.notEqual(await page.title(), first);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await go(page, '#/settings');
  await page.getByRole('radio', { name: '简体中文' }).click();
  await page.waitForFunction(() => document.documentElement.lang === 'zh-Hans');
  await settle(page);
  assert.match(await page.title(), /[\u4e00-\u9fff]/);
  assert.match(await said(page), /[\u4e00-\u9fff]/);
  await close();
  no_errors(errors);
}

export const accessibility = [
  ['axe finds nothing to complain of on any screen', axe_everywhere],
  ['the accessibility tree tells what is shown, in order, and nothing else', whole_tree],
  ['a dialog keeps the focus and gives it back', dialogs],
  ['news is announced', news],
  ['what was found is announced', findings],
  ['Tab reaches elements that are in sight', focus_is_one],
  ['title and language follow the screen', title_and_language],
];

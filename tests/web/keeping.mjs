// What the browser keeps and what it must not: the secret guard, two tabs, no storage at all.
import assert from 'node:assert/strict';
import { button, go, kCoarse, kept_records, open_page, press, says, settle, words } from './browser.mjs';

const english = words('en');
const kPhrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

const stored = async (page) => (await kept_records(page)).join('\n');

async function start_chat(page) {
  await settle(page);
  await button(page, english['chat.start']).click();
  await page.waitForFunction(() => /^#\/chat\/c-/.test(location.hash));
  await settle(page);
}
async function write(page, text) {
  await page.getByLabel(english['chat.message']).fill(text);
  await button(page, english['chat.send']).click();
  await says(page, text);
}

async function phrase_held(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/chat/new` });
  await start_chat(page);
  await page.getByLabel(english['chat.message']).fill(kPhrase);
  await says(page, english['guard.seed.title']);
  await button(page, english['chat.send']).click();
  await says(page, english['guard.never']);
  await page.waitForTimeout(800);
  assert.ok(!(await stored(page)).includes('sausage'), 'nothing of it is stored');
  await page.getByRole('dialog').getByRole('button', { name: english['guard.remove'], exact: true }).click();
  await settle(page);
  assert.equal(await page.getByLabel(english['chat.message']).inputValue(), '');
  await close();
  assert.deepEqual(errors, []);
}

async function packs_apart(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/chat/new` });
  await start_chat(page);
  await write(page, 'Only for the exchange');
  await page.waitForTimeout(600);
  const chat = new URL(page.url()).hash;
  const shown = () => page.locator('#layer').evaluate((layer) => layer.textContent + layer.innerHTML);
  for (const pack of ['data/packs/harbour-bikes', './data/packs/harbour-bikes/pack.json']) {
    await page.goto(`${test.url}?lang=en&pack=${pack}#/chat`);
    await settle(page);
    await says(page, english['chat.start']);
    assert.ok(!(await shown()).includes('Only for the exchange'), `another pack shows it: ${pack}`);
  }
  await page.goto(`${test.url}?lang=en${chat}`);
  await settle(page);
  await says(page, 'Only for the exchange');
  await close();
  assert.deepEqual(errors, []);
}

// Two tabs that have read the same chat each add to it.
async function two_tabs(test) {
  const { context, page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/chat/new` });
  await start_chat(page);
  await write(page, 'Written before the second tab');
  await page.waitForTimeout(600);
  const second = await context.newPage();
  await second.goto(page.url());
  await settle(second);
  await says(second, 'Written before the second tab');
  await write(page, 'Added in the first tab');
  await says(second, 'Added in the first tab');  // without a new start
  await write(second, 'Added in the second tab');
  await page.bringToFront();
  await says(page, 'Added in the second tab');
  await write(page, 'Added in the first tab again');
  await page.waitForTimeout(800);
  await second.close();
  await page.reload();
  await settle(page);
  const kept = await stored(page);
  for (const text of ['Written before the second tab', 'Added in the first tab', 'Added in the second tab', 'Added in the first tab again'])
    assert.equal(kept.split(`"${text}"`).length, 2, `"${text}" is kept once`);
  await page.keyboard.press('End');
  await says(page, 'Added in the first tab again');
  await close();
  assert.deepEqual(errors, []);
}

async function no_storage(test) {
  const { context, page, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null });
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('refused by the test', 'SecurityError'); };
  });
  await page.goto(`${test.url}?lang=en#/help`);
  await settle(page);
  await says(page, english['settings.storage_failed']);
  await go(page, '#/chat/new');
  await start_chat(page);
  await write(page, 'Still usable');
  await close();
}

// The disk is full for a while: half of a write must not stay, nothing typed may go.
async function full_storage(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/chat/new` });
  await start_chat(page);
  await write(page, 'Written before');
  await page.waitForTimeout(600);
  await page.evaluate(() => {
    window.full = true;
    window.refused = 0;
    const { put } = IDBObjectStore.prototype, { commit } = IDBTransaction.prototype, begun = new WeakSet();
    // The first record of a write has room, so that half of it could stay; the next fails, or else the end.
    IDBObjectStore.prototype.put = function (value, key) {
      if (!window.full || !begun.has(this.transaction)) {
        begun.add(this.transaction);
        return put.call(this, value, key);
      }
      window.refused += 1;
      throw new DOMException('The test has filled the disk.', 'QuotaExceededError');
    };
    IDBTransaction.prototype.commit = function () {
      if (!window.full) return commit.call(this);
      window.refused += 1;
      return this.abort();
    };
  });
  await page.waitForTimeout(600);  // what was being written then
  const before = await stored(page);
  await write(page, 'Written on a full disk');
  await says(page, english['settings.storage_failed']);
  await settle(page);
  assert.equal(await stored(page), before, 'nothing of the write has stayed');
  await says(page, english['delivery.read']);  // and it was sent
  await page.getByLabel(english['chat.message']).fill('A draft on a full disk');
  await go(page, '#/tickets/new?kind=deposit');
  await page.getByLabel(english['form.subject'], { exact: true }).fill('A subject on a full disk');
  await page.waitForTimeout(2500);  // it tries again, in vain
  assert.ok(await page.evaluate(() => window.refused) >= 2);
  assert.equal(await page.getByLabel(english['form.subject'], { exact: true }).inputValue(), 'A subject on a full disk');
  await page.evaluate(() => { window.full = false; });
  await page.waitForFunction((text) => !document.getElementById('layer').textContent.includes(text), english['settings.storage_failed']);
  await settle(page);
  const kept = await stored(page);
  for (const text of ['Written on a full disk', 'A draft on a full disk', 'A subject on a full disk'])
    assert.equal(kept.split(`"${text}"`).length, 2, `"${text}" is kept once`);
  await page.reload();
  await settle(page);
  assert.equal(await page.getByLabel(english['form.subject'], { exact: true }).inputValue(), 'A subject on a full disk');
  await close();
  assert.deepEqual(errors, []);
}

// The button beside the field for the exact error reads the clipboard, if the browser lets it.
async function paste_code(test) {
  const { context, page, errors, close } =
    await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/tickets/new?kind=app` });
  await settle(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('  EAPI:Invalid nonce \n\n'));
  await press(page, button(page, english['form.paste_error']));
  await says(page, english['form.error_code'].replace('{code}', 'EAPI:Invalid nonce'));
  assert.equal(await page.getByLabel(english['field.error.label'], { exact: true }).inputValue(), 'EAPI:Invalid nonce');
  await page.evaluate(() => {
    navigator.clipboard.readText = () => Promise.reject(new DOMException('refused by the test', 'NotAllowedError'));
  });
  await press(page, button(page, english['form.paste_error']));
  await says(page, english['form.paste_refused']);
  await close();
  assert.deepEqual(errors, []);
}

// Some browsers answer nothing at all for a while, or for ever.
async function silent_storage(test) {
  const { context, page, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/chat/new` });
  await start_chat(page);
  await write(page, 'Written while it answered');
  await page.waitForTimeout(600);
  const before = await stored(page);
  await context.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    window.answers = () => { IDBFactory.prototype.open = open; };
    IDBFactory.prototype.open = () => ({});
  });
  await page.goto('about:blank');
  await page.goto(`${test.url}?lang=en#/chat/new`);
  await says(page, english['settings.storage_failed']);
  await start_chat(page);
  await write(page, 'Still usable');
  await page.evaluate(() => window.answers());
  await page.waitForFunction((text) => !document.getElementById('layer').textContent.includes(text), english['settings.storage_failed']);
  await go(page, '#/chat');
  await says(page, 'Written while it answered');
  const kept = await stored(page);
  assert.ok(kept.includes('"Still usable"') && kept.includes('"Written while it answered"'), 'both are kept');
  assert.ok(before.includes('"Written while it answered"'));
  await close();
}

// What no version of the app has written, and what a later one has.
async function foreign_records(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/chat/new` });
  await start_chat(page);
  await write(page, 'Written before');
  await page.waitForTimeout(600);
  await page.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('tideline');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('records', 'readwrite');
      const records = transaction.objectStore('records');
      [['ticket/t-1', 5], ['ticket/t-2', 'text'], ['ticket/t-3', null], ['ticket/t-4', new Blob(['x'])],
        ['ticket/t-5', new Uint16Array(3)], ['draft/ticket', new TextEncoder().encode('{"v":99}')]]
          .forEach(([key, value]) => records.put(value, key));
      transaction.oncomplete = () => { opening.result.close(); resolve(); };
      transaction.onerror = () => reject(transaction.error);
    };
  }));
  await page.reload();
  await says(page, english['toast.records_damaged']);
  await go(page, '#/tickets/new?kind=deposit');
  await page.getByLabel(english['form.subject'], { exact: true }).fill('Typed over it');
  await page.waitForTimeout(800);
  await page.goto('about:blank');
  await page.goto(`${test.url}?lang=en#/settings`);
  await says(page, english['toast.records_left']);
  await says(page, english['stored.damaged']);
  const said = await page.locator('#layer').evaluate((layer) => layer.textContent);
  assert.ok(!said.includes(english['toast.records_damaged']), 'set aside once');
  assert.ok((await kept_records(page)).some((record) => record.includes('{"v":99}')), 'it is not written over');
  await close();
  assert.deepEqual(errors, []);
}

async function two_tabs_draft(test) {
  const { context, page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/chat/new` });
  await start_chat(page);
  const chat = page.url();
  const second = await context.newPage();
  await second.goto(chat);
  await settle(second);
  const field = (tab) => tab.getByLabel(english['chat.message']);
  await page.bringToFront();
  await field(page).fill('A heron on the landing');
  await page.waitForTimeout(900);
  await second.bringToFront();
  await second.waitForFunction(() => [...document.querySelectorAll('#layer textarea')].some((one) => one.value === 'A heron on the landing'));
  await field(second).focus();
  await field(second).press('End');
  await field(second).pressSequentially(' zz');
  await second.waitForTimeout(900);
  await page.close();
  await second.reload();
  await settle(second);
  assert.equal(await field(second).inputValue(), 'A heron on the landing zz');
  await close();
  assert.deepEqual(errors, []);
}

export const keeping = [
  ['a recovery phrase is held and stored nowhere', phrase_held],
  ['what is written to one company is not shown in another\'s app', packs_apart],
  ['two tabs show and lose nothing of each other', two_tabs],
  ['two tabs share what is half written in a chat', two_tabs_draft],
  ['records that are none are set aside, those of a later version stay', foreign_records],
  ['storage that does not answer is said, and joined when it does', silent_storage],
  ['a full disk is said, loses nothing and is made up for', full_storage],
  ['a code is pasted by a button', paste_code],
  ['without storage it says so and works', no_storage],
];

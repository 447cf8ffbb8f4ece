// Writing in Chromium: input methods, a hundred edits by chance, what keyboards are told, and the room they take.
import assert from 'node:assert/strict';
import { button, go, kCoarse, no_errors, open_page, plan, press, settle, words } from './browser.mjs';

const english = words('en'), chinese = words('zh-Hans');
const kKeyboardDp = 300;

// A field by its name, with everything one does to it.
async function writer(page, name) {
  const field = page.getByLabel(name, { exact: true });
  const id = await field.getAttribute('id');
  const cdp = await page.context().newCDPSession(page);
  const state = () => field.evaluate((one) => ({ value: one.value, start: one.selectionStart, end: one.selectionEnd }));
  // Two frames: the edit's own, and the one that answers it.
  const drawn = async () => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
    const row = (await page.evaluate(() => window.tideline.fields())).find(([key]) => key === id);
    return { value: row[1], x: row[2], y: row[3], height: row[4] };
  };
  return {
    field, state, drawn,
    key: (name) => page.keyboard.press(name),
    compose: (text) => cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    insert: (text) => cdp.send('Input.insertText', { text }),
    async agree(after) {
      const [there, here] = [await state(), await drawn()];
      assert.equal(here.value, there.value, `canvas and field differ after ${after}`);
      return here;
    },
  };
}

// In the page: the longest unbroken run of one colour that is not the ground, in a picture, in rows of the middle.
async function longest_line(page, clip) {
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height), pen = canvas.getContext('2d');
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    const at = (x, y) => (data[4 * (y * bitmap.width + x)] << 16) | (data[4 * (y * bitmap.width + x) + 1] << 8) | data[4 * (y * bitmap.width + x) + 2];
    const ground = at(0, 0);
    let longest = 0;
    for (let y = 0; y < bitmap.height; ++y)
      for (let x = 0, run = 0; x < bitmap.width; ++x) {
        run = at(x, y) !== ground ? (x && at(x, y) === at(x - 1, y) ? run + 1 : 1) : 0;
        longest = Math.max(longest, run);
      }
    return longest;
  }, picture);
}

// "ni hao" becomes 你好 between two words that are there already.
async function compose_in(page, name) {
  const writing = await writer(page, name);
  await writing.field.focus();
  await settle(page, { quiet: 100 });
  await writing.insert('before after');
  for (let i = 0; i < 5; ++i) await writing.key('ArrowLeft');
  const begin = await writing.agree('arrows');
  for (const text of ['n', 'ni', 'ni h', 'ni ha', 'ni hao']) {
    await writing.compose(text);
    const end = await writing.agree(`composing "${text}"`);
    assert.equal(end.value, `before ${text}after`, name);
    if (text !== 'ni hao') continue;
    const clip = { x: begin.x, y: begin.y + begin.height - 6, width: end.x - begin.x, height: 6 };
    const line = await longest_line(page, clip);
    assert.ok(line >= 0.8 * clip.width, `${name}: the composition is underlined in place (${line} of ${clip.width.toFixed(0)} px)`);
  }
  await writing.insert('你好');
  const end = await writing.agree('committing');
  assert.equal(end.value, 'before 你好after', name);
  assert.deepEqual(await writing.state(), { value: 'before 你好after', start: 9, end: 9 });
  const clip = { x: begin.x, y: begin.y + begin.height - 6, width: end.x - begin.x, height: 6 };
  assert.ok(await longest_line(page, clip) < 0.5 * clip.width, `${name}: the underline goes with the composition`);
  await writing.key('Control+a');
  await writing.key('Delete');
  assert.equal((await writing.agree('deleting all')).value, '');
}

async function composing(test) {
  const { page, errors, close } = await open_page(test.browser, { still: true, url: `${test.url}?lang=en#/search` });
  await settle(page);
  await compose_in(page, english['search.label']);
  await go(page, '#/tickets/new?kind=deposit');
  for (const name of ['form.subject', 'form.description']) await compose_in(page, english[name]);
  await go(page, '#/chat/new');
  await button(page, english['chat.start']).click();
  await page.waitForFunction(() => /^#\/chat\/c-/.test(location.hash));
  await settle(page);
  await compose_in(page, english['chat.message']);
  await close();
  no_errors(errors);
}

// Repeats exactly: the same edits every time.
function chance(seed) {
  return (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor(seed / 2 ** 32 * most);
  };
}

async function edits(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, url: `${test.url}?lang=en#/tickets/new?kind=deposit` });
  await settle(page);
  const pick = chance(20261123);
  const one_of = (list) => list[pick(list.length)];
  const texts = ['hello ', 'Überweisung ', '你好，世界', 'ｆｕｌｌ', '👍🏽', '👩🏽‍💻', '🇩🇪', 'e\u0301', 'שלום ', '한국어 '];
  const moves = ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Control+ArrowLeft', 'Control+ArrowRight'];
  const selects = ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Control+Shift+ArrowLeft', 'Shift+Home', 'Control+a'];
  for (const [name, many] of [[english['form.subject'], false], [english['form.description'], true]]) {
    const writing = await writer(page, name);
    await writing.field.focus();
    await settle(page, { quiet: 100 });
    const acts = [
      () => writing.insert(one_of(texts)), () => writing.insert(one_of(texts)), () => page.keyboard.type('abc'),
      async () => { for (const text of ['z', 'zh', 'zhong']) await writing.compose(text); await writing.insert('中'); },
      async () => { await writing.compose('ka'); await writing.compose(''); },
      () => writing.key(one_of(moves)), () => writing.key(one_of(moves)), () => writing.key(one_of(selects)),
      () => writing.key('Backspace'), () => writing.key('Delete'), () => writing.key('Control+c'), () => writing.key('Control+x'),
      () => writing.key('Control+v'), () => writing.key('Control+z'), () => writing.key('Control+Shift+z'),
      ...(many ? [() => writing.key('Enter'), () => writing.key('ArrowUp'), () => writing.key('ArrowDown')] : []),
    ];
    for (let i = 0; i < 100; ++i) {
      const act = pick(acts.length);
      if ((await writing.state()).value.length > 200) { await writing.key('Control+a'); await writing.key('Control+x'); }
      await acts[act]();
      await writing.agree(`edit ${i} (${acts[act]}) in ${name}`);
    }
    assert.ok((await writing.state()).value !== undefined);
  }
  await close();
  no_errors(errors);
}

// What phones' keyboards, autofill and zoom go by.
async function hints(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, url: `${test.url}?lang=en#/tickets/new?kind=deposit` });
  await settle(page);
  const told = (name) => page.getByLabel(name, { exact: true }).evaluate((one) => ({
    tag: one.localName, type: one.type, mode: one.inputMode, complete: one.autocomplete, enter: one.enterKeyHint,
    font: parseFloat(getComputedStyle(one).fontSize), form: Boolean(one.form), touch: getComputedStyle(one).touchAction }));
  const subject = await told(english['form.subject']), text = await told(english['form.description']);
  const contact = await told(english['form.contact']);
  assert.equal(text.tag, 'textarea');
  assert.equal(contact.mode, 'email');
  assert.equal(contact.complete, 'email');
  assert.equal(subject.enter, 'next');
  await go(page, '#/search');
  const search = await told(english['search.label']);
  assert.equal(search.type, 'search');
  assert.equal(search.enter, 'search');
  for (const one of [subject, text, contact, search]) {
    assert.ok(one.font >= 16, 'small fields make iOS zoom');
    assert.ok(one.form);
    assert.equal(one.touch, 'none');
  }
  await close();
  no_errors(errors);
}

// Sets the text size by the settings' own buttons.
async function set_text_size(page, percent) {
  await go(page, '#/settings');
  const name = english[percent < 100 ? 'settings.text_smaller' : 'settings.text_larger'];
  for (let steps = Math.abs(percent - 100) / 5; steps > 0; --steps) await press(page, button(page, name));
}

// Where the kit draws the caret before each letter of a field's text.
async function carets(writing, count) {
  await writing.field.focus();
  await writing.key('Control+Home');
  const places = [await writing.drawn()];
  for (let i = 0; i < count; ++i) { await writing.key('ArrowRight'); places.push(await writing.drawn()); }
  return places.map(({ x, y, height }) => ({ x, y: y + height / 2 }));
}

const kTyped = 'Illicit wallets, WWW 提现';

async function select_by_pointer(test) {
  for (const [percent, names] of [[85, ['form.subject', 'form.description']], [130, ['form.description']]]) {
    const { page, errors, close } = await open_page(test.browser, { still: true, url: `${test.url}?lang=en#/` });
    await settle(page);
    await set_text_size(page, percent);
    await go(page, '#/tickets/new?kind=deposit');
    for (const name of names) {
      const writing = await writer(page, english[name]);
      await writing.field.focus();
      await settle(page, { quiet: 100 });
      await writing.insert(kTyped);
      const at = await carets(writing, kTyped.length);
      const selected = async () => { await writing.agree('a press'); const { start, end } = await writing.state(); return [start, end]; };
      const what = `${percent} %, ${english[name]}`;
      for (const letter of [3, 9, 14, 18, 22]) {
        await page.mouse.click(at[letter].x + 1, at[letter].y);
        assert.deepEqual(await selected(), [letter, letter], `${what}: a click before letter ${letter}`);
        await page.waitForTimeout(350);  // or it would be a double click
      }
      await page.mouse.move(at[8].x + 1, at[8].y);
      await page.mouse.down();
      await page.mouse.move(at[12].x, at[12].y, { steps: 4 });
      await page.mouse.move(at[14].x + 1, at[14].y, { steps: 4 });
      await page.mouse.up();
      assert.deepEqual(await selected(), [8, 14], `${what}: a drag over letters`);
      await page.keyboard.down('Shift');
      await page.mouse.click(at[18].x + 1, at[18].y);
      await page.keyboard.up('Shift');
      assert.deepEqual(await selected(), [8, 18], `${what}: a press with Shift`);
      for (let i = 0; i < 14; ++i) await writing.key('Shift+ArrowLeft');
      assert.deepEqual(await selected(), [4, 8], `${what}: back over where it began`);
      assert.ok(Math.abs((await writing.drawn()).x - at[4].x) < 1, `${what}: the caret is at the start`);
      await page.waitForTimeout(350);
      await page.mouse.dblclick((at[1].x + at[2].x) / 2, at[1].y);
      assert.deepEqual(await selected(), [0, 7], `${what}: a double click`);
      await page.keyboard.type('x');
      await settle(page, { quiet: 100 });
      assert.equal((await writing.state()).value, `x${kTyped.slice(7)}`);
    }
    await close();
    no_errors(errors);
  }
}

// A finger is the browser's own: what it finds below it must lie where it is drawn.
async function tap_in_text(test) {
  for (const percent of [85, 130]) {
    const { page, errors, close } = await open_page(test.browser, { still: true, touch: true, url: `${test.url}?lang=en#/` });
    await settle(page);
    await set_text_size(page, percent);
    await go(page, '#/tickets/new?kind=deposit');
    const writing = await writer(page, english['form.description']);
    await writing.field.focus();
    await settle(page, { quiet: 100 });
    await writing.insert(Array.from({ length: 12 }, (_, i) => `Line ${i + 1} of the text`).join('\n'));
    await settle(page, { quiet: 100 });
    const end = await writing.drawn();
    assert.equal((await writing.state()).start, (await writing.state()).value.length);
    // The caret stands in the last line, eight letters before its end: there is what the field itself hits.
    for (let i = 0; i < 8; ++i) await writing.key('ArrowLeft');
    const there = await writing.drawn();
    await writing.key('Control+Home');
    await writing.key('Control+End');
    await settle(page, { quiet: 100 });
    await page.touchscreen.tap(there.x + 1, there.y + there.height / 2);
    await settle(page, { quiet: 200 });
    const { value, start } = await writing.state();
    assert.ok(Math.abs(start - (value.length - 8)) <= 1, `${percent} %: ${start} of ${value.length}`);
    assert.ok(end.y > 0);
    await close();
    no_errors(errors);
  }
}

// A button that goes away under the finger: what comes to lie there must not be pressed as well.
async function gone_under_finger(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, touch: true, url: `${test.url}?lang=en#/tickets/new?kind=deposit` });
  await settle(page);
  for (const [name, first] of [[english['field.amount.label'], '9'], [english['field.transaction.label'], 'c']]) {
    const field = page.getByLabel(name, { exact: true });
    await field.focus();
    await field.fill(`${first}f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`);
    await settle(page);
    await button(page, english['guard.hex.transaction']).focus();  // comes into sight
    await settle(page);
    const place = await button(page, english['guard.hex.transaction']).boundingBox();
    await page.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
    await settle(page);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    assert.ok(!focused || focused === name, `${name}: "${focused}" has got the focus`);
    assert.equal(await button(page, english['guard.hex.transaction']).count(), 0);
    await field.fill('');
  }
  await close();
  no_errors(errors);
}

// In the page: a visual viewport that is shorter than the window, as when a keyboard lies over it.
function pretend_keyboard() {
  const view = new EventTarget();
  let covered = 0;
  Object.defineProperties(view, {
    width: { get: () => innerWidth }, height: { get: () => innerHeight - covered }, scale: { get: () => 1 },
    offsetTop: { get: () => 0 }, offsetLeft: { get: () => 0 }, pageTop: { get: () => 0 }, pageLeft: { get: () => 0 },
  });
  Object.defineProperty(window, 'visualViewport', { get: () => view });
  window.cover = (dp) => { covered = dp; view.dispatchEvent(new Event('resize')); };
}

// The button of a page with fields that must stay in sight, with the field (`is_far` is false) or when the focus moves on to
// it, as in a long form that ends in its button. Every other page is for looking things up while one types.
const kSends = {
  '#/chat/new': { word: 'chat.start' }, '#/chat/c-example': { word: 'chat.send' }, '#/tickets/t-example': { word: 'chat.send' },
  '#/tickets/new?kind=withdrawal': { word: 'form.review', is_far: true },
  '#/contact/email?purpose=technical': { word: 'email.send' }, '#/verify': { word: 'verify.check' },
};

async function keyboard_room(test) {
  const { context, page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: '2026-11-23T09:00:00Z', touch: true });
  await context.addInitScript(pretend_keyboard);
  const { keep_in_browser, records } = await import('../shots/records.mjs');
  await page.goto(new URL('data/words/en.json', test.url).href);
  await page.evaluate(keep_in_browser, records('en'));
  await page.goto(`${test.url}?lang=en#/`);
  await settle(page);
  let checked = 0;
  const found = [];
  for (const route of Object.values(plan.routes)) {
    await go(page, route);
    const ids = await page.locator('#layer input:not([type=file]), #layer textarea').evaluateAll((all) => all.map((one) => one.id));
    if (ids.length) found.push(route);
    const send = kSends[route];
    for (const id of ids) {
      const field = page.locator(`[id="${id}"]`);
      await field.focus();
      await settle(page, { quiet: 150 });
      await page.evaluate((dp) => window.cover(dp), kKeyboardDp);
      await settle(page, { quiet: 150 });
      const limit = 844 - kKeyboardDp;
      const box = await field.boundingBox();
      assert.ok(box && box.y >= 0 && box.y + Math.min(box.height, 48) <= limit + 1,
        `${route}: ${id} is above the keyboard: ${JSON.stringify(box)}`);
      const row = (await page.evaluate(() => window.tideline.fields())).find(([key]) => key === id);
      assert.ok(row[3] >= 0 && row[3] + row[4] <= limit + 1, `${route}: the caret of ${id} is above the keyboard`);
      if (send) {
        const name = english[send.word];
        if (send.is_far) { await button(page, name).focus(); await settle(page, { quiet: 150 }); }
        const place = await button(page, name).boundingBox();
        assert.ok(place && place.y >= 0 && place.y + place.height <= limit + 1,
          `${route}: "${name}" is above the keyboard while ${id} has the focus: ${JSON.stringify(place)}`);
      }
      checked += 1;
      await page.evaluate(() => { window.cover(0); document.activeElement.blur(); });
      await settle(page, { quiet: 150 });
    }
  }
  test.note(`${checked} fields on ${found.length} screens`);
  for (const route of [...Object.keys(kSends), '#/search?q=2fa', '#/tickets']) assert.ok(found.includes(route), `${route} has no field`);
  await close();
  no_errors(errors);
}

export const text_input = [
  ['an input method composes in place in every kind of field', composing],
  ['two hundred edits by chance leave field and canvas alike', edits],
  ['a mouse selects the letters that are drawn, at every text size', select_by_pointer],
  ['a finger hits the letters that are drawn', tap_in_text],
  ['a tap presses nothing that comes to lie under the finger', gone_under_finger],
  ['fields tell keyboards and autofill what they are', hints],
  ['the keyboard leaves the field and its button in sight', keyboard_room],
];

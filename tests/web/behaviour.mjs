// What the app does in a browser that a picture cannot show. Each test: [sentence, async ({browser, url, serve, note})].
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { button, go, kCoarse, no_errors, open_page, plan, press, said, says, settle, top, web_root, words } from './browser.mjs';
import { files_behaviour } from './files.mjs';
import { long_chat } from './long_chat.mjs';

const kFirstViewKB = 300;
const english = words('en'), chinese = words('zh-Hans');

const brotli = (bytes) => brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
}).length;

// Answers requests below `prefix` from a folder on disk.
const serve_folder = (context, prefix, folder) => context.route(`**/${prefix}/**`, (route) => {
  const place = new URL(route.request().url()).pathname.split(`/${prefix}/`)[1];
  try {
    return route.fulfill({ body: readFileSync(join(folder, place)), contentType: 'application/json' });
  } catch {
    return route.fulfill({ status: 404, body: 'not found' });
  }
});

// The name of the function that a page halted for: "<slot>:<name>" a line is what the build notes of it.
function halted_for(told) {
  const [, slot] = /for its function (\d+)/.exec(told) ?? [];
  const notes = join(top, 'build/web-objects/linked/first.wasm.placeholders');
  if (!slot || !existsSync(notes)) return told;
  return readFileSync(notes, 'utf8').split('\n').find((line) => line.startsWith(`${slot}:`)) ?? told;
}

async function first_view(test) {
  const { page, errors, close } = await open_page(test.browser);
  const places = new Set(), halts = [];
  page.on('console', (message) => { if (message.text().includes('needed at once')) halts.push(halted_for(message.text())); });
  page.on('response', (response) => {
    const place = new URL(response.url());
    if (place.protocol === 'http:') places.add(place.pathname.slice(1) || 'index.html');
  });
  await page.goto(`${test.url}?lang=en#/`);
  await settle(page);
  await close();
  no_errors(errors);
  const sum = [...places].reduce((total, place) => total + brotli(readFileSync(join(web_root, place))), 0);
  test.note(`${(sum / 1000).toFixed(1)} KB in ${places.size} files`);
  assert.ok(!places.has('tideline.rest.wasm'),
    `the first view runs what is not in its part: ./dev first-view (${halts.join(', ') || 'something moved or was pressed'})`);
  assert.ok(sum <= kFirstViewKB * 1000, `first view is ${(sum / 1000).toFixed(1)} KB, allowed are ${kFirstViewKB}: ${[...places]}`);
}

// Holds back the rest of the program; release() lets it through.
async function hold_rest(context) {
  let release;
  const held = new Promise((resolve) => { release = resolve; setTimeout(resolve, 12000); });
  await context.route('**/tideline.rest.wasm', async (route) => { await held; await route.continue(); });
  return release;
}

async function first_press(test) {
  const { context, page, errors, close } = await open_page(test.browser, { touch: true });
  if (!existsSync(join(web_root, 'tideline.rest.wasm'))) return close();  // built without wasm-split
  const halts = [];
  page.on('console', (message) => { if (message.text().includes('needed at once')) halts.push(message.text()); });
  const release = await hold_rest(context);
  await page.goto(`${test.url}?lang=en#/`);
  await settle(page);
  // The first screen scrolls and answers while the rest is on its way.
  await page.mouse.wheel(0, 300);
  await settle(page);
  await page.mouse.wheel(0, -300);
  await settle(page);
  const place = await button(page, english['menu.way.chat']).boundingBox();
  await page.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
  await says(page, english['common.loading']);
  await page.touchscreen.tap(200, 400);  // impatient: does not count
  assert.equal(await page.evaluate(() => window.tideline.whole), false);
  const since = Date.now();
  release();
  await page.waitForFunction(() => location.hash === '#/chat/new');
  await settle(page);
  test.note(`${Date.now() - since} ms from the rest to the settled page`);
  assert.equal(await page.evaluate(() => history.length), 3, 'one page was opened');
  assert.deepEqual(halts, []);
  await close();
  no_errors(errors);
}

async function rest_at_once(test) {
  const { context, page, errors, close } = await open_page(test.browser);
  if (!existsSync(join(web_root, 'tideline.rest.wasm'))) return close();
  await page.goto(`${test.url}?lang=en#/`);
  await settle(page);
  // Should a function of the rest ever be needed before its time, the page halts for it and goes on.
  await context.route('**/boot.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('whole: !place', 'whole: true') });
  });
  await page.evaluate(() => { location.hash = '#/'; });
  await page.reload();
  await settle(page);
  await go(page, '#/contact/phone');
  await says(page, english['phone.title']);
  await close();
  no_errors(errors);
}

async function sub_folder(test) {
  const server = await test.serve('/some/deep folder/');
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true });
  const outside = [];
  const base = new URL(server.url).href;
  page.on('request', (request) => { if (request.url().startsWith('http') && !request.url().startsWith(base)) outside.push(request.url()); });
  await page.goto(`${base}index.html?lang=en#/faq/fees`);
  await settle(page);
  await go(page, '#/article/lost-2fa-device');
  await go(page, '#/chat/new');
  await close();
  server.close();
  no_errors(errors);
  assert.deepEqual(outside, []);
}

async function cold_links(test) {
  for (const route of ['#/article/lost-2fa-device', '#/search?q=2fa', '#/tickets/new', '#/contact/phone']) {
    const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, url: `${test.url}?lang=en${route}` });
    await settle(page);
    assert.equal(await page.evaluate(() => location.hash), route);
    await close();
    no_errors(errors);
  }
}

async function idle(test) {
  for (const route of ['#/', '#/article/lost-2fa-device']) {
    const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, url: `${test.url}?lang=en${route}` });
    await settle(page, { quiet: 1000 });
    const count = () => page.evaluate(() => [window.tideline.frames, window.frames_asked]);
    const before = await count();
    await page.waitForTimeout(10000);
    assert.deepEqual(await count(), before, `frames drawn and asked for while idle on ${route}`);
    await close();
    no_errors(errors);
  }
}

async function settings_last(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}#/settings` });
  await settle(page);
  await page.getByRole('radio', { name: english['settings.theme.dark'] }).click();
  await settle(page);
  await page.getByRole('radio', { name: '简体中文' }).click();
  await says(page, chinese['settings.theme']);
  await settle(page);
  await page.waitForTimeout(500);  // settings are saved at once, the disk takes a moment
  await page.reload();
  await settle(page);
  await says(page, chinese['settings.theme']);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hans');
  assert.ok(await page.getByRole('radio', { name: chinese['settings.theme.dark'] }).isChecked(), 'dark is still chosen');
  await close();
  no_errors(errors);
}

async function ticket_lasts(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/tickets/new?kind=deposit` });
  await settle(page);
  const subject = 'My deposit of 250 EUR is missing';
  await page.getByLabel(english['form.subject'], { exact: true }).fill(subject);
  await page.getByLabel(english['form.description'], { exact: true }).fill('Sent on Monday by bank transfer, still not there.');
  await page.getByLabel(english['form.contact'], { exact: true }).fill('alex@example.com');
  await settle(page);
  for (const name of [english['form.review'], english['form.send']]) await press(page, button(page, name));
  await page.waitForFunction(() => /^#\/tickets\/t-/.test(location.hash));
  await says(page, 'TD-');
  const route = await page.evaluate(() => location.hash);
  await page.waitForTimeout(500);
  await page.reload();
  await settle(page);
  await says(page, subject);
  assert.equal(await page.evaluate(() => location.hash), route);
  await go(page, '#/tickets');
  await says(page, subject);
  await close();
  no_errors(errors);
}

async function chat_lasts(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=zh-Hans#/chat/new` });
  await settle(page);
  await button(page, chinese['chat.start']).click();
  await page.waitForFunction(() => /^#\/chat\/c-/.test(location.hash));
  const question = '手机丢了，验证器也没了';
  await page.getByLabel(chinese['chat.message']).fill(question);
  await button(page, chinese['chat.send']).click();
  await says(page, question);
  await says(page, '通行密钥');  // the pack's answer
  await page.waitForTimeout(500);
  await page.reload();
  await settle(page);
  await says(page, '通行密钥');
  await page.keyboard.press('Home');  // the thread tells what is in sight
  await says(page, question);
  await close();
  no_errors(errors);
}

async function draft_lasts(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, url: `${test.url}?lang=en#/tickets/new` });
  await settle(page);
  await page.getByLabel(english['form.subject'], { exact: true }).fill('Half a thought 半句话 🙂');
  await settle(page);
  await page.waitForTimeout(600);  // drafts wait for a pause in typing
  await page.reload();
  await settle(page);
  assert.equal(await page.getByLabel(english['form.subject'], { exact: true }).inputValue(), 'Half a thought 半句话 🙂');
  await close();
  no_errors(errors);
}

async function missing_pack(test) {
  const { context, page, errors, close } = await open_page(test.browser);
  await page.goto(`${test.url}?lang=en&pack=missing/pack.json`);
  await settle(page);
  await says(page, english['loading.failed']);
  await says(page, 'pack.json');
  assert.ok(errors.every((text) => /404/.test(text)), errors.join('\n'));
  // It comes back: retry finds it.
  await serve_folder(context, 'missing', join(top, 'data/packs/harbour-bikes'));
  await button(page, english['loading.retry']).click();
  await page.waitForFunction((failed) => !document.getElementById('layer').textContent.includes(failed), english['loading.failed']);
  await settle(page);
  const brand = JSON.parse(readFileSync(join(top, 'data/packs/harbour-bikes/en/words.json'), 'utf8'))['brand.name'];
  await says(page, brand);
  await close();
}

async function broken_packs(test) {
  const expected = JSON.parse(readFileSync(join(top, 'tests/data/broken_packs.json'), 'utf8'));
  const { context, page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true });
  for (const name of ['malformed', 'format_2', 'pack_is_a_list', 'no_languages', 'hour_25']) {
    const [file, pointer] = expected[name][0];
    await context.unroute('**/broken/**').catch(() => {});
    await serve_folder(context, 'broken', join(top, 'tests/data/broken_packs', name));
    await page.goto(`${test.url}?lang=en&pack=broken/pack.json&case=${name}#/`);
    await settle(page);
    if (file === 'pack.json') {
      await says(page, english['loading.failed']);
      await says(page, `pack.json${pointer ? `: ${pointer}` : ''}`);
      assert.ok(await button(page, english['loading.retry']).isVisible());
    }
  }
  await close();
  no_errors(errors);
}

async function other_pack(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, url: `${test.url}?pack=data/packs/harbour-bikes/pack.json#/` });
  await settle(page);
  const own = JSON.parse(readFileSync(join(top, 'data/packs/harbour-bikes/en/words.json'), 'utf8'));
  await says(page, own['brand.name']);
  assert.ok(!/kraken/i.test(await said(page)), 'nothing of the demo pack shows');
  await close();
  no_errors(errors);
}

async function history(test) {
  const { page, errors, close } = await open_page(test.browser, { url: `${test.url}?lang=en#/` });
  await settle(page);
  await page.getByRole('tab', { name: english['tab.contact'] }).or(page.getByRole('link', { name: english['tab.contact'] })).first().click();
  await page.waitForFunction(() => location.hash === '#/contact');
  await settle(page);
  await page.goBack();
  await page.waitForFunction(() => location.hash === '#/' || location.hash === '');
  await settle(page);
  await close();
  no_errors(errors);
}

// A pack whose first video is a file.
async function video_file(test) {
  const { context, page, close } = await open_page(test.browser);
  const address = 'https://support.kraken.com/tour.webm', place = 'data/packs/kraken-demo/en/articles.json';
  const part = JSON.parse(readFileSync(join(top, place), 'utf8')), [video] = part.videos;
  delete video.script;
  video.source = address;
  let asked = 0;
  await context.route(`**/${place}`, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(part) }));
  await context.route(address, (route) => { asked += 1; return route.fulfill({ contentType: 'video/webm', body: 'no film' }); });
  await page.goto(`${test.url}?lang=en#/video/${video.id}`);
  await settle(page);
  await press(page, button(page, english['video.open_file']));
  const film = page.getByRole('dialog');
  await film.getByRole('alert').filter({ hasText: english['video.file_failed'] }).waitFor();
  assert.ok(asked > 0, 'the file was asked for, within the rules of the page');
  await page.keyboard.press('Escape');
  await film.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => location.hash), `#/video/${video.id}`, 'Escape closes the film, not the page');
  await close();
}

export const behaviour = [
  ['first view stays within its budget', first_view],
  ['the first press waits for the rest of the program', first_press],
  ['the rest of the program can be fetched in the middle of a call', rest_at_once],
  ['a sub-folder of any server is enough', sub_folder],
  ['deep links open cold', cold_links],
  ['an idle page draws nothing for ten seconds', idle],
  ['language and theme survive a reload', settings_last],
  ['a ticket can be sent and survives a reload', ticket_lasts],
  ['a chat is answered and survives a reload', chat_lasts],
  ['a half-written ticket survives a reload', draft_lasts],
  ['a missing pack says so and can be tried again', missing_pack],
  ['a broken pack names its file and place', broken_packs],
  ['another pack shows nothing of the first', other_pack],
  ['Back leads back', history],
  ['a video file plays over the app, or says that it does not', video_file],
  ['a chat of ten thousand messages scrolls as one of a hundred', long_chat],
  ...files_behaviour,
];

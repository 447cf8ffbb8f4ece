// Files in the page: chosen, dropped, pasted, kept as Blobs, cleaned, removed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { button, kCoarse, open_page, press, says, settle, top, words } from './browser.mjs';

const english = words('en');

// What the page's database of files holds: [id, type, size, whether its bytes tell the place].
const kept = (page) => page.evaluate(async () => {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('tideline-files', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('files');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const store = database.transaction('files').objectStore('files');
  const read = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const [keys, values] = await Promise.all([read(store.getAllKeys()), read(store.getAll())]);
  database.close();
  return Promise.all(keys.map(async (key, i) => {
    const { blob } = values[i];
    const bytes = new TextDecoder('latin1').decode(await blob.arrayBuffer());
    return { key, is_blob: blob instanceof Blob, type: blob.type, size: blob.size, tells_place: bytes.includes('GPS') };
  }));
});
const holds = (page, count) => page.waitForFunction(async (count) => {
  const open = indexedDB.open('tideline-files', 1);
  const database = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
  const all = database.transaction('files').objectStore('files').count();
  const found = await new Promise((resolve) => { all.onsuccess = () => resolve(all.result); });
  database.close();
  return found === count;
}, count);
// A photo as a phone makes it: with a place in EXIF, lying on its side.
const photo = async (page) => {
  const plain = Buffer.from(await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 60;
    canvas.height = 40;
    canvas.getContext('2d').fillRect(0, 0, 30, 40);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
    return [...new Uint8Array(await blob.arrayBuffer())];
  }));
  const exif = Buffer.from('4578696600004d4d002a000000080001011200030000000100060000' + '00000000', 'hex');
  const body = Buffer.concat([exif, Buffer.from('GPS 48.8584 N')]);
  const head = Buffer.from([0xFF, 0xE1, (body.length + 2) >> 8, (body.length + 2) & 0xFF]);
  return Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2)]);
};

const give = (page, how, name, type, bytes) => page.evaluate(({ how, name, type, bytes }) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], name, { type }));
  const event = how === 'drop'
    ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
    : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  document.getElementById('canvas').dispatchEvent(event);
  return event.defaultPrevented;
}, { how, name, type, bytes: [...bytes] });

async function chosen_dropped_pasted(test) {
  const { page, errors, close } =
    await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/tickets/new?kind=deposit` });
  await settle(page);
  const jpeg = await photo(page);
  assert.ok(jpeg.includes('GPS'));
  const input = page.getByLabel(english['attach.add'], { exact: true });
  assert.equal(await input.getAttribute('type'), 'file');
  await input.setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await says(page, 'IMG_1.jpg');
  assert.ok(await give(page, 'drop', 'notes.txt', 'text/plain', Buffer.from('what I did')));
  await says(page, 'notes.txt');
  assert.ok(await give(page, 'paste', 'image.png', 'image/png',
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')));
  await says(page, 'image.png');

  const held = await kept(page);
  assert.equal(held.length, 3);
  assert.ok(held.every((file) => file.is_blob && !file.tells_place), JSON.stringify(held));
  assert.deepEqual(held.map((file) => file.type).sort(), ['image/jpeg', 'image/png', 'text/plain']);

  await page.waitForTimeout(600);  // drafts wait for a pause in typing
  await page.reload();
  await settle(page);
  await says(page, 'IMG_1.jpg');
  await press(page, page.getByRole('button', { name: `${english['attach.remove']}: notes.txt` }));
  await holds(page, 2);

  // By key one goes on with the next, then with adding.
  const removes = page.locator('[data-id^="file:"][data-id$=":remove"]');
  const focused = () => page.evaluate(() => document.activeElement.dataset.id);
  const next = await removes.nth(1).getAttribute('data-id');
  await removes.first().focus();
  await page.keyboard.press('Enter');
  await holds(page, 1);
  await settle(page);
  assert.equal(await focused(), next);
  await page.keyboard.press('Enter');
  await holds(page, 0);
  await settle(page);
  assert.equal(await focused(), 'attach:ticket');
  await close();
  assert.deepEqual(errors, []);
}

async function refused(test) {
  const { page, errors, close } =
    await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/tickets/new?kind=deposit` });
  await settle(page);
  const input = page.getByLabel(english['attach.add'], { exact: true });
  await input.setInputFiles({ name: 'shot.png', mimeType: 'image/png', buffer: Buffer.from('MZ\0\0 a program') });
  await says(page, english['file_fault.wrong_type'].split('{')[1].split('}')[1].trim().slice(0, 20));
  await input.setInputFiles({ name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(11 << 20, 1) });
  await says(page, 'is too large');
  assert.deepEqual(await kept(page), []);
  // Chosen together with one that is taken, it is still told of.
  await input.setInputFiles([
    { name: 'large.png', mimeType: 'image/png', buffer: Buffer.alloc(11 << 20, 1) },
    { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('a note') }]);
  await says(page, 'note.txt');
  await says(page, 'large.png');
  assert.equal((await kept(page)).length, 1);
  await close();
  assert.deepEqual(errors, []);
}

// The database has no moment in which a secret was in it: every write is looked at.
async function secret_text(test) {
  const { page, errors, close } =
    await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, url: `${test.url}?lang=en#/tickets/new?kind=deposit` });
  await settle(page);
  await page.evaluate(() => {
    window.puts = [];
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, ...rest) {
      if (this.name === 'files') window.puts.push(value.blob.size);
      return put.call(this, value, ...rest);
    };
  });
  const line = 'Nothing of note happened in this line of the log.\n';
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  const input = page.getByLabel(english['attach.add'], { exact: true });
  await input.setInputFiles({ name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from(line.repeat(8000) + phrase) });
  await says(page, english['file_fault.secret'].split('}').pop().trim().slice(0, 20));
  await input.setInputFiles({ name: 'password is hunter2.txt', mimeType: 'text/plain', buffer: Buffer.from('harmless') });
  await page.waitForTimeout(500);
  assert.deepEqual(await page.evaluate(() => window.puts), [], 'nothing was written');
  await input.setInputFiles({ name: 'fine.txt', mimeType: 'text/plain', buffer: Buffer.from(line.repeat(8000)) });
  await says(page, 'fine.txt');
  await holds(page, 1);
  assert.equal((await page.evaluate(() => window.puts)).length, 1);
  await close();
  assert.deepEqual(errors, []);
}

// What the team sends: fetched when it is pressed, shown, and saved by a second press.
async function from_the_desk(test) {
  const { page, errors, close } =
    await open_page(test.browser, { pixels: kCoarse, clock: null, still: true, url: `${test.url}?lang=en&director=1#/chat/new` });
  await settle(page);
  await button(page, english['chat.start']).click();
  await page.waitForFunction(() => /^#\/chat\/c-/.test(location.hash));
  await settle(page);
  await button(page, english['director.open']).click();
  await settle(page);
  await press(page, button(page, english['director.agent.types']));
  for (let i = 0; i < 4; ++i) await press(page, button(page, english['director.agent.answers']));
  await press(page, button(page, english['director.close']));
  const { files: { agent_line: { name, path } } } = JSON.parse(readFileSync(join(top, 'data/packs/kraken-demo/en/chat.json'), 'utf8'));
  const chip = page.getByRole('button', { name, exact: true });
  await press(page, chip);
  await page.getByRole('img', { name, exact: true }).waitFor();
  assert.equal(JSON.stringify(await kept(page)), '[]', 'it is kept nowhere');
  await settle(page);  // the picture moves what is around it
  await chip.focus();
  await settle(page);
  const [download] = await Promise.all([page.waitForEvent('download'), chip.click()]);
  assert.equal(download.suggestedFilename(), name);
  assert.ok(readFileSync(await download.path()).equals(readFileSync(join(top, 'data/packs/kraken-demo', path))));
  await close();
  assert.deepEqual(errors, []);
}

// On a phone, a button for the camera: the page's own input, so that the press opens it.
async function photo_taken(test) {
  const { page, errors, close } =
    await open_page(test.browser, { pixels: kCoarse, still: true, clock: null, touch: true, url: `${test.url}?lang=en#/tickets/new?kind=deposit` });
  await settle(page);
  const jpeg = await photo(page);
  const input = page.getByLabel(english['attach.photo'], { exact: true });
  await input.focus();
  await settle(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), input.tap()]);
  const opened = await chooser.element().evaluate((element) =>
    [element.accept, element.getAttribute('capture'), element.multiple]);
  assert.deepEqual(opened, ['image/*', 'environment', false]);
  await chooser.setFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await says(page, 'IMG_2.jpg');
  await holds(page, 1);
  const [held] = await kept(page);
  assert.ok(held.type === 'image/jpeg' && !held.tells_place, JSON.stringify(held));
  const other = page.getByLabel(english['attach.choose'], { exact: true });
  assert.deepEqual(await other.evaluate((element) => [element.getAttribute('capture'), element.multiple]), [null, true]);
  // What is dropped is not the camera's.
  assert.ok(await give(page, 'drop', 'notes.txt', 'text/plain', Buffer.from('what I did')));
  await says(page, 'notes.txt');
  await close();
  assert.deepEqual(errors, []);
}

export const files_behaviour = [
  ['files: chosen, dropped and pasted ones are kept as Blobs without the place, and can be removed', chosen_dropped_pasted],
  ['files: a text with a secret at its end, or in its name, is never written', secret_text],
  ['files: what the team sends is fetched, shown and saved', from_the_desk],
  ['files: a phone takes a photo, without its place', photo_taken],
  ['files: what is too large or no picture is refused in words and not kept', refused],
];

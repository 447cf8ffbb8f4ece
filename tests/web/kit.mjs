// Parts of the kit that only a real browser's touches, pictures and elements can show.
import assert from 'node:assert/strict';
import { button, go, kCoarse, no_errors, open_page, press, settle, words } from './browser.mjs';

const english = words('en');

// A search page that remembers these, the last on top.
async function search_for(page, queries) {
  for (const query of queries) {
    await go(page, '#/search');
    const field = page.getByRole('searchbox').or(page.getByRole('textbox')).first();
    await field.fill(query);
    await settle(page);
    await press(page, page.locator('[data-id^="hit:article:"]').first());
  }
  await go(page, '#/search');
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('');
  await settle(page);
}

async function swiped_row(test) {
  const { page, errors, close } = await open_page(test.browser, { touch: true, url: `${test.url}?lang=en#/search` });
  await settle(page);
  await search_for(page, ['fee', 'deposit', 'password']);
  const rows = page.locator('[data-id^="recent:"]:not([data-id$=":delete"])');
  assert.equal(await rows.count(), 3);
  assert.equal(await page.getByRole('button', { name: english['row.delete'], exact: true }).count(), 3);

  const cdp = await page.context().newCDPSession(page);
  const touch = (type, points) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const swipe = async (row, by) => {
    const box = await row.boundingBox();
    const y = box.y + box.height / 2, x = box.x + box.width - 20;
    await touch('touchStart', [{ x, y }]);
    for (let i = 1; i <= 12; ++i) { await touch('touchMove', [{ x: x - by * i / 12, y }]); await page.waitForTimeout(16); }
    await page.waitForTimeout(120);
    await touch('touchEnd', []);
    await settle(page);
  };
  const before = (await rows.first().boundingBox()).width;
  await swipe(rows.first(), 80);
  assert.ok((await rows.first().boundingBox()).width < before - 60, 'the row is open');
  await swipe(rows.nth(1), 290);  // all the way: its action is done
  await rows.nth(2).waitFor({ state: 'detached' });
  assert.equal((await rows.allTextContents()).join(), 'password,fee');

  // The same by name, as a screen reader presses it.
  await press(page, button(page, english['row.delete']).first());
  await rows.nth(1).waitFor({ state: 'detached' });
  assert.equal((await rows.allTextContents()).join(), 'fee');
  await close();
  no_errors(errors);
}

// The arrow keys go from the search field into what it offers; the page's focus is the kit's.
async function suggestions(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, url: `${test.url}?lang=en#/search` });
  await settle(page);
  await search_for(page, ['fee', 'deposit']);
  const field = page.getByRole('searchbox');
  const focused = () => page.evaluate(() => document.activeElement.dataset.id);
  const press_key = async (key) => { await page.keyboard.press(key); await settle(page, { quiet: 150 }); };
  await field.focus();
  await press_key('ArrowDown');
  assert.match(await focused(), /^recent:/);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'deposit');
  await press_key('ArrowDown');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'fee');
  await press_key('Enter');
  assert.equal(await field.inputValue(), 'fee');
  assert.equal(await focused(), 'search_text', 'one types on after taking a suggestion');
  await page.keyboard.type('s');
  await settle(page);
  assert.equal(await field.inputValue(), 'fees');
  await press_key('ArrowDown');
  assert.match(await focused(), /^hit:/);
  await press_key('Escape');
  assert.equal(await focused(), 'search_text');
  assert.equal(await field.inputValue(), 'fees');
  await press_key('ArrowDown');
  await press_key('Enter');
  assert.ok(!(await page.evaluate(() => location.hash)).startsWith('#/search'), 'Enter opens what has the focus');
  await close();
  no_errors(errors);
}

async function article_picture(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, url: `${test.url}?lang=en#/` });
  const pictures = [];
  page.on('response', (response) => { if (response.url().endsWith('.png')) pictures.push(response.status()); });
  await settle(page);
  assert.deepEqual(pictures.filter((status) => status !== 200), []);
  const before = pictures.length;
  await go(page, '#/article/deposit-missing');
  await page.waitForTimeout(500);
  await settle(page);
  assert.equal(pictures.length, before + 1);
  const image = page.getByRole('img', { name: /sending wallet/ });
  const { width, height } = await image.boundingBox();
  assert.ok(Math.abs(width / height - 2) < 0.03, `${width} x ${height}`);
  await close();
  no_errors(errors);
}

export const kit = [
  ['a row is pushed off its actions by touch', swiped_row],
  ['arrow keys go from the search field into what it offers', suggestions],
  ['an article has its picture', article_picture],
];

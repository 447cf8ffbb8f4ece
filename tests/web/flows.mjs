// A ticket sent and a chat held in Chromium: with the keyboard alone, by role and name alone, by touch alone.
import { kCoarse, no_errors, open_page, settle } from './browser.mjs';
import { chat_by_keyboard, chat_by_name, ticket_by_keyboard, ticket_by_name } from './ways.mjs';

const basics = (page) => ({
  press: (key) => page.keyboard.press(key === ' ' ? 'Space' : key),
  type: (text) => page.keyboard.type(text),
  ask: (question) => page.evaluate(question),
  wait: (truth, argument) => page.waitForFunction(truth, argument),
  rest: () => settle(page),
});

// As assistive technology presses: by a click without a pointer.
const by_name = (page) => ({
  ...basics(page),
  named: (role, name) => {
    const found = role ? page.getByRole(role, { name, exact: true })
      : page.getByRole('button', { name, exact: true }).or(page.getByRole('radio', { name, exact: true }));
    return { press: () => found.evaluate((one) => one.click()), fill: (text) => found.fill(text) };
  },
});

// By fingers: drags until the thing is in sight, taps it, and writes with a keyboard of the system's.
async function by_touch(page) {
  const cdp = await page.context().newCDPSession(page);
  const touch = (type, points, at) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points, ...(at && { timestamp: at }) });
  const drag = async (distance) => {
    const x = 195, y = distance < 0 ? 560 : 300;
    await touch('touchStart', [{ x, y }]);
    for (let i = 1; i <= 10; ++i) { await touch('touchMove', [{ x, y: y + distance * i / 10 }]); await page.waitForTimeout(16); }
    await page.waitForTimeout(80);  // held still: no fling
    await touch('touchEnd', []);
    await settle(page);
  };
  const tap = async (found) => {
    for (let i = 0; i < 20; ++i) {
      const box = await found.boundingBox(), middle = box.y + box.height / 2;
      await page.waitForTimeout(150);  // a person too looks where it stays
      if ((await found.boundingBox()).y !== box.y) { await settle(page); continue; }
      if (middle > 0 && middle < 844 && await found.evaluate((one) => one.style.pointerEvents !== 'none' && one.style.clipPath === '')) {
        const point = { x: box.x + Math.min(box.width / 2, 180), y: middle };
        // The finger is up after 60 ms by its own account, however late the two arrive.
        const now = Date.now() / 1000;
        await touch('touchStart', [point], now);
        await touch('touchEnd', [], now + 0.06);
        return;
      }
      await drag(middle > 400 ? -Math.min(250, middle - 400) : Math.min(250, 400 - middle));
    }
    throw new Error('dragging does not bring it into sight');
  };
  return {
    ...basics(page),
    named: (role, name) => {
      const found = role ? page.getByRole(role, { name, exact: true })
        : page.getByRole('button', { name, exact: true }).or(page.getByRole('radio', { name, exact: true }));
      return { press: () => tap(found), fill: async (text) => { await tap(found); await cdp.send('Input.insertText', { text }); await settle(page); } };
    },
  };
}

const way = (flow, driver_of) => async (test) => {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, clock: null, touch: true, url: `${test.url}?lang=en#/` });
  await settle(page);
  await flow(await driver_of(page));
  await close();
  no_errors(errors);
};

export const flows = [
  ['a ticket is sent with the keyboard alone', way(ticket_by_keyboard, basics)],
  ['a chat is held with the keyboard alone', way(chat_by_keyboard, basics)],
  ['a ticket is sent by role and name alone', way(ticket_by_name, by_name)],
  ['a chat is held by role and name alone', way(chat_by_name, by_name)],
  ['a ticket is sent by touch alone', way(ticket_by_name, by_touch)],
  ['a chat is held by touch alone', way(chat_by_name, by_touch)],
];

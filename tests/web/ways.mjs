// A ticket sent and a chat held by one kind of means alone, whatever drives the browser.
//
// A driver is {press(key), type(text), named(role, name), wait(function, argument)}: the keyboard, what one finds by role and
// name ({press(), fill(text)}), and a function of the page that becomes true.
import { words } from './browser.mjs';

const english = words('en');
const kMostPresses = 90;

// In the page: what has the focus, as a screen reader would say it.
export const focused = () => {
  const now = document.activeElement;
  return { name: now.getAttribute('aria-label') || now.textContent || '', role: now.getAttribute('role') || now.localName,
    group: Boolean(now.closest('[role=radiogroup],[role=tablist],[role=group],[role=menu],[role=toolbar]')) };
};

// Walks by Tab, and by arrows inside of groups, until the focus is on what has this name.
async function reach(driver, name) {
  const is_there = async () => (await driver.ask(focused)).name.trim() === name;
  let passed = new Set();  // members of the group the focus is in: once round is enough
  for (let i = 0; i < kMostPresses; ++i) {
    if (await is_there()) return;
    const now = await driver.ask(focused);
    if (now.group && ['radio', 'tab', 'button'].includes(now.role) && !passed.has(now.name)) {
      passed.add(now.name);
      await driver.press('ArrowRight');
      continue;
    }
    passed = new Set();
    await driver.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}"`);
}

const says = (text) => [...document.querySelectorAll('#layer *')].some((one) =>
  (one.getAttribute('aria-label') ?? '').includes(text) || [...one.childNodes].some((node) => node.nodeType === 3 && node.data.includes(text)));
const is_at = (pattern) => new RegExp(pattern).test(location.hash);

const kSubject = 'Deposit of 250 EUR is missing', kText = 'Sent on Monday by bank transfer, still not there.';
const kContact = 'alex@example.com', kQuestion = 'I lost my phone with the authenticator on it', kAnswer = 'passkey';

// Both begin on the first screen.
export async function ticket_by_keyboard(driver) {
  await reach(driver, english['menu.way.ticket']);
  await driver.press('Enter');
  await driver.wait(is_at, '^#/tickets/new');
  await driver.rest();
  await reach(driver, 'Deposit');
  await driver.press(' ');
  for (const [name, text] of [['form.subject', kSubject], ['form.description', kText], ['form.contact', kContact]]) {
    await reach(driver, english[name]);
    await driver.type(text);
  }
  await reach(driver, english['form.review']);
  await driver.press('Enter');
  await driver.wait(is_at, 'step=review');
  await driver.rest();
  await reach(driver, english['form.send']);
  await driver.press('Enter');
  await driver.wait(is_at, '^#/tickets/t-');
  await driver.wait(says, 'TD-');
}

export async function chat_by_keyboard(driver) {
  await reach(driver, english['menu.way.chat']);
  await driver.press('Enter');
  await driver.wait(is_at, '^#/chat/new');
  await driver.rest();
  await reach(driver, english['chat.start']);
  await driver.press('Enter');
  await driver.wait(is_at, '^#/chat/c-');
  await driver.rest();
  await reach(driver, english['chat.message']);
  await driver.type(kQuestion);
  await driver.press('Enter');
  await driver.wait(says, kQuestion);
  await driver.wait(says, kAnswer);
}

export async function ticket_by_name(driver) {
  await driver.named('button', english['menu.way.ticket']).press();
  await driver.wait(is_at, '^#/tickets/new');
  await driver.rest();
  await driver.named(null, 'Deposit').press();
  await driver.rest();
  for (const [name, text] of [['form.subject', kSubject], ['form.description', kText], ['form.contact', kContact]])
    await driver.named('textbox', english[name]).fill(text);
  await driver.rest();
  await driver.named('button', english['form.review']).press();
  await driver.wait(is_at, 'step=review');
  await driver.rest();
  await driver.named('button', english['form.send']).press();
  await driver.wait(is_at, '^#/tickets/t-');
  await driver.wait(says, 'TD-');
}

export async function chat_by_name(driver) {
  await driver.named('button', english['menu.way.chat']).press();
  await driver.wait(is_at, '^#/chat/new');
  await driver.rest();
  await driver.named('button', english['chat.start']).press();
  await driver.wait(is_at, '^#/chat/c-');
  await driver.rest();
  await driver.named('textbox', english['chat.message']).fill(kQuestion);
  await driver.rest();
  await driver.named('button', english['chat.send']).press();
  await driver.wait(says, kQuestion);
  await driver.wait(says, kAnswer);
}

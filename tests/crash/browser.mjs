// Closes a browser tab at random moments while somebody writes in it, opens the page again and compares: no message that was
// shown as sent may be lost or doubled, and no draft of more than half a second ago.
//   node tests/crash/browser.mjs [rounds]
// Needs a finished build/web.
import { serve } from '../../tools/serve.mjs';
import { kept_records, launch, settle, web_root, words } from '../web/browser.mjs';

const rounds = Number(process.argv[2] ?? 50), english = words('en');
const kDraftPromiseMs = 500;
const kSent = ['delivery.sent', 'delivery.delivered', 'delivery.read'].map((name) => english[name]);

const server = await serve({ root: web_root });
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
let page = await context.newPage();
await page.goto(`${server.url}?lang=en#/chat/new`);
await settle(page);
await page.getByRole('button', { name: english['chat.start'], exact: true }).click();
await page.waitForFunction(() => /^#\/chat\/c-/.test(location.hash));
const chat = page.url();

// How often each message is in the stored conversation.
async function counts(on) {
  const found = {};
  for (const record of await kept_records(on))
    for (const { text } of JSON.parse(record).messages ?? []) found[text] = (found[text] ?? 0) + 1;
  return found;
}

let failed = 0, written = 0, drafts = 0;
const promised = [], tried = [];
for (let round = 1; round <= rounds; ++round) {
  await settle(page);
  const field = page.getByLabel(english['chat.message']);
  const end = Date.now() + 150 + Math.random() * 1200;
  let draft = '', since = 0, kept = '';
  while (Date.now() < end) {
    const text = `word ${round}.${++written}`;
    await field.fill(text);
    draft = text;
    since = Date.now();
    if (Math.random() < 0.6) {
      await page.getByRole('button', { name: english['chat.send'], exact: true }).click();
      // Shown as sent: it has to stay. While it waits to be sent, all that is promised is that it is not doubled.
      const sent = await page.waitForFunction(([wanted, states]) => [...document.querySelectorAll('#layer article')]
        .some(({ textContent }) => textContent.includes(wanted) && states.some((state) => textContent.includes(state))),
      [text, kSent], { timeout: Math.max(20, end - Date.now()), polling: 5 }).catch(() => null);
      (sent ? promised : tried).push(text);
      draft = '';
    } else {
      await page.waitForTimeout(Math.random() * 900);
      if (Date.now() - since > kDraftPromiseMs) kept = draft;
    }
  }
  if (!draft) kept = '';
  await page.close();  // without a word to the page
  page = await context.newPage();
  await page.goto(chat);
  await settle(page);
  const faults = [], found = await counts(page);
  for (const text of promised)
    if (found[text] !== 1) faults.push(`"${text}" is there ${found[text] ?? 0} times`);
  for (const text of tried)
    if (found[text] > 1) faults.push(`"${text}" is there ${found[text]} times`);
  if (kept && kept === draft) {
    ++drafts;
    const now = await page.getByLabel(english['chat.message']).inputValue();
    if (now !== kept) faults.push(`the draft "${kept}" is "${now}"`);
  }
  await page.getByLabel(english['chat.message']).fill('');
  if (!faults.length) continue;
  ++failed;
  console.log(`  round ${round}:`);
  for (const fault of faults.slice(0, 5)) console.log(`    ${fault}`);
}
await browser.close();
server.close();
console.log(`  ${rounds} tabs closed; shown before: ${promised.length} messages, ${drafts} drafts`);
console.log(`${rounds - failed} passed, ${failed} failed`);
if (!promised.length) console.log('  nothing was shown as sent: the test has shown nothing');
process.exit(failed || !promised.length ? 1 : 0);

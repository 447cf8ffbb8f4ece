// A chat of ten thousand messages in the browser: what a frame of it costs while it is flung, and that it stays small.
import assert from 'node:assert/strict';
import { keep_in_browser } from '../shots/records.mjs';
import { go, open_page, settle } from './browser.mjs';

const kMany = 10000;
const kWorstFrameMs = 4;  // of the processor, 99 of 100
const kMostMore = 1.2;    // times what a short chat costs
const kRounds = 6;

const words = ['deposit', 'arrived', 'yesterday', 'please', 'check', 'the', 'transaction', 'I', 'am', 'waiting', 'for', 'two',
  'hours', 'and', 'nothing', 'happened', 'thank', 'you', 'fee', 'account', '充值', '还没到账', '请帮我看看', '谢谢'];

// A conversation record as the app keeps it; the same in every run.
export function chat_of(messages) {
  let seed = 7;
  const next = (below) => { seed = (seed * 1664525 + 1013904223) >>> 0; return (seed >>> 8) % below; };
  const end = Date.parse('2026-11-23T08:50:00Z');
  const time = (i) => new Date(end - (messages - 1 - i) * 180000).toISOString();
  return {
    v: 1, id: 'c-long', name: 'Ada', topic: '', state: 'ended', unread: 0, started: time(0), updated: time(messages - 1),
    messages: Array.from({ length: messages }, (_, i) => {
      const mine = next(3) === 0, length = next(4) === 0 ? 20 + next(20) : 1 + next(12);
      return {
        id: `m${i}`, author: mine ? 'me' : 'agent', author_name: mine ? 'Ada' : 'Mara', delivery: 'read', at: time(i),
        text: Array.from({ length }, () => words[next(words.length)]).join(' '), articles: [], quick_replies: [],
      };
    }),
  };
}

const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

// A finger throws the content by `way` dp (down: towards the first message) and lets it fly.
async function fling(cdp, way) {
  const point = (y) => [{ x: 200, y }];
  let y = way > 0 ? 200 : 650;
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(y) });
  for (let i = 0; i < 5; ++i) {
    y += way / 5;
    await wait(12);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(y) });
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await wait(1200);
}

// What the frames drawn during `act` cost the page's thread, in milliseconds of the processor: unlike the clock on the
// wall it does not count the time in which other programs run.
async function frame_costs(cdp, act) {
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline'] } });
  await act();
  const told = new Promise((resolve) => { cdp.once('Tracing.tracingComplete', resolve); });
  await cdp.send('Tracing.end');
  await told;
  return events.filter(({ name, tdur }) => name === 'FireAnimationFrame' && tdur !== undefined).map(({ tdur }) => tdur / 1000);
}

const share_of = (values, share) => values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

async function measure(test, messages) {
  const { page, errors, close } = await open_page(test.browser, { touch: true });
  await page.goto(new URL('data/words/en.json', test.url).href);
  await page.evaluate(keep_in_browser, { 'conversation/c-long': chat_of(messages) });
  await page.goto(`${test.url}?lang=en#/`);
  await settle(page);
  await go(page, '#/chat/c-long');
  const cdp = await page.context().newCDPSession(page);
  for (const way of [400, -400]) await fling(cdp, way);  // brings the glyphs
  const times = await frame_costs(cdp, async () => {
    for (let i = 0; i < kRounds; ++i) await fling(cdp, i % 3 === 2 ? -400 : 400);
  });
  const nodes = await page.evaluate(() => document.querySelectorAll('#layer *').length);
  const item = await page.evaluate(() => {
    const one = document.querySelector('#layer [aria-setsize]');
    return one && { size: Number(one.getAttribute('aria-setsize')), place: Number(one.getAttribute('aria-posinset')) };
  });
  await close();
  assert.deepEqual(errors, []);
  return { times, p50: share_of(times, 0.5), p99: share_of(times, 0.99), nodes, item };
}

export async function long_chat(test) {
  const short = await measure(test, 100);
  let long = await measure(test, kMany);
  // What else runs on the machine only ever adds to it.
  for (let again = 0; again < 4 && long.p99 > kWorstFrameMs; ++again) long = await measure(test, kMany);
  for (const [count, one] of [[100, short], [kMany, long]])
    test.note(`${count} messages: p50 ${one.p50.toFixed(2)} ms, p99 ${one.p99.toFixed(2)} ms of ${one.times.length} frames`);
  assert.ok(long.times.length > 40, `only ${long.times.length} frames`);
  assert.ok(long.nodes < 400, `${long.nodes} elements`);
  assert.equal(long.item.size, kMany);
  assert.ok(long.item.place > kMany - 2000 && long.item.place <= kMany, `${long.item.place}`);
  assert.ok(long.p99 <= kWorstFrameMs, `a frame takes ${long.p99.toFixed(2)} ms`);
  assert.ok(long.p50 <= kMostMore * short.p50, `${(long.p50 / short.p50).toFixed(2)} times as much as with 100 messages`);
}

// The browser tests: every route as a picture, then what the app does.
//   node tests/web/run.mjs [--all] [--only <regular expression>] [--no-pictures] [--no-behaviour] [--no-measuring]
//                          [--measuring-only]
// `--all`: each picture, and both languages and every zone where one stands for the others.
// Needs a finished build/web. Pictures and what failed lie in build/shots/web/.
import { serve } from '../../tools/serve.mjs';
import { accessibility } from './accessibility.mjs';
import { behaviour } from './behaviour.mjs';
import { launch, web_root } from './browser.mjs';
import { flows } from './flows.mjs';
import { kit } from './kit.mjs';
import { keeping } from './keeping.mjs';
import { take_pictures } from './pictures.mjs';
import { resilience } from './resilience.mjs';
import { text_input } from './text_input.mjs';
import { scripts } from './scripts.mjs';
import { zones } from './zones.mjs';

const words = process.argv.slice(2), measuring_only = words.includes('--measuring-only');
const only_word = words.includes('--only') ? words[words.indexOf('--only') + 1] : null;
const only = only_word ? new RegExp(only_word) : null;

let passed = 0, failed = 0;
const report = (title, faults) => {
  if (!faults.length) { passed += 1; return; }
  failed += 1;
  console.log(`FAILED ${title}`);
  for (const fault of [...new Set(faults)].slice(0, 12)) console.log(`  ${fault}`);
};

const start = Date.now();
const seconds = () => ((Date.now() - start) / 1000).toFixed(0);
const server = await serve({ root: web_root });
const all = words.includes('--all');
async function pictures() {
  const browser = await launch();
  await take_pictures(browser, server.url, report, { all, few: !all, only });
  await browser.close();
  console.log(`pictures taken (${seconds()} s)`);
}

// One test, in a browser of its worker's.
async function run_test(browser, [title, run]) {
  const notes = [], before = Date.now();
  const test = { browser, all, url: server.url, serve: (prefix) => serve({ root: web_root, prefix }), note: (text) => notes.push(text) };
  let faults = [];
  try {
    await run(test);
  } catch (error) {
    faults = error.message.split('\n').filter(Boolean).slice(0, 12);
    const page = browser.contexts().at(-1)?.pages()[0];
    await page?.screenshot({ path: `build/shots/web/failed-${title.replace(/\W+/g, '-')}.png` }).catch(() => {});
  }
  for (const context of browser.contexts()) await context.close();
  report(title, faults);
  if (!faults.length) console.log(`${title} (${[...notes, `${((Date.now() - before) / 1000).toFixed(1)} s`].join(', ')})`);
}

const measures = /^(first view|the first press|a chat of ten thousand|a fling|a finger stops|a lost graphics)/;
const chosen = words.includes('--no-behaviour') ? []
  : [...scripts({ all: all || only }), ...accessibility, ...zones, ...behaviour, ...kit, ...keeping, ...text_input, ...flows, ...resilience]
    .filter(([title]) => !only || only.test(title));

// Takes tests from `left` until none is there, in a browser of its own.
async function work(left, kind) {
  if (!left.length) return;
  const browser = await launch(kind);
  for (let next; (next = left.shift());) await run_test(browser, next);
  await browser.close();
}

// Most of a test is waiting for a page to come to rest: four at once. What measures time runs alone, at the end.
if (!measuring_only) {
  const left = chosen.filter(([title]) => !measures.test(title));
  const first = words.includes('--no-pictures') ? Promise.resolve() : pictures();
  await Promise.all([first.then(() => work(left)), work(left), work(left), work(left)]);
}
if (!words.includes('--no-measuring')) await work(chosen.filter(([title]) => measures.test(title)), { whole: true });
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

// Every script of data/demos plays to its end in the browser, at high speed; and the director's panel and the video player.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kCoarse, open_page, plan, press, settle, top, words } from './browser.mjs';

const kPatienceMs = 60000;
const list = JSON.parse(readFileSync(join(top, 'data/demos/index.json'), 'utf8')).scripts;
const script_of = (id) => JSON.parse(readFileSync(join(top, `data/demos/${id}.json`), 'utf8'));
const english = words('en');

// Resolves with what the caption bar says once a script has failed, or nothing. A script may end in another language.
async function play(page, url, id, language) {
  await page.goto(`${url}?lang=${language}&play=${id}&speed=4000#/`);
  const both = plan.languages.map(words);
  const finished = both.map((say) => say['director.finished']), failed = both.map((say) => say['director.failed'].split('{')[0]);
  const told = await page.waitForFunction((ends) => {
    const texts = [...document.querySelectorAll('#layer [role=status], #layer output')].map((one) => `${one.getAttribute('aria-label') ?? ''}${one.textContent}`);
    return texts.find((text) => ends.some((end) => text.includes(end)));
  }, [...finished, ...failed], { timeout: kPatienceMs, polling: 100 });
  const text = await told.jsonValue();
  return failed.some((beginning) => text.includes(beginning)) ? text : '';
}

async function all_scripts(test, language) {
  const faults = [];
  const watched = list.filter((id) => !script_of(id).jump);
  await Promise.all([0, 1].map(async (part) => {
    for (const id of watched.filter((_, i) => i % 2 === part)) {
      const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, clock: null, still: true });
      const fault = await play(page, test.url, id, language).catch((error) => error.message.split('\n')[0]);
      if (fault) faults.push(`${id}: ${fault}`);
      faults.push(...errors.map((error) => `${id}: ${error}`));
      await close();
    }
  }));
  assert.deepEqual(faults, []);
  test.note(`${watched.length} scripts`);
}

async function panel(test) {
  const { page, errors, close } = await open_page(test.browser);
  await page.goto(`${test.url}?lang=en#/`);
  await settle(page);
  assert.equal(await page.getByRole('button', { name: english['director.open'] }).count(), 0);
  await page.goto(`${test.url}?lang=en&director=1#/`);
  await settle(page);
  await page.getByRole('button', { name: english['director.open'] }).click();
  await settle(page);
  await press(page, page.getByRole('button', { name: english['director.maintenance'] }));
  await press(page, page.getByRole('button', { name: english['director.close'] }));
  await settle(page);
  await page.waitForFunction((title) => document.getElementById('layer').textContent.includes(title), english['director.notice.title']);
  await close();
  assert.deepEqual(errors, []);
}

async function video(test) {
  const { page, errors, close } = await open_page(test.browser, { clock: null });
  await page.goto(`${test.url}?lang=en#/video/find-an-answer`);
  await page.getByRole('button', { name: english['video.play'], exact: true }).first().click();
  const at = (text) => page.waitForFunction((text) => [...document.querySelectorAll('#layer [role=status], #layer output')].some((one) => one.textContent.includes(text)), text);
  await at('Open Help to see the topics');
  // It never settles while it plays: pressed as assistive technology does.
  const by_name = (name) => page.getByRole('button', { name, exact: typeof name === 'string' }).first().evaluate((one) => one.click());
  await by_name(/Look in the FAQ/);
  await at('Short questions have short answers');
  await by_name(english['video.pause']);
  await settle(page);
  const before = await page.evaluate(() => window.tideline.frames);
  await page.waitForTimeout(2500);
  const drawn = await page.evaluate(() => window.tideline.frames) - before;
  await close();
  assert.deepEqual(errors, []);
  assert.ok(drawn <= 1, `${drawn} frames while paused`);
}

// The desktop's flow tests play them in both languages each time.
export const scripts = ({ all }) => [
  ['scripts play to their end in English', (test) => all_scripts(test, 'en')],
  ...all ? [['scripts play to their end in Chinese', (test) => all_scripts(test, 'zh-Hans')]] : [],
  ['the director\'s panel opens by its flag only and acts', panel],
  ['a video plays, seeks and rests while paused', video],
];

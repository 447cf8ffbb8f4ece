// Opens every route in every language and theme, looks for faults, and keeps a picture of each in build/shots/web/.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keep_in_browser, records } from '../shots/records.mjs';
import { go, open_page, plan, settle, size_of, top, words } from './browser.mjs';

const folder = join(top, 'build/shots/web');
const kLeastBytes = 2500;  // of a picture: an empty one compresses to less

// Which pictures one language and theme take. The first size has every route in both themes; the others alternate, so
// that a route shows each theme at each size in one of the languages. `all` leaves nothing out; `few` takes each route
// at two sizes, one in each language.
export function shots_of(language, theme, { all = false, few = false, only = null } = {}) {
  const shots = [], l = plan.languages.indexOf(language), t = plan.themes.indexOf(theme);
  const taken = (r, s) => all || (few ? s % 2 === r % 2 && l === ((r + s) >> 1) % 2 && t === (r >> 1) % 2 : s === 0 || (r + s + l + t) % 2 === 0);
  plan.sizes.forEach((size, s) => Object.entries(plan.routes).forEach(([name, route], r) => {
    if (taken(r, s) && (!only || only.test(name))) shots.push({ name, route, size });
  }));
  return shots;
}

// In the page: texts that are keys of words, which means that a word is missing.
function raw_keys(families) {
  const texts = [document.title];
  for (const element of document.querySelectorAll('#layer *')) {
    if (element.getAttribute('aria-label')) texts.push(element.getAttribute('aria-label'));
    for (const node of element.childNodes) if (node.nodeType === 3) texts.push(node.data);
  }
  const known = new Set(families);
  return texts.filter((text) => /^[a-z_]+(\.[\w-]+)+$/.test(text.trim()) && known.has(text.trim().split('.')[0]));
}

async function faults_of(page, language, families) {
  const faults = [];
  const said = await page.evaluate(() => ({ title: document.title, language: document.documentElement.lang,
    headings: document.querySelectorAll('#layer h1').length, named: [...document.querySelectorAll('#layer button, #layer a')]
      .filter((one) => !(one.getAttribute('aria-label') ?? one.textContent).trim()).length }));
  if (!said.title) faults.push('the page has no title');
  if (said.language !== language) faults.push(`the page says it is in "${said.language}"`);
  if (said.headings < 1) faults.push('no heading in the accessible page');
  if (said.named) faults.push(`${said.named} buttons or links have no name`);
  for (const key of await page.evaluate(raw_keys, families)) faults.push(`a word is missing: ${key}`);
  return faults;
}

async function take(job, browser, url, report, options) {
  const { language, theme } = job;
  const families = [...new Set(Object.keys(words(language)).map((key) => key.split('.')[0]))];
  const { page, errors, close } = await open_page(browser, { dark: theme === 'dark', still: true });
  await page.goto(new URL('data/words/en.json', url).href);
  await page.evaluate(keep_in_browser, records(language));
  let size = plan.sizes[0];
  await page.goto(`${url}?lang=${language}&theme=${theme}#/`);
  await settle(page);
  for (const shot of shots_of(language, theme, options)) {
    const title = `${shot.name}-${language}-${theme}-${shot.size}`;
    const faults = [];
    try {
      if (shot.size !== size) {
        size = shot.size;
        await page.setViewportSize(size_of(size));
        await settle(page);
      }
      await go(page, shot.route);
      faults.push(...await faults_of(page, language, families));
      const picture = await page.screenshot({ path: join(folder, `${title}.png`) });
      if (picture.length < kLeastBytes) faults.push('the picture is empty');
    } catch (error) {
      faults.push(error.message.split('\n')[0]);
    }
    faults.push(...errors.splice(0));
    report(title, faults);
  }
  await close();
}

export async function take_pictures(browser, url, report, options = {}) {
  if (!options.only) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const language of plan.languages) for (const theme of plan.themes) await take({ language, theme }, browser, url, report, options);
}

// Opening hours in the browser, whose clocks of other places come from Intl, against the compiled tz database (zdump).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kCoarse, no_errors, open_page, said, settle, top, words } from './browser.mjs';

const english = words('en');
const kZones = ['America/New_York', 'Europe/London', 'Australia/Sydney'];
const kFirstYear = 2024, kLastYear = 2030, kMinuteMs = 60000, kHourMs = 60 * kMinuteMs;
const kBegin = Date.UTC(kFirstYear, 0, 1), kEnd = Date.UTC(kLastYear + 1, 0, 1);

// The changes of a zone's clocks as the system's tz database has them: [{at, minutes ahead from then on}], oldest first.
function changes_of(zone) {
  const run = spawnSync('zdump', ['-v', '-c', `${kFirstYear - 1},${kLastYear + 1}`, zone], { encoding: 'utf8' });
  assert.equal(run.status, 0, `zdump ${zone}: ${run.error ?? run.stderr}`);
  // "Europe/London  Sun Mar 29 01:00:00 2026 UT = Sun Mar 29 02:00:00 2026 BST isdst=1 gmtoff=3600"
  const lines = [...run.stdout.matchAll(/ (\w{3} +\d+ [\d:]+ \d{4}) UTC? = .* gmtoff=(-?\d+)$/gm)]
    .map(([, at, seconds]) => ({ at: Date.parse(`${at} UTC`), ahead: Number(seconds) / 60 }));
  return lines.filter(({ ahead }, i) => i > 0 && ahead !== lines[i - 1].ahead);
}
const ahead_at = (changes, time) => changes.findLast(({ at }) => at <= time).ahead;

// In the page: the functions of browser.js that ask Intl, as the linker joins them to the program.
function ask_intl({ source, zone, times }) {
  const LibraryManager = { library: {} };
  new Function('LibraryManager', 'addToLibrary', 'mergeInto', source)(LibraryManager,
    (parts) => Object.assign(LibraryManager.library, parts), (_, parts) => Object.assign(LibraryManager.library, parts));
  const library = LibraryManager.library;
  const { tlZoneAt, tl_zone_offset } = new Function('library', `
    const tlZones = ${library.$tlZones}, tlZoneDays = ${library.$tlZoneDays}, UTF8ToString = (text) => text;
    const tlZoneAt = ${library.$tlZoneAt};
    return { tlZoneAt, tl_zone_offset: ${library.tl_zone_offset} };`)(library);
  return { direct: times.map((time) => tlZoneAt(zone, time)), cached: times.map((time) => tl_zone_offset(zone, time)), unknown: tl_zone_offset('Mars/Olympus', times[0]) };
}

async function offsets(test) {
  const { page, errors, close } = await open_page(test.browser, { pixels: kCoarse, still: true, url: `${test.url}?lang=en#/about` });
  await settle(page);
  const source = readFileSync(join(top, 'src/platform/web/browser.js'), 'utf8');
  let asked = 0;
  for (const zone of kZones) {
    const changes = changes_of(zone);
    const times = [];
    for (let time = kBegin; time < kEnd; time += kHourMs) times.push(time);
    const within = changes.filter(({ at }) => at > kBegin && at < kEnd);
    assert.equal(within.length, 2 * (kLastYear - kFirstYear + 1), zone);
    for (const { at } of within) for (const near of [-kMinuteMs, -1, 0, 1, kMinuteMs]) times.push(at + near);
    const told = await page.evaluate(ask_intl, { source, zone, times });
    times.forEach((time, i) => {
      const text = `${zone} at ${new Date(time).toISOString()}`;
      assert.equal(told.direct[i], ahead_at(changes, time), text);
      assert.equal(told.cached[i], ahead_at(changes, time), `${text}, remembered`);
    });
    assert.ok(Number.isNaN(told.unknown));
    asked += times.length;
  }
  test.note(`${asked} moments`);
  no_errors(errors);
  await close();
}

// The phone page with its office in `zone`, at one moment: whether it says that somebody answers now.
async function answers_now(test, zone, time) {
  const { context, page, errors, close } = await open_page(test.browser, { pixels: kCoarse, clock: new Date(time).toISOString(), still: true });
  await context.route('**/kraken-demo/pack.json*', async (route) => {
    const pack = JSON.parse(readFileSync(join(top, 'data/packs/kraken-demo/pack.json'), 'utf8'));
    const office = pack.office_hours.find(({ id }) => id === 'phone-desk');
    const every_day = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['09:00', '17:00']]]);
    Object.assign(office, { zone, week: Object.fromEntries(every_day), holidays: [] });
    await route.fulfill({ json: pack });
  });
  await page.goto(`${test.url}?lang=en#/contact/phone`);
  await settle(page);
  const text = await said(page);
  no_errors(errors);
  await close();
  const open = english['hours.open_until'].split('{')[0];
  const later = english['hours.opens'].split('{')[0];
  assert.ok(text.includes(open) !== text.split('\n').some((line) => line.startsWith(later)), `open or later, not both: ${text}`);
  return text.includes(open);
}

// Nine o'clock of the first morning after each change of a year.
async function phone_page(test) {
  for (const zone of test.all ? kZones : kZones.slice(0, 1)) {
    const changes = changes_of(zone);
    for (const { at, ahead } of changes.filter((change) => new Date(change.at).getUTCFullYear() === 2026)) {
      const day = Math.floor((at + ahead * kMinuteMs) / (24 * kHourMs)) * 24 * kHourMs;  // the wall's midnight
      const opens = day + (9 * 60 - ahead) * kMinuteMs;
      for (const [time, expected] of [[opens - kMinuteMs, false], [opens, true]])
        assert.equal(await answers_now(test, zone, time), expected, `${zone} at ${new Date(time).toISOString()}`);
    }
  }
}

export const zones = [
  ['zones: Intl gives what the tz database has, each hour of seven years', offsets],
  ['zones: the phone page opens on time on the days of change', phone_page],
];

// Pictures of every route by the native program, one process each, and a look at what each frame says.
//   xvfb-run -a node tests/shots/native.mjs <tideline program> [--only <regular expression>] [--accept [name...]]
// The pictures lie in build/shots/native/. Which are taken is decided as in the browser (tests/web/pictures.mjs). Each is
// compared with its golden in tests/shots/goldens/; build/shots/diff/ shows what differs. --accept makes goldens of the
// pictures taken, or of those whose titles begin with one of the names.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { plan, top } from '../web/browser.mjs';
import { shots_of } from '../web/pictures.mjs';
import { Goldens } from './goldens.mjs';
import { keep_in_folder } from './records.mjs';

const [program, ...words] = process.argv.slice(2);
const accepts = words.includes('--accept');
const names = accepts ? words.splice(words.indexOf('--accept')).slice(1) : [];
const only = words[0] === '--only' ? new RegExp(words[1])
  : names.length ? new RegExp(`^(${names.map((name) => name.split('-')[0]).join('|')})`) : null;
const folder = join(top, 'build/shots/native');
if (!only) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const goldens = new Goldens({ accepts, names });
const home = mkdtempSync(join(tmpdir(), 'tideline-shots-'));

const jobs = [];
for (const language of plan.languages)
  for (const theme of plan.themes)
    for (const shot of shots_of(language, theme, { only })) jobs.push({ ...shot, language, theme });

// The gallery from top to bottom in one picture, and its other pages.
const kGallery = [
  ['gallery-whole', '#/gallery', '390x9060'], ['gallery-states', '#/gallery/states', '390x5810'],
  ...['sheet', 'toast', 'selection'].flatMap((page) => ['390x844', '1440x900'].map((size) => [`gallery-${page}`, `#/gallery/${page}`, size])),
];
if (!only || only.test('gallery'))
  for (const theme of plan.themes)
    for (const [name, route, size] of kGallery) jobs.push({ name, route, size, language: 'en', theme });

// The same on every machine: the time zone, and no program that shows notifications.
const kSurroundings = { ...process.env, TZ: 'Europe/Berlin', PATH: '', SDL_VIDEODRIVER: 'x11' };

let passed = 0, failed = 0;
function take({ name, route, size, language, theme }, worker) {
  const title = `${name}-${language}-${theme}-${size}`, file = join(folder, `${title}.png`);
  const data = join(home, `${worker}-${language}`);
  rmSync(data, { recursive: true, force: true });  // what the picture before left behind, such as a draft
  keep_in_folder(data, language);
  return new Promise((resolve) => {
    const run = spawn(program, ['--shot', file, '--route', route, '--lang', language, '--theme', theme, '--size', size,
      '--scale', '100', '--clock', plan.clock, '--data-folder', data], { timeout: 30000, env: kSurroundings });
    let output = '';
    run.stdout.on('data', (part) => { output += part; });
    run.stderr.on('data', (part) => { output += part; });
    run.on('error', (error) => { output += error.message; });
    run.on('close', (code, signal) => {
      const size_bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      // A warning that nobody announced fails too.
      const faults = [code !== 0 && `exit code ${code ?? signal}`, output.trim(), size_bytes < 2500 && 'no picture, or an empty one'].filter(Boolean);
      if (!faults.length) faults.push(...goldens.look_at(title, file));
      if (faults.length) { failed += 1; console.log(`FAILED ${title}: ${faults.join('; ').slice(0, 500)}`); } else { passed += 1; }
      resolve();
    });
  });
}

await Promise.all(Array.from({ length: 2 * Math.min(cpus().length, 4) }, async (_, worker) => {
  for (let job; (job = jobs.shift());) await take(job, worker);
}));
rmSync(home, { recursive: true, force: true });
for (const line of goldens.summary()) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

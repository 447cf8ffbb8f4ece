// A window at rest draws nothing and costs next to nothing, on every route.
//   node tests/shots/idle.mjs <tideline program> [route...]
// Each window has an X server of its own: where one comes up beside another, that one may be asked to draw again.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plan } from '../web/browser.mjs';
import { shots_of } from '../web/pictures.mjs';
import { keep_in_folder } from './records.mjs';

const kMostProcessorPercent = 0.5;
// Side by side, since each mostly waits; in turns, so that their starts do not disturb the others' measuring too much.
const kAtOnce = 8;
const kFirstDisplay = 300;

const [program, ...asked] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'tideline-idle-'));
const routes = asked.length ? asked : [...new Set(shots_of('en', 'light', {}).map(({ route }) => route))].filter((route) => route !== '#/gallery');  // the gallery shows what moves

let passed = 0, failed = 0;
function rest(route, index) {
  const data = join(home, String(index));
  keep_in_folder(data, 'en');
  return new Promise((resolve) => {
    const run = spawn('xvfb-run', ['-n', String(kFirstDisplay + index), program, 'idle', '--route', route, '--lang', 'en', '--clock', plan.clock, '--data-folder', data],
      { timeout: 60000 });
    let output = '';
    run.stdout.on('data', (part) => { output += part; });
    run.stderr.on('data', (part) => { output += part; });
    run.on('error', (error) => { output += error.message; });
    run.on('close', () => {
      const [, frames, percent] = /^frames (\d+), processor ([\d.]+) %$/m.exec(output.trim()) ?? [];
      if (frames === '0' && Number(percent) < kMostProcessorPercent) {
        passed += 1;
      } else {
        failed += 1;
        console.log(`FAILED ${route}: ${output.trim() || 'no answer'}`);
      }
      resolve();
    });
  });
}

const queue = [...routes.entries()];
await Promise.all(Array.from({ length: kAtOnce }, async () => {
  for (let job; (job = queue.shift());) await rest(job[1], job[0]);
}));
rmSync(home, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

// Every check and test there is, in order of cost. ./dev test calls it after setting up what is missing.
//   node tests/run_all.mjs [step...]
// A step's whole output lies in build/test-logs/; what failed is shown. The last line sums up: "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const logs = join(top, 'build/test-logs');
const kShownLines = 40;

const sources = () => spawnSync('git', ['ls-files', '-co', '--exclude-standard', 'src/*.h', 'src/*.cpp', 'tests/*.h',
  'tests/*.cpp', 'cmake/*.h', 'cmake/*.cpp'], { cwd: top, encoding: 'utf8' }).stdout.split('\n').filter(Boolean);

// [name, what it is, commands, lane, the step it needs]. A command is [program, argument...]; the last one's counts are taken.
// Steps of a lane follow each other; the lanes run side by side, as much of a step is waiting. What has no lane runs alone,
// before or after them: among it the browser tests, which take all there is, and what measures time.
const steps = [
  ['format', 'layout of C++ (clang-format 14)', () => [['clang-format-14', '--dry-run', '-Werror', ...sources()]]],
  ['levels', 'includes obey the levels', () => [['python3', 'tools/check_levels.py', top]]],
  ['desktop', 'build for the desktop', () => [['./dev', 'build', 'dev']], 'desktop'],
  ['unit', 'unit, flow and script tests', () => [['ctest', '--preset', 'dev', '--verbose', '--parallel', '2']], 'desktop'],
  ['pictures', 'native pictures of every route, compared with their goldens', () => [['xvfb-run', '-a', '-s', '-screen 0 1280x1024x24 -noreset', 'node', 'tests/shots/native.mjs', 'build/dev/tideline']], 'desktop'],
  ['web', 'build for the browser, size of the first view', () => [['./dev', 'web', '--build-only'],
    ['node', 'tools/make_web.mjs', top, 'build/web', '--strict']], 'web'],
  ['idle', 'windows at rest draw nothing', () => [['node', 'tests/shots/idle.mjs', 'build/dev/tideline']], 'web', 'desktop'],
  ['firefox', 'a ticket and a chat in Firefox', () => [['xvfb-run', '-a', 'node', 'tests/web/firefox.mjs']], 'web'],
  ['browser', 'every route and behaviour in Chromium', () => [['node', 'tests/web/run.mjs', '--no-measuring']]],
  ['measuring', 'size, frames and motion in Chromium', () => [['node', 'tests/web/run.mjs', '--measuring-only']]],
  ['sanitizers', 'unit and flow tests with address and undefined-behaviour sanitizers', () => [
    ['./dev', 'build', 'asan', 'test_programs'], ['ctest', '--preset', 'asan', '--verbose', '--label-regex', 'doctest']]],
  ['tidy', 'clang-tidy on what changed', () => [['node', 'tools/tidy.mjs', top, join(top, 'build/dev')]]],
];

function run(command, log) {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), { cwd: top, env: { ...process.env, CLICOLOR_FORCE: '0' } });
    let output = '';
    const take = (part) => { output += part; log.write(part); };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => { take(`${error.message}\n`); resolve({ code: 127, output }); });
    child.on('close', (code) => resolve({ code, output }));
  });
}

// How many checks a step's output tells of: doctest's cases, scripts' sums, else the step itself counts as one.
function counts(name, output, code) {
  let passed = 0, failed = 0;
  for (const [, good, bad] of output.matchAll(/test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/g)) {
    passed += Number(good); failed += Number(bad);
  }
  for (const [, good, bad] of output.matchAll(/^(?:\d+: )?(\d+) passed, (\d+) failed$/gm)) {
    passed += Number(good); failed += Number(bad);
  }
  if (name === 'format' && code === 0) passed = sources().length;
  if (code === 0 && passed === 0) passed = 1;
  if (code !== 0 && failed === 0) failed = 1;
  return { passed, failed };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some(([known]) => known === name));
if (unknown.length) {
  console.error(`no step ${unknown.join(', ')}; there are: ${steps.map(([name]) => name).join(' ')}`);
  process.exit(2);
}
mkdirSync(logs, { recursive: true });
// These build or read everything once more: asked for by name only.
const on_request = ['sanitizers', 'tidy'];
const chosen = steps.filter(([name]) => (wanted.length ? wanted.includes(name) : !on_request.includes(name)));
const start = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;
let passed = 0, failed = 0, begun = 0;
async function perform([name, what, commands]) {
  const since = Date.now(), log = createWriteStream(join(logs, `${name}.log`));
  let code = 0, output = '';
  for (const command of commands()) {
    const end = await run(command, log);
    output += end.output;
    if ((code = end.code) !== 0) break;
  }
  log.end();
  const sum = counts(name, output, code);
  passed += sum.passed;
  failed += sum.failed;
  console.log(`[test] ${++begun}/${chosen.length} ${name}: ${what} ... ` +
    `${code === 0 ? 'ok' : 'FAILED'} (${sum.passed} passed${sum.failed ? `, ${sum.failed} failed` : ''}, ${seconds(since)})`);
  if (code !== 0) {
    const lines = output.trimEnd().split('\n');
    // A fault's own lines are indented below it.
    let told = false;
    const telling = lines.filter((line) => (told = /error|FAILED|ERROR|failed|expected/i.test(line) || (told && /^\s/.test(line))));
    for (const line of (telling.length > 3 ? telling : lines).slice(-kShownLines)) console.log(`    ${line}`);
    console.log(`    (all of it: build/test-logs/${name}.log)`);
  } else if (name === 'web') {
    for (const line of output.split('\n').filter((line) => / KB of /.test(line)).slice(-1)) console.log(`    ${line.trim()}`);
  }
}
const alone = (step) => !step[3], first = chosen.findIndex((step) => !alone(step));
const [before, after] = [chosen.slice(0, first < 0 ? chosen.length : first), first < 0 ? [] : chosen.slice(first)];
for (const step of before) await perform(step);
const lanes = {};  // what becomes true once all of a lane so far is done
const done = {};   // the same for a step
for (const step of after.filter((one) => !alone(one))) {
  const [name, , , lane, needed] = step;
  done[name] = lanes[lane] = Promise.all([lanes[lane], done[needed]]).then(() => perform(step));
}
await Promise.all(Object.values(lanes));
for (const step of after.filter(alone)) await perform(step);
console.log(`[test] took ${seconds(start)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

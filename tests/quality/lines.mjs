// What the quality measurements share: a repeatable lottery, a program that answers line by line, a table of results.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

// xorshift128 from a seed: the same numbers on every machine.
export function lottery(seed) {
  let state = createHash('sha256').update(String(seed)).digest();
  let used = 0;
  const byte = () => {
    if (used === state.length) { state = createHash('sha256').update(state).digest(); used = 0; }
    return state[used++];
  };
  const bytes = (count) => Buffer.from(Array.from({ length: count }, byte));
  const below = (limit) => Math.floor((bytes(6).readUIntBE(0, 6) / 2 ** 48) * limit);
  return { bytes, below, one_of: (list) => list[below(list.length)],
    digits: (count) => Array.from({ length: count }, () => below(10)).join('') };
}

// Each line's answer. Throws when the program fails or answers with another number of lines.
export function answers(program, args, lines) {
  const run = spawnSync(program, args, { input: `${lines.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw Error(`${program} ${args.join(' ')}: ${run.error || run.stderr}`);
  const out = run.stdout.split('\n');
  if (out.pop() !== '' || out.length !== lines.length) throw Error(`${out.length} answers to ${lines.length} lines`);
  return out;
}

// Notes what was wanted and what came; the last line sums up as tests/run_all.mjs reads it.
export function report() {
  let passed = 0, failed = 0;
  const say = (ok, name, text) => {
    ok ? ++passed : ++failed;
    console.log(`  ${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(46)} ${text}`);
  };
  return {
    least: (name, value, limit, unit = '%') => say(value >= limit, name, `${value.toFixed(2)} ${unit} (at least ${limit})`),
    most: (name, value, limit, unit = '%') => say(value <= limit, name, `${value.toFixed(2)} ${unit} (at most ${limit})`),
    equal: (name, value, wanted) => say(value === wanted, name, `${value} of ${wanted}`),
    note: (text) => console.log(`         ${text}`),
    end: () => { console.log(`${passed} passed, ${failed} failed`); process.exitCode = failed ? 1 : 0; },
  };
}

// Rows of a CSV with quoted cells.
export function csv_rows(text) {
  const rows = [];
  let row = [], cell = '', quoted = false;
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += c; ++i; } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; }
    else if (c === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; }
    else if (c !== '\r') cell += c;
  }
  if (cell || row.length) { row.push(cell); rows.push(row); }
  return rows;
}

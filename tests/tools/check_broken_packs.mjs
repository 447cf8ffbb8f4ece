// `tideline check` on every pack of tests/data/broken_packs: refused, with the files and pointers that
// broken_packs.json names, no others, and an exit code of 1.
//   node tests/tools/check_broken_packs.mjs <tideline program>
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = fileURLToPath(new URL('../data', import.meta.url));
const expected = JSON.parse(readFileSync(join(data, 'broken_packs.json'), 'utf8'));
const program = process.argv[2];

let passed = 0, failed = 0;
for (const [name, faults] of Object.entries(expected)) {
  const run = spawnSync(program, ['check', join(data, 'broken_packs', name)], { encoding: 'utf8', timeout: 20000 });
  // "file: /pointer: expected ..., found ..." or "file: expected ..."
  const named = run.stdout.split('\n').map((line) => /^([^:]+): (?:(\/[^:]*): )?expected /.exec(line)).filter(Boolean)
    .map(([, file, pointer = '']) => `${file}#${pointer}`);
  const wanted = faults.map(([file, pointer]) => `${file}#${pointer}`);
  const same = named.sort().join() === wanted.sort().join();
  if (run.status === 1 && same) { passed += 1; continue; }
  failed += 1;
  console.log(`${name}: exit code ${run.status}, wanted ${wanted}, told\n${run.stdout}${run.stderr}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

// tools/make_icons.mjs: what it writes can be drawn by the kit's small path reader, and a wrong name is named.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'icons-'));
const tool = join(top, 'tools/make_icons.mjs'), out = join(folder, 'icons.inc');
let passed = 0, failed = 0;
const check = (what, ok) => { ok ? passed++ : (failed++, console.log(`failed: ${what}`)); };

execFileSync('node', [tool, join(top, 'src/ui/icons.txt'), out]);
const entries = [...readFileSync(out, 'utf8').matchAll(/^\{"([^"]+)", "([^"]*)"\},$/gm)];
check('every listed icon is written', entries.length > 50);
check('sorted by name', entries.every((entry, i) => !i || entries[i - 1][1] < entry[1]));
const counts = { M: 2, L: 2, C: 6, Z: 0 };
for (const [, name, path] of entries) {
  const commands = [...path.matchAll(/([A-Z])([^A-Z]*)/g)];
  check(`${name}: starts with M`, path.startsWith('M'));
  check(`${name}: M, L, C, Z with their count of numbers`,
    commands.every(([, letter, text]) => counts[letter] === (text ? text.split(' ').length : 0)));
  const numbers = commands.flatMap(([, , text]) => (text ? text.split(' ').map(Number) : []));
  check(`${name}: inside the box`, numbers.every((n) => n >= -1 && n <= 25));
}

writeFileSync(join(folder, 'bad.txt'), 'no-such-icon\n');
const bad = spawnSync('node', [tool, join(folder, 'bad.txt'), out], { encoding: 'utf8' });
check('an unknown name fails and is named', bad.status === 1 && bad.stderr.includes('no-such-icon'));
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

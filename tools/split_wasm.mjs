// Parts the linked program in two: what the first view runs, by the list in cmake/first_view.txt, and the rest.
//   node tools/split_wasm.mjs <linked folder> <list> <build/web> [<wasm-split> <flag...>]
// Without wasm-split the program stays one file. Functions that the list does not know go to the rest; a page that needs
// one of them at once still works, but halts to fetch it (web/boot.js): then tools/first_view.mjs wants to be run.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { functions_of, list_of, stripped } from './wasm_names.mjs';

const [linked, list, target, wasm_split, ...flags] = process.argv.slice(2);
if (!target) {
  console.error('usage: split_wasm.mjs <linked folder> <list> <build/web> [<wasm-split> <flag...>]');
  process.exit(1);
}
const whole = join(linked, 'tideline.wasm');
const first = join(target, 'tideline.wasm'), rest = join(target, 'tideline.rest.wasm');
mkdirSync(target, { recursive: true });
copyFileSync(join(linked, 'tideline.js'), join(target, 'tideline.js'));

function keep_whole(why) {
  if (why) console.warn(`split_wasm: the program stays one file: ${why}`);
  writeFileSync(first, stripped(readFileSync(whole)));
  rmSync(rest, { force: true });
  process.exit(0);
}
if (!wasm_split || !existsSync(wasm_split)) keep_whole();

const { names, imported } = functions_of(readFileSync(whole));
const text = readFileSync(list, 'utf8'), is_listed = list_of(text);
// Few have no name; binaryen calls those by their number. They are small and stay.
const kept = Array.from(names.slice(imported), (name, i) => name ?? String(i))
  .filter((name) => /^\d+$/.test(name) || is_listed(name));
if (!text.trim()) keep_whole('the list of the first view is empty');
const keep = join(linked, 'first_view.keep');
const parts = ['first.wasm', 'rest.wasm'].map((name) => join(linked, name));
writeFileSync(keep, kept.map((name) => `${name}\n`).join(''));
const run = spawnSync(wasm_split, ['--split', ...flags, whole, `--keep-funcs=@${keep}`, '--placeholdermap',
  '-o1', parts[0], '-o2', parts[1]],
  { encoding: 'utf8' });
if (run.status !== 0) keep_whole((run.stderr || String(run.error)).slice(0, 300));
// Each part on its own is made smaller once more: what only the other uses is gone from it.
const optimise = join(dirname(wasm_split), 'wasm-opt');
for (const [part, place] of [[parts[0], first], [parts[1], rest]]) {
  const made = spawnSync(optimise, ['-Oz', ...flags, part, '-o', place], { encoding: 'utf8' });
  if (made.status === 0) continue;
  console.warn(`split_wasm: ${part} stays as it is: ${(made.stderr || String(made.error)).slice(0, 300)}`);
  copyFileSync(part, place);
}

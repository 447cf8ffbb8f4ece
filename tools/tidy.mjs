// clang-tidy over src/, remembering what was clean.
//   node tools/tidy.mjs <checkout> <build folder with compile_commands.json>
//
// A file is looked at again only if it, a header of ours that it includes, its flags, .clang-tidy or clang-tidy itself
// has changed. What is remembered lies beside the other caches, so that a fresh clone profits from it.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const [top, build] = process.argv.slice(2);
if (!build) {
  console.error('usage: tidy.mjs <checkout> <build folder>');
  process.exit(2);
}
const kProgram = 'clang-tidy-14';
const cache = join(process.env.TIDELINE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tideline'), 'tidy');
mkdirSync(cache, { recursive: true });

const texts = new Map();
const text_of = (file) => {
  if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8'));
  return texts.get(file);
};

// Our own files that `file` includes, itself among them: all includes are relative to src/.
function with_includes(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of text_of(file).matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)) {
    const header = [join(top, 'src', name), join(dirname(file), name)].find((path) => existsSync(path));
    if (header) with_includes(header, found);
  }
  return found;
}

const general = execFileSync(kProgram, ['--version']).toString() + readFileSync(join(top, '.clang-tidy'), 'utf8') +
  readFileSync(join(top, 'cmake/dependencies.cmake'), 'utf8');
const portable = (text) => text.replaceAll(top, '<top>').replaceAll(build, '<build>');

function fingerprint({ file, command }) {
  const hash = createHash('sha256').update(general).update(portable(command).replaceAll(homedir(), '~'));
  for (const path of [...with_includes(file)].sort()) hash.update(relative(top, path)).update(text_of(path));
  return hash.digest('hex').slice(0, 40);
}

// GCC's precompiled headers mean nothing to clang.
const without_pch = (command) => command.replace(/-Winvalid-pch\s+-include\s+\S+cmake_pch\S*/, '');
const commands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'))
  .filter(({ file }) => file.startsWith(join(top, 'src/')) && existsSync(file))
  .map((one) => ({ ...one, command: without_pch(one.command) }));
const database = join(build, 'tidy');
mkdirSync(database, { recursive: true });
writeFileSync(join(database, 'compile_commands.json'), JSON.stringify(commands));
const jobs = commands.map((one) => ({ file: one.file, stamp: join(cache, fingerprint(one)) }));
const open = jobs.filter(({ stamp }) => !existsSync(stamp));

let failed = 0, done = 0;
function look_at({ file, stamp }) {
  return new Promise((resolve) => {
    const run = spawn(kProgram, ['--quiet', '--extra-arg=-Wno-unknown-warning-option', '-p', database, file], { cwd: top });
    let output = '';
    run.stdout.on('data', (part) => { output += part; });
    run.stderr.on('data', (part) => { if (/error:/.test(part)) output += part; });
    run.on('close', (code) => {
      done += 1;
      if (code === 0) writeFileSync(stamp, '');
      else { failed += 1; console.log(`${relative(top, file)}:\n${output.replaceAll(top + '/', '').trim()}`); }
      if (done % 20 === 0) console.log(`${done} of ${open.length} looked at`);
      resolve();
    });
  });
}

const queue = [...open];
const worker = async () => { for (let job; (job = queue.shift());) await look_at(job); };
await Promise.all(Array.from({ length: cpus().length }, worker));
console.log(`${jobs.length - open.length} unchanged, ${open.length} looked at`);
console.log(`${jobs.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

// Kills the desktop program's session at random moments while it writes, starts it again on the same folder and compares:
// nothing that was shown as saved or sent may be lost, changed or doubled.
//   node tests/crash/native.mjs <crash_writer> [rounds]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [program, rounds = '200'] = process.argv.slice(2);
const kRoundsPerFolder = 20;
const facts_of = (text) => text.split('\n').slice(0, -1).map((line) => line.split('\t'));

// Lets it write and kills it; what it had said by then. Start-up takes its time, so that the lottery begins behind it.
function write_and_kill(folder, seed) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [folder, 'write', String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '', killed = false;
    const kill = () => { killed = true; child.kill('SIGKILL'); };
    child.stdout.on('data', (part) => {
      const first = said === '';
      said += part;
      if (first) setTimeout(kill, Math.random() ** 2 * 4000);
    });
    child.on('error', reject);
    child.on('close', (code) => killed ? resolve(said) : reject(Error(`it ended by itself (${code})`)));
  });
}

function read(folder) {
  const run = spawnSync(program, [folder, 'read'], { encoding: 'utf8', maxBuffer: 1 << 26, timeout: 60000 });
  if (run.status !== 0) throw Error(`reading failed: ${run.error || run.status}`);
  return facts_of(run.stdout);
}

// What of `shown` is not in `found` as it has to be.
function differences(shown, found) {
  const of = (kind) => found.filter(([name]) => name === kind);
  const faults = [], begins = (text) => ([, , other]) => other.startsWith(text.trim());
  const messages = of('message'), sent = new Set(of('sent').map(([, id]) => id)), tickets = of('ticket');
  for (const [kind, id, text] of shown) {
    if (kind === 'message' || kind === 'ticket') {
      const same = (kind === 'message' ? messages : tickets).filter(([, other]) => other === id);
      if (same.length !== 1 || same[0][2] !== text) faults.push(`${kind} ${id}: ${same.length} times`);
    } else if (kind === 'form' || kind === 'file') {
      if (!found.some(([name, other, same]) => name === kind && other === id && same === text)) faults.push(`${kind} ${id} has changed`);
    } else if (kind === 'sent' && !sent.has(id)) faults.push(`message ${id} is no longer sent`);
    else if (kind === 'number' && !found.some(([name, other, number]) => name === kind && other === id && number === text))
      faults.push(`ticket ${id} has lost its number`);
    else if (kind === 'draft') {
      const kept = of('draft').some(([, place, other]) => place === id && other.startsWith(text));
      const became = id.startsWith('ticket/') ? of('part').some((part) => part[1] === id && begins(text)(part)) : messages.some(begins(text));
      if (!kept && !became) faults.push(`draft ${id} is lost: ${text.slice(0, 60)}`);
    }
  }
  // The same text under two ids would be a message sent twice.
  for (const list of [messages, of('described')]) {
    const texts = list.map(([, , text]) => text);
    if (new Set(texts).size !== texts.length) faults.push('a text is there twice');
  }
  if (!of('damaged').every(([, count]) => count === '0')) faults.push('a record was damaged');
  return faults;
}

let failed = 0, folder = '', shown = [];
const counts = {};
for (let round = 0; round < Number(rounds); ++round) {
  if (round % kRoundsPerFolder === 0) {
    if (folder) rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'tideline-crash-'));
    shown = [];
  }
  const said = facts_of(await write_and_kill(folder, round + 1));
  // A draft's last word counts; those before have grown into it, or into a message.
  shown = [...shown.filter(([kind]) => kind !== 'draft'), ...said];
  for (const [kind] of said) counts[kind] = (counts[kind] || 0) + 1;
  const faults = differences(shown, read(folder));
  if (!faults.length) continue;
  ++failed;
  console.log(`  round ${round + 1}:`);
  for (const fault of faults.slice(0, 5)) console.log(`    ${fault}`);
}
rmSync(folder, { recursive: true });
console.log(`  ${rounds} kills; shown before them: ${counts.message || 0} messages, ${counts.sent || 0} of them sent, ` +
  `${counts.ticket || 0} tickets with ${counts.file || 0} files, ${counts.draft || 0} drafts`);
console.log(`${Number(rounds) - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

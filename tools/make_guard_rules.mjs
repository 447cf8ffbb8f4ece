// Writes data/guard/rules.txt, what the secret guard loads: the words of data/guard/cues.txt and the published BIP-39
// lists of the package @scure/bip39 (MIT).
//   node tools/make_guard_rules.mjs <cues.txt> <rules.txt>
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';

const [cues, out] = process.argv.slice(2);
if (!out) {
  console.error('usage: make_guard_rules.mjs <cues.txt> <rules.txt>');
  process.exit(2);
}
const lines = readFileSync(cues, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const text = [...lines, '[english]', english.join(' '), '[han]', simplified.join(''), traditional.join(''), ''].join('\n');
if (!existsSync(out) || readFileSync(out, 'utf8') !== text) {
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(`${out}.${process.pid}`, text);
  renameSync(`${out}.${process.pid}`, out);
}

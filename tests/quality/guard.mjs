// The secret guard against made-up secrets and real questions.
//   node tests/quality/guard.mjs <tideline> [--count 10000] [--questions <csv: text,category>]
// The questions are a public collection that is not part of this repository; without it that part is skipped.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, csv_rows, lottery, report } from './lines.mjs';
import { harmless, secrets, txid } from './secrets.mjs';

const [program, ...rest] = process.argv.slice(2);
const option = (name, fallback) => rest.includes(name) ? rest[rest.indexOf(name) + 1] : fallback;
const count = Number(option('--count', 10000)), questions = option('--questions', '');
const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const result = report();
const ask = (lines) => answers(program, ['guard'], lines.map((line) => line.replaceAll('\n', ' ')));
const many = (name, make) => { const random = lottery(name); return Array.from({ length: count }, () => make(random)); };
const show = (lines, said, wrong) => lines.filter((_, i) => wrong(said[i])).slice(0, Number(option('--show', 2)))
  .forEach((line) => result.note(line.slice(0, 200)));

for (const [name, kinds, make] of secrets) {
  const lines = many(name, make), said = ask(lines);
  const missed = (answer) => !answer.split(',').some((kind) => kinds.includes(kind));
  result.equal(`caught: ${name}`, said.filter((answer) => !missed(answer)).length, count);
  show(lines, said, missed);
}
for (const [name, make] of harmless) {
  const lines = many(name, make), said = ask(lines);
  result.most(`let through: ${name}`, said.filter((answer) => answer !== '-').length / count * 100, 0.5);
  show(lines, said, (answer) => answer !== '-');
}
const ids = many('txid', txid), of_ids = ask(ids);
result.equal('transaction ids get a question', of_ids.filter((answer) => answer === 'hex-64').length, count);
show(ids, of_ids, (answer) => answer !== 'hex-64');

// Every text that a pack shows, whole and paragraph by paragraph.
const files = (folder) => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files(path) : path.endsWith('.json') ? [path] : [];
});
const texts = (value) => typeof value === 'string' ? [value, ...value.split('\n')] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
const pack = files(join(top, 'data')).flatMap((file) => texts(JSON.parse(readFileSync(file, 'utf8')))).filter((text) => text.trim().length > 1);
const of_pack = ask(pack);
result.most(`false alarms on ${pack.length} texts of the packs`, of_pack.filter((answer) => answer !== '-').length / pack.length * 100, 0.5);
show(pack, of_pack, (answer) => answer !== '-');

// Chinese prose behind talk of a recovery phrase: what is final there cannot be sent at all.
const sentences = [...new Set(pack.flatMap((text) => text.split(/[。！？；\n]/)).filter((text) => text.match(/[\u4e00-\u9fff]/g)?.length >= 12))];
const talk = ['我的助记词泄露了，', '助记词丢了。', '助记词错误：', '关于助记词的问题：'].flatMap((opening) => sentences.map((text) => opening + text)), of_talk = ask(talk);
const share = (wrong) => of_talk.filter(wrong).length / talk.length * 100;
result.most(`final alarms on ${talk.length} sentences about phrases`, share((answer) => answer.includes('seed-phrase') && !answer.includes('likely')), 0.1);
result.most(`false alarms on ${talk.length} sentences about phrases`, share((answer) => answer !== '-'), 0.5);
show(talk, of_talk, (answer) => answer !== '-');

if (questions && existsSync(questions)) {
  const lines = csv_rows(readFileSync(questions, 'utf8')).slice(1).map(([text]) => text), said = ask(lines);
  result.most(`false alarms on ${lines.length} customers' questions`, said.filter((answer) => answer !== '-').length / lines.length * 100, 0.5);
  show(lines, said, (answer) => answer !== '-');
} else {
  console.log('  skipped: false alarms on customers\' questions (no --questions <csv>)');
}
result.end();

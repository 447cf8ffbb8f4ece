// The recogniser on labelled questions: 5-fold, questions of unknown kinds, time a question.
//   node tests/quality/recogniser.mjs <tideline> --questions <csv: text,category>
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, csv_rows, lottery, report } from './lines.mjs';

const [program, ...rest] = process.argv.slice(2);
const questions = rest.includes('--questions') ? rest[rest.indexOf('--questions') + 1] : '';
const result = report();
if (!questions || !existsSync(questions)) {
  console.log('  skipped: the recogniser (no --questions <csv>)');
  result.end();
  process.exit();
}

const kFolds = 5, kHeldOutKinds = 15;
const rows = csv_rows(readFileSync(questions, 'utf8')).slice(1).filter(([text, kind]) => text && kind).map(([text, kind]) => [text.replaceAll(/\s+/g, ' '), kind]);
const random = lottery('recogniser');
for (let i = rows.length - 1; i > 0; --i) { const j = random.below(i + 1); [rows[i], rows[j]] = [rows[j], rows[i]]; }
const folder = mkdtempSync(join(tmpdir(), 'tideline-recogniser-'));
const cell = (text) => `"${text.replaceAll('"', '""')}"`;

// What the program says to `asked` after it has learnt `known`: the labels best first, and whether it is unsure.
function ask(known, asked) {
  const file = join(folder, 'examples.csv');
  writeFileSync(file, `text,category\n${known.map(([text, kind]) => `${cell(text)},${kind}`).join('\n')}\n`);
  return answers(program, ['recognise', '--examples', file], asked.map(([text]) => text)).map((line) => {
    const parts = line.split('\t'), unsure = parts.at(-1) === 'none';
    return { labels: parts.filter((_, i) => i % 2 === 0 && parts[i] !== 'none'), unsure };
  });
}
const share = (list, is) => list.filter(is).length / list.length * 100;

let said = [], asked = [];
for (let fold = 0; fold < kFolds; ++fold) {
  const part = rows.filter((_, i) => i % kFolds === fold);
  asked = asked.concat(part);
  said = said.concat(ask(rows.filter((_, i) => i % kFolds !== fold), part));
}
const right = said.map(({ labels }, i) => labels.indexOf(asked[i][1]));
result.least('right at first, 5-fold', share(right, (place) => place === 0), 89);
result.least('right among three, 5-fold', share(right, (place) => place >= 0), 96.5);
result.most('known ones lost to "none"', share(said, ({ unsure }) => unsure), 5);

// Kinds it has never seen: some categories left out, and questions that are no bank's.
const kinds = [...new Set(rows.map(([, kind]) => kind))].sort();
const strange = kinds.filter((_, i) => i % Math.floor(kinds.length / kHeldOutKinds) === 0).slice(0, kHeldOutKinds);
const known = rows.filter(([, kind]) => !strange.includes(kind)), unknown = rows.filter(([, kind]) => strange.includes(kind));
const of_unknown = ask(known, unknown);
result.note(`of ${strange.length} neighbouring categories left out, "none" to ${share(of_unknown, ({ unsure }) => unsure).toFixed(2)} %`);
const far = readFileSync(new URL('./far_questions.txt', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((text) => [text, '']);
const start = process.hrtime.bigint();
const of_far = ask(rows, far);
result.note(`learning ${rows.length} examples and answering ${far.length}: ${Number(process.hrtime.bigint() - start) / 1e9} s`);
result.least('"none" to questions of another trade', share(of_far, ({ unsure }) => unsure), 80);
rmSync(folder, { recursive: true });
result.end();

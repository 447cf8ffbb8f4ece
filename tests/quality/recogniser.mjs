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

const kFolds = 5, kSplits = 5, kHeldOutShare = 0.25;
// Whole subjects of Banking77, by the names of its categories.
const kSubjects = { 'top-ups': /top_up|topping_up/, cards: /card(?!.*top_up)/, transfers: /transfer|beneficiary/, currencies: /exchange|fiat/,
  identity: /verify|identity|personal|terminate|age_limit/, cash: /cash|atm/ };
// What was reached: docs/decisions/0017 says why this is not more.
const kNeighboursLimit = 36, kSubjectsLimit = 55;
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

// Kinds it has never seen. The hardest are single categories beside near neighbours that it knows; whole subjects are
// easier, another trade is easy. A fifth of the known questions is asked as well, so that both sides are seen at one threshold.
function ask_without(strange) {
  const known = rows.filter(([, kind]) => !strange.includes(kind)), unknown = rows.filter(([, kind]) => strange.includes(kind));
  const asked = known.filter((_, i) => i % 5 === 0);
  const answers = ask(known.filter((_, i) => i % 5 !== 0), [...asked, ...unknown]);
  return { lost: share(answers.slice(0, asked.length), ({ unsure }) => unsure), none: share(answers.slice(asked.length), ({ unsure }) => unsure) };
}
const kinds = [...new Set(rows.map(([, kind]) => kind))].sort();
const mean = (list, part) => list.reduce((sum, one) => sum + one[part], 0) / list.length;
const say = (name, { none, lost }) => result.note(`${name}: "none" to ${none.toFixed(1)} %, of the known ones to ${lost.toFixed(1)} %`);
const splits = [];
for (let split = 0; split < kSplits; ++split) {
  const drawn = lottery(`kinds ${split}`), left = [...kinds];
  const strange = Array.from({ length: Math.round(kinds.length * kHeldOutShare) }, () => left.splice(drawn.below(left.length), 1)[0]);
  splits.push(ask_without(strange));
  say(`${strange.length} categories left out, split ${split + 1}`, splits.at(-1));
}
const subjects = [];
for (const [name, of] of Object.entries(kSubjects)) {
  const strange = kinds.filter((kind) => of.test(kind));
  if (strange.length < 2 || strange.length > kinds.length / 2) continue;  // other questions than Banking77's
  subjects.push(ask_without(strange));
  say(`all of "${name}" left out, ${strange.length} categories`, subjects.at(-1));
}
result.least('"none" to neighbouring kinds, mean of splits', mean(splits, 'none'), kNeighboursLimit);
result.most('known ones lost beside them', mean(splits, 'lost'), 5.5);
if (subjects.length) result.least('"none" to subjects never seen, mean', mean(subjects, 'none'), kSubjectsLimit);

const far = readFileSync(new URL('./far_questions.txt', import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((text) => [text, '']);
const start = process.hrtime.bigint();
const of_far = ask(rows, far);
result.note(`learning ${rows.length} examples and answering ${far.length}: ${Number(process.hrtime.bigint() - start) / 1e9} s`);
result.least('"none" to questions of another trade', share(of_far, ({ unsure }) => unsure), 80);
// A service of another kind, whose customers also speak of cards and refunds now and then.
const bikes = JSON.parse(readFileSync(new URL('../../data/packs/harbour-bikes/en/chat.json', import.meta.url), 'utf8')).intents
  .flatMap(({ examples }) => examples.map((text) => [text, '']));
result.least('"none" to questions of a bicycle hire', share(ask(rows, bikes), ({ unsure }) => unsure), 80);
rmSync(folder, { recursive: true });
result.end();

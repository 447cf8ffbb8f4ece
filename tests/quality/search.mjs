// Known-item search: the share of queries whose document is among the first five, beside two well-known libraries on the
// same documents and queries.
//   node tests/quality/search.mjs <tideline> [--questions <csv: text,category>] [--queries 1500]
// Documents are the demo pack's articles and answers, and, when they are given, some thousand customers' questions as
// the answers of a pack of their own.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import flexsearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { answers, csv_rows, lottery, report } from './lines.mjs';

const [program, ...rest] = process.argv.slice(2);
const option = (name, fallback) => rest.includes(name) ? rest[rest.indexOf(name) + 1] : fallback;
const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const count = Number(option('--queries', 1500)), kFirst = 5;
const result = report();

const read = (...path) => JSON.parse(readFileSync(join(top, ...path), 'utf8'));
const words_of = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

// A letter left out, doubled, swapped or wrong, in a word that is long enough to be told.
function mistyped(random, words) {
  const long = words.map((word, i) => (word.length >= 5 ? i : -1)).filter((i) => i >= 0);
  if (!long.length) return words;
  const i = random.one_of(long), word = words[i], at = 1 + random.below(word.length - 2);
  const put = random.one_of([word.slice(0, at) + word.slice(at + 1), word.slice(0, at) + word[at] + word.slice(at),
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2), word.slice(0, at) + 'e' + word.slice(at + 1)]);
  return words.map((other, j) => (j === i ? put : other));
}
const forms = {
  'whole words': (random, words) => words,
  'the last word begun': (random, words) => [...words.slice(0, -1), words.at(-1).slice(0, Math.max(3, words.at(-1).length - 2))],
  'one typing error': mistyped,
};

// Some of the title's words, in their order, the rarest among them.
function query_from(random, title, frequency) {
  const words = words_of(title), rare = [...words].sort((a, b) => frequency.get(a) - frequency.get(b)).slice(0, 4 + random.below(2));
  return words.filter((word) => rare.includes(word));
}

function measure(name, documents, pack, language) {
  const frequency = new Map();
  for (const { title } of documents) for (const word of new Set(words_of(title))) frequency.set(word, (frequency.get(word) || 0) + 1);
  const mini = new MiniSearch({ fields: ['title', 'body'], searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } } });
  mini.addAll(documents);
  const flex = new flexsearch.Document({ document: { id: 'id', index: ['title', 'body'] }, tokenize: 'forward' });
  for (const document of documents) flex.add(document);
  const random = lottery(name);
  for (const [form, make] of Object.entries(forms)) {
    const asked = Array.from({ length: count }, () => {
      const document = random.one_of(documents);
      return [document.id, make(random, query_from(random, document.title, frequency)).join(' ')];
    }).filter(([, query]) => query);
    const share = (find) => asked.filter(([id, query], i) => find(query, i).slice(0, kFirst).includes(id)).length / asked.length * 100;
    const lines = answers(program, ['search', '--pack', pack, '--lang', language], asked.map(([, query]) => query));
    const ours = share((_, i) => lines[i].split('\t'));
    const theirs = share((query) => mini.search(query).map(({ id }) => id));
    const others = share((query) => {
      const found = flex.search(query, { limit: kFirst, suggest: true });
      return [...new Set(found.flatMap(({ result: ids }) => ids))];
    });
    result.least(`${name}, ${form}`, ours, Math.max(theirs, others));
    result.note(`MiniSearch ${theirs.toFixed(2)} %, FlexSearch ${others.toFixed(2)} %`);
  }
}

// What can be found in a pack: `id` as the command prints it.
function documents_of(folder, language) {
  const articles = read(folder, language, 'articles.json').articles.map(({ id, title, summary = '', body = '' }) => ({ id, title, body: `${summary} ${body}` }));
  const answers_there = read(folder, language, 'faq.json').groups.flatMap(({ entries }) =>
    entries.map(({ id, question, answer }) => ({ id, title: question, body: answer })));
  return [...articles, ...answers_there];
}
measure('demo pack', documents_of('data/packs/kraken-demo', 'en'), join(top, 'data/packs/kraken-demo'), 'en');

const questions = option('--questions', '');
if (questions && existsSync(questions)) {
  const texts = [...new Set(csv_rows(readFileSync(questions, 'utf8')).slice(1).map(([text]) => text))].filter((text) => text && text.length <= 200).slice(0, 10000);
  const documents = texts.map((title, i) => ({ id: `q-${i}`, title, body: '' }));
  const folder = mkdtempSync(join(tmpdir(), 'tideline-search-'));
  mkdirSync(join(folder, 'en'));
  const facts = read('data/packs/harbour-bikes/pack.json');
  const words = read('data/packs/harbour-bikes/en/words.json');
  const write = (name, value) => writeFileSync(join(folder, name), JSON.stringify(value));
  write('pack.json', facts);
  for (const part of ['articles', 'chat', 'news']) write(`en/${part}.json`, read(`data/packs/harbour-bikes/en/${part}.json`));
  write('en/words.json', words);
  write('en/faq.json', { groups: [{ id: facts.faq_groups[0].id || facts.faq_groups[0],
    entries: documents.map(({ id, title }) => ({ id, question: title.replaceAll('\n', ' '), answer: '-', keywords: [], articles: [] })) }] });
  measure(`${texts.length} customers' questions`, documents, folder, 'en');
  rmSync(folder, { recursive: true });
} else {
  console.log('  skipped: search among customers\' questions (no --questions <csv>)');
}
result.end();

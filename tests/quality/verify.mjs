// `tideline verify` on genuine contacts in the dress people copy them in, and on look-alikes of every trick known.
//   node tests/quality/verify.mjs <tideline>
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, lottery, report } from './lines.mjs';

const [program] = process.argv.slice(2);
const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const pack = join(top, 'data/packs/kraken-demo');
const contacts = JSON.parse(readFileSync(join(pack, 'pack.json'), 'utf8')).contacts;
const random = lottery('verify'), result = report();
const pick = (list) => random.one_of(list);
const wide = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const sites = { x: ['https://x.com/', 'twitter.com/'], facebook: ['https://www.facebook.com/', 'facebook.com/'], telegram: ['https://t.me/', 't.me/'],
  reddit: ['https://www.reddit.com/', 'reddit.com/'] };
const dressed = {
  domain: (v) => pick([v, v.toUpperCase(), `www.${v}`, `https://${v}/`, `${v}.`, `https://www.${v}/features?x=1`, ` ${v} `, `support.${v}`]),
  link: (v) => pick([v, `${v}/`, `${v}/hc/en-us/articles/12`, v.replace('https://', ''), v.toUpperCase().replace('HTTPS', 'https')]),
  handle: (v, network) => pick(network === 'reddit' ? [v, `/${v}`, sites.reddit[0] + v, sites.reddit[1] + v]
    : [`@${v}`, v, sites[network][0] + v, sites[network][1] + v, `@${v.toLowerCase()}`]),
  email: (v) => pick([v, v.toUpperCase(), `mailto:${v}`, ` ${v}`]),
  phone: (v) => pick([v, '+1 (888) 890-6060', '1-888-890-6060', '001 888 890 6060', 'tel:+18888906060', 'callto:+18888906060', '011 1 888 890 6060']),
};
// What stands around a contact where people copy it from.
const wrapped = [(t) => t, (t) => t, (t) => `${t},`, (t) => `"${t}"`, (t) => `“${t}”`, (t) => `「${t}」`, (t) => `${t}，`, (t) => `${t}。`, (t) => `（${t}）`,
  (t) => `(${t}).`, (t) => `<${t}>`, (t) => `联系方式：${t}`, (t) => `Contact: ${t}`, (t) => `请看 ${t} 谢谢`, (t) => `is ${t} really yours?`, (t) => `${t}；`, (t) => `[here](${t})`];
const genuine = Array.from({ length: 400 }, (_, i) => {
  const contact = contacts[i % contacts.length];
  // A bare name among words is no contact that could be told from them.
  const wrap = pick(wrapped), plain = dressed[contact.kind](contact.value, contact.network);
  return contact.kind === 'handle' && plain === contact.value ? plain : wrap(plain.endsWith('.') ? plain.slice(0, -1) : plain);
});

const foreign = { a: 'а', e: 'е', k: 'к', r: 'г', n: 'п', o: 'ο', x: 'х', p: 'р', c: 'с', i: 'і' };
const at = (text, i, put) => text.slice(0, i) + put + text.slice(i + 1);
const letters_of = (text, known) => [...text].map((c, i) => (known.includes(c.toLowerCase()) ? i : -1)).filter((i) => i >= 0);
const tricks = {
  'foreign letter': (v) => { const i = pick(letters_of(v, Object.keys(foreign))); return at(v, i, foreign[v[i].toLowerCase()]); },
  'swapped letters': (v) => { const i = 1 + random.below(4); return v[i] === v[i + 1] ? v + v.at(-1) : at(at(v, i, v[i + 1]), i + 1, v[i]); },
  'doubled letter': (v) => { const i = 1 + random.below(4); return v.slice(0, i) + v[i] + v.slice(i); },
  'missing letter': (v) => at(v, 1 + random.below(4), ''),
  'digit for letter': (v) => v.replace('a', '4'),
};
const host_tricks = {
  'another host in front': (v) => `https://${v}.${pick(['evil', 'login', 'secure-help'])}.example/`,
  'user info': (v) => `https://${v}@${pick(['evil.example', '203.0.113.7'])}/login`,
  'word added': (v) => v.replace('.', pick(['-support.', 'pro.', '-help.', 'login.'])),
  'other ending': (v) => v.replace('.com', pick(['.co', '.net', '.com.co', '.support', '.app'])),
  'invisible letter': (v) => `${v.slice(0, 3)}\u200b${v.slice(3)}`,
  'foreign letter in a sub-domain': (v) => `${pick(['suppоrt', 'hеlp', 'wwԝ'])}.${v}`,
  'full width': (v) => pick([wide(v), `https://${wide(v)}/`, `https:／／${v}`, v.replace('k', '𝐤')]),
  'empty label': (v) => pick([`https://.${v}`, `https://${v}../`, v.replace('.', '..')]),
  'genuine to read, another behind it': (v) => pick([`[${v}](https://evil.example)`, `${v} <https://evil.example>`]),
  'punycode': () => pick(['xn--krken-8cd.com', 'https://www.xn--krken-8cd.com/']),
};
const kinds = [
  ...Object.entries(tricks).flatMap(([name, trick]) => [
    [`host, ${name}`, () => trick('kraken') + '.com'], [`handle, ${name}`, () => `@${trick('krakenfx')}`],
    [`mail, ${name}`, () => `support@${trick('kraken')}-demo.example`]]),
  ...Object.entries(host_tricks).map(([name, trick]) => [`host, ${name}`, () => trick('kraken.com')]),
  ['mail, others get it too', () => `mailto:support@kraken-demo.example?${pick(['cc', 'bcc', 'to', 'subject=x&BCC', '%63c'])}=a@evil.example`],
  ['phone, full width', () => wide('+18888906060')], ['handle, full width', () => pick([wide('@krakenfx'), '＠krakenfx'])],
  ['handle, word added', () => `@krakenfx_${pick(['support', 'help', 'team', '24h'])}`],
  ['handle, other site', () => `https://x.com.${pick(['evil', 'login'])}.example/krakenfx`],
  ['phone, digit changed', () => `+1888890${6000 + random.below(60)}`],
  ['phone, digits swapped', () => pick(['+18888906006', '+18889806060', '+1 888 809 6060'])],
];
const false_ones = Array.from({ length: 400 + kinds.length }, (_, i) => [kinds[i % kinds.length][0], kinds[i % kinds.length][1]()]);

const ask = (lines) => answers(program, ['verify', '--pack', pack], lines).map((line) => line.split('\t')[0]);
const said = ask(genuine), passes = (verdict) => verdict.startsWith('listed');
result.equal('genuine contacts listed', said.filter(passes).length, genuine.length);
genuine.forEach((contact, i) => { if (!passes(said[i])) result.note(`${contact}: ${said[i]}`); });
const of_false = ask(false_ones.map(([, contact]) => contact));
result.equal('look-alikes that pass', of_false.filter(passes).length, 0);
result.least('look-alikes named as such', of_false.filter((verdict) => verdict === 'look-alike').length / of_false.length * 100, 97);
false_ones.forEach(([name, contact], i) => { if (of_false[i] !== 'look-alike') result.note(`${name}: ${contact}: ${of_false[i]}`); });
result.end();

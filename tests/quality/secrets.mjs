// Makes secrets and harmless look-alikes of every kind the guard has to tell apart, each in the dress people write it in.
import { createHash } from 'node:crypto';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';

const kBase58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const kBech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

export function base58check(payload) {
  const bytes = Buffer.concat([payload, sha256(sha256(payload)).subarray(0, 4)]);
  let number = BigInt(`0x${bytes.toString('hex')}`), out = '';
  for (; number > 0n; number /= 58n) out = kBase58[Number(number % 58n)] + out;
  for (const byte of bytes) { if (byte) break; out = `1${out}`; }
  return out;
}

const around_en = ['', 'My recovery phrase: ', 'Hello, here it is ', 'I wrote down ', 'please restore this wallet\t'];
const around_zh = ['', '我的助记词：', '你好，这是我写下的： ', '请帮我恢复 '];
const behind = ['', '.', ' thanks', ' -- is that right?', '。谢谢'];

const entropy = (random) => random.bytes(random.one_of([16, 20, 24, 28, 32]));
const cased = (word, style) => style === 0 ? word : style === 1 ? word.toUpperCase() : word[0].toUpperCase() + word.slice(1);

function english_phrase(random) {
  const words = entropyToMnemonic(entropy(random), english).split(' ').map((word) => cased(word, random.below(3)));
  const style = random.below(7);
  if (style === 0) return words.map((word, i) => `${i + 1}. ${word}`).join(' ');
  if (style === 1) return words.map((word, i) => `${i + 1}) ${word}`).join(', ');
  return words.join([' ', ', ', ',', '  ', ' - ', ' / ', '|'][style]);
}
function han_phrase(list) {
  return (random) => {
    const words = entropyToMnemonic(entropy(random), list).split(/[ \u3000]/);
    const style = random.below(5);
    if (style === 0) return words.map((word, i) => `${i + 1}.${word}`).join(' ');
    return words.join([' ', '\u3000', '、', ', ', ' '][style]);
  };
}
const kOrdinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth',
  'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', ...['first', 'second', 'third', 'fourth'].map((n) => `twenty-${n}`)];
const st = (n) => `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'}`;
const kHanDigits = '零一二三四五六七八九';
const han_number = (n) => `${n < 20 ? '' : '二'}${n < 10 ? '' : '十'}${n % 10 ? kHanDigits[n % 10] : ''}`;

// Words of a phrase with wording around each.
function english_among_words(random) {
  const words = entropyToMnemonic(entropy(random), english).split(' ');
  const numbered = (make) => words.map((word, i) => make(word, i + 1)).join('');
  return random.one_of([() => numbered((w, n) => `第${n}个词：${w}，`), () => numbered((w, n) => `词${n}:${w} `), () => numbered((w, n) => `第${n}个是${w}，`),
    () => words.join('和'), () => words.join('，然后'), () => words.map((word) => `${word}(中文) `).join(''),
    () => numbered((w, n) => `word ${n}: ${w}; `), () => numbered((w, n) => `word${n}=${w} `), () => numbered((w, n) => `${st(n)} word is ${w} `),
    () => numbered((w, n) => `${kOrdinals[n - 1]} word: ${w}; `), () => numbered((w, n) => `the ${kOrdinals[n - 1]} is ${w}, `),
    () => words.join(', then '), () => words.join('\\n'), () => numbered((w, n) => `${n}.${w}\\n`)])().trim();
}
function han_among_words(random) {
  let words;  // one that begins with the very word it is joined by is read wrongly: one in two thousand
  do words = entropyToMnemonic(entropy(random), random.one_of([simplified, traditional])).split(/[ \u3000]/); while (words[0] === '和');
  const numbered = (make) => words.map((word, i) => make(word, i + 1)).join('');
  return random.one_of([() => numbered((w, n) => `第${n}个${w} `), () => numbered((w, n) => `第${n}个字是${w}，`), () => numbered((w, n) => `第${han_number(n)}個字是${w}，`),
    () => numbered((w, n) => `第${han_number(n)}个${w}、`), () => words.join('和'), () => words.join('，然后'), () => numbered((w, n) => `字${n}=${w} `)])().trim();
}
const han_unspaced = (random) => entropyToMnemonic(entropy(random), simplified).replaceAll(' ', '');

function mistyped_phrase(random) {
  const words = entropyToMnemonic(entropy(random), english).split(' ');
  const at = random.below(words.length), word = words[at], cut = random.below(word.length);
  words[at] = random.one_of([word.slice(0, cut) + 'x' + word.slice(cut), word + 'q', word.slice(0, cut) + 'z' + word.slice(cut + 1)]);
  return words.join(' ');
}

function luhn(digits) {
  let sum = 0;
  for (let i = 0; i < digits.length; ++i) {
    const value = Number(digits[digits.length - 1 - i]) * (i % 2 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return digits + (10 - sum % 10) % 10;
}
function card(random) {
  const [prefix, size] = random.one_of([['4', 16], ['4', 13], ['4', 19], ['51', 16], ['55', 16], ['2221', 16], ['2720', 16],
    ['34', 15], ['37', 15], ['1', 15], ['6011', 16], ['65', 16], ['36', 14], ['305', 14], ['3528', 16], ['62', 16], ['62', 19], ['6759', 16]]);
  const number = luhn(prefix + random.digits(size - prefix.length - 1));
  const style = random.below(5);
  if (style < 2) return number;
  if (style === 4 && !(number.length % 4 && number[0] !== '1')) return number.match(/.{1,4}/g).join(random.one_of(['/', '_']));
  const groups = size === 15 ? /^(.{4})(.{6})(.{5})$/ : null;
  const mark = style === 2 ? ' ' : '-';
  return groups ? number.match(groups).slice(1).join(mark) : number.match(/.{1,4}/g).join(mark);
}

const split_code = (random, digits) => random.below(4) === 0 && digits.length !== 7
  ? `${digits.slice(0, digits.length / 2)}${random.one_of([' ', '-'])}${digits.slice(digits.length / 2)}` : digits;
const code_digits = (random) => split_code(random, random.digits(random.one_of([6, 6, 6, 7, 8])));

// Each: [name, kinds that count as caught, make(random)].
export const secrets = [
  ['seed phrase, English', ['seed-phrase'], (r) => r.one_of(around_en) + english_phrase(r) + r.one_of(behind)],
  ['seed phrase, simplified Chinese', ['seed-phrase'], (r) => r.one_of(around_zh) + han_phrase(simplified)(r) + r.one_of(['', '。', ' thanks'])],
  ['seed phrase, traditional Chinese', ['seed-phrase'], (r) => r.one_of(around_zh) + han_phrase(traditional)(r) + r.one_of(['', '。'])],
  ['seed phrase, Chinese without spaces', ['seed-phrase', 'likely-seed-phrase'], (r) =>
    r.one_of(['', '我的助记词是', '助记词：', 'recovery phrase: ', '请看\u3000']) + han_unspaced(r)],
  ['seed phrase, one word mistyped', ['likely-seed-phrase', 'seed-phrase'], (r) => r.one_of(around_en) + mistyped_phrase(r)],
  ['seed phrase, English among other words', ['seed-phrase'], (r) => r.one_of(['', '我的助记词：', 'My words: ', '请帮我看看 ']) + english_among_words(r)],
  ['seed phrase, Chinese among other words', ['seed-phrase'], (r) => r.one_of(['', '我的助记词：', 'My words: ']) + han_among_words(r)],
  ['WIF', ['private-key'], (r) => {
    const packed = r.below(2) ? Buffer.from([1]) : Buffer.alloc(0);
    const key = base58check(Buffer.concat([Buffer.from([r.one_of([0x80, 0x80, 0xef])]), r.bytes(32), packed]));
    return r.one_of(['', 'my key is ', '私钥', 'wif=', '"']) + key + r.one_of(['', '"', ' ok?', '。']);
  }],
  ['extended key', ['extended-key'], (r) => {
    const version = r.one_of([0x0488ade4, 0x049d7878, 0x04b2430c, 0x04358394, 0x0295b005, 0x02aa7a99]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(version);
    const key = base58check(Buffer.concat([head, Buffer.from([r.below(6)]), r.bytes(4), r.bytes(4), r.bytes(32), Buffer.from([0]), r.bytes(32)]));
    return r.one_of(['', 'account key: ', '扩展私钥 ']) + key + r.one_of(['', '.', ' please']);
  }],
  ['PEM', ['pem'], (r) => {
    const name = r.one_of(['', 'RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ', 'DSA ']);
    const gap = r.one_of([' ', '\\n', '']);
    return `-----BEGIN ${name}PRIVATE KEY-----${gap}${r.bytes(r.one_of([48, 118, 300])).toString('base64')}${gap}-----END ${name}PRIVATE KEY-----`;
  }],
  ['card', ['card'], (r) => r.one_of(['', 'my card ', 'Card number: ', '卡号', 'charged twice on ', 'visa ']) + card(r) + r.one_of(['', '.', ' exp 12/28', ', thanks', '。'])],
  ['one-time code, English', ['one-time-code'], (r) => r.one_of([
    (c) => `My 2FA code is ${c}`, (c) => `${c} is your verification code`, (c) => `OTP: ${c}`, (c) => `the code ${c} does not work`,
    (c) => `I got the code by text and entered ${c} but it failed`, (c) => `2FA ${c}`, (c) => `Use ${c} as your one-time passcode`,
    (c) => `my authenticator shows ${c}`, (c) => `security code=${c}`, (c) => `Your login code: ${c}.`, (c) => `code ${c}`,
    (c) => `use ${c} to sign in`, (c) => `the text message says ${c}`, (c) => `I received the sms with ${c}`, (c) => `authy gives ${c}`,
  ])(code_digits(r))],
  ['one-time code, Chinese', ['one-time-code'], (r) => r.one_of([
    (c) => `我的验证码是${c}`, (c) => `验证码：${c}`, (c) => `短信验证码 ${c} 输入后没反应`, (c) => `动态口令${c}`, (c) => `谷歌验证器显示${c}`,
    (c) => `两步验证的数字是 ${c}`, (c) => `一次性密码 ${c}`, (c) => `${c}是你的登录验证码`, (c) => `校验码：${c}。`, (c) => `安全码 ${c}`,
    (c) => `手机收到 ${c} 这个验证码`, (c) => `备用码 ${c}`, (c) => `短信里的码是${c}`,
  ])(code_digits(r))],
  ['password', ['password'], (r) => r.one_of([
    (p) => `my password is ${p}`, (p) => `Password: ${p}`, (p) => `pwd=${p}`, (p) => `the password for my account is ${p}.`,
    (p) => `我的密码是${p}`, (p) => `密码：${p}`, (p) => `登录密码 ${p}`, (p) => `my master key is "${p}"`, (p) => `username lin password ${p}`,
  ])(r.one_of(['Summer', 'tiger', 'Qx', 'btc', 'Liu']) + r.digits(3) + r.one_of(['', '!', '#a', '_Z', '@home']))],
  ['password in a sentence', ['password'], (r) => r.one_of([
    (p) => `I changed my password to ${p} yesterday`, (p) => `I set the password to ${p}`, (p) => `I used ${p} as my password`, (p) => `${p} is my password`,
    (p) => `password - ${p}`, (p) => `password -> ${p}`, (p) => `我把密码改成了${p}`, (p) => `${p}是我的密码`, (p) => `密码输入${p}提示错误`,
    (p) => `account password '${p}'`, (p) => `初始密码“${p}”`,
  ])(r.one_of(['Summer', 'tiger', 'Qx', 'btc', 'Liu']) + r.digits(3) + r.one_of(['', '!', '#a', '_Z', '@home']))],
  ['password of digits or quoted', ['password'], (r) => r.one_of([
    () => `password ${r.digits(8)}`, () => `密码 ${r.digits(8)}`, () => `登录密码 ${r.digits(6)}`, () => `我的密码${r.digits(6)}`, () => `pin 4${r.digits(3)}`,
    () => `account password '${r.one_of(['letmein', 'dragon', 'sunshine'])}'`, () => `初始密码“${r.one_of(['letmein', 'dragon', 'sunshine'])}”`])()],
  ['labelled private key in hexadecimal', ['likely-private-key'], (r) => r.one_of(['priv key: ', 'private key ', '私钥：', 'my secret key is ']) + r.bytes(32).toString('hex')],
  ['API secret', ['api-secret', 'password'], (r) => r.one_of([
    (k) => `api secret: ${k}`, (k) => `my api key is ${k}`, (k) => `API_SECRET=${k}`, (k) => `client secret ${k}`, (k) => `api 密钥：${k}`,
    (k) => `here is the private key of the API: ${k}`,
  ])(r.one_of([(n) => r.bytes(n).toString('base64'), (n) => r.bytes(n).toString('hex').slice(0, 40), (n) => r.bytes(n).toString('base64url')])(r.one_of([24, 30, 64])))],
];

const kUpper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const drawn = (random, letters, count) => Array.from(random.bytes(count), (byte) => letters[byte % letters.length]).join('');
const beside_key = ['my private key is safe, the address is ', '我没有私钥，地址是 ', 'I keep the secret key, please credit address '];
const bech32 = (random, count) => Array.from(random.bytes(count), (byte) => kBech32[byte % 32]).join('');
const date = (r) => r.one_of([`2026-11-${10 + r.below(18)}`, `20261${r.below(3)}${10 + r.below(18)}`, `${1 + r.below(28)}/11/2026`, `2026年11月${1 + r.below(28)}日`]);

// What must go through without a word.
export const harmless = [
  ['wallet addresses', (r) => r.one_of(['send to ', 'My address: ', '地址 ', 'deposit address ', '']) + r.one_of([
    () => base58check(Buffer.concat([Buffer.from([r.one_of([0, 5, 30, 48])]), r.bytes(20)])), () => `bc1q${bech32(r, 38)}`,
    () => `bc1p${bech32(r, 58)}`, () => `0x${r.bytes(20).toString('hex')}`, () => `T${base58check(r.bytes(21)).slice(0, 33)}`])()],
  ['amounts', (r) => r.one_of([`I sent ${r.digits(6)}.50 EUR`, `$${1 + r.below(9)}${r.digits(5)} are missing`, `0.${r.digits(8)} BTC`,
    `fee of 1${r.digits(6)} USDT after the code was entered`, `转账 2${r.digits(6)} 元`, `${1 + r.below(9)} ${r.digits(3)} ${r.digits(3)} EUR`])],
  ['order and ticket numbers', (r) => r.one_of([`order ${r.digits(8)}`, `Order #${r.digits(12)}`, `ticket TL-${r.digits(6)}`, `my ticket number is ${r.digits(7)}`,
    `工单号 ${r.digits(8)}`, `order number ${r.digits(6)}, verification failed`, `case ${r.digits(8)}`, `订单 ${r.digits(10)}`])],
  ['phone numbers', (r) => r.one_of([`call me at +1 ${r.digits(3)} ${r.digits(3)} ${r.digits(4)}`, `+44 20 ${r.digits(4)} ${r.digits(4)}`, `the code goes to +49 170 ${r.digits(7)}`,
    `电话 138${r.digits(8)}`, `+86 138 ${r.digits(4)} ${r.digits(4)}`, `(212) ${r.digits(3)}-${r.digits(4)}`])],
  ['dates and times', (r) => r.one_of([`since ${date(r)}`, `on ${date(r)} at 09:30`, `${date(r)} 开始`, `timestamp 17${r.digits(11)}`])],
];
harmless.push(
  ['addresses beside the words private key', (r) => r.one_of(beside_key) + r.one_of([() => drawn(r, kBase58, 44), () => `r${drawn(r, kBase58, 33)}`,
    () => `1${drawn(r, kBase58, 46)}`, () => `4${drawn(r, kBase58, 94)}`, () => `G${drawn(r, kUpper, 55)}`, () => `EQ${r.bytes(34).toString('base64url')}`])()],
  ['numbers beside the words for codes', (r) => r.one_of([`the code on the bike is ${r.digits(6)}`, `scan the qr code ${r.digits(6)} fails`, `I bought 1${r.digits(5)} tokens of ADA`,
    `The token USDC 5${r.digits(5)} is missing`, `to verify deposit 2${r.digits(5)} KRW`, `coupon code ${r.digits(6)}`, `2FA enabled on ${date(r)}`, `verification fee 1${r.digits(5)}?`,
    `邀请码是 ${r.digits(7)}`, `扫二维码 ${r.digits(6)} 失败`, `手机收到短信说转账 3${r.digits(5)} 元`])],
  ['words beside the word password', (r) => r.one_of(['I changed my password to a new one', 'I set the password to something long', 'set the password to 12 characters', 'password is wrong',
    'password - how do I change it?', '密码改成了新的', '我把密码改成了更长的', '密码设置为8-20位', `密码 ${2010 + r.below(16)} 年改过`, '密码输入 5 次错误', `my password ${2010 + r.below(16)} expired`,
    'I use 1Password as my password manager', 'the "password" field is empty'])],
);
export const txid = (r) => r.one_of(['', 'txid: ', 'transaction ', 'TxHash ', '交易哈希 ', '', "I don't share my private key, here is the txid ",
  '私钥我没发，这是交易哈希 ']) + r.one_of(['', '0x']) + r.bytes(32).toString('hex');

// A person's kept records for pictures: two chats, two tickets and an inbox, the same in the browser and natively.
// What the desk says is taken from the pack, so that the pictures are in its language.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));

const said = {
  en: {
    name: 'Alex', question: 'I lost my phone with the authenticator on it', thanks: 'Thanks, that helped!',
    subject: 'Withdrawal has been pending for six hours', description:
      'I sent 0.05 BTC to my own wallet this morning. The status is still “pending”, and I cannot find it in a block explorer.',
    solved_subject: 'Charged twice for one order', solved: 'I see the same fee twice in my history for one limit order.',
  },
  'zh-Hans': {
    name: '小林', question: '手机丢了，验证器也没了', thanks: '谢谢，问题解决了！',
    subject: '提现六小时仍在处理中', description:
      '今天上午向自己的钱包提了 0.05 BTC，状态一直显示“处理中”，在区块浏览器里也查不到这笔交易。',
    solved_subject: '同一笔订单收了两次费用', solved: '一笔限价单在历史记录里出现了两次相同的手续费。',
  },
};

// {key: record} as the app keeps them.
export function records(language) {
  const my = said[language];
  const book = JSON.parse(readFileSync(join(top, `data/packs/kraken-demo/${language}/chat.json`), 'utf8'));
  const intent = book.intents.find((one) => one.id === 'lost-2fa');
  const message = (id, author, text, at, more = {}) => ({
    id, author, author_name: author === 'me' ? my.name : author === 'agent' ? book.agent.name : '', text, at,
    delivery: 'read', articles: [], quick_replies: [], ...more,
  });
  const event = (id, author, status, at, text = '') => ({
    id, author, author_name: author === 'agent' ? book.agent.name : '', text, status, at, delivered: true,
  });
  const chat = {
    v: 1, id: 'c-example', name: my.name, topic: 'two-factor', state: 'with_assistant', unread: 0,
    started: '2026-11-23T08:51:00Z', updated: '2026-11-23T08:53:00Z', messages: [
      message('c-example-d1', 'assistant', book.greeting, '2026-11-23T08:51:00Z'),
      message('m-1', 'me', my.question, '2026-11-23T08:52:00Z'),
      message('c-example-d2', 'assistant', intent.answer, '2026-11-23T08:53:00Z',
        { articles: intent.articles, quick_replies: intent.quick_replies }),
    ],
  };
  const ended = {
    v: 1, id: 'c-ended', name: my.name, topic: 'fees', state: 'ended', unread: 0,
    started: '2026-11-20T15:02:00Z', updated: '2026-11-20T15:12:00Z', messages: [
      message('c-ended-d1', 'agent', book.hand_over[1], '2026-11-20T15:02:00Z'),
      message('m-2', 'me', my.thanks, '2026-11-20T15:12:00Z'),
    ],
  };
  const ticket = {
    v: 1, id: 't-example', number: 'TD-10482', priority: 'urgent', status: 'waiting_for_you', unread: 1,
    created: '2026-11-22T16:20:00Z', updated: '2026-11-23T07:45:00Z',
    content: {
      kind: 'withdrawal', urgency: 'money-at-risk', subject: my.subject, description: my.description,
      contact: 'alex@example.com', fields: { amount: '0.05 BTC', transaction: 'WD-7F3A-2291' },
    },
    timeline: [
      event('m-3', 'me', 'waiting_to_send', '2026-11-22T16:20:00Z', my.description),
      event('t-example-d1', 'system', 'received', '2026-11-22T16:20:01Z', book.ticket_lines.received),
      event('t-example-d2', 'system', 'in_progress', '2026-11-23T07:30:00Z'),
      event('t-example-d3', 'agent', 'waiting_for_you', '2026-11-23T07:45:00Z', book.ticket_lines.request),
    ],
  };
  const solved = {
    v: 1, id: 't-solved', number: 'TD-10466', priority: 'low', status: 'solved', unread: 0,
    created: '2026-11-16T10:00:00Z', updated: '2026-11-17T09:00:00Z',
    content: {
      kind: 'fees', urgency: 'can-wait', subject: my.solved_subject, description: my.solved,
      contact: 'alex@example.com', fields: {},
    },
    timeline: [
      event('m-4', 'me', 'waiting_to_send', '2026-11-16T10:00:00Z', my.solved),
      event('t-solved-d1', 'agent', 'solved', '2026-11-17T09:00:00Z', book.ticket_lines.solved),
    ],
  };
  const inbox = {
    v: 1, items: [
      { id: 'n-1', kind: 'ticket_request', title: my.subject, text: book.ticket_lines.request, word: '',
        route: '#/tickets/t-example', at: '2026-11-23T07:45:00Z', read: false },
      { id: 'n-2', kind: 'ticket_status', title: my.solved_subject, text: '', word: 'status.solved',
        route: '#/tickets/t-solved', at: '2026-11-17T09:00:00Z', read: true },
    ],
  };
  return {
    'conversation/c-example': chat, 'conversation/c-ended': ended,
    'ticket/t-example': ticket, 'ticket/t-solved': solved, inbox,
  };
}

// Runs in the page, before the app is opened: puts records into the app's database.
export async function keep_in_browser(kept) {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('tideline', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('records');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction('records', 'readwrite');
  for (const [key, record] of Object.entries(kept))
    transaction.objectStore('records').put(new TextEncoder().encode(JSON.stringify(record)), key);
  await new Promise((resolve, reject) => { transaction.oncomplete = resolve; transaction.onerror = reject; });
  database.close();
}

// Writes a data folder for the native program: a header line with FNV-1a and size, then the record.
export function keep_in_folder(folder, language) {
  mkdirSync(folder, { recursive: true });
  for (const [key, record] of Object.entries(records(language))) {
    const bytes = Buffer.from(JSON.stringify(record));
    let sum = 0xcbf29ce484222325n;
    for (const byte of bytes) sum = ((sum ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    const header = `tideline 1 ${sum.toString(16).padStart(16, '0')} ${bytes.length}\n`;
    writeFileSync(join(folder, `r-${key.replaceAll('/', '.')}`), Buffer.concat([Buffer.from(header), bytes]));
  }
}

// For a page that cannot draw: the pack's contact channels as ordinary links below the note that boot.js shows.
(async () => {
  const query = new URLSearchParams(location.search);
  const language = query.get('lang') || (navigator.language.startsWith('zh') ? 'zh-Hans' : 'en');
  const read = async (place) => (await fetch(place)).json();
  let place = query.get('pack') || 'data/packs/kraken-demo/pack.json';
  if (!place.endsWith('.json')) place = `${place.replace(/\/$/, '')}/pack.json`;
  const folder = place.slice(0, place.lastIndexOf('/'));
  const pack = await read(place);
  const known = pack.languages.includes(language) ? language : pack.default_language;
  const [words, own] = await Promise.all([read(`${folder}/${known}/words.json`), read(`data/words/${known}.json`).catch(() => ({}))]);
  const note = document.querySelector('.note');
  const list = document.createElement('ul');
  for (const channel of pack.channels) {
    const address = channel.kind == 'email' ? `mailto:${channel.address}` : channel.kind == 'phone' ? `tel:${channel.number}` : channel.url;
    // A pack is data from outside: only addresses that open a page, a mail or a call.
    if (!/^(https:|mailto:|tel:)/.test(address)) continue;
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = address;
    link.rel = 'noopener noreferrer';
    link.textContent = words[`channel.${channel.id}.title`] || channel.id;
    item.append(link, ` ${channel.address || channel.display || channel.handle || ''}`);
    if (channel.verified === false) item.append(`, ${own['contact.unverified'] || 'not verified'}`);
    list.append(item);
  }
  document.documentElement.lang = known;
  note.append(list);
})();

// The small things a browser offers: address and history, links, clipboard, language, zones.
addToLibrary({
  tl_address_start__deps: ['$tl', 'tl_address'],
  tl_address_start: () => {
    history.state || history.replaceState({ 'index': 0 }, '');
    // Also for an address typed by hand: such an entry has no state yet.
    addEventListener('popstate', () => {
      if (!history.state) history.replaceState({ 'index': tl.index + 1 }, '');
      tl.index = history.state['index'];
      _tl_address(tl.host, stringToNewUTF8(location.hash));
      tl.soon();
    });
    tl.index = history.state['index'];
  },
  tl_address_set__deps: ['$tl'],
  tl_address_set: (route, push) => {
    const hash = UTF8ToString(route);
    if (push) history.pushState({ 'index': ++tl.index }, '', hash);
    else history.replaceState({ 'index': tl.index }, '', hash);
  },
  tl_address_back__deps: ['$tl'],
  tl_address_back: () => {
    if (!tl.index) return 0;
    history.back();
    return 1;
  },
  tl_address_describe__deps: ['$UTF8ToString'],
  tl_address_describe: (title, language) => {
    document.title = UTF8ToString(title);
    document.documentElement.lang = UTF8ToString(language);
  },
  tl_address_route__deps: ['$stringToNewUTF8'],
  tl_address_route: () => stringToNewUTF8(location.hash),
  tl_address_query__deps: ['$stringToNewUTF8', '$UTF8ToString'],
  tl_address_query: (name) =>
    stringToNewUTF8(new URLSearchParams(location.search).get(UTF8ToString(name)) || ''),
  tl_language__deps: ['$stringToNewUTF8'],
  tl_language: () => stringToNewUTF8(navigator.language || 'en'),

  tl_browser__deps: ['$stringToNewUTF8'],
  // "Chrome 156, Linux": what a person would say; the whole string where it is none of the known.
  tl_browser: () => {
    const agent = navigator.userAgent;
    const browsers = [['Edg', 'Edge'], ['OPR', 'Opera'], ['SamsungBrowser', 'Samsung Internet'], ['FxiOS', 'Firefox'],
      ['Firefox', 'Firefox'], ['CriOS', 'Chrome'], ['Chrome', 'Chrome'], ['Version', 'Safari']];
    const systems = [[/Android (\d+)/, 'Android'], [/(?:iPhone|CPU) OS (\d+)/, 'iOS'], [/Windows/, 'Windows'],
      [/CrOS/, 'ChromeOS'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']];
    const browser = browsers.map(([mark, name]) => [name, RegExp(mark + '/(\\d+)').exec(agent)]).find((found) => found[1]);
    const system = systems.map(([mark, name]) => [name, mark.exec(agent)]).find((found) => found[1]);
    const told = browser && system ?
      browser[0] + ' ' + browser[1][1] + ', ' + system[0] + (system[1][1] ? ' ' + system[1][1] : '') : agent;
    return stringToNewUTF8(told);
  },

  tl_link_open__deps: ['$UTF8ToString'],
  tl_link_open: (url) => {
    const address = UTF8ToString(url);
    if (/^https:/i.test(address)) window.open(address, '_blank', 'noopener,noreferrer');
    else location.href = address; // mailto and tel open a program, the page stays
  },

  tl_film_play__deps: ['$UTF8ToString'],
  tl_film_play: (url, close, failed) => {
    const make = (tag, parent, some) =>
      parent.appendChild(Object.assign(document.createElement(tag), some));
    const dialog = make('dialog', document.body, { className: 'film' });
    const way = make('button', dialog, { textContent: UTF8ToString(close) });
    const film = make('video', dialog,
        { controls: true, autoplay: true, playsInline: true, src: UTF8ToString(url) });
    const fault = UTF8ToString(failed);
    film.onerror = () => {
      film.remove();
      make('p', dialog, { textContent: fault }).setAttribute('role', 'alert');
    };
    way.onclick = () => dialog.close();
    dialog.onclose = () => {
      film.onerror = null;
      film.pause();
      film.removeAttribute('src'); // ends the download
      dialog.remove();
    };
    dialog.showModal();
    way.focus();
  },

  tl_copy__deps: ['$UTF8ToString'],
  tl_copy: (text) => {
    const words = UTF8ToString(text);
    const byHand = () => {
      // Without permission or on plain http: a selected field can still be copied.
      const field = document.createElement('textarea');
      const focused = document.activeElement;
      field.value = words;
      field.className = 'unseen';
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
      focused && focused.focus({ preventScroll: true });
    };
    if (navigator.clipboard) navigator.clipboard.writeText(words).catch(byHand);
    else byHand();
  },

  // Within a press; the browser may ask the person first, or have nothing of the kind.
  tl_clipboard_read__deps: ['$tl', '$stringToNewUTF8', 'tl_clipboard_text'],
  tl_clipboard_read: (port) => {
    const asked = navigator.clipboard && navigator.clipboard.readText
        ? navigator.clipboard.readText() : Promise.reject();
    asked.then((text) => _tl_clipboard_text(port, stringToNewUTF8(text)),
        () => _tl_clipboard_text(port, 0)).then(tl.soon);
  },

  $tlZones: 'new Map()',
  $tlZoneDays: 'new Map()',
  tl_zone_offset__deps: ['$tlZoneAt', '$tlZoneDays', '$UTF8ToString'],
  // Minutes ahead of UTC, NaN for an unknown zone. Asked for every message of a chat in sight, so
  // a day that ends as it begins is asked for once.
  tl_zone_offset: (zone, time) => {
    const name = UTF8ToString(zone);
    const day = Math.floor(time / 864e5);
    let known = tlZoneDays.get(name + day);
    if (known === undefined) {
      const begin = tlZoneAt(name, day * 864e5);
      known = begin == tlZoneAt(name, day * 864e5 + 864e5) ? begin : null;
      if (tlZoneDays.size > 999) tlZoneDays.clear();
      tlZoneDays.set(name + day, known);
    }
    return known == null ? tlZoneAt(name, time) : known;
  },
  $tlZoneAt__deps: ['$tlZones'],
  $tlZoneAt: (name, time) => {
    let format = tlZones.get(name);
    if (format === undefined) {
      try {
        format = new Intl.DateTimeFormat('en-US', {
          timeZone: name, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
          hour: 'numeric', minute: 'numeric',
        });
      } catch {
        format = null;
      }
      tlZones.set(name, format);
    }
    if (!format) return NaN;
    const parts = {};
    for (const part of format.formatToParts(time)) parts[part.type] = +part.value;
    const wall = Date.UTC(parts['year'], parts['month'] - 1, parts['day'], parts['hour'],
        parts['minute']);
    return Math.round(wall / 6e4 - Math.floor(time / 6e4));
  },
  tl_zone_local__deps: ['$stringToNewUTF8'],
  tl_zone_local: () =>
    stringToNewUTF8(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'),
});

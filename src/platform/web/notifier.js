// The browser's notifications. One a tag; pressing one brings the page to the front.
addToLibrary({
  $tlNotes: 'new Map()',
  $tlNotesFail: '{ value: false }',
  tl_notify_permission__deps: ['$tlNotesFail'],
  tl_notify_permission: () => {
    if (!self.Notification || !self.isSecureContext || tlNotesFail.value) return 0;
    return { 'default': 1, 'granted': 2, 'denied': 3 }[Notification.permission] || 0;
  },
  tl_notify_ask__deps: ['$tl'],
  tl_notify_ask: () => {
    if (self.Notification) Notification.requestPermission(() => tl.soon());
  },
  tl_notify_show__deps: ['$tl', '$tlNotes', '$tlNotesFail', '$UTF8ToString'],
  tl_notify_show: (tag, title, text, route) => {
    const key = UTF8ToString(tag);
    const place = UTF8ToString(route);
    try {
      const note = new Notification(UTF8ToString(title),
          { 'body': UTF8ToString(text), 'tag': key, 'renotify': true });
      note.onclick = () => {
        window.focus();
        if (location.hash != place) location.hash = place;
        note.close();
      };
      tlNotes.set(key, note);
    } catch {
      // Phones show only those of a service worker.
      tlNotesFail.value = true;
      tl.soon();
    }
  },
  tl_notify_withdraw__deps: ['$tlNotes', '$UTF8ToString'],
  tl_notify_withdraw: (tag) => {
    const key = UTF8ToString(tag);
    const note = tlNotes.get(key);
    if (note) note.close();
    tlNotes.delete(key);
  },
});

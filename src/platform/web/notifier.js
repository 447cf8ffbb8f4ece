// The browser's notifications. One a tag; pressing one brings the page to the front.
addToLibrary({
  $tlNotes: 'new Map()',
  // What the browser said last. It takes longer to say than a frame to draw, so it is asked again only when the person may
  // have changed it: undefined until then.
  $tlMayNotify__deps: ['$tl'],
  $tlMayNotify: {
    failed: false,
    value: undefined,
    forget: () => {
      tlMayNotify.value = undefined;
      if (tl.host) tl.soon(); // not before the app has begun
    },
  },
  $tlMayNotify__postset: () => `
    addEventListener('focus', tlMayNotify.forget);
    navigator.permissions?.query({ 'name': 'notifications' }).then((now) => {
      now.onchange = tlMayNotify.forget;
      tlMayNotify.forget(); // it may have changed until now
    }, () => {});`,
  tl_notify_permission__deps: ['$tlMayNotify'],
  tl_notify_permission: () =>
    tlMayNotify.value ??= self.Notification && self.isSecureContext && !tlMayNotify.failed
      ? { 'default': 1, 'granted': 2, 'denied': 3 }[Notification.permission] || 0 : 0,
  tl_notify_ask__deps: ['$tlMayNotify'],
  tl_notify_ask: () => {
    if (self.Notification) Notification.requestPermission(tlMayNotify.forget);
  },
  tl_notify_show__deps: ['$tl', '$tlNotes', '$tlMayNotify', '$UTF8ToString'],
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
      tlMayNotify.failed = true;
      tlMayNotify.value = 0;
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

// What the session has read of a pack, and when.
#include "app/session.h"

namespace tideline::app {

namespace {

bool speaks_with_desk(state::Screen screen) {
  switch (screen) {
    case state::Screen::chat_list:
    case state::Screen::chat_new:
    case state::Screen::chat:
    case state::Screen::ticket_list:
    case state::Screen::ticket_new:
    case state::Screen::ticket:
    case state::Screen::video:  // its script may talk
      return true;
    default:
      return false;
  }
}

}  // namespace

// The first screen shows articles and notices. Questions are read on help pages and searched; the
// chat's book, and what is learnt from it, is for whoever talks or is owed an answer.
void Session::want_parts() {
  loader_.want(state::PackPart::articles);
  loader_.want(state::PackPart::news);
  if (app_.nav.stacks[0].empty()) return;
  const state::Screen screen = app_.nav.top().screen;
  if (screen != state::Screen::menu && screen != state::Screen::host_app)
    loader_.want(state::PackPart::faq);
  const bool talks =
      speaks_with_desk(screen) || !app_.outbox.empty() || desk_.wants_book() || overlay_ != nullptr;
  if (talks) loader_.want(state::PackPart::chat);
  want_guard(talks);
}

// Wherever a text can be written that is kept or leaves. Until the rules are here nothing does
// either, so a failed try is followed by another.
void Session::want_guard(bool talks) {
  constexpr Milliseconds kAgain{4000};
  const state::Screen screen = app_.nav.top().screen;
  const bool writes = talks || screen == state::Screen::contact_email ||
                      screen == state::Screen::search || app_.guard.waiting != nullptr;
  const Milliseconds now = clock_.monotonic();
  if (!writes || app_.guard.rules != nullptr || now < next_guard_try_) return;
  next_guard_try_ = now + kAgain;
  loader_.want_guard();
}

}  // namespace tideline::app

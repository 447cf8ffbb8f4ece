// How content somebody is with a solved ticket or a chat that has ended.
#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "state/apply.h"
#include "state/guard.h"
#include "state/outbox.h"

namespace tideline::state {

namespace {

constexpr std::size_t kMaxCommentBytes = 2000;

// A rating that has not gone out yet will take the new stars and words with it.
void tell_desk(AppState& app, const std::string& id, Services& services) {
  const auto waits = [&](const model::OutboxItem& item) {
    return item.kind == model::OutboxKind::rating && item.subject == id && !item.in_flight;
  };
  if (std::any_of(app.outbox.begin(), app.outbox.end(), waits)) return;
  enqueue(app, model::OutboxKind::rating, id, {}, services);
}

void save(const model::Ticket& ticket, Services& services) { services.store.save_ticket(ticket); }
void save(const model::Conversation& conversation, Services& services) {
  services.store.save_conversation(conversation);
}

// Both kinds of talk are rated alike.
template <typename Change>
void with_subject(AppState& app, const std::string& id, Change change) {
  if (model::Ticket* ticket = find_ticket(app, id))
    change(*ticket);
  else if (model::Conversation* conversation = find_conversation(app, id))
    change(*conversation);
}

}  // namespace

void apply(AppState& app, const Rate& action, Services& services) {
  with_subject(app, action.subject, [&](auto& subject) {
    if (action.stars < 1 || action.stars > 5 || subject.rating == action.stars) return;
    subject.rating = action.stars;
    subject.rated = services.clock.now();
    subject.rating_refused = false;
    save(subject, services);
    tell_desk(app, action.subject, services);
  });
}

void apply(AppState& app, const EditRatingComment& action, Services& services) {
  with_subject(app, action.subject, [&](auto& subject) {
    const std::size_t most = std::min(action.text.size(), model::kDraftBytes);
    subject.rating_draft = action.text.substr(0, character_border(action.text, most));
    keep_rating_draft(app, action.subject, services);
  });
}

void apply(AppState& app, const SendRatingComment& action, Services& services) {
  with_subject(app, action.subject, [&](auto& subject) {
    if (subject.rating == 0) return;
    if (outgoing_text(subject.rating_draft, subject.rating_draft.size()).size() > kMaxCommentBytes)
      return show_toast(app, "toast.too_long");
    const GoOn again = [action](AppState& a, Services& s) { apply(a, action, s); };
    if (!may_leave(app, {TextKind::rating, action.subject}, again)) return;
    subject.rating_refused = false;
    subject.rating_comment =
        outgoing_text(std::exchange(subject.rating_draft, {}), kMaxCommentBytes);
    subject.rated = services.clock.now();
    keep_rating_draft(app, action.subject, services);
    save(subject, services);
    tell_desk(app, action.subject, services);
  });
}

}  // namespace tideline::state

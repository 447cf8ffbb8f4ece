// How content somebody is with a solved ticket or a chat that has ended.
#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "state/apply.h"
#include "state/guard.h"
#include "state/ids.h"
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
  model::OutboxItem item;
  item.id = new_id("o", services.clock.now(), app.next_serial++);
  item.kind = model::OutboxKind::rating;
  item.subject = id;
  enqueue(app, std::move(item), services);
}

void save(const model::Ticket& ticket, Services& services) { services.store.save_ticket(ticket); }
void save(const model::Conversation& conversation, Services& services) {
  services.store.save_conversation(conversation);
}

template <typename Thing>
void rate(AppState& app, Thing* thing, int stars, Services& services) {
  if (thing == nullptr || stars < 1 || stars > 5 || thing->rating == stars) return;
  thing->rating = stars;
  save(*thing, services);
  tell_desk(app, thing->id.text, services);
}

template <typename Thing>
void edit_comment(Thing* thing, const std::string& text) {
  if (thing == nullptr) return;
  thing->rating_draft =
      text.substr(0, character_border(text, std::min(text.size(), kMaxCommentBytes)));
}

template <typename Thing>
void send_comment(AppState& app, Thing* thing, const GoOn& again, Services& services) {
  if (thing == nullptr || thing->rating == 0) return;
  if (!may_leave(app, {}, thing->rating_draft, again)) return;
  thing->rating_comment = outgoing_text(std::exchange(thing->rating_draft, {}), kMaxCommentBytes);
  save(*thing, services);
  tell_desk(app, thing->id.text, services);
  show_toast(app, "toast.rating_sent");
}

}  // namespace

void apply(AppState& app, const RateTicket& action, Services& services) {
  rate(app, find_ticket(app, action.ticket), action.stars, services);
}

void apply(AppState& app, const EditRatingComment& action, Services&) {
  edit_comment(find_ticket(app, action.ticket), action.text);
}

void apply(AppState& app, const SendRatingComment& action, Services& services) {
  const GoOn again = [action](AppState& a, Services& s) { apply(a, action, s); };
  send_comment(app, find_ticket(app, action.ticket), again, services);
}

void apply(AppState& app, const RateChat& action, Services& services) {
  rate(app, find_conversation(app, action.conversation), action.stars, services);
}

void apply(AppState& app, const EditChatRating& action, Services&) {
  edit_comment(find_conversation(app, action.conversation), action.comment);
}

void apply(AppState& app, const SendChatRating& action, Services& services) {
  const GoOn again = [action](AppState& a, Services& s) { apply(a, action, s); };
  send_comment(app, find_conversation(app, action.conversation), again, services);
}

}  // namespace tideline::state

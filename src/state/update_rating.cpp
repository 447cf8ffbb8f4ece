// How content somebody is with a solved ticket.
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
void tell_desk(AppState& app, const model::Ticket& ticket, Services& services) {
  services.store.save_ticket(ticket);
  const std::string& id = ticket.id.text;
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

}  // namespace

void apply(AppState& app, const RateTicket& action, Services& services) {
  model::Ticket* ticket = find_ticket(app, action.ticket);
  if (ticket == nullptr || action.stars < 1 || action.stars > 5) return;
  if (ticket->rating == action.stars) return;
  ticket->rating = action.stars;
  tell_desk(app, *ticket, services);
}

void apply(AppState& app, const EditRatingComment& action, Services&) {
  model::Ticket* ticket = find_ticket(app, action.ticket);
  if (ticket == nullptr) return;
  ticket->rating_draft = action.text.substr(
      0, character_border(action.text, std::min(action.text.size(), kMaxCommentBytes)));
}

void apply(AppState& app, const SendRatingComment& action, Services& services) {
  model::Ticket* ticket = find_ticket(app, action.ticket);
  if (ticket == nullptr || ticket->rating == 0) return;
  const GoOn again = [action](AppState& a, Services& s) { apply(a, action, s); };
  if (!may_leave(app, {}, ticket->rating_draft, again)) return;
  ticket->rating_comment = outgoing_text(std::exchange(ticket->rating_draft, {}), kMaxCommentBytes);
  tell_desk(app, *ticket, services);
  show_toast(app, "toast.rating_sent");
}

}  // namespace tideline::state

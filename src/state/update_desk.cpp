// What the team on the other side says and does. Every event may come late, twice or out of
// order, and for things that were deleted in the meantime.
#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "state/accept.h"
#include "state/apply.h"
#include "state/desk_files.h"
#include "state/history.h"
#include "state/inbox.h"
#include "state/outbox.h"
#include "state/refusals.h"

namespace tideline::state {

namespace {

using model::ConversationState;
using model::DeliveryState;
using model::OutboxKind;
using model::TicketStatus;

constexpr std::size_t kMaxNumberBytes = 60;

// Newest first, by what happened last.
template <typename Thing>
void bring_to_front(std::vector<Thing>& things, std::string_view id) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const Thing& thing) { return thing.id.text == id; });
  if (found != things.end()) std::rotate(things.begin(), found, found + 1);
}

template <typename Things>
auto find_by(Things& things, const MessageId& id) {
  return std::find_if(things.begin(), things.end(),
                      [&](const auto& thing) { return thing.id == id; });
}

void happened(AppState& app, const desk::MessageMoved& moved, Services& services) {
  model::Conversation* conversation = find_conversation(app, moved.conversation.text);
  if (conversation == nullptr) return;
  model::Message* message = model::find_message(*conversation, moved.message.text);
  if (message == nullptr) return;
  if (moved.state == DeliveryState::failed)
    return take_undelivered(app, moved.message.text, services);
  const bool awaited =
      confirm(app, OutboxKind::message, moved.conversation.text, moved.message, services);
  // Of one that has failed and was not sent again, this is of before; but what was read is there.
  if (message->delivery == DeliveryState::failed && !awaited && moved.state != DeliveryState::read)
    return;
  // Never backwards: "delivered" may overtake "read".
  const bool further =
      message->delivery == DeliveryState::failed || moved.state > message->delivery;
  if (!further) return;
  message->delivery = moved.state;
  services.store.save_message(*conversation, model::index_of(*conversation, *message));
}

// What comes late goes before what the desk said after it, but not before what the person has
// written since. Where it is then.
template <typename Thing, typename Author>
std::size_t insert_in_order(std::vector<Thing>& things, Thing thing, Author me) {
  auto place = things.end();
  while (place != things.begin() && std::prev(place)->author != me &&
         std::prev(place)->at > thing.at)
    --place;
  const auto inserted = things.insert(place, std::move(thing));
  return std::size_t(inserted - things.begin());
}

void happened(AppState& app, const desk::MessageArrived& arrived, Services& services) {
  model::Conversation* conversation = find_conversation(app, arrived.conversation.text);
  if (conversation == nullptr) return;
  conversation->agent_typing = false;
  if (model::find_message(*conversation, arrived.message.id.text) != nullptr) return;
  model::Message message = arrived.message;
  if (!accept(message)) return;
  const std::size_t place =
      insert_in_order(conversation->messages, std::move(message), model::MessageAuthor::me);
  if (place < conversation->fetched) ++conversation->fetched;
  conversation->updated = services.clock.now();
  notify_chat(app, *conversation, arrived.message, services);
  services.store.save_messages_from(*conversation, place);
  bring_to_front(app.conversations, arrived.conversation.text);
}

void happened(AppState& app, const desk::AgentTyping& typing, Services&) {
  if (model::Conversation* conversation = find_conversation(app, typing.conversation.text))
    conversation->agent_typing = typing.typing;
}

void happened(AppState& app, const desk::ConversationMoved& moved, Services& services) {
  const std::string& id = moved.conversation.text;
  model::Conversation* conversation = find_conversation(app, id);
  if (conversation == nullptr) return;
  const bool ended = moved.state == ConversationState::ended;
  confirm(app, OutboxKind::open_conversation, id, {}, services);
  if (moved.state != ConversationState::with_assistant)
    confirm(app, OutboxKind::ask_for_human, id, {}, services);
  if (ended) confirm(app, OutboxKind::end_conversation, id, {}, services);
  conversation->refused = false;

  // What the person wished last and the desk does not know yet wins.
  if (conversation->state == ConversationState::ended && !ended) return;
  if (is_waiting(app, OutboxKind::ask_for_human, id)) return;
  const bool changed = conversation->state != moved.state;
  conversation->state = moved.state;
  conversation->queue_place =
      moved.state == ConversationState::waiting_for_agent ? moved.queue_place : 0;
  if (ended) conversation->agent_typing = false;
  if (changed) services.store.save_conversation(*conversation);
}

void happened(AppState& app, const desk::TicketAccepted& accepted, Services& services) {
  model::Ticket* ticket = find_ticket(app, accepted.ticket.text);
  if (ticket == nullptr) return;
  const bool awaited = confirm(app, OutboxKind::ticket, accepted.ticket.text, {}, services);
  ticket->number = accepted.number.substr(
      0, character_border(accepted.number, std::min(accepted.number.size(), kMaxNumberBytes)));
  // Of one that has failed and was not sent again, this is of before.
  if (!awaited && is_refused(app, accepted.ticket.text, {})) return;
  if (ticket->status == TicketStatus::waiting_to_send) ticket->status = TicketStatus::received;
  if (!ticket->timeline.empty()) {
    ticket->timeline.front().delivered = true;
    ticket->timeline.front().refused = false;
  }
  services.store.save_ticket(*ticket);
}

// The desk's word on a close or reopen that the person already sees as done: no second line.
bool settles_own_move(AppState& app, model::Ticket& ticket, const model::TicketEvent& event,
                      Services& services) {
  const bool closed = event.status == TicketStatus::closed;
  const bool working = !closed && event.status != TicketStatus::solved;
  if (closed) confirm(app, OutboxKind::close_ticket, ticket.id.text, {}, services);
  if (working) confirm(app, OutboxKind::reopen_ticket, ticket.id.text, {}, services);
  if (is_message(event)) return false;
  for (model::TicketEvent& own : ticket.timeline) {
    if (own.delivered || !own.text.empty() || own.author != model::TicketAuthor::me) continue;
    if ((own.status == TicketStatus::closed) != closed) continue;
    own.delivered = true;
    return true;
  }
  return false;
}

TicketStatus status_after(const AppState& app, const model::Ticket& ticket, TicketStatus told) {
  const std::string& id = ticket.id.text;
  const bool own_move_waits = is_waiting(app, OutboxKind::close_ticket, id) ||
                              is_waiting(app, OutboxKind::reopen_ticket, id);
  return own_move_waits ? ticket.status : told;
}

void happened(AppState& app, const desk::TicketMoved& moved, Services& services) {
  model::Ticket* ticket = find_ticket(app, moved.ticket.text);
  if (ticket == nullptr) return;
  model::TicketEvent event = moved.event;
  if (!accept(event)) return;
  if (find_by(ticket->timeline, event.id) != ticket->timeline.end()) return;
  const bool own = settles_own_move(app, *ticket, event, services);
  const bool news = !own && (is_message(event) || event.status != ticket->status);
  bool last = true;
  if (news) {
    const std::size_t place = insert_in_order(ticket->timeline, event, model::TicketAuthor::me);
    last = place + 1 == ticket->timeline.size();
  }
  if (last) ticket->status = status_after(app, *ticket, event.status);
  if (news) notify_ticket(app, *ticket, event, services);
  ticket->updated = services.clock.now();
  services.store.save_ticket(*ticket);
  bring_to_front(app.tickets, moved.ticket.text);
}

void happened(AppState& app, const desk::ReplyAccepted& accepted, Services& services) {
  model::Ticket* ticket = find_ticket(app, accepted.ticket.text);
  if (ticket == nullptr) return;
  const bool awaited =
      confirm(app, OutboxKind::ticket_reply, accepted.ticket.text, accepted.reply, services);
  const auto reply = find_by(ticket->timeline, accepted.reply);
  if (reply == ticket->timeline.end() || reply->delivered) return;
  if (!awaited && reply->refused) return;
  reply->delivered = true;
  reply->refused = false;
  services.store.save_ticket(*ticket);
}

void happened(AppState& app, const desk::AttachmentProgress& progress, Services&) {
  if (progress.percent < 100)
    app.files.uploads[progress.attachment] = progress.percent;
  else
    app.files.uploads.erase(progress.attachment);
}

void happened(AppState& app, const desk::AttachmentComing& coming, Services& services) {
  take_fetched(app, coming, services);
}

void happened(AppState& app, const desk::AttachmentFetched& fetched, Services& services) {
  take_fetched(app, fetched, services);
}

void happened(AppState& app, const desk::AttachmentFailed& failed, Services& services) {
  take_fetched(app, failed, services);
}

void happened(AppState& app, const desk::RatingAccepted& accepted, Services& services) {
  confirm(app, OutboxKind::rating, accepted.subject, {}, services);
}

void happened(AppState& app, const desk::CapabilitiesChanged& changed, Services&) {
  app.desk_can = changed.can;
}

void happened(AppState& app, const desk::IdentityChecked& checked, Services&) {
  if (app.identity == IdentityState::none) return;
  app.identity = checked.verified ? IdentityState::verified : IdentityState::refused;
}

void happened(AppState& app, const desk::ConversationFound& found, Services& services) {
  take_found(app, found, services);
}

void happened(AppState& app, const desk::TicketFound& found, Services& services) {
  take_found(app, found, services);
}

void happened(AppState& app, const desk::OlderMessages& page, Services&) { take_older(app, page); }

void happened(AppState& app, const desk::OlderEvents& page, Services& services) {
  take_older(app, page, services);
}

void happened(AppState& app, const desk::OlderFailed& failed, Services&) {
  const auto asked = app.older.find(failed.subject);
  if (asked != app.older.end()) asked->second.failed = true;
}

void happened(AppState& app, const desk::NotDelivered& failed, Services& services) {
  take_undelivered(app, failed.id, services);
}

void happened(AppState& app, const desk::SendFailed& failed, Services& services) {
  resend_later(app, failed.id, failed.error, services);
}

}  // namespace

void apply(AppState& app, const DeskHappened& action, Services& services) {
  std::visit([&](const auto& what) { happened(app, what, services); }, action.event);
}

}  // namespace tideline::state

#include "state/outbox_of_others.h"

#include <algorithm>

#include "state/outbox.h"

namespace tideline::state {

namespace {

using model::OutboxItem;
using model::OutboxKind;

template <typename Things>
auto find_by_id(Things& things, const std::string& id) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const auto& thing) { return thing.id.text == id; });
  return found == things.end() ? nullptr : &*found;
}

bool has_item(const AppState& app, OutboxKind kind, const std::string& subject,
              const MessageId& message) {
  return std::any_of(app.outbox.begin(), app.outbox.end(), [&](const OutboxItem& item) {
    return item.kind == kind && item.subject == subject && item.message == message;
  });
}

// Whoever takes a text back writes what is left of its record in the same transaction.
void settle_message(AppState& app, const OutboxItem& item, const store::Snapshot& told) {
  const model::Conversation* theirs = find_by_id(told.conversations, item.subject);
  model::Conversation* ours = find_conversation(app, item.subject);
  if (theirs == nullptr || ours == nullptr) return;
  model::Message* message = model::find_message(*ours, item.message.text);
  if (message == nullptr || message->delivery != model::DeliveryState::waiting) return;
  if (const model::Message* their = model::find_message(*theirs, item.message.text))
    message->delivery = their->delivery;
  else
    ours->messages.erase(ours->messages.begin() + std::ptrdiff_t(model::index_of(*ours, *message)));
}

void settle_reply(AppState& app, const OutboxItem& item, const store::Snapshot& told) {
  const model::Ticket* theirs = find_by_id(told.tickets, item.subject);
  model::Ticket* ours = find_ticket(app, item.subject);
  if (theirs == nullptr || ours == nullptr) return;
  model::TicketEvent* reply = find_by_id(ours->timeline, item.message.text);
  if (reply == nullptr || reply->delivered) return;
  if (const model::TicketEvent* their = find_by_id(theirs->timeline, item.message.text))
    reply->refused = their->refused;
  else
    std::erase_if(ours->timeline, [&](const auto& event) { return event.id == item.message; });
}

void renew_messages(AppState& app, const model::Conversation& chat, Services& services) {
  const std::string& id = chat.id.text;
  const bool answered = std::any_of(
      chat.messages.begin(), chat.messages.end(),
      [](const model::Message& message) { return message.author != model::MessageAuthor::me; });
  for (const model::Message& message : chat.messages) {
    const bool waits = message.author == model::MessageAuthor::me &&
                       message.delivery == model::DeliveryState::waiting;
    if (!waits || has_item(app, OutboxKind::message, id, message.id)) continue;
    if (!answered && !has_item(app, OutboxKind::open_conversation, id, {}))
      enqueue(app, OutboxKind::open_conversation, id, {}, services);
    enqueue(app, OutboxKind::message, id, message.id, services);
  }
}

void renew_ticket(AppState& app, const model::Ticket& ticket, Services& services) {
  for (const model::TicketEvent& event : ticket.timeline) {
    const bool waits = event.author == model::TicketAuthor::me && !event.delivered &&
                       !event.refused && model::is_message(event);
    const bool first = &event == &ticket.timeline.front();
    const OutboxKind kind = first ? OutboxKind::ticket : OutboxKind::ticket_reply;
    const MessageId text = first ? MessageId() : event.id;
    if (waits && !has_item(app, kind, ticket.id.text, text))
      enqueue(app, kind, ticket.id.text, text, services);
  }
}

}  // namespace

void note_others(AppState& app, const std::vector<OutboxItem>& items, Milliseconds now) {
  for (OutboxItem item : items) {
    if (std::any_of(app.outbox.begin(), app.outbox.end(),
                    [&](const OutboxItem& other) { return other.id == item.id; }))
      continue;
    item.of_other_window = true;
    item.stored = true;
    item.not_before = now + kTakeOverDelay;
    app.outbox.push_back(std::move(item));
  }
  std::stable_sort(
      app.outbox.begin(), app.outbox.end(),
      [](const OutboxItem& a, const OutboxItem& b) { return a.sequence < b.sequence; });
}

void settle_others(AppState& app, const OutboxItem& item, const store::Snapshot& told) {
  if (item.kind == OutboxKind::message) settle_message(app, item, told);
  if (item.kind == OutboxKind::ticket_reply) settle_reply(app, item, told);
}

void renew_lost_items(AppState& app, Services& services) {
  for (const model::Conversation& chat : app.conversations)
    if (!chat.refused) renew_messages(app, chat, services);
  for (const model::Ticket& ticket : app.tickets) renew_ticket(app, ticket, services);
}

}  // namespace tideline::state

#include "state/refusals.h"

#include <algorithm>
#include <utility>

#include "state/apply.h"
#include "state/outbox.h"

namespace tideline::state {

namespace {

using model::DeliveryState;
using model::OutboxKind;
using model::TicketEvent;
using model::TicketStatus;

template <typename Ticket>
auto find_event(Ticket& ticket, std::string_view id) {
  return std::find_if(ticket.timeline.begin(), ticket.timeline.end(),
                      [&](const TicketEvent& event) { return event.id.text == id; });
}

void refuse_message(model::Conversation& conversation, const MessageId& id, Services& services) {
  model::Message* message = model::find_message(conversation, id.text);
  if (message == nullptr) return;
  message->delivery = DeliveryState::failed;
  services.store.save_message(conversation, model::index_of(conversation, *message));
}

// The person's own close or reopen, which was shown at once.
void undo_move(AppState& app, model::Ticket& ticket) {
  const auto own =
      std::find_if(ticket.timeline.rbegin(), ticket.timeline.rend(), [](const TicketEvent& event) {
        return !event.delivered && event.text.empty() && event.author == model::TicketAuthor::me;
      });
  if (own == ticket.timeline.rend()) return;
  ticket.timeline.erase(std::next(own).base());
  ticket.status = ticket.timeline.empty() ? TicketStatus::received : ticket.timeline.back().status;
  show_toast(app, "toast.refused");
}

void refuse_in_ticket(AppState& app, model::Ticket& ticket, const model::OutboxItem& item) {
  if (item.kind == OutboxKind::rating) {
    ticket.rating_refused = true;
  } else if (item.kind == OutboxKind::close_ticket || item.kind == OutboxKind::reopen_ticket) {
    undo_move(app, ticket);
  } else if (item.kind == OutboxKind::ticket && !ticket.timeline.empty()) {
    TicketEvent& first = ticket.timeline.front();
    first.refused = true;
    first.delivered = false;
    if (ticket.status == TicketStatus::received) ticket.status = TicketStatus::waiting_to_send;
  } else if (const auto reply = find_event(ticket, item.message.text);
             item.kind == OutboxKind::ticket_reply && reply != ticket.timeline.end()) {
    reply->refused = true;
    reply->delivered = false;
  }
}

void refuse_in_chat(AppState& app, model::Conversation& conversation, OutboxKind kind) {
  if (kind == OutboxKind::open_conversation) conversation.refused = true;
  if (kind == OutboxKind::rating) conversation.rating_refused = true;
  if (kind != OutboxKind::ask_for_human) return;
  if (conversation.state == model::ConversationState::waiting_for_agent)
    conversation.state = model::ConversationState::with_assistant;
  show_toast(app, "toast.refused");
}

// With the ticket go the replies that could not follow it.
void retry_ticket(AppState& app, model::Ticket& ticket, Services& services) {
  const std::vector<TicketEvent> before = ticket.timeline;
  for (TicketEvent& event : ticket.timeline) event.refused = false;
  services.store.save_ticket(ticket);
  enqueue(app, OutboxKind::ticket, ticket.id.text, {}, services);
  for (std::size_t i = 1; i < before.size(); ++i)
    if (before[i].refused)
      enqueue(app, OutboxKind::ticket_reply, ticket.id.text, before[i].id, services);
}

void retry_chat(AppState& app, const std::string& id, Services& services) {
  model::Conversation& conversation = *find_conversation(app, id);
  conversation.refused = false;
  services.store.save_conversation(conversation);
  enqueue(app, OutboxKind::open_conversation, id, {}, services);
  std::vector<std::string> failed;
  for (const model::Message& message : conversation.messages)
    if (message.delivery == DeliveryState::failed) failed.push_back(message.id.text);
  for (const std::string& message : failed) apply(app, RetryMessage{id, message}, services);
}

}  // namespace

void mark_refused(AppState& app, const model::OutboxItem& item, Services& services) {
  if (model::Ticket* ticket = find_ticket(app, item.subject)) {
    refuse_in_ticket(app, *ticket, item);
    return services.store.save_ticket(*ticket);
  }
  model::Conversation* conversation = find_conversation(app, item.subject);
  if (conversation == nullptr) return;
  if (item.kind == OutboxKind::message)
    return refuse_message(*conversation, item.message, services);
  refuse_in_chat(app, *conversation, item.kind);
  services.store.save_conversation(*conversation);
}

std::optional<model::OutboxItem> own_text(const AppState& app, const std::string& id) {
  model::OutboxItem item;
  for (const model::Ticket& ticket : app.tickets) {
    item.subject = ticket.id.text;
    item.kind = OutboxKind::ticket;
    if (ticket.id.text == id) return item;
    const auto reply = find_event(ticket, id);
    if (reply == ticket.timeline.end() || reply->author != model::TicketAuthor::me) continue;
    if (reply == ticket.timeline.begin()) return item;
    item.kind = OutboxKind::ticket_reply;
    item.message = reply->id;
    return item;
  }
  item.kind = OutboxKind::message;
  item.message = MessageId(id);
  for (const model::Conversation& conversation : app.conversations) {
    item.subject = conversation.id.text;
    const model::Message* message = model::find_message(conversation, id);
    if (message != nullptr && message->author == model::MessageAuthor::me) return item;
  }
  return std::nullopt;
}

bool is_refused(const AppState& app, std::string_view subject, std::string_view message) {
  if (const model::Ticket* ticket = find_ticket(app, subject)) {
    if (ticket->timeline.empty()) return false;
    if (message.empty()) return ticket->timeline.front().refused;
    const auto reply = find_event(*ticket, message);
    const bool is_reply = reply != ticket->timeline.end() && reply != ticket->timeline.begin();
    return is_reply && reply->refused;
  }
  const model::Conversation* conversation = find_conversation(app, subject);
  if (conversation == nullptr) return false;
  if (message.empty()) return conversation->refused;
  const model::Message* found = model::find_message(*conversation, message);
  return found != nullptr && found->delivery == DeliveryState::failed;
}

void apply(AppState& app, const RetryOutbox& action, Services& services) {
  if (!is_refused(app, action.subject, action.message)) return send_at_once(app);
  if (model::Ticket* ticket = find_ticket(app, action.subject)) {
    if (action.message.empty() || ticket->timeline.front().refused)
      return retry_ticket(app, *ticket, services);
    const auto reply = find_event(*ticket, action.message);
    reply->refused = false;
    services.store.save_ticket(*ticket);
    enqueue(app, OutboxKind::ticket_reply, action.subject, reply->id, services);
  } else if (is_refused(app, action.subject, {})) {
    retry_chat(app, action.subject, services);
  } else {
    apply(app, RetryMessage{action.subject, action.message}, services);
  }
}

void apply(AppState& app, const RetryRating& action, Services& services) {
  const auto retry = [&](auto* subject, auto save) {
    if (subject == nullptr || !std::exchange(subject->rating_refused, false)) return;
    save(*subject);
    enqueue(app, OutboxKind::rating, action.subject, {}, services);
  };
  retry(find_ticket(app, action.subject),
        [&](const model::Ticket& ticket) { services.store.save_ticket(ticket); });
  retry(find_conversation(app, action.subject), [&](const model::Conversation& conversation) {
    services.store.save_conversation(conversation);
  });
}

}  // namespace tideline::state

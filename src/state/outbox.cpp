// Items of one subject wait for each other: only the first of each may be on its way, so that a
// conversation arrives in the order it was written.
#include "state/outbox.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/utf8.h"
#include "state/desk_files.h"
#include "state/ids.h"
#include "state/inbox.h"
#include "state/outbox_of_others.h"
#include "state/refusals.h"

namespace tideline::state {

namespace {

using model::OutboxItem;
using model::OutboxKind;

bool may_send(const AppState& app) { return app.guard.rules != nullptr && app.desk_reachable; }

// Calls `visit` with the first item of each subject.
template <typename Items, typename Visit>
void for_each_head(Items& items, Visit visit) {
  std::set<std::string_view> seen;
  for (auto& item : items)
    if (seen.insert(item.subject).second) visit(item);
}

void drop(AppState& app, const std::string& id, Services& services) {
  services.store.forget_outbox(id);
  std::erase_if(app.outbox, [&](const OutboxItem& item) { return item.id == id; });
}

std::optional<model::ClearedText> sendable(const model::SecretGuard& guard, const std::string& text,
                                           const model::Attachments& files) {
  for (const model::Attachment& file : files)
    if (!guard.sendable(file.name)) return std::nullopt;
  return guard.sendable(text);
}

// False when what the item is about is gone, or holds what never leaves: the last gate, should a
// text have come past may_leave() (state/guard.h).
bool hand_over_chat(const AppState& app, const OutboxItem& item, desk::Desk& desk) {
  const model::SecretGuard& guard = *app.guard.rules;
  const model::Conversation* conversation = find_conversation(app, item.subject);
  if (conversation == nullptr) return false;
  switch (item.kind) {
    case OutboxKind::open_conversation:
      if (const auto name = guard.sendable(conversation->name)) {
        desk.open({conversation->id, *name, conversation->topic});
        return true;
      }
      return false;
    case OutboxKind::ask_for_human:
      desk.ask_for_human(conversation->id);
      return true;
    case OutboxKind::end_conversation:
      desk.end(conversation->id);
      return true;
    case OutboxKind::rating:
      if (const auto comment = guard.sendable(conversation->rating_comment)) {
        desk.rate({conversation->id.text, conversation->rating, *comment});
        return true;
      }
      return false;
    default:
      break;
  }
  const model::Message* message = model::find_message(*conversation, item.message.text);
  if (message == nullptr) return false;
  const auto text = sendable(guard, message->text, message->attachments);
  if (text) desk.send({conversation->id, message->id, *text, item.intent, message->attachments});
  return text.has_value();
}

bool hand_over_ticket(const AppState& app, const OutboxItem& item, desk::Desk& desk) {
  const model::SecretGuard& guard = *app.guard.rules;
  const model::Ticket* ticket = find_ticket(app, item.subject);
  if (ticket == nullptr) return false;
  switch (item.kind) {
    case OutboxKind::ticket:
      if (const auto content = guard.sendable(ticket->content)) {
        desk.submit({ticket->id, *content, ticket->priority});
        return true;
      }
      return false;
    case OutboxKind::close_ticket:
      desk.close(ticket->id);
      return true;
    case OutboxKind::reopen_ticket:
      desk.reopen(ticket->id);
      return true;
    case OutboxKind::rating:
      if (const auto comment = guard.sendable(ticket->rating_comment)) {
        desk.rate({ticket->id.text, ticket->rating, *comment});
        return true;
      }
      return false;
    default:
      break;
  }
  for (const model::TicketEvent& event : ticket->timeline) {
    if (event.id != item.message) continue;
    const auto text = sendable(guard, event.text, event.attachments);
    if (text) desk.reply({ticket->id, event.id, *text, event.attachments});
    return text.has_value();
  }
  return false;
}

bool hand_over(const AppState& app, const OutboxItem& item, desk::Desk& desk) {
  switch (item.kind) {
    case OutboxKind::ticket:
    case OutboxKind::ticket_reply:
    case OutboxKind::close_ticket:
    case OutboxKind::reopen_ticket:
      return hand_over_ticket(app, item, desk);
    case OutboxKind::rating:
      if (find_ticket(app, item.subject) != nullptr) return hand_over_ticket(app, item, desk);
      return hand_over_chat(app, item, desk);
    default:
      return hand_over_chat(app, item, desk);
  }
}

Milliseconds resend_delay(int attempts) {
  Milliseconds delay = kFirstResendDelay;
  for (int i = 1; i < attempts && delay < kLastResendDelay; ++i) delay *= 2;
  return std::min(delay, kLastResendDelay);
}

// It can go no further by itself, nor what was to follow it; "Try again" puts it back.
void give_up(AppState& app, const OutboxItem& item, Services& services) {
  const bool opens = item.kind == OutboxKind::open_conversation || item.kind == OutboxKind::ticket;
  std::vector<OutboxItem> lost;
  for (const OutboxItem& other : app.outbox)
    if (other.id == item.id || (opens && other.subject == item.subject)) lost.push_back(other);
  for (const OutboxItem& one : lost) {
    mark_refused(app, one, services);
    drop(app, one.id, services);
  }
}

}  // namespace

std::string outgoing_text(std::string_view text, std::size_t max_bytes) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  std::string out = repaired_utf8(text);
  out.resize(character_border(out, std::min(out.size(), max_bytes)));
  return out;
}

void enqueue(AppState& app, OutboxKind kind, const std::string& subject, const MessageId& message,
             Services& services, const std::string& intent) {
  OutboxItem item;
  item.id = new_id("o", services.clock.now(), app.next_serial++);
  item.kind = kind;
  item.subject = subject;
  item.message = message;
  item.intent = intent;
  const auto time = std::uint64_t(services.clock.now().time_since_epoch().count());
  item.sequence = app.outbox.empty() ? time : std::max(time, app.outbox.back().sequence + 1);
  item.stored = app.storage_failed;
  services.store.save_outbox(item);
  app.outbox.push_back(std::move(item));
}

void send_waiting(AppState& app, Services& services) {
  if (app.outbox.empty() || !may_send(app)) return;
  const Milliseconds now = services.clock.monotonic();
  std::vector<OutboxItem> refused;
  for_each_head(app.outbox, [&](OutboxItem& item) {
    if (!item.stored || now < item.not_before) return;
    if (item.in_flight) ++item.attempts;  // no answer came
    if (!hand_over(app, item, services.desk)) {
      refused.push_back(item);
      return;
    }
    item.in_flight = true;
    item.not_before =
        now + kAnswerTimeout + (item.attempts > 0 ? resend_delay(item.attempts) : Milliseconds{0});
  });
  for (const OutboxItem& item : refused) give_up(app, item, services);
}

std::optional<Milliseconds> next_tick(const AppState& app) {
  std::optional<Milliseconds> next = next_fetch_timeout(app);
  if (!may_send(app)) return next;
  for_each_head(app.outbox, [&](const OutboxItem& item) {
    if (item.stored) next = next ? std::min(*next, item.not_before) : item.not_before;
  });
  return next;
}

void hurry(AppState& app, Milliseconds now) {
  for (OutboxItem& item : app.outbox) {
    item.in_flight = false;
    item.attempts = 0;
    item.not_before = item.of_other_window ? now + kTakeOverDelay : Milliseconds{0};
  }
}

void send_at_once(AppState& app) {
  for (OutboxItem& item : app.outbox) item.of_other_window = false;
  hurry(app, Milliseconds{0});
}

void mark_stored(AppState& app, std::string_view id) {
  for (OutboxItem& item : app.outbox)
    if (item.id == id) item.stored = true;
}

void send_unstored(AppState& app) {
  for (OutboxItem& item : app.outbox) item.stored = true;
}

bool confirm(AppState& app, OutboxKind kind, std::string_view subject, const MessageId& message,
             Services& services) {
  const bool is_text = kind == OutboxKind::ticket || !message.empty();
  for (const OutboxItem& item : app.outbox) {
    if (item.kind != kind || item.subject != subject || item.message != message) continue;
    // What is no text has no id of its own: a word from before may speak of another one.
    if (!is_text && !item.in_flight && item.attempts == 0) continue;
    drop(app, std::string(item.id), services);
    return true;
  }
  return false;
}

// One that waits for its confirmation is given up too: should that still come, it is of before.
void take_undelivered(AppState& app, const std::string& id, Services& services) {
  const std::optional<OutboxItem> item = own_text(app, id);
  if (!item || is_refused(app, item->subject, item->message.text)) return;
  const auto waits = std::find_if(app.outbox.begin(), app.outbox.end(), [&](const auto& other) {
    return other.kind == item->kind && other.subject == item->subject &&
           other.message == item->message;
  });
  if (waits != app.outbox.end())
    give_up(app, OutboxItem(*waits), services);
  else
    mark_refused(app, *item, services);
  notify_not_delivered(app, item->subject, services);
}

void resend_later(AppState& app, std::string_view id, const Error& error, Services& services) {
  const auto found = std::find_if(app.outbox.begin(), app.outbox.end(), [&](const auto& item) {
    return item.message.text == id ||
           (item.message.empty() && item.subject == id && item.in_flight);
  });
  if (found == app.outbox.end()) return;
  if (error.code != ErrorCode::offline) return give_up(app, OutboxItem(*found), services);
  ++found->attempts;
  found->in_flight = false;
  found->not_before = services.clock.monotonic() + resend_delay(found->attempts);
}

bool fails_again(const AppState& app, std::string_view subject, std::string_view message) {
  return std::any_of(app.outbox.begin(), app.outbox.end(), [&](const OutboxItem& item) {
    return item.attempts > 0 && item.subject == subject && item.message.text == message;
  });
}

bool can_take_back(const AppState& app, std::string_view subject, std::string_view message) {
  if (is_refused(app, subject, message)) return true;
  return std::any_of(app.outbox.begin(), app.outbox.end(), [&](const OutboxItem& item) {
    const bool is_text = item.kind == OutboxKind::message || item.kind == OutboxKind::ticket ||
                         item.kind == OutboxKind::ticket_reply;
    return is_text && !item.in_flight && item.subject == subject && item.message.text == message;
  });
}

void drop_item(AppState& app, std::string_view subject, std::string_view message,
               Services& services) {
  std::vector<std::string> ids;
  for (const OutboxItem& item : app.outbox)
    if (item.subject == subject && item.message.text == message) ids.push_back(item.id);
  for (const std::string& id : ids) drop(app, id, services);
}

void drop_items(AppState& app, std::string_view subject, Services& services) {
  std::vector<std::string> ids;
  for (const OutboxItem& item : app.outbox)
    if (item.subject == subject) ids.push_back(item.id);
  for (const std::string& id : ids) drop(app, id, services);
}

bool is_waiting(const AppState& app, OutboxKind kind, std::string_view subject) {
  return std::any_of(app.outbox.begin(), app.outbox.end(), [&](const OutboxItem& item) {
    return item.kind == kind && item.subject == subject;
  });
}

}  // namespace tideline::state

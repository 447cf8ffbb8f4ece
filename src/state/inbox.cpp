// Who is told of what. Nothing is counted or announced while the person is looking at it.
#include "state/inbox.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "content/plain_text.h"
#include "state/ids.h"
#include "state/navigation.h"

namespace tideline::state {

namespace {

constexpr int kExcerptCharacters = 140;

// Of a message without words the first file's name.
std::string excerpt(std::string_view text, const model::Attachments& files) {
  if (text.empty() && !files.empty()) return files.front().name;
  std::size_t at = 0;
  for (int i = 0; i < kExcerptCharacters && at < text.size(); ++i) next_code_point(text, at);
  std::string out(text.substr(0, at));
  if (at < text.size()) out += "…";
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

const char* news_word(InboxKind kind) {
  switch (kind) {
    case InboxKind::chat_reply:
      return "notify.chat_reply";
    case InboxKind::ticket_reply:
      return "notify.ticket_reply";
    case InboxKind::ticket_request:
      return "notify.ticket_request";
    case InboxKind::ticket_status:
      return "notify.ticket_status";
    case InboxKind::not_delivered:
      return "notify.not_delivered";
  }
  return "";
}

// Others may read the screen, also a locked one: what was written is told only if the person has
// said so.
void tell_system(const AppState& app, const InboxItem& item, Services& services) {
  if (!app.settings.notify) return;
  const model::Words& say = app.words();
  ports::SystemNotification news{item.route, std::string(say("brand.name")),
                                 std::string(say(news_word(item.kind))), item.route};
  if (app.settings.notify_text) {
    news.title = item.title;
    if (!item.text.empty()) news.text = content::plain_text(item.text).body;
    if (item.text.empty() && !item.word.empty()) news.text = say(item.word);
  }
  services.notifier.show(news);
}

void put_into_inbox(AppState& app, InboxItem item, Services& services) {
  const UtcTime now = services.clock.now();
  item.id = new_id("n", now, app.next_serial++);
  item.at = now;
  std::erase_if(app.inbox,
                [&](const InboxItem& other) { return !other.read && other.route == item.route; });
  tell_system(app, item, services);
  app.inbox.insert(app.inbox.begin(), std::move(item));
  if (app.inbox.size() > model::kMaxInboxItems) app.inbox.resize(model::kMaxInboxItems);
  services.store.save_inbox(app.inbox);
}

const char* word_of(model::TicketStatus status) {
  switch (status) {
    case model::TicketStatus::waiting_to_send:
      return "status.waiting_to_send";
    case model::TicketStatus::received:
      return "status.received";
    case model::TicketStatus::in_progress:
      return "status.in_progress";
    case model::TicketStatus::waiting_for_you:
      return "status.waiting_for_you";
    case model::TicketStatus::solved:
      return "status.solved";
    case model::TicketStatus::closed:
      return "status.closed";
  }
  return "";
}

// The message from which on `unread` ones of others follow; none when all has been read.
MessageId first_unread_of(const model::Conversation& conversation) {
  MessageId first;
  int left = conversation.unread;
  for (std::size_t i = conversation.messages.size(); i > 0 && left > 0; --i) {
    const model::Message& message = conversation.messages[i - 1];
    if (message.author == model::MessageAuthor::me) continue;
    first = message.id;
    --left;
  }
  return first;
}

}  // namespace

void notify_chat(AppState& app, model::Conversation& conversation, const model::Message& message,
                 Services& services) {
  if (is_showing(app, Screen::chat, conversation.id.text)) return;
  ++conversation.unread;
  InboxItem item;
  item.kind = InboxKind::chat_reply;
  item.title =
      message.author_name.empty() ? std::string(app.words()("brand.name")) : message.author_name;
  item.text = excerpt(message.text, message.attachments);
  item.route = format_route({Screen::chat, conversation.id.text, {}});
  put_into_inbox(app, std::move(item), services);
}

void notify_ticket(AppState& app, model::Ticket& ticket, const model::TicketEvent& event,
                   Services& services) {
  if (event.author == model::TicketAuthor::me) return;
  if (is_showing(app, Screen::ticket, ticket.id.text)) return;
  ++ticket.unread;
  InboxItem item;
  item.kind = InboxKind::ticket_reply;
  if (event.status == model::TicketStatus::waiting_for_you) item.kind = InboxKind::ticket_request;
  if (!is_message(event)) {
    item.kind = InboxKind::ticket_status;
    item.word = word_of(event.status);
  }
  item.title = ticket.content.subject;
  item.text = excerpt(event.text, event.attachments);
  item.route = format_route({Screen::ticket, ticket.id.text, {}});
  put_into_inbox(app, std::move(item), services);
}

void notify_not_delivered(AppState& app, const std::string& subject, Services& services) {
  const model::Ticket* ticket = find_ticket(app, subject);
  const Screen screen = ticket != nullptr ? Screen::ticket : Screen::chat;
  if (is_showing(app, screen, subject)) return;
  InboxItem item;
  item.kind = InboxKind::not_delivered;
  item.title = ticket != nullptr ? ticket->content.subject : std::string(app.words()("chat.title"));
  item.word = "inbox.not_delivered";
  item.route = format_route({screen, subject, {}});
  put_into_inbox(app, std::move(item), services);
}

void mark_route_read(AppState& app, std::string_view route, Services& services) {
  bool changed = false;
  for (InboxItem& item : app.inbox)
    if (item.route == route) changed |= !std::exchange(item.read, true);
  if (!changed) return;
  services.store.save_inbox(app.inbox);
  services.notifier.withdraw(std::string(route));
}

void mark_conversation_read(AppState& app, std::string_view id, Services& services) {
  model::Conversation* conversation = find_conversation(app, id);
  if (conversation == nullptr || conversation->unread == 0) return;
  conversation->first_unread = first_unread_of(*conversation);
  conversation->unread = 0;
  services.store.save_conversation(*conversation);
}

void mark_ticket_read(AppState& app, std::string_view id, Services& services) {
  model::Ticket* ticket = find_ticket(app, id);
  if (ticket == nullptr || ticket->unread == 0) return;
  ticket->unread = 0;
  services.store.save_ticket(*ticket);
}

}  // namespace tideline::state

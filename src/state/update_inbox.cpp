// What has been read, by notice and by thread.
#include <algorithm>

#include "state/apply.h"
#include "state/inbox.h"
#include "state/navigation.h"

namespace tideline::state {

void apply(AppState& app, const MarkInboxRead&, Services& services) {
  for (InboxItem& item : app.inbox) {
    if (!item.read) services.notifier.withdraw(item.route);
    item.read = true;
  }
  services.store.save_inbox(app.inbox);
}

void apply(AppState& app, const OpenInboxItem& action, Services& services) {
  for (InboxItem& item : app.inbox) {
    if (item.id != action.id) continue;
    item.read = true;
    const Route route = parse_route(item.route);
    services.store.save_inbox(app.inbox);
    return open_route(app, route, services);
  }
}

void apply(AppState& app, const MarkInboxItem& action, Services& services) {
  for (model::InboxItem& item : app.inbox) {
    if (item.id != action.id || item.read == action.read) continue;
    item.read = action.read;
    if (item.read) services.notifier.withdraw(item.route);
    return services.store.save_inbox(app.inbox);
  }
}

void apply(AppState& app, const DeleteInboxItem& action, Services& services) {
  const auto found = std::find_if(app.inbox.begin(), app.inbox.end(),
                                  [&](const auto& item) { return item.id == action.id; });
  if (found == app.inbox.end()) return;
  if (!found->read) services.notifier.withdraw(found->route);
  app.inbox.erase(found);
  services.store.save_inbox(app.inbox);
}

void apply(AppState& app, const MarkTicket& action, Services& services) {
  model::Ticket* ticket = find_ticket(app, action.ticket);
  if (ticket == nullptr) return;
  if (action.read) {
    mark_ticket_read(app, action.ticket, services);
    return mark_route_read(app, format_route({Screen::ticket, action.ticket, {}}), services);
  }
  if (ticket->unread > 0) return;
  ticket->unread = 1;
  services.store.save_ticket(*ticket);
}

void apply(AppState& app, const MarkConversation& action, Services& services) {
  model::Conversation* conversation = find_conversation(app, action.conversation);
  if (conversation == nullptr) return;
  if (action.read) {
    mark_conversation_read(app, action.conversation, services);
    return mark_route_read(app, format_route({Screen::chat, action.conversation, {}}), services);
  }
  if (conversation->unread > 0) return;
  conversation->unread = 1;
  services.store.save_conversation(*conversation);
}

}  // namespace tideline::state

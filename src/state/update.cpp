// Every change goes through here: apply the action, send what may go out, write what is due.
#include "state/update.h"

#include <algorithm>

#include "state/apply.h"
#include "state/outbox.h"
#include "state/privacy.h"

namespace tideline::state {

namespace {

constexpr std::size_t kMaxToasts = 3;

template <typename Thing>
const Thing* find_by_id(const std::vector<Thing>& things, std::string_view id) {
  for (const Thing& thing : things)
    if (thing.id.text == id) return &thing;
  return nullptr;
}

}  // namespace

void update(AppState& app, const Action& action, Services& services) {
  action.apply_to(app, services);
  app.desk_reachable = app.around.online || !services.desk.needs_network();
  send_waiting(app, services);
  services.store.flush();
  const bool counts = !app.nav.stacks[0].empty() && app.nav.top().screen == Screen::settings;
  if (counts) app.stored = what_is_stored(app, services);
}

void show_toast(AppState& app, const char* word) {
  app.toasts.push_back({app.next_serial++, word});
  while (app.toasts.size() > kMaxToasts) app.toasts.pop_front();
}

const model::Conversation* find_conversation(const AppState& app, std::string_view id) {
  return find_by_id(app.conversations, id);
}

const model::Ticket* find_ticket(const AppState& app, std::string_view id) {
  return find_by_id(app.tickets, id);
}

model::Conversation* find_conversation(AppState& app, std::string_view id) {
  return const_cast<model::Conversation*>(find_by_id(app.conversations, id));
}

model::Ticket* find_ticket(AppState& app, std::string_view id) {
  return const_cast<model::Ticket*>(find_by_id(app.tickets, id));
}

int unread_chats(const AppState& app) {
  int count = 0;
  for (const model::Conversation& conversation : app.conversations) count += conversation.unread;
  return count;
}

int unread_tickets(const AppState& app) {
  int count = 0;
  for (const model::Ticket& ticket : app.tickets) count += ticket.unread;
  return count;
}

int unread_inbox(const AppState& app) {
  return int(std::count_if(app.inbox.begin(), app.inbox.end(),
                           [](const InboxItem& item) { return !item.read; }));
}

}  // namespace tideline::state

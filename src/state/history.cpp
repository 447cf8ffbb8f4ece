// Pages come in front of what is there; a page that is asked for twice, or late, changes nothing.
#include "state/history.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "state/accept.h"
#include "state/apply.h"

namespace tideline::state {

namespace {

template <typename Thing>
void put_in_order(std::vector<Thing>& things, Thing thing) {
  const auto place = std::find_if(things.begin(), things.end(), [&](const Thing& other) {
    return other.updated < thing.updated;
  });
  things.insert(place, std::move(thing));
}

// How many were new.
template <typename Thing>
std::size_t put_in_front(std::vector<Thing>& things, const std::vector<Thing>& page) {
  std::set<std::string_view> known;
  for (const Thing& thing : things) known.insert(thing.id.text);
  std::vector<Thing> fresh;
  std::copy_if(page.begin(), page.end(), std::back_inserter(fresh),
               [&](const Thing& thing) { return !known.contains(thing.id.text); });
  things.insert(things.begin(), std::make_move_iterator(fresh.begin()),
                std::make_move_iterator(fresh.end()));
  return fresh.size();
}

}  // namespace

void take_found(AppState& app, const desk::ConversationFound& found, Services& services) {
  if (find_conversation(app, found.conversation.id.text) != nullptr) return;
  model::Conversation conversation = found.conversation;
  if (!accept(conversation)) return;
  services.store.save_messages_from(conversation, 0);
  put_in_order(app.conversations, std::move(conversation));
}

void take_found(AppState& app, const desk::TicketFound& found, Services& services) {
  if (find_ticket(app, found.ticket.id.text) != nullptr) return;
  model::Ticket ticket = found.ticket;
  if (!accept(ticket)) return;
  services.store.save_ticket(ticket);
  put_in_order(app.tickets, std::move(ticket));
}

void take_older(AppState& app, const desk::OlderMessages& page) {
  model::Conversation* conversation = find_conversation(app, page.conversation.text);
  if (conversation == nullptr || conversation->messages.empty()) return;
  if (conversation->messages.front().id != page.before) return;
  app.older.erase(page.conversation.text);
  std::vector<model::Message> messages = page.messages;
  std::erase_if(messages, [](model::Message& message) { return !accept(message); });
  conversation->fetched += put_in_front(conversation->messages, messages);
  conversation->has_older = page.has_older;
}

void take_older(AppState& app, const desk::OlderEvents& page, Services& services) {
  model::Ticket* ticket = find_ticket(app, page.ticket.text);
  if (ticket == nullptr || ticket->timeline.empty()) return;
  if (ticket->timeline.front().id != page.before) return;
  app.older.erase(page.ticket.text);
  std::vector<model::TicketEvent> events = page.events;
  std::erase_if(events, [](model::TicketEvent& event) { return !accept(event); });
  put_in_front(ticket->timeline, events);
  ticket->has_older = page.has_older;
  services.store.save_ticket(*ticket);
}

void give_up_older(AppState& app, Milliseconds now) {
  for (auto& [subject, page] : app.older) page.failed |= now >= page.until;
}

void apply(AppState& app, const FetchOlder& action, Services& services) {
  const Milliseconds now = services.clock.monotonic();
  const auto asked = app.older.find(action.subject);
  if (asked != app.older.end() && !asked->second.failed && now < asked->second.until) return;
  if (!app.desk_reachable) {
    app.older[action.subject].failed = true;
    return;
  }
  const model::Conversation* conversation = find_conversation(app, action.subject);
  if (conversation != nullptr && conversation->has_older && !conversation->messages.empty()) {
    app.older[action.subject] = {false, now + kOlderTimeout};
    services.desk.fetch_older(conversation->id, conversation->messages.front().id);
  }
  const model::Ticket* ticket = find_ticket(app, action.subject);
  if (ticket != nullptr && ticket->has_older && !ticket->timeline.empty()) {
    app.older[action.subject] = {false, now + kOlderTimeout};
    services.desk.fetch_older(ticket->id, ticket->timeline.front().id);
  }
}

// Name and address are filled in where nobody has written others.
void apply(AppState& app, const IdentifyPerson& action, Services& services) {
  const model::Identity before = std::exchange(app.person, action.identity);
  app.person.proof.clear();
  app.identity = action.identity.id.empty() ? IdentityState::none : IdentityState::asked;
  if (app.chat_form.name == before.name) app.chat_form.name = app.person.name;
  if (app.ticket_draft.contact == before.email) app.ticket_draft.contact = app.person.email;
  services.desk.identify(action.identity);
}

}  // namespace tideline::state

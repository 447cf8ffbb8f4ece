// Taking back what waits for the network. What has left the device stays as it is.
#include <algorithm>
#include <utility>

#include "state/apply.h"
#include "state/attachments.h"
#include "state/guard.h"
#include "state/navigation.h"
#include "state/outbox.h"

namespace tideline::state {

namespace {

// What was written, taken out of where it is shown.
struct TakenBack {
  std::string text;
  model::Attachments attachments;
  std::size_t place = 0;
};

template <typename Things>
TakenBack take_out(Things& things, const std::string& id) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const auto& thing) { return thing.id.text == id; });
  if (found == things.end()) return {};
  TakenBack taken{std::move(found->text), std::move(found->attachments),
                  std::size_t(found - things.begin())};
  things.erase(found);
  return taken;
}

// What is being written below it stays, behind what comes back.
void put_before(std::string& draft, const std::string& text) {
  draft = draft.empty() ? text : text + "\n" + draft;
}

void put_before(model::Attachments& draft, model::Attachments files) {
  draft.insert(draft.begin(), std::make_move_iterator(files.begin()),
               std::make_move_iterator(files.end()));
}

void drop_ticket(AppState& app, const std::string& id, Services& services) {
  drop_items(app, id, services);
  services.store.forget_ticket(id);
  std::erase_if(app.tickets, [&](const model::Ticket& ticket) { return ticket.id.text == id; });
  leave_page(app, Screen::ticket, id, services);
}

void take_back_reply(AppState& app, model::Ticket& ticket, const std::string& message, bool keep,
                     Services& services) {
  drop_item(app, ticket.id.text, message, services);
  TakenBack taken = take_out(ticket.timeline, message);
  services.store.save_ticket(ticket);
  if (!keep) return release_files(app, taken.attachments, services);
  put_before(ticket.reply_draft, taken.text);
  put_before(ticket.reply_attachments, std::move(taken.attachments));
  keep_reply_draft(app, ticket, services);
}

void take_back_message(AppState& app, model::Conversation& conversation, const std::string& message,
                       bool keep, Services& services) {
  drop_item(app, conversation.id.text, message, services);
  TakenBack taken = take_out(conversation.messages, message);
  services.store.save_messages_from(conversation, taken.place);
  if (!keep) return release_files(app, taken.attachments, services);
  put_before(conversation.draft, taken.text);
  put_before(conversation.draft_attachments, std::move(taken.attachments));
  keep_message_draft(app, conversation, services);
}

// The ticket as a draft again, with what was written below it since.
model::TicketDraft draft_again(const model::Ticket& ticket) {
  model::TicketDraft draft = ticket.content;
  const auto add = [&](const std::string& text, const model::Attachments& files) {
    if (!text.empty()) draft.description += "\n\n" + text;
    draft.attachments.insert(draft.attachments.end(), files.begin(), files.end());
  };
  for (std::size_t i = 1; i < ticket.timeline.size(); ++i)
    if (ticket.timeline[i].author == model::TicketAuthor::me)
      add(ticket.timeline[i].text, ticket.timeline[i].attachments);
  for (const auto& field : ticket.request_draft) add(field.second, {});
  add(ticket.reply_draft, ticket.reply_attachments);
  return draft;
}

void take_back_ticket(AppState& app, const std::string& id, bool keep, Services& services) {
  const model::Ticket* ticket = find_ticket(app, id);
  if (ticket == nullptr) return;
  const model::TicketDraft draft = draft_again(*ticket);
  drop_ticket(app, id, services);
  if (!keep) return release_files(app, draft.attachments, services);
  app.ticket_draft = draft;
  keep_ticket_draft(app, services);
  open_route(app, {Screen::ticket_new, {}, {}}, services);
}

void take_back(AppState& app, const std::string& subject, const std::string& message, bool keep,
               Services& services) {
  if (!can_take_back(app, subject, message)) return;
  if (message.empty()) {
    // The form holds one draft; another one in it must not be lost.
    if (keep && !is_blank(app.ticket_draft)) return show_toast(app, "toast.draft_in_the_way");
    return take_back_ticket(app, subject, keep, services);
  }
  if (model::Ticket* ticket = find_ticket(app, subject))
    take_back_reply(app, *ticket, message, keep, services);
  else if (model::Conversation* conversation = find_conversation(app, subject))
    take_back_message(app, *conversation, message, keep, services);
}

}  // namespace

void apply(AppState& app, const CancelOutbox& action, Services& services) {
  take_back(app, action.subject, action.message, false, services);
}

// A draft is kept by the guard's rules: before they are here, what waits is the only copy.
void apply(AppState& app, const EditOutbox& action, Services& services) {
  if (app.guard.rules == nullptr) return;
  take_back(app, action.subject, action.message, true, services);
}

}  // namespace tideline::state

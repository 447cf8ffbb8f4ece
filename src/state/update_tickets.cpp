// Writing, sending and following tickets.
#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "model/error_code.h"
#include "state/answers.h"
#include "state/apply.h"
#include "state/attachments.h"
#include "state/consent.h"
#include "state/field_text.h"
#include "state/guard.h"
#include "state/ids.h"
#include "state/navigation.h"
#include "state/outbox.h"
#include "state/refusals.h"

namespace tideline::state {

namespace {

using model::OutboxKind;
using model::TicketStatus;

constexpr std::size_t kMaxDraftFields = 40;
constexpr std::size_t kMaxContactBytes = 254;

std::string bounded(const std::string& text, std::size_t max_bytes) {
  return text.substr(0, character_border(text, std::min(text.size(), max_bytes)));
}

model::TicketDraft bounded(model::TicketDraft draft) {
  draft.subject = bounded(draft.subject, model::kDraftBytes);
  draft.description = bounded(draft.description, model::kDraftBytes);
  draft.contact = bounded(draft.contact, model::kDraftBytes);
  for (auto& [field, text] : draft.fields) text = bounded(text, model::kDraftBytes);
  while (draft.fields.size() > kMaxDraftFields) draft.fields.erase(std::prev(draft.fields.end()));
  return draft;
}

// What is sent of a draft: clean texts, and only the fields that its kind has.
model::TicketDraft content_of(const model::TicketDraft& draft, const model::PackFacts& facts) {
  model::TicketDraft content = draft;
  content.subject = outgoing_text(draft.subject, model::kMaxSubjectBytes);
  content.description = outgoing_text(draft.description, model::kMaxDescriptionBytes);
  content.contact = outgoing_text(draft.contact, kMaxContactBytes);
  content.fields.clear();
  const model::TicketKind* kind = model::find_kind(facts, draft.kind);
  if (kind == nullptr) return content;
  for (const std::string& field : kind->fields) {
    const auto found = draft.fields.find(field);
    if (found == draft.fields.end()) continue;
    std::string text = outgoing_text(found->second, model::kMaxFieldBytes);
    if (!text.empty()) content.fields[field] = std::move(text);
  }
  return content;
}

model::TicketEvent own_event(AppState& app, std::string text, TicketStatus status,
                             Services& services) {
  model::TicketEvent event;
  event.at = services.clock.now();
  event.id = MessageId(new_id("m", event.at, app.next_serial++));
  event.author = model::TicketAuthor::me;
  event.text = std::move(text);
  event.status = status;
  event.delivered = false;
  return event;
}

// The person sees the new status at once; the desk hears of it when it can.
void move_ticket(AppState& app, model::Ticket& ticket, TicketStatus status, OutboxKind kind,
                 Services& services) {
  ticket.timeline.push_back(own_event(app, "", status, services));
  ticket.status = status;
  ticket.updated = services.clock.now();
  services.store.save_ticket(ticket);
  enqueue(app, kind, ticket.id.text, {}, services);
}

// What was asked for, line by line, then what was written freely.
std::string reply_text(const AppState& app, const model::Ticket& ticket) {
  std::string text;
  for (const auto& [field, value] : ticket.request_draft) {
    const std::string clean = outgoing_text(value, model::kDraftBytes);
    if (clean.empty()) continue;
    if (!text.empty()) text += '\n';
    const model::Words& say = app.words();
    text += labelled(say("field." + field + ".label"), field_text(say, field, clean));
  }
  const std::string own = outgoing_text(ticket.reply_draft, model::kDraftBytes);
  if (!own.empty()) text += (text.empty() ? "" : "\n\n") + own;
  if (text.empty() && !ticket.reply_attachments.empty()) text = app.words()("attach.only");
  return text;
}

void set_reply_draft(AppState& app, model::Ticket& ticket, const std::string& text,
                     Services& services) {
  ticket.reply_draft = bounded(text, model::kDraftBytes);
  keep_reply_draft(app, ticket, services);
}

}  // namespace

void apply(AppState& app, const EditTicket& action, Services& services) {
  model::TicketDraft draft = bounded(action.draft);
  const bool new_words = asks_otherwise(draft, app.ticket_draft);
  // Files come and go by themselves; a form drawn before one came must not take it away.
  draft.attachments = std::move(app.ticket_draft.attachments);
  app.ticket_draft = std::move(draft);
  keep_ticket_draft(app, services);
  if (new_words) find_ticket_answers(app);
}

void apply(AppState& app, const ClearTicket&, Services& services) {
  const model::TicketDraft cleared = std::exchange(app.ticket_draft, {});
  release_files(app, cleared.attachments, services);
  app.show_ticket_faults = false;
  find_ticket_answers(app);
  keep_ticket_draft(app, services);
}

void apply(AppState& app, const ReviewTicket&, Services& services) {
  const model::TicketForm& form = app.pack.facts.ticket_form;
  // What was pasted with a space shall not look as if it were part of the address.
  app.ticket_draft.contact = outgoing_text(app.ticket_draft.contact, model::kDraftBytes);
  app.show_ticket_faults = !model::faults_of(app.ticket_draft, form).empty();
  if (!app.show_ticket_faults)
    open_route(app, {Screen::ticket_new, {}, {{"step", "review"}}}, services);
}

void apply(AppState& app, const PasteError&, Services& services) {
  app.paste_refused = false;
  services.clipboard.read();
}

// Behind what is there: nothing that was written is lost by a press.
void apply(AppState& app, const ClipboardRead& action, Services& services) {
  app.paste_refused = !action.text;
  if (!action.text) return;
  const std::string pasted = model::tidy_error(repaired_utf8(*action.text));
  if (pasted.empty()) return show_toast(app, "toast.clipboard_empty");
  model::TicketDraft draft = app.ticket_draft;
  std::string& field = draft.fields[model::kErrorField];
  if (!field.empty()) field += "\n";
  field += pasted;
  apply(app, EditTicket{std::move(draft)}, services);
}

void apply(AppState& app, const SubmitTicket& action, Services& services) {
  const model::TicketForm& form = app.pack.facts.ticket_form;
  app.show_ticket_faults = !model::faults_of(app.ticket_draft, form).empty();
  if (app.show_ticket_faults || ask_for_consent(app, kConsentForTicket)) return;
  const GoOn again = [action](AppState& a, Services& s) { apply(a, action, s); };
  if (!may_leave(app, {TextKind::ticket, {}}, again)) return;

  model::Ticket ticket;
  ticket.created = services.clock.now();
  ticket.updated = ticket.created;
  ticket.id = TicketId(new_id("t", ticket.created, app.next_serial++));
  ticket.content = content_of(app.ticket_draft, app.pack.facts);
  ticket.priority = model::proposed_priority(app.ticket_draft, form);
  ticket.timeline.push_back(
      own_event(app, ticket.content.description, TicketStatus::waiting_to_send, services));
  ticket.timeline.back().attachments = ticket.content.attachments;
  const std::string id = ticket.id.text;
  services.store.save_ticket(ticket);
  app.tickets.insert(app.tickets.begin(), std::move(ticket));
  enqueue(app, OutboxKind::ticket, id, {}, services);

  app.ticket_draft = {};
  find_ticket_answers(app);
  keep_ticket_draft(app, services);
  app.last_submitted = id;
  const Route page{Screen::ticket, id, {}};
  if (is_showing(app, Screen::ticket_new, "")) {
    replace_top(app, page, services);
    leave_page(app, Screen::ticket_new, "", services);
  } else {
    open_route(app, page, services);
  }
}

void apply(AppState& app, const EditRequestField& action, Services& services) {
  model::Ticket* ticket = find_ticket(app, action.ticket);
  if (ticket == nullptr) return;
  if (action.text.empty())
    ticket->request_draft.erase(action.field);
  else
    ticket->request_draft[action.field] = bounded(action.text, model::kDraftBytes);
  keep_reply_draft(app, *ticket, services);
}

void apply(AppState& app, const EditTicketReply& action, Services& services) {
  if (model::Ticket* ticket = find_ticket(app, action.ticket))
    set_reply_draft(app, *ticket, action.text, services);
}

void apply(AppState& app, const SendTicketReply& action, Services& services) {
  model::Ticket* ticket = find_ticket(app, action.ticket);
  if (ticket == nullptr || ticket->status == TicketStatus::closed) return;
  std::string text = reply_text(app, *ticket);
  if (text.empty()) return;
  if (text.size() > model::kMaxMessageBytes) return show_toast(app, "toast.too_long");
  const GoOn again = [action](AppState& a, Services& s) { apply(a, action, s); };
  if (!may_leave(app, {TextKind::reply, action.ticket}, again)) return;
  if (spreads_secret(app, text)) return;
  model::TicketEvent reply = own_event(app, std::move(text), ticket->status, services);
  reply.attachments = std::exchange(ticket->reply_attachments, {});
  for (auto& [field, value] : std::exchange(ticket->request_draft, {}))
    ticket->content.fields[field] = outgoing_text(value, model::kMaxFieldBytes);
  set_reply_draft(app, *ticket, "", services);
  reply.refused = is_refused(app, action.ticket, {});  // it goes with the ticket
  ticket->timeline.push_back(reply);
  ticket->updated = reply.at;
  services.store.save_ticket(*ticket);
  if (!reply.refused) enqueue(app, OutboxKind::ticket_reply, action.ticket, reply.id, services);
}

void apply(AppState& app, const CloseTicket& action, Services& services) {
  model::Ticket* ticket = find_ticket(app, action.ticket);
  if (ticket == nullptr || ticket->status == TicketStatus::closed) return;
  if (ticket->status == TicketStatus::waiting_to_send) return;  // nobody has it yet
  move_ticket(app, *ticket, TicketStatus::closed, OutboxKind::close_ticket, services);
}

void apply(AppState& app, const ReopenTicket& action, Services& services) {
  model::Ticket* ticket = find_ticket(app, action.ticket);
  if (ticket == nullptr) return;
  const bool over =
      ticket->status == TicketStatus::closed || ticket->status == TicketStatus::solved;
  if (over)
    move_ticket(app, *ticket, TicketStatus::in_progress, OutboxKind::reopen_ticket, services);
}

}  // namespace tideline::state

// What is kept of tickets: the draft, and each ticket with its timeline.
#include <array>

#include "store/record_parts.h"
#include "store/records_json.h"

namespace tideline::store {

namespace {

constexpr std::array kPriorities = {"low", "normal", "high", "urgent"};
constexpr std::array kTicketStatuses = {"waiting_to_send", "received", "in_progress",
                                        "waiting_for_you", "solved",   "closed"};
constexpr std::array kTicketAuthors = {"me", "agent", "system"};

}  // namespace

void describe(Fields& fields, model::Attachment& attachment) {
  fields.id("id", attachment.id);
  fields.text("name", attachment.name, kMaxLineBytes);
  fields.text("media_type", attachment.media_type, kMaxIdBytes);
  fields.number("bytes", attachment.bytes, std::int64_t{1} << 53);
  fields.number("width_px", attachment.width_px, 1 << 24);
  fields.number("height_px", attachment.height_px, 1 << 24);
  if (attachment.at_desk || !fields.writing()) fields.flag("at_desk", attachment.at_desk);
}

static void describe(Fields& fields, model::TicketDraft& draft) {
  fields.text("kind", draft.kind, kMaxIdBytes);
  fields.text("urgency", draft.urgency, kMaxIdBytes);
  fields.text("subject", draft.subject, kMaxTextBytes);
  fields.text("description", draft.description, kMaxTextBytes);
  fields.text("contact", draft.contact, kMaxLineBytes);
  fields.text_map("fields", draft.fields);
  fields.list("attachments", draft.attachments, kMaxAttachments);
}

static void describe(Fields& fields, model::TicketEvent& event) {
  fields.id("id", event.id.text);
  fields.choice("author", event.author, kTicketAuthors);
  fields.text("author_name", event.author_name, kMaxLineBytes);
  fields.text("text", event.text, kMaxTextBytes);
  fields.choice("status", event.status, kTicketStatuses);
  fields.time("at", event.at);
  fields.flag("delivered", event.delivered);
  if (event.refused || !fields.writing()) fields.flag("refused", event.refused);
  fields.list("attachments", event.attachments, kMaxAttachments);
  fields.texts("request", event.request, kMaxIdBytes);
}

static void describe(Fields& fields, model::Ticket& ticket) {
  fields.id("id", ticket.id.text);
  fields.text("number", ticket.number, kMaxIdBytes);
  fields.object("content", ticket.content);
  fields.choice("priority", ticket.priority, kPriorities);
  fields.choice("status", ticket.status, kTicketStatuses);
  fields.time("created", ticket.created);
  fields.time("updated", ticket.updated);
  fields.number("unread", ticket.unread, 1000000);
  fields.list("timeline", ticket.timeline, kMaxMessages);
  fields.flag("has_older", ticket.has_older);
  fields.number("rating", ticket.rating, 5);
  if (ticket.rating > 0 || !fields.writing()) fields.time("rated", ticket.rated);
  fields.text("rating_comment", ticket.rating_comment, kMaxTextBytes);
  if (ticket.rating_refused || !fields.writing())
    fields.flag("rating_refused", ticket.rating_refused);
}

std::string to_json(const model::Ticket& ticket) { return write_record(ticket); }
std::string to_json(const model::TicketDraft& draft) { return write_record(draft); }
std::string to_json(const model::Attachment& file) { return write_record(file); }

Result<Done> read_json(std::string_view json, model::Ticket& out) { return read_record(json, out); }
Result<Done> read_json(std::string_view json, model::TicketDraft& out) {
  return read_record(json, out);
}

}  // namespace tideline::store

#include "store/export.h"

#include <set>

#include "store/records_json.h"

namespace tideline::store {

namespace {

template <typename Things>
std::string list_of(const Things& things) {
  std::string json = "[";
  for (const auto& thing : things) {
    if (json.size() > 1) json += ",";
    json += "\n  " + to_json(thing);
  }
  return json + (things.empty() ? "]" : "\n ]");
}

// Of drafts, chats and tickets; each once, though a ticket and its first line both have it.
model::Attachments files_of(const Snapshot& data) {
  model::Attachments files;
  std::set<std::string> seen;
  const auto add = [&](const model::Attachments& more) {
    for (const model::Attachment& file : more)
      if (seen.insert(file.id).second) files.push_back(file);
  };
  add(data.ticket_draft.attachments);
  for (const model::Conversation& conversation : data.conversations) {
    add(conversation.draft_attachments);
    for (const model::Message& message : conversation.messages) add(message.attachments);
  }
  for (const model::Ticket& ticket : data.tickets) {
    add(ticket.reply_attachments);
    add(ticket.content.attachments);
    for (const model::TicketEvent& event : ticket.timeline) add(event.attachments);
  }
  return files;
}

}  // namespace

std::string export_json(const Snapshot& data, UtcTime now) {
  std::string json = "{\n \"tideline\": 1,\n \"exported\": \"" + format_utc(now) + "\"";
  const auto add = [&json](const char* name, const std::string& value) {
    json += std::string(",\n \"") + name + "\": " + value;
  };
  add("settings", to_json(data.settings));
  add("conversations", list_of(data.conversations));
  add("tickets", list_of(data.tickets));
  std::string drafts = "{";  // by what they belong to
  const auto add_draft = [&](const std::string& id, const model::MessageDraft& draft) {
    if (draft == model::MessageDraft{}) return;
    if (drafts.size() > 1) drafts += ",";
    drafts += "\n  \"" + id + "\": " + to_json(draft);
  };
  for (const model::Conversation& conversation : data.conversations)
    add_draft(conversation.id.text,
              {conversation.draft, conversation.draft_attachments, {}, conversation.rating_draft});
  for (const model::Ticket& ticket : data.tickets)
    add_draft(ticket.id.text, {ticket.reply_draft, ticket.reply_attachments, ticket.request_draft,
                               ticket.rating_draft});
  add("drafts", drafts + (drafts.size() > 1 ? "\n }" : "}"));
  add("outbox", list_of(data.outbox));
  add("files", list_of(files_of(data)));
  add("files_note",
      "\"The files themselves are not in here. Save each from the chat or ticket that shows it.\"");
  add("ticket_draft", to_json(data.ticket_draft));
  add("chat_form", to_json(data.chat_form));
  add("email_draft", to_json(data.email));
  add("notifications", to_json(data.inbox));
  add("searches", to_json(data.recent_searches));
  add("helpful_answers", to_json(data.helpful));
  add("notices_read", to_json(data.read_notices));
  add("set_aside", to_json(data.set_aside));
  add("set_aside_note",
      "\"Records that could not be read, as they were found; what was no text in them is "
      "replaced.\"");
  return json + "\n}\n";
}

}  // namespace tideline::store

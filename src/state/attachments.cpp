#include "state/attachments.h"

#include <utility>

#include "state/guard.h"

namespace tideline::state {

namespace {

constexpr std::string_view kReplyPrefix = "reply/";
constexpr std::string_view kChatPrefix = "chat/";

void add_ids(const model::Attachments& attachments, std::vector<std::string>& ids) {
  for (const model::Attachment& attachment : attachments) ids.push_back(attachment.id);
}

}  // namespace

std::string reply_files(std::string_view ticket) {
  return std::string(kReplyPrefix) + std::string(ticket);
}

std::string chat_files(std::string_view conversation) {
  return std::string(kChatPrefix) + std::string(conversation);
}

const model::Attachments* draft_files(const AppState& app, std::string_view target) {
  if (target == kTicketFiles) return &app.ticket_draft.attachments;
  if (target.starts_with(kReplyPrefix)) {
    const model::Ticket* ticket = find_ticket(app, target.substr(kReplyPrefix.size()));
    return ticket != nullptr ? &ticket->reply_attachments : nullptr;
  }
  if (target.starts_with(kChatPrefix)) {
    const model::Conversation* conversation =
        find_conversation(app, target.substr(kChatPrefix.size()));
    return conversation != nullptr ? &conversation->draft_attachments : nullptr;
  }
  return nullptr;
}

model::Attachments* draft_files(AppState& app, std::string_view target) {
  return const_cast<model::Attachments*>(draft_files(std::as_const(app), target));
}

void keep_draft_of(AppState& app, std::string_view target, Services& services) {
  if (target == kTicketFiles) return keep_ticket_draft(app, services);
  if (target.starts_with(kReplyPrefix)) {
    if (const model::Ticket* ticket = find_ticket(app, target.substr(kReplyPrefix.size())))
      keep_reply_draft(app, *ticket, services);
  } else if (target.starts_with(kChatPrefix)) {
    if (const auto* conversation = find_conversation(app, target.substr(kChatPrefix.size())))
      keep_message_draft(app, *conversation, services);
  }
}

std::vector<std::string> ids_of_all_files(const AppState& app) {
  std::vector<std::string> ids;
  add_ids(app.ticket_draft.attachments, ids);
  for (const model::Ticket& ticket : app.tickets) {
    add_ids(ticket.content.attachments, ids);
    add_ids(ticket.reply_attachments, ids);
    for (const model::TicketEvent& event : ticket.timeline) add_ids(event.attachments, ids);
  }
  for (const model::Conversation& conversation : app.conversations) {
    add_ids(conversation.draft_attachments, ids);
    for (const model::Message& message : conversation.messages) add_ids(message.attachments, ids);
  }
  return ids;
}

void remove_files(const model::Attachments& attachments, Services& services) {
  for (const model::Attachment& attachment : attachments) services.files.remove(attachment.id);
}

}  // namespace tideline::state

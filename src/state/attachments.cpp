#include "state/attachments.h"

#include <algorithm>
#include <utility>

#include "state/guard.h"

namespace tideline::state {

namespace {

constexpr std::string_view kReplyPrefix = "reply/";
constexpr std::string_view kChatPrefix = "chat/";

void add_ids(const model::Attachments& attachments, std::vector<std::string>& ids) {
  for (const model::Attachment& attachment : attachments)
    if (!attachment.at_desk) ids.push_back(attachment.id);
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

void release_files(const AppState& app, const model::Attachments& attachments, Services& services) {
  const std::vector<std::string> held = ids_of_all_files(app);
  for (const model::Attachment& attachment : attachments)
    if (!attachment.at_desk && std::find(held.begin(), held.end(), attachment.id) == held.end())
      services.files.remove(attachment.id);
}

void take_files_along(AppState& app, const model::Conversation& conversation) {
  const model::AttachmentLimits& limits = app.pack.facts.ticket_form.attachments;
  model::Attachments& files = app.ticket_draft.attachments;
  std::erase_if(app.files.notices,
                [](const FileNotice& notice) { return notice.target == kTicketFiles; });
  if (!app.desk_can.attachments) return;
  for (const model::Message& message : conversation.messages) {
    if (message.author != model::MessageAuthor::me) continue;
    for (const model::Attachment& file : message.attachments) {
      if (file.at_desk) continue;
      const auto is_it = [&](const model::Attachment& other) { return other.id == file.id; };
      if (std::any_of(files.begin(), files.end(), is_it)) continue;
      const auto& types = limits.types;
      FileNotice notice{std::string(kTicketFiles), file.name};
      if (std::find(types.begin(), types.end(), file.media_type) == types.end())
        notice.fault = ports::FileFault::wrong_type;
      else if (file.bytes > limits.max_bytes)
        notice.fault = ports::FileFault::too_large;
      else if (int(files.size()) >= limits.max_files)
        notice.fault = ports::FileFault::too_many;
      else {
        files.push_back(file);
        continue;
      }
      refuse_file(app, std::move(notice));
    }
  }
}

void refuse_file(AppState& app, FileNotice notice) {
  constexpr std::size_t kMaxNotices = 200;  // somebody drops a folder's whole content
  std::vector<FileNotice>& notices = app.files.notices;
  if (notices.size() < kMaxNotices) notices.push_back(std::move(notice));
}

}  // namespace tideline::state

#include "state/accept.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_name.h"
#include "base/utf8.h"

namespace tideline::state {

namespace {

constexpr std::size_t kMostFiles = 20;
constexpr std::size_t kMostParts = 50;  // articles, quick replies, fields asked for
constexpr std::size_t kMaxIdBytes = 100;
constexpr std::size_t kMaxSubjectIdBytes = 50;  // it becomes part of a record's name
constexpr std::size_t kMaxTextBytes = std::size_t{64} << 10;
constexpr std::size_t kMaxLineBytes = 4000;
constexpr int kMaxSidePx = 1 << 15;

void bound(std::string& text, std::size_t max_bytes) {
  text = repaired_utf8(std::string_view(text).substr(0, max_bytes));
  text.resize(character_border(text, std::min(text.size(), max_bytes)));
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= kMaxIdBytes && repaired_utf8(id) == id;
}

bool is_subject_id(std::string_view id) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  };
  return !id.empty() && id.size() <= kMaxSubjectIdBytes &&
         std::all_of(id.begin(), id.end(), is_plain);
}

void keep_ids(std::vector<std::string>& ids) {
  std::erase_if(ids, [](const std::string& id) { return !is_id(id); });
  if (ids.size() > kMostParts) ids.resize(kMostParts);
}

void accept_files(model::Attachments& files) {
  std::erase_if(files, [](const model::Attachment& file) { return !is_id(file.id); });
  if (files.size() > kMostFiles) files.resize(kMostFiles);
  for (model::Attachment& file : files) {
    file.at_desk = true;
    file.name = safe_file_name(file.name, file.media_type);
    bound(file.media_type, kMaxIdBytes);
    file.bytes = std::clamp<std::int64_t>(file.bytes, 0, std::int64_t{1} << 50);
    file.width_px = std::clamp(file.width_px, 0, kMaxSidePx);
    file.height_px = std::clamp(file.height_px, 0, kMaxSidePx);
  }
}

}  // namespace

bool accept(model::Message& message) {
  bound(message.author_name, kMaxLineBytes);
  bound(message.text, kMaxTextBytes);
  keep_ids(message.articles);
  if (message.quick_replies.size() > kMostParts) message.quick_replies.resize(kMostParts);
  accept_files(message.attachments);
  return is_id(message.id.text);
}

bool accept(model::TicketEvent& event) {
  bound(event.author_name, kMaxLineBytes);
  bound(event.text, kMaxTextBytes);
  keep_ids(event.request);
  accept_files(event.attachments);
  return is_id(event.id.text);
}

bool accept(model::Conversation& conversation) {
  std::erase_if(conversation.messages, [](model::Message& message) { return !accept(message); });
  return is_subject_id(conversation.id.text);
}

bool accept(model::Ticket& ticket) {
  std::erase_if(ticket.timeline, [](model::TicketEvent& event) { return !accept(event); });
  accept_files(ticket.content.attachments);
  bound(ticket.number, kMaxIdBytes);
  return is_subject_id(ticket.id.text);
}

}  // namespace tideline::state

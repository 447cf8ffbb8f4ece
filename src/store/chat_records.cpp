#include "store/chat_records.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "store/merge_records.h"
#include "store/records_json.h"

namespace tideline::store {

namespace {

using model::Message;

constexpr std::size_t kMaxRecords = 100000;  // of one chat

struct MessagesKey {
  std::string_view conversation;
  std::size_t record = 0;
};

std::optional<MessagesKey> read_key(std::string_view key) {
  if (!key.starts_with(kConversation)) return std::nullopt;
  const std::string_view rest = key.substr(kConversation.size());
  const std::size_t slash = rest.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  MessagesKey read{rest.substr(0, slash)};
  const char* end = rest.data() + rest.size();
  const auto number = std::from_chars(rest.data() + slash + 1, end, read.record);
  const bool sound = number.ec == std::errc() && number.ptr == end && read.record < kMaxRecords;
  return sound && !read.conversation.empty() ? std::optional(read) : std::nullopt;
}

// Full records, the last with messages may hold fewer; behind it only empty ones.
bool are_in_order(const std::map<std::size_t, std::vector<Message>>& parts) {
  std::size_t next = 0;
  bool ended = false;
  for (const auto& [record, messages] : parts) {
    if (messages.empty()) {
      ended = true;
      continue;
    }
    if (ended || record != next++ || messages.size() > kMessagesPerRecord) return false;
    ended = messages.size() < kMessagesPerRecord;
  }
  return true;
}

// Whether everything lay where it would be saved.
bool put_together(model::Conversation& conversation,
                  std::map<std::size_t, std::vector<Message>> parts) {
  const bool in_order = conversation.messages.empty() && are_in_order(parts);
  bool joined = !conversation.messages.empty() && !parts.empty();
  std::vector<Message>& all = conversation.messages;
  std::set<std::string> ids;
  for (const Message& message : all) ids.insert(message.id.text);
  bool is_own = !joined;  // what the chat's own record holds may lie anywhere among the first
  for (auto& record : parts) {
    std::vector<Message>& part = record.second;
    joined |= part.size() > kMessagesPerRecord;
    for (const Message& message : part) is_own &= ids.insert(message.id.text).second;
    // It goes on where the one before ends, unless two windows have both gone on there.
    if (std::exchange(is_own, true)) {
      std::move(part.begin(), part.end(), std::back_inserter(all));
    } else {
      joined = true;
      join(all, part);
    }
  }
  return in_order && !joined;
}

// Of a chat whose own record is lost: what its messages know.
void tell_from_messages(model::Conversation& conversation) {
  for (const Message& message : conversation.messages) {
    if (conversation.started == UtcTime{}) conversation.started = message.at;
    conversation.updated = std::max(conversation.updated, message.at);
    if (message.author == model::MessageAuthor::me) conversation.name = message.author_name;
  }
}

}  // namespace

std::string messages_key(std::string_view conversation, std::size_t record) {
  return std::string(kConversation) + std::string(conversation) + "/" + std::to_string(record);
}

bool is_messages_key(std::string_view key) { return read_key(key).has_value(); }

std::string messages_json(const model::Conversation& conversation, std::size_t record) {
  const std::vector<Message>& all = conversation.messages;
  const std::size_t first =
      std::min(all.size(), conversation.fetched + record * kMessagesPerRecord);
  const std::size_t last = std::min(all.size(), first + kMessagesPerRecord);
  return to_json(std::vector<Message>(all.begin() + std::ptrdiff_t(first),
                                      all.begin() + std::ptrdiff_t(last)));
}

Result<Done> FoundChats::read(std::string_view key, const std::string& json) {
  if (const std::optional<MessagesKey> of = read_key(key)) {
    std::vector<Message> messages;
    Result<Done> read = read_json(json, messages);
    if (read) parts_[std::string(of->conversation)][of->record] = std::move(messages);
    return read;
  }
  model::Conversation conversation;
  Result<Done> read = read_json(json, conversation);
  if (read) heads_.push_back(std::move(conversation));
  return read;
}

std::vector<FoundChats::Chat> FoundChats::take() {
  std::vector<Chat> chats;
  for (model::Conversation& head : heads_) {
    Parts parts;
    if (auto found = parts_.extract(head.id.text)) parts = std::move(found.mapped());
    Chat& chat = chats.emplace_back(Chat{std::move(head)});
    chat.in_order = put_together(chat.conversation, std::move(parts));
  }
  for (auto& [id, parts] : parts_) {
    Chat& chat = chats.emplace_back(Chat{{}, false, true});
    chat.conversation.id = ConversationId(id);
    put_together(chat.conversation, std::move(parts));
    tell_from_messages(chat.conversation);
  }
  heads_.clear();
  parts_.clear();
  return chats;
}

}  // namespace tideline::store

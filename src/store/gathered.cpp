#include "store/gathered.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "store/record_keys.h"
#include "store/records_json.h"

namespace tideline::store {

namespace {

template <typename T>
Result<Done> read_one_of(const std::string& json, std::vector<T>& out) {
  T value;
  Result<Done> read = read_json(json, value);
  if (read) out.push_back(std::move(value));
  return read;
}

}  // namespace

Result<Done> read_record(const ports::StorageRecord& record, Gathered& out) {
  const std::string& json = record.bytes;
  const std::string_view key = record.key;
  Snapshot& snapshot = out.snapshot;
  if (key == kSettings) return read_json(json, snapshot.settings);
  if (key == kInbox) return read_json(json, snapshot.inbox);
  if (key == kSearches) return read_json(json, snapshot.recent_searches);
  if (key == kHelpful) return read_json(json, snapshot.helpful);
  if (key == kNotices) return read_json(json, snapshot.read_notices);
  if (key == kTicketDraft) return read_json(json, snapshot.ticket_draft);
  if (key == kChatForm) return read_json(json, snapshot.chat_form);
  if (key == kEmail) return read_json(json, snapshot.email);
  if (key.starts_with(kConversation)) return out.chats.read(key, json);
  if (key.starts_with(kTicket)) return read_one_of(json, snapshot.tickets);
  if (key.starts_with(kOutbox)) return read_one_of(json, snapshot.outbox);
  if (key.starts_with(kMessageDraft))
    return read_json(json, out.message_drafts[std::string(key.substr(kMessageDraft.size()))]);
  if (key.starts_with(kReplyDraft))
    return read_json(json, out.reply_drafts[std::string(key.substr(kReplyDraft.size()))]);
  return Error{ErrorCode::invalid, "no record of this name is known"};
}

Snapshot assembled(Gathered gathered) {
  Snapshot snapshot = std::move(gathered.snapshot);
  for (model::Conversation& conversation : snapshot.conversations)
    put_draft(conversation, std::move(gathered.message_drafts[conversation.id.text]));
  for (model::Ticket& ticket : snapshot.tickets)
    put_draft(ticket, std::move(gathered.reply_drafts[ticket.id.text]));
  for (model::OutboxItem& item : snapshot.outbox) item.stored = true;

  const auto newer = [](const auto& a, const auto& b) {
    return a.updated != b.updated ? a.updated > b.updated : a.id > b.id;
  };
  std::sort(snapshot.conversations.begin(), snapshot.conversations.end(), newer);
  std::sort(snapshot.tickets.begin(), snapshot.tickets.end(), newer);
  std::sort(snapshot.outbox.begin(), snapshot.outbox.end(),
            [](const model::OutboxItem& a, const model::OutboxItem& b) {
              return a.sequence != b.sequence ? a.sequence < b.sequence : a.id < b.id;
            });
  return snapshot;
}

}  // namespace tideline::store

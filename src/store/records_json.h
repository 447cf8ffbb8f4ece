// Records as JSON text: {"v":1, ...}. What is read is bounded and checked; what is written is
// always valid UTF-8.
//
// Each read fails with `too_large`, with `malformed` (no JSON), with `invalid` (JSON, but not such
// a record) or with `refused` (of a later version of the app); detail says what, never what it
// holds.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/conversation.h"
#include "model/drafts.h"
#include "model/inbox.h"
#include "model/outbox.h"
#include "model/settings.h"
#include "model/ticket.h"

namespace tideline::store {

// 2: messages in records of their own, apart from their conversation.
inline constexpr int kRecordVersion = 2;
inline constexpr std::size_t kMaxRecordBytes = std::size_t{32} << 20;

// Whether only a later version of the app can read it.
bool is_of_later_version(std::string_view json);

std::string to_json(const model::Settings& settings);
std::string to_json(const model::Conversation& conversation);    // without its draft
std::string head_json(const model::Conversation& conversation);  // without its messages too
std::string to_json(const std::vector<model::Message>& messages);
std::string to_json(const model::Ticket& ticket);  // without its reply draft
std::string to_json(const model::OutboxItem& item);
std::string to_json(const std::vector<model::InboxItem>& inbox);
std::string to_json(const std::vector<std::string>& texts);
std::string to_json(const std::map<std::string, bool>& answers);
std::string to_json(const std::set<std::string>& ids);
std::string to_json(const model::TicketDraft& draft);
std::string to_json(const model::ChatForm& form);
std::string to_json(const model::EmailDraft& draft);
std::string to_json(const model::MessageDraft& draft);
std::string to_json(const model::Attachment& file);                      // for the export only
std::string to_json(const std::map<std::string, std::string>& records);  // for the export only

// Each leaves `out` as it was on failure.
Result<Done> read_json(std::string_view json, model::Settings& out);
Result<Done> read_json(std::string_view json, model::Conversation& out);
Result<Done> read_json(std::string_view json, std::vector<model::Message>& out);
Result<Done> read_json(std::string_view json, model::Ticket& out);
Result<Done> read_json(std::string_view json, model::OutboxItem& out);
Result<Done> read_json(std::string_view json, std::vector<model::InboxItem>& out);
Result<Done> read_json(std::string_view json, std::vector<std::string>& out);
Result<Done> read_json(std::string_view json, std::map<std::string, bool>& out);
Result<Done> read_json(std::string_view json, std::set<std::string>& out);
Result<Done> read_json(std::string_view json, model::TicketDraft& out);
Result<Done> read_json(std::string_view json, model::ChatForm& out);
Result<Done> read_json(std::string_view json, model::EmailDraft& out);
Result<Done> read_json(std::string_view json, model::MessageDraft& out);

}  // namespace tideline::store

// What happened while the person was elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/utc_time.h"

namespace tideline::model {

enum class InboxKind : std::uint8_t {
  chat_reply,
  ticket_reply,
  ticket_request,
  ticket_status,
  not_delivered
};

struct InboxItem {
  std::string id;
  InboxKind kind = InboxKind::chat_reply;
  std::string title;  // who wrote, or the ticket's subject
  std::string text;   // the beginning of the message; empty for a change of status
  std::string word;   // words key of what happened, for a change of status
  std::string route;  // where it leads
  UtcTime at;
  bool read = false;

  friend bool operator==(const InboxItem&, const InboxItem&) = default;
};

inline constexpr std::size_t kMaxInboxItems = 200;  // the oldest go first

}  // namespace tideline::model

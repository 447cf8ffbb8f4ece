// Forms that are half filled in. Each survives a restart, like the ticket draft (model/ticket.h).
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "model/content_pack.h"

namespace tideline::model {

// The form before a chat.
struct ChatForm {
  std::string name;
  std::string kind;  // a TicketKind id or empty

  friend bool operator==(const ChatForm&, const ChatForm&) = default;
};

struct EmailDraft {
  EmailPurpose purpose = EmailPurpose::general;
  std::string subject;
  std::string body;
  std::map<std::string, std::string> fields;  // by what the channel asks for

  friend bool operator==(const EmailDraft&, const EmailDraft&) = default;
};

inline constexpr std::size_t kMaxNameBytes = 120;
inline constexpr std::size_t kMaxMessageBytes = 8000;

}  // namespace tideline::model

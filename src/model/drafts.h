// Forms that are half filled in. Each survives a restart, like the ticket draft (model/ticket.h).
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "model/attachment.h"
#include "model/content_pack.h"

namespace tideline::model {

struct Conversation;
struct Ticket;

// The form before a chat.
struct ChatForm {
  std::string name;
  std::string kind;  // a TicketKind id or empty

  friend bool operator==(const ChatForm&, const ChatForm&) = default;
};

// What is half written in a chat or below a ticket, about its rating too.
struct MessageDraft {
  std::string text;
  Attachments attachments;
  std::map<std::string, std::string> fields;  // of a request for information, by field id
  std::string rating;

  friend bool operator==(const MessageDraft&, const MessageDraft&) = default;
};

struct EmailDraft {
  EmailPurpose purpose = EmailPurpose::general;
  std::string subject;
  std::string body;
  std::map<std::string, std::string> fields;  // by what the channel asks for

  friend bool operator==(const EmailDraft&, const EmailDraft&) = default;
};

// What is half written in a chat or below a ticket, taken out of it and put into it.
MessageDraft draft_of(const Conversation& conversation);
MessageDraft draft_of(const Ticket& ticket);
void put_draft(Conversation& conversation, MessageDraft draft);
void put_draft(Ticket& ticket, MessageDraft draft);

inline constexpr std::size_t kMaxNameBytes = 120;
inline constexpr std::size_t kMaxMessageBytes = 8000;
// What is written stays, also where it is longer than what can be sent of it; but not without end.
inline constexpr std::size_t kDraftBytes = std::size_t{256} << 10;

}  // namespace tideline::model

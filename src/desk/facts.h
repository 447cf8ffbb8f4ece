// What a desk can do and what it tells: plain facts, in the order in which they came to be.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "model/conversation.h"
#include "model/ticket.h"

namespace tideline::desk {

// What a desk may lack. The app leaves out what it cannot do, and promises nothing of it.
struct Capabilities {
  bool attachments = true;
  bool rating = true;
  bool typing = true;         // AgentTyping comes
  bool read_receipts = true;  // MessageMoved goes further than `sent`
  bool request_forms = true;  // TicketMoved may ask by fields; else by words alone

  friend bool operator==(const Capabilities&, const Capabilities&) = default;
};

struct CapabilitiesChanged {  // known only once the desk has answered, or not as before
  Capabilities can;
};
struct IdentityChecked {  // the answer to identify()
  bool verified = false;  // false: the proof was wrong, and the person is nobody to the desk
};

// A chat.
struct MessageMoved {  // one of mine came further
  ConversationId conversation;
  MessageId message;
  model::DeliveryState state = model::DeliveryState::sent;
};
struct MessageArrived {
  ConversationId conversation;
  model::Message message;
};
struct AgentTyping {
  ConversationId conversation;
  bool typing = false;
};
struct ConversationMoved {
  ConversationId conversation;
  model::ConversationState state = model::ConversationState::with_assistant;
  int queue_place = 0;
};
// Begun elsewhere by the same person. It holds the latest messages; `has_older` says whether
// there are more. One that is known is left alone.
struct ConversationFound {
  model::Conversation conversation;
};

// A ticket.
struct TicketAccepted {
  TicketId ticket;
  std::string number;
};
struct TicketMoved {  // a message of the team, a change of status, or both
  TicketId ticket;
  model::TicketEvent event;
};
struct ReplyAccepted {
  TicketId ticket;
  MessageId reply;
};
struct TicketFound {  // as ConversationFound
  model::Ticket ticket;
};

// Both.
struct OlderMessages {  // a page of a chat, the answer to fetch_older()
  ConversationId conversation;
  MessageId before;                      // as it was asked
  std::vector<model::Message> messages;  // in order, the last one just before `before`
  bool has_older = false;                // there are still more
};
struct OlderEvents {  // the same of a ticket
  TicketId ticket;
  MessageId before;
  std::vector<model::TicketEvent> events;
  bool has_older = false;
};
struct OlderFailed {    // nothing was fetched; asking again may help
  std::string subject;  // the id of the conversation or ticket
  Error error;
};
struct AttachmentProgress {  // of a message, reply or ticket on its way
  std::string attachment;
  int percent = 0;
};
// A file of the desk's, the answers to fetch_attachment().
struct AttachmentComing {
  std::string attachment;
  int percent = 0;
};
struct AttachmentFetched {
  std::string attachment;
  std::shared_ptr<const std::string> bytes;  // never null
};
struct AttachmentFailed {
  std::string attachment;
  Error error;
};
struct RatingAccepted {
  std::string subject;
};
struct SendFailed {  // try again later with the same id
  std::string id;    // of the message, reply, ticket or conversation
  Error error;
};

// A message, reply or ticket that was confirmed has not reached the team after all. The person is
// told and may send it again, with the same id: to the desk it is new then.
struct NotDelivered {
  std::string id;
};

using DeskEvent = std::variant<CapabilitiesChanged, IdentityChecked, MessageMoved, MessageArrived,
                               AgentTyping, ConversationMoved, ConversationFound, TicketAccepted,
                               TicketMoved, ReplyAccepted, TicketFound, OlderMessages, OlderEvents,
                               OlderFailed, AttachmentProgress, AttachmentComing, AttachmentFetched,
                               AttachmentFailed, RatingAccepted, SendFailed, NotDelivered>;

}  // namespace tideline::desk

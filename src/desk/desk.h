// A desk is the team on the other side: it takes tickets and messages and answers later.
//
// Nothing here blocks. Calls queue work and return; answers come out of poll(), on the caller's
// thread, in the order the desk gave them. Every id is made by us, so a call may be repeated
// with the same ids after a failure or a restart: a desk shows each thing once.
//
// Every call is confirmed by an event or refused by SendFailed: open(), ask_for_human() and end()
// by ConversationMoved, send() by MessageMoved, submit() by TicketAccepted, reply() by
// ReplyAccepted, close() and reopen() by TicketMoved, rate() by
// RatingAccepted. What was confirmed before is confirmed again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/utc_time.h"
#include "model/cleared.h"
#include "model/conversation.h"
#include "model/ticket.h"

namespace tideline::desk {

struct ConversationOpening {
  ConversationId id;
  model::ClearedText name;
  std::string kind;  // a TicketKind id or empty
};

struct OutgoingMessage {
  ConversationId conversation;
  MessageId id;
  model::ClearedText text;
  std::string intent;  // set when a quick reply names the problem itself
  model::Attachments attachments;
};

struct TicketSubmission {
  TicketId id;
  model::Cleared<model::TicketDraft> content;
  model::Priority priority = model::Priority::normal;
};

struct TicketReply {
  TicketId ticket;
  MessageId id;
  model::ClearedText text;
  model::Attachments attachments;
};

struct Rating {
  std::string subject;  // the id of a conversation or ticket
  int stars = 0;        // 1-5
  model::ClearedText comment;
};

// What a desk may lack; the app leaves out what it cannot do.
struct Capabilities {
  bool attachments = true;
  bool rating = true;
};

// Facts, as the desk tells them.
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
struct AttachmentProgress {  // of a message, reply or ticket on its way
  std::string attachment;
  int percent = 0;
};
struct RatingAccepted {
  std::string subject;
};
struct SendFailed {  // try again later with the same id
  std::string id;    // of the message, reply, ticket or conversation
  Error error;
};

using DeskEvent =
    std::variant<MessageMoved, MessageArrived, AgentTyping, ConversationMoved, TicketAccepted,
                 TicketMoved, ReplyAccepted, AttachmentProgress, RatingAccepted, SendFailed>;

class Desk {
 public:
  virtual ~Desk() = default;

  // What is known from before, at the start or after everything was deleted: the desk follows
  // these from now on and no others. What they wait for at the desk goes on.
  virtual void resume(const std::vector<model::Conversation>& conversations,
                      const std::vector<model::Ticket>& tickets) = 0;

  // False for a desk on this device: it answers without a network too.
  virtual bool needs_network() const = 0;

  virtual Capabilities capabilities() const = 0;

  virtual void open(const ConversationOpening& opening) = 0;
  virtual void send(const OutgoingMessage& message) = 0;
  virtual void ask_for_human(const ConversationId& conversation) = 0;
  virtual void end(const ConversationId& conversation) = 0;

  virtual void submit(const TicketSubmission& submission) = 0;
  virtual void reply(const TicketReply& reply) = 0;
  virtual void close(const TicketId& ticket) = 0;
  virtual void reopen(const TicketId& ticket) = 0;

  // Takes the place of an earlier rating of the same subject.
  virtual void rate(const Rating& rating) = 0;

  // Appends what happened since the last call to `out`; returns how many. Cheap enough for
  // every step.
  virtual std::size_t poll(std::vector<DeskEvent>& out) = 0;

  // When poll() should be asked next (monotonic); empty: nothing is expected.
  virtual std::optional<Milliseconds> next_event() const = 0;
};

}  // namespace tideline::desk

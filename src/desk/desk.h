// A desk is the team on the other side: it takes tickets and messages and answers later.
//
// Nothing here blocks. Calls queue work and return; answers come out of poll(), on the caller's
// thread, in the order the desk gave them. Every id is made by us, so a call may be repeated
// with the same ids after a failure or a restart: a desk shows each thing once.
//
// Every call is confirmed by an event or refused by SendFailed: open(), ask_for_human() and end()
// by ConversationMoved, send() by MessageMoved, submit() by TicketAccepted, reply() by
// ReplyAccepted, close() and reopen() by TicketMoved, rate() by RatingAccepted. What was confirmed
// before is confirmed again; NotDelivered takes a confirmation back. identify(), fetch_older() and
// fetch_attachment() are asked again by whoever asked.
//
// Attachments that go to the desk are ids of ports::Files: a desk on a network sends the bytes from
// there, part by part, and tells AttachmentProgress; with 100 percent the file has arrived. Those
// that come with messages and events of the desk have ids of its own, which last; their bytes come
// by fetch_attachment().
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/utc_time.h"
#include "desk/facts.h"
#include "model/cleared.h"
#include "model/identity.h"

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

// A file that the desk has told of.
struct AttachmentRequest {
  std::string subject;  // the id of the conversation or ticket
  MessageId message;
  std::string attachment;
  std::int64_t max_bytes = 0;  // more is not wanted
};

struct Rating {
  std::string subject;  // the id of a conversation or ticket
  int stars = 0;        // 1-5
  model::ClearedText comment;
};

class Desk {
 public:
  virtual ~Desk() = default;

  // What is known from before, at the start or after everything was deleted: the desk follows
  // these from now on and no others. What they wait for at the desk goes on.
  virtual void resume(const std::vector<model::Conversation>& conversations,
                      const std::vector<model::Ticket>& tickets) = 0;

  // False for a desk on this device: it answers without a network too.
  virtual bool needs_network() const = 0;

  // As far as they are known; CapabilitiesChanged tells when they become others.
  virtual Capabilities capabilities() const = 0;

  // Who the person is; until then, and with an empty id, somebody of this device only. Answered
  // by IdentityChecked. What the desk knows of them from elsewhere comes as ConversationFound and
  // TicketFound. Called again at each start, and with an empty one when they have left.
  virtual void identify(const model::Identity& identity) = 0;

  virtual void open(const ConversationOpening& opening) = 0;
  virtual void send(const OutgoingMessage& message) = 0;
  virtual void ask_for_human(const ConversationId& conversation) = 0;
  virtual void end(const ConversationId& conversation) = 0;

  virtual void submit(const TicketSubmission& submission) = 0;
  virtual void reply(const TicketReply& reply) = 0;
  virtual void close(const TicketId& ticket) = 0;
  virtual void reopen(const TicketId& ticket) = 0;

  // What was said before `before`, the first message or event that is held: a page of the desk's
  // own length. Answered by OlderMessages or OlderEvents, or by OlderFailed.
  virtual void fetch_older(const ConversationId& conversation, const MessageId& before) = 0;
  virtual void fetch_older(const TicketId& ticket, const MessageId& before) = 0;

  // Answered by AttachmentComing, as often as the desk can tell, and by AttachmentFetched or
  // AttachmentFailed: `too_large`, `not_found`, `refused`, or `offline` when asking again may help.
  virtual void fetch_attachment(const AttachmentRequest& request) = 0;

  // Takes the place of an earlier rating of the same subject.
  virtual void rate(const Rating& rating) = 0;

  // Appends what happened since the last call to `out`; returns how many. Cheap enough for
  // every step.
  virtual std::size_t poll(std::vector<DeskEvent>& out) = 0;

  // When poll() should be asked next (monotonic); empty: nothing is expected.
  virtual std::optional<Milliseconds> next_event() const = 0;
};

}  // namespace tideline::desk

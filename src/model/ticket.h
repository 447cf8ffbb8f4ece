// A question that is worked on until it is solved, and the draft it begins as.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/utc_time.h"
#include "model/attachment.h"
#include "model/content_pack.h"

namespace tideline::model {

// What the person fills in. Survives everything; becomes a ticket on send.
struct TicketDraft {
  std::string kind;     // a TicketKind id; empty: not chosen yet
  std::string urgency;  // an Urgency id; empty: not chosen
  std::string subject;
  std::string description;
  std::string contact;                        // e-mail address for the answer
  std::map<std::string, std::string> fields;  // by field id: "transaction", "error" ...
  Attachments attachments;

  friend bool operator==(const TicketDraft&, const TicketDraft&) = default;
};

inline constexpr const char* kErrorField = "error";  // the exact error, as it was shown

// Whether nothing in it was written or added by hand; choices alone do not count.
bool is_blank(const TicketDraft& draft);

// A fault of a draft, named by field id ("subject", "contact", ...) and a words key.
struct DraftFault {
  std::string field;
  std::string word;
};

inline constexpr std::size_t kMaxSubjectBytes = 200;
inline constexpr std::size_t kMaxDescriptionBytes = 8000;
inline constexpr std::size_t kMaxFieldBytes = 2000;

// Everything that keeps `draft` from being sent, in the order of the form; empty when it is
// ready.
std::vector<DraftFault> faults_of(const TicketDraft& draft, const TicketForm& form);

// The priority proposed for a draft: the kind's own, lifted by the urgency.
Priority proposed_priority(const TicketDraft& draft, const TicketForm& form);

enum class TicketStatus : std::uint8_t {
  waiting_to_send,
  received,
  in_progress,
  waiting_for_you,
  solved,
  closed
};

enum class TicketAuthor : std::uint8_t { me, agent, system };

// One line of a ticket's timeline: a message, or a change of status when it holds nothing.
struct TicketEvent {
  MessageId id;
  TicketAuthor author = TicketAuthor::system;
  std::string author_name;
  std::string text;                              // Markdown from the desk, plain from the person
  TicketStatus status = TicketStatus::received;  // the status from here on
  UtcTime at;
  bool delivered = true;  // false: mine, not at the desk yet
  // Mine, and the desk would not have it: it goes again only when the person says so. Of the first
  // line: the ticket.
  bool refused = false;
  Attachments attachments;
  // What the team asks for: ids of the form's fields, "files" for attachments. Empty: nothing.
  std::vector<std::string> request;

  friend bool operator==(const TicketEvent&, const TicketEvent&) = default;
};

// Words or files, not only a change of status.
bool is_message(const TicketEvent& event);

struct Ticket {
  TicketId id;         // ours, valid at once
  std::string number;  // the desk's; empty until it has answered
  TicketDraft content;
  Priority priority = Priority::normal;
  TicketStatus status = TicketStatus::waiting_to_send;
  UtcTime created;
  UtcTime updated;
  std::vector<TicketEvent> timeline;
  bool has_older = false;  // the desk has more than `timeline` begins with
  int unread = 0;
  std::string reply_draft;
  Attachments reply_attachments;                     // of the draft
  std::map<std::string, std::string> request_draft;  // what is filled in of the open request
  int rating = 0;                                    // 1-5; 0: not rated
  UtcTime rated;                                     // when stars or comment became what they are
  bool rating_refused = false;                       // by the desk
  std::string rating_comment;                        // as it was sent
  std::string rating_draft;                          // of the comment

  friend bool operator==(const Ticket&, const Ticket&) = default;
};

}  // namespace tideline::model

// Wishes about tickets.
#pragma once

#include <string>

#include "base/result.h"
#include "model/ticket.h"

namespace tideline::state {

struct EditTicket {
  model::TicketDraft draft;
};
// What the clipboard holds, into the field for the exact error. Asked for within the press, since
// browsers give it only then.
struct PasteError {};
struct ClipboardRead {
  Result<std::string> text = Error{};
};
struct ClearTicket {};   // the draft, with its files
struct ReviewTicket {};  // to the page before sending, if nothing is missing
struct SubmitTicket {};
struct EditTicketReply {
  std::string ticket;
  std::string text;
};
// What the team asks for, filled in.
struct EditRequestField {
  std::string ticket;
  std::string field;
  std::string text;
};
struct SendTicketReply {
  std::string ticket;
};  // the draft, what was asked for, and the files
struct CloseTicket {
  std::string ticket;
};
struct ReopenTicket {
  std::string ticket;
};
struct MarkTicket {
  std::string ticket;
  bool read = true;
};

// How content the person is with a solved ticket or a chat that has ended. The comment goes out
// with the stars.
struct Rate {
  std::string subject;  // the ticket's or conversation's id
  int stars = 0;        // 1-5
};
struct EditRatingComment {
  std::string subject;
  std::string text;
};
struct SendRatingComment {
  std::string subject;
};

// What the desk has refused goes out once more: a ticket or chat (no message), a reply or a
// message; or a rating. What only waits for another try goes at once.
struct RetryOutbox {
  std::string subject;
  std::string message;
};
struct RetryRating {
  std::string subject;
};

// Something of the person's own that waits for the network or was refused: a ticket (no message), a
// reply or a chat message.
struct CancelOutbox {
  std::string subject;  // the ticket's or conversation's id
  std::string message;
};
// The same, but it becomes a draft again.
struct EditOutbox {
  std::string subject;
  std::string message;
};

}  // namespace tideline::state

// Wishes: Tickets.
#pragma once

#include <string>

#include "state/app_state.h"

namespace tideline::state {

struct EditTicket {
  model::TicketDraft draft;
};
struct SubmitTicket {};
struct EditTicketReply {
  std::string ticket;
  std::string text;
};
struct SendTicketReply {
  std::string ticket;
};
struct CloseTicket {
  std::string ticket;
};
struct ReopenTicket {
  std::string ticket;
};

}  // namespace tideline::state

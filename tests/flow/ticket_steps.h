// What a person does to send a ticket.
#pragma once

#include <chrono>

#include "flow/app_rig.h"

namespace tideline::flow {

inline void fill_in(AppRig& rig) {
  rig.type("ticket_subject", "Deposit is missing")
      .type("ticket_description", "Sent on Monday, still not there")
      .type("ticket_contact", "me@mail.example");
}

inline void send_ticket(AppRig& rig) {
  fill_in(rig);
  rig.tap("ticket_review").tap("ticket_send").run_for(std::chrono::seconds{3});
}

}  // namespace tideline::flow

// When a ticket is likely to be answered, by the team's hours and how busy it is.
#pragma once

#include <string>

#include "base/utc_time.h"
#include "model/ticket.h"
#include "state/app_state.h"

namespace tideline::screens {

// "We usually answer by Wednesday, 25 November, 14:00.", and whether it may take longer; empty when
// the pack promises nothing for tickets.
std::string expected_reply_text(const state::AppState& app, model::Priority priority, UtcTime sent);

// "Expected reply: by Wednesday, 25 November, 14:00", or that it takes longer than usual; empty
// once somebody of the team has answered, and when the pack promises nothing.
std::string awaited_reply_text(const state::AppState& app, const model::Ticket& ticket);

}  // namespace tideline::screens

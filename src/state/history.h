// What the desk knows of a person from before, and from elsewhere.
#pragma once

#include "desk/facts.h"
#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

inline constexpr Milliseconds kOlderTimeout{15000};  // then a page counts as not to be had

void take_found(AppState& app, const desk::ConversationFound& found, Services& services);
void take_found(AppState& app, const desk::TicketFound& found, Services& services);
void take_older(AppState& app, const desk::OlderMessages& page);
void take_older(AppState& app, const desk::OlderEvents& page, Services& services);

// Pages that nobody answers count as failed from their time on.
void give_up_older(AppState& app, Milliseconds now);

}  // namespace tideline::state

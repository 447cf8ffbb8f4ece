// What happened to a ticket: messages as bubbles, changes of status between them.
#pragma once

#include <optional>

#include "model/ticket.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// The question that is to be answered now: the team's last words, if they ask for something. Null
// when nothing is asked.
const model::TicketEvent* asked_now(const model::Ticket& ticket);

// Within a page. Marks the team's question while it waits for an answer; returns where that mark
// stands, if it is near the window. Pushes FollowLink.
std::optional<float> draw_ticket_thread(ui::Frame& frame, const state::AppState& app,
                                        const model::Ticket& ticket, state::Actions& out);

}  // namespace tideline::screens

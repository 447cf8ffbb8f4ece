// What happened to a ticket: messages as bubbles, changes of status between them.
#pragma once

#include "model/ticket.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// Within a page. Marks the team's question while it waits for an answer. Pushes FollowLink.
void draw_ticket_thread(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                        state::Actions& out);

}  // namespace tideline::screens

// What comes after the answer: how content the person is, and keeping a copy.
#pragma once

#include "model/ticket.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// Once it is solved or closed, where the desk takes ratings. Pushes Rate,
// EditRatingComment, SendRatingComment.
void draw_ticket_rating(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                        state::Actions& out);

// Pushes ExportTicket.
void draw_ticket_export(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                        state::Actions& out);

}  // namespace tideline::screens

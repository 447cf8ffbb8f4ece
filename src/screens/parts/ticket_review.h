// The last look at a ticket before it is sent: all that is in it, each part with a way back.
#pragma once

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// Within a page. Pushes GoBack, ReplaceRoute, SubmitTicket.
void draw_ticket_review(ui::Frame& frame, const state::AppState& app, state::Actions& out);

// The priority that is proposed for the draft, as a badge and the reason for it.
void draw_proposed_priority(ui::Frame& frame, const state::AppState& app);

}  // namespace tideline::screens

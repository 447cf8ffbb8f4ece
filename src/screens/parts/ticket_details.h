// What the person wrote into the form, in a part of the ticket's page that unfolds.
#pragma once

#include "model/ticket.h"
#include "state/action.h"
#include "state/app_state.h"
#include "state/route.h"
#include "ui/frame.h"

namespace tideline::screens {

// Within a page. Whether it is open stands in the route, as ?details=1. Pushes ReplaceRoute.
void draw_ticket_details(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                         const model::Ticket& ticket, state::Actions& out);

}  // namespace tideline::screens

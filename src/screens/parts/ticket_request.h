// The team asks for something: a form in the thread for just that.
#pragma once

#include "model/ticket.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// The team's last question that names what it wants and has not been answered; null when there is
// none.
const model::TicketEvent* open_request(const state::AppState& app, const model::Ticket& ticket);

// Within a page, below the thread; only while open_request() is there. Pushes EditRequestField,
// EditTicketReply, PickFiles, RemoveAttachment, SendTicketReply.
void draw_ticket_request(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                         state::Actions& out);

}  // namespace tideline::screens

// What stands in the place of a chat or a ticket's form where the company offers none.
#pragma once

#include "model/content_pack.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// Says that there is no chat, or that no tickets are taken, and leads to the other of the two if
// that is offered, and to the contact page. `kind` is chat or ticket.
void draw_no_channel(ui::Frame& frame, const state::AppState& app, model::ChannelKind kind,
                     state::Actions& out);

}  // namespace tideline::screens

// The blocks of the first screen that are more than a few rows.
#pragma once

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// What has to be known at once: a demonstration, no network, nothing is kept, a notice that is
// current.
void draw_menu_banners(ui::Frame& frame, const state::AppState& app, state::Actions& out);

// "Contact us": a tile for each way to talk, the proposed one first and emphasised.
void draw_contact_tiles(ui::Frame& frame, const state::AppState& app, state::Actions& out);

// The person's own conversations and tickets that are still open; nothing when there are none.
void draw_open_requests(ui::Frame& frame, const state::AppState& app, state::Actions& out);

}  // namespace tideline::screens

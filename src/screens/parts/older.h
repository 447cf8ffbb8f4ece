// The earlier part of a talk, which the desk has and this device does not.
#pragma once

#include <string>

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// Above a thread whose beginning is at the desk: fetches the next page when the thread's top comes
// near, and says so, or that it failed; what one reads stays where it is. Nothing without
// `has_older`. `subject` is the conversation's or ticket's id.
void draw_older(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                bool has_older, state::Actions& out);

}  // namespace tideline::screens

// How content somebody is with a solved ticket or a chat that has ended.
#pragma once

#include <string>

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// `subject` is the ticket's or conversation's id, `stars` what was chosen (0: nothing yet),
// `comment` what is being written, `refused` whether the desk would not have it. Pushes Rate,
// EditRatingComment, SendRatingComment, RetryRating.
void draw_rating_card(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                      int stars, std::string comment, bool refused, state::Actions& out);

}  // namespace tideline::screens

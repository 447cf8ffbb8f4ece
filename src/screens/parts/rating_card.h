// How content somebody is with a solved ticket or a chat that has ended.
#pragma once

#include <string>

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// `subject` is the ticket's or conversation's id, `stars` what was chosen (0: nothing yet),
// `comment` what is being written. Pushes Rate, EditRatingComment, SendRatingComment.
void draw_rating_card(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                      int stars, std::string comment, state::Actions& out);

}  // namespace tideline::screens

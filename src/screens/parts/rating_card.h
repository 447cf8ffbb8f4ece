// How content somebody is with a solved ticket or a chat that has ended.
#pragma once

#include <string>

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

struct Rating {
  int stars = 0;               // what was chosen; 0: nothing yet
  const std::string& comment;  // as it was sent
  bool refused = false;        // the desk would not have it
};

// `subject` is the ticket's or conversation's id, `comment` what is being written. Pushes Rate,
// EditRatingComment, SendRatingComment, RetryRating.
void draw_rating_card(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                      const Rating& rating, std::string comment, state::Actions& out);

}  // namespace tideline::screens

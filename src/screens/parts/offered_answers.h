// Articles and questions that may answer what is being written.
#pragma once

#include <string_view>
#include <vector>

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// A titled list of them, each opens its page; nothing when there are none. To be drawn below the
// fields that they are found by, so that nothing moves under the caret.
void draw_offered_answers(ui::Frame& frame, std::string_view title,
                          const std::vector<content::SearchHit>& answers, state::Actions& out);

}  // namespace tideline::screens

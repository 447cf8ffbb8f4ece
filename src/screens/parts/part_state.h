// What stands in the place of content that is not there: on its way, failed, or not in the pack.
#pragma once

#include <initializer_list>

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// True when all of these parts of the pack may be shown. Otherwise draws a skeleton of `rows`
// rows, or what went wrong with a retry (RetryLoading).
bool parts_ready(ui::Frame& frame, const state::AppState& app, state::Actions& out,
                 std::initializer_list<state::PackPart> parts, int rows = 4);
inline bool part_ready(ui::Frame& frame, const state::AppState& app, state::Actions& out,
                       state::PackPart part, int rows = 4) {
  return parts_ready(frame, app, out, {part}, rows);
}

// The pack has nothing of the id in the route: says so, and leads to the help centre and the
// search.
void missing_page(ui::Frame& frame, const state::AppState& app, state::Actions& out);

}  // namespace tideline::screens

// Skeletons, failures and dead ends of content pages.
#include "screens/parts/part_state.h"

#include <string>

#include "screens/parts/format.h"
#include "screens/parts/standard_page.h"
#include "ui/widgets/feedback.h"

namespace tideline::screens {

namespace {

void draw_failure(ui::Frame& frame, const state::AppState& app, const Error& error,
                  state::Actions& out) {
  const model::Words& say = app.words();
  const std::string reason = error_text(say, error);
  const bool offline = error.code == ErrorCode::offline;
  const int pressed = ui::empty_state(frame, "part_failed", say("part.failed"),
                                      {.icon = offline ? "wifi-off" : "triangle-alert",
                                       .text = reason,
                                       .action = say("loading.retry")});
  if (pressed == 1) out.push(state::RetryLoading{});
}

}  // namespace

bool parts_ready(ui::Frame& frame, const state::AppState& app, state::Actions& out,
                 std::initializer_list<state::PackPart> parts, int rows) {
  const Error* failure = nullptr;
  bool all_ready = true;
  for (const state::PackPart part : parts) {
    const state::PartState& state = app.parts[std::size_t(part)];
    // While another language loads, the one before is still good to read.
    const bool held = state.state == state::LoadState::loading && !state.language.empty();
    if (state.state == state::LoadState::failed && failure == nullptr) failure = &state.error;
    if (state.state != state::LoadState::ready && !held) all_ready = false;
  }
  if (failure != nullptr)
    draw_failure(frame, app, *failure, out);
  else if (!all_ready)
    ui::skeleton_rows(frame, app.words()("common.loading"), rows);
  return failure == nullptr && all_ready;
}

void missing_page(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  const int pressed = ui::empty_state(frame, "missing", say("missing.title"),
                                      {.icon = "search",
                                       .text = say("missing.text"),
                                       .action = say("missing.to_help"),
                                       .second_action = say("missing.to_search")});
  if (pressed == 1) go(out, "#/help");
  if (pressed == 2) go(out, "#/search");
}

}  // namespace tideline::screens

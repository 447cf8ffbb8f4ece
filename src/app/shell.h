// The window around the screens: tabs or rail, one pane or two, the page that comes and the one
// that goes, sheets and toasts.
#pragma once

#include <string>

#include "app/page_stack.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::app {

class Shell {
 public:
  // `swipes_back`: see PageStack.
  explicit Shell(bool swipes_back) : pages_(swipes_back) {}

  // Draws all of the window and pushes what is wished for. `waits`: what a press asked for is still
  // being fetched.
  void draw(ui::Frame& frame, const state::AppState& app, state::Actions& out, bool waits = false);

 private:
  void draw_window(ui::Frame& frame, const state::AppState& app, const ui::Rect& window,
                   state::Actions& out);
  void draw_panes(ui::Frame& frame, const state::AppState& app, const ui::Rect& area,
                  state::Actions& out);
  void draw_sheets(ui::Frame& frame, const state::AppState& app, const ui::Rect& window,
                   state::Actions& out);
  void draw_toast(ui::Frame& frame, const state::AppState& app, const ui::Rect& window,
                  state::Actions& out);
  void draw_selection(ui::Frame& frame, const state::AppState& app, state::Actions& out);

  PageStack pages_;
  state::Sheet sheet_;  // the open one, or the one on its way out
  Milliseconds sheet_closed_{0};
};

}  // namespace tideline::app

// The window around the screens: tabs or rail, one pane or two, the page that comes and the one
// that goes, sheets and toasts.
#pragma once

#include <optional>
#include <string>

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::app {

class Shell {
 public:
  // Draws all of the window and pushes what is wished for.
  void draw(ui::Frame& frame, const state::AppState& app, state::Actions& out);

 private:
  struct Leaving {
    state::Route route;
    int direction = 0;  // +1: a page is pushed over it, -1: it is popped
    Milliseconds began{0};
  };

  void draw_window(ui::Frame& frame, const state::AppState& app, const ui::Rect& window,
                   state::Actions& out);
  void draw_panes(ui::Frame& frame, const state::AppState& app, const ui::Rect& area,
                  state::Actions& out);
  void draw_pages(ui::Frame& frame, const state::AppState& app, const ui::Rect& pane,
                  state::Actions& out);
  void note_navigation(ui::Frame& frame, const state::AppState& app);

  std::uint32_t revision_ = 0;
  state::Route shown_;
  state::Tab tab_ = state::Tab::help;
  bool started_ = false;
  std::optional<Leaving> leaving_;
};

}  // namespace tideline::app

// The pages of a pane: the one on top, and while pages move also the one that it replaces or
// uncovers. A swipe from the left edge drives the same movement as Back does.
#pragma once

#include <optional>

#include "app/page_transition.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::app {

// One page in a pane of its own.
void draw_page(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               const ui::Rect& pane, state::Actions& out);

class PageStack {
 public:
  // Natively a finger may pull the page off from the left; browsers have a swipe of their own.
  explicit PageStack(bool swipes) : swipes_(swipes) {}

  // Call once a frame, before draw(): a new page on top begins to move.
  void follow(ui::Frame& frame, const state::AppState& app);

  // `back`: the pane has a page below, and shows a way back to it.
  void draw(ui::Frame& frame, const state::AppState& app, const ui::Rect& pane, bool back,
            state::Actions& out);

 private:
  void swipe(ui::Frame& frame, const state::AppState& app, const ui::Rect& pane, bool back,
             state::Actions& out);
  void swipe_unseen(ui::Frame& frame, const ui::Pull& pull, float width, state::Actions& out);
  void draw_sliding(ui::Frame& frame, const state::AppState& app, const ui::Rect& pane,
                    state::Actions& out);
  void draw_fading(ui::Frame& frame, const state::AppState& app, const ui::Rect& pane,
                   state::Actions& out);
  void leave(ui::Frame& frame, const state::AppState& app);
  void come_to_rest();

  bool swipes_;
  PageTransition transition_;
  std::optional<state::Route> other_;  // the page that is not on top of the stack
  bool other_is_upper_ = false;
  bool leaves_by_swipe_ = false;  // the page was thrown off: Back follows when it is gone
  float caught_dp_ = 0;           // where the finger took hold of the moving page
  std::optional<Milliseconds> fade_began_;

  std::uint32_t revision_ = 0;
  state::Route shown_;
  state::Tab tab_ = state::Tab::help;
  bool started_ = false;
};

}  // namespace tideline::app

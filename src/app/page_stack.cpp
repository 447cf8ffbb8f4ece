#include "app/page_stack.h"

#include <algorithm>

#include "screens/screens.h"
#include "ui/motion.h"

namespace tideline::app {

namespace {

using ui::Rect;

constexpr float kEdgeDp = 30;
constexpr float kShade = 0.35f;        // of the scrim
constexpr float kParallax = 1.0f / 3;  // the lower page moves by this share of the upper's way

// A page that moves in or out takes no input and says nothing: only its picture counts.
void draw_silent_page(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                      const Rect& pane) {
  state::Actions ignored;
  frame.begin_silence();
  draw_page(frame, app, route, pane, ignored);
  frame.end_silence();
}

}  // namespace

void draw_page(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               const Rect& pane, state::Actions& out) {
  frame.canvas().fill(pane, frame.theme().surface);
  frame.push_column(pane);
  screens::screen_of(route.screen)(frame, app, route, out);
  frame.pop_column();
}

void PageStack::follow(ui::Frame& frame, const state::AppState& app) {
  const bool is_news = started_ && app.nav.revision != revision_;
  if (tab_ != app.nav.tab || (is_news && leaves_by_swipe_)) {
    come_to_rest();
  } else if (is_news && !(app.nav.top() == shown_) && app.nav.direction != 0) {
    leave(frame, app);
  }
  if (is_news) frame.selection().clear();
  started_ = true;
  revision_ = app.nav.revision;
  shown_ = app.nav.top();
  tab_ = app.nav.tab;
}

// The page that was on top goes: upward below a new one, or off to the right.
void PageStack::leave(ui::Frame& frame, const state::AppState& app) {
  if (frame.reduced_motion()) {
    come_to_rest();
    fade_began_ = frame.now();
    other_ = shown_;
    return;
  }
  const bool push = app.nav.direction > 0;
  // Back and at once forward again: the page on its way out turns round.
  if (push && !(other_ && *other_ == app.nav.top())) transition_.reset();
  if (!push && other_ && other_is_upper_) transition_.reset();
  push ? transition_.push(frame.now()) : transition_.pop(frame.now());
  other_ = shown_;
  other_is_upper_ = !push;
}

void PageStack::come_to_rest() {
  transition_.reset();
  other_.reset();
  fade_began_.reset();
  leaves_by_swipe_ = false;
}

void PageStack::swipe(ui::Frame& frame, const state::AppState& app, const Rect& pane, bool back,
                      state::Actions& out) {
  const bool can = swipes_ && back && app.sheet.kind == state::SheetKind::none;
  // A page that moves can be caught anywhere.
  const float reach = transition_.is_moving(frame.now()) ? pane.width : kEdgeDp;
  const ui::Pull& pull =
      frame.offer_pull(ui::Pulled::page, can ? Rect{pane.x, pane.y, reach, pane.height} : Rect{});
  if (frame.reduced_motion()) return swipe_unseen(frame, pull, pane.width, out);
  const auto& stack = app.nav.stacks[std::size_t(app.nav.tab)];
  if (pull.dragged && can) {
    if (!transition_.is_held()) {
      const bool is_upper = !other_ || !other_is_upper_;
      caught_dp_ = is_upper ? transition_.share(frame.now()) * pane.width : 0;
    }
    leaves_by_swipe_ = false;
    other_ = stack[stack.size() - 2];
    other_is_upper_ = false;
    transition_.follow((caught_dp_ + pull.way_dp) / pane.width);
  } else if (transition_.is_held()) {
    const float speed = pull.thrown_dp_s.value_or(0);
    leaves_by_swipe_ = transition_.release(speed, pane.width, frame.now()) && can;
    frame.reset_pull(ui::Pulled::page);
  }
  if (!leaves_by_swipe_ || !transition_.is_gone(frame.now())) return;
  out.push(state::GoBack{});
}

// With reduced motion nothing follows the finger, but the gesture means the same.
void PageStack::swipe_unseen(ui::Frame& frame, const ui::Pull& pull, float width,
                             state::Actions& out) {
  if (!pull.thrown_dp_s) return;
  if (goes_back(pull.way_dp / width, *pull.thrown_dp_s)) out.push(state::GoBack{});
  frame.reset_pull(ui::Pulled::page);
}

void PageStack::draw(ui::Frame& frame, const state::AppState& app, const Rect& pane, bool back,
                     state::Actions& out) {
  // Beside the list, a list page has no place in the detail pane.
  if (!back && other_ && !other_is_upper_) come_to_rest();
  swipe(frame, app, pane, back, out);
  const bool fades = fade_began_ && frame.now() < *fade_began_ + ui::kReducedFade;
  const bool slides = transition_.is_held() || transition_.is_moving(frame.now()) ||
                      (leaves_by_swipe_ && transition_.is_gone(frame.now()));
  frame.canvas().push_clip(pane);
  if (other_ && fades) {
    draw_fading(frame, app, pane, out);
  } else if (other_ && slides) {
    draw_sliding(frame, app, pane, out);
  } else {
    come_to_rest();
    draw_page(frame, app, app.nav.top(), pane, out);
  }
  frame.canvas().pop_clip();
}

void PageStack::draw_sliding(ui::Frame& frame, const state::AppState& app, const Rect& pane,
                             state::Actions& out) {
  const float share = transition_.share(frame.now());
  ui::Canvas& canvas = frame.canvas();
  const auto draw_one = [&](bool other, float dx) {
    canvas.set_offset(canvas.snap(dx));
    if (other)
      draw_silent_page(frame, app, *other_, pane);
    else
      draw_page(frame, app, app.nav.top(), pane, out);
  };
  draw_one(!other_is_upper_, -pane.width * kParallax * (1 - share));
  // The upper page darkens what it covers, so that its edge is seen.
  canvas.set_offset(0);
  canvas.fill(pane, frame.theme().scrim.with_alpha(kShade * (1 - share)));
  draw_one(other_is_upper_, pane.width * share);
  canvas.set_offset(0);
  if (!transition_.is_held()) frame.request_frame();
}

void PageStack::draw_fading(ui::Frame& frame, const state::AppState& app, const Rect& pane,
                            state::Actions& out) {
  const float age = float((frame.now() - *fade_began_).count());
  draw_page(frame, app, app.nav.top(), pane, out);
  frame.canvas().set_alpha(1 - age / float(ui::kReducedFade.count()));
  draw_silent_page(frame, app, *other_, pane);
  frame.canvas().set_alpha(1);
  frame.request_frame();
}

}  // namespace tideline::app

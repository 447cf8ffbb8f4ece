// The physics of scrolling, each motion in closed form.
#include "ui/scroller.h"

#include <algorithm>
#include <cmath>

namespace tideline::ui {

namespace {

constexpr float kRubber = 0.55f;            // share of the finger's way at the very end, as iOS
constexpr double kBouncePerSecond = 10;     // a critically damped spring of stiffness 100, mass 1
constexpr float kBounceRestDp = 0.25f;      // closer than this is there
constexpr float kMinFlingDpPerSecond = 50;  // slower lifts are no fling
constexpr float kMaxFlingDpPerSecond = 8000;
constexpr float kRestDpPerSecond = 12;  // a fifth of a dp a frame: the eye sees no motion
constexpr float kVisibleDpPerSecond = 30;
constexpr double kGlideMs = 250;

const double kFrictionPerMs = -std::log(double(kDecelerationPerMs));

// A critically damped spring around 0: (c1 + c2 t) e^(-wt).
struct Spring {
  double c1;
  double c2;

  Spring(double distance, double velocity)
      : c1(distance), c2(velocity + kBouncePerSecond * distance) {}
  double place(double seconds) const {
    return (c1 + c2 * seconds) * std::exp(-kBouncePerSecond * seconds);
  }
  double velocity(double seconds) const {
    return (c2 - kBouncePerSecond * (c1 + c2 * seconds)) * std::exp(-kBouncePerSecond * seconds);
  }
  // When it has come to rest. Looked for behind the farthest point of the swing.
  double settled_after() const {
    constexpr double kStep = 0.004;
    constexpr double kLongest = 3;
    double t = 1 / kBouncePerSecond;
    while (t < kLongest && (std::abs(c1) + std::abs(c2) * t) * std::exp(-kBouncePerSecond * t) >
                               double(kBounceRestDp)) {
      t += kStep;
    }
    return t;
  }
};

}  // namespace

float Scroller::max_offset() const { return std::max(0.0f, content_ - viewport_); }

bool Scroller::is_moving() const { return motion_ != Motion::rest; }

float Scroller::inside(float offset) const { return std::clamp(offset, -lead_, max_offset()); }

// What fits the viewport does not move at all.
bool Scroller::has_band() const {
  return viewport_ > 0 && (pullable_ || (!reduced_motion_ && max_offset() > 0));
}

float Scroller::banded(float raw) const {
  const float edge = inside(raw);
  if (!has_band()) return edge;
  const float out = std::abs(raw - edge) * kRubber;
  return edge + std::copysign(out * viewport_ / (viewport_ + out), raw - edge);
}

float Scroller::unbanded(float offset) const {
  const float edge = inside(offset);
  if (!has_band()) return edge;
  const float out = std::min(std::abs(offset - edge), 0.99f * viewport_);
  return edge + std::copysign(out * viewport_ / (kRubber * (viewport_ - out)), offset - edge);
}

float Scroller::band_slope(float raw) const {
  const float out = std::abs(raw - inside(raw));
  if (out == 0) return 1;
  const float share = viewport_ / (viewport_ + kRubber * out);
  return kRubber * share * share;
}

void Scroller::set_extent(float content_dp, float viewport_dp) {
  if (content_dp == content_ && viewport_dp == viewport_) return;
  const float velocity = velocity_now();
  const bool to_end = to_ >= max_offset();
  content_ = content_dp;
  viewport_ = viewport_dp;
  if (dragged_) {
    raw_drag_ = unbanded(offset_);
    offset_ = banded(raw_drag_);
    return;
  }
  switch (motion_) {
    case Motion::rest:
      offset_ = inside(offset_);
      break;
    case Motion::fling:
    case Motion::bounce:
      start(velocity);
      break;
    case Motion::glide:
      if (to_end || to_ > max_offset()) to_ = max_offset();
      break;
  }
}

void Scroller::begin_drag() {
  rest_at(offset_);
  dragged_ = true;
  raw_drag_ = unbanded(offset_);
}

void Scroller::drag_by(float dy_dp) {
  if (!dragged_) return;
  raw_drag_ -= dy_dp;
  if (!has_band()) raw_drag_ = inside(raw_drag_);
  offset_ = banded(raw_drag_);
}

void Scroller::end_drag(float velocity_dp_s) {
  if (!dragged_) return;
  dragged_ = false;
  const float velocity = std::clamp(-velocity_dp_s, -kMaxFlingDpPerSecond, kMaxFlingDpPerSecond);
  start(velocity * band_slope(raw_drag_));
}

bool Scroller::stop() {
  if (!is_moving()) return false;
  const float beyond = std::abs(offset_ - inside(offset_));
  const bool visible =
      motion_ == Motion::glide || beyond > 1 || std::abs(velocity_now()) >= kVisibleDpPerSecond;
  rest_at(offset_);
  if (beyond > 0) start_bounce(0);
  return visible;
}

void Scroller::scroll_by(float dy_dp) { jump_to(offset_ + dy_dp); }

void Scroller::glide_to(float offset_dp) {
  if (dragged_) return;
  const float goal = inside(offset_dp);
  if (reduced_motion_ || goal == offset_) return rest_at(goal);
  motion_ = Motion::glide;
  from_ = offset_;
  to_ = goal;
  elapsed_ms_ = 0;
  duration_ms_ = kGlideMs;
  carries_on_ = false;
}

void Scroller::glide_by(float dy_dp) {
  glide_to((motion_ == Motion::glide ? to_ : offset_) + dy_dp);
}

void Scroller::set_lead(float lead_dp) {
  if (lead_dp == lead_) return;
  lead_ = lead_dp;
  if (!dragged_ && motion_ != Motion::glide && offset_ != inside(offset_)) start_bounce(0);
}

void Scroller::jump_to(float offset_dp) {
  rest_at(inside(offset_dp));
  raw_drag_ = offset_;
}

void Scroller::shift(float by) {
  offset_ += by;
  raw_drag_ += by;
  from_ += by;
  to_ += by;
  content_ += by;
}

void Scroller::advance(Milliseconds elapsed) {
  if (!is_moving() || elapsed.count() <= 0) return;
  elapsed_ms_ += double(elapsed.count());
  while (is_moving() && elapsed_ms_ >= duration_ms_) {
    const double left = elapsed_ms_ - duration_ms_;
    finish();
    elapsed_ms_ = left;
  }
  if (is_moving()) offset_ = place_now();
}

void Scroller::rest_at(float offset) {
  motion_ = Motion::rest;
  offset_ = offset;
}

void Scroller::start(float velocity) {
  if (offset_ != inside(offset_)) return start_bounce(velocity);
  start_fling(velocity);
}

void Scroller::start_fling(float velocity) {
  const float speed = std::abs(velocity);
  if (speed < kMinFlingDpPerSecond || max_offset() + lead_ == 0) return rest_at(offset_);
  motion_ = Motion::fling;
  from_ = offset_;
  velocity_ = velocity;
  elapsed_ms_ = 0;
  const double reach = double(velocity) / (1000 * kFrictionPerMs);  // were there no end
  const double goal = double(from_) + reach * double(1 - kRestDpPerSecond / speed);
  const float end = inside(float(goal));
  carries_on_ = end != float(goal);
  to_ = end;
  duration_ms_ = carries_on_ ? -std::log(1 - double(end - from_) / reach) / kFrictionPerMs
                             : std::log(double(speed / kRestDpPerSecond)) / kFrictionPerMs;
}

void Scroller::start_bounce(float velocity) {
  const float end = inside(offset_);
  if (reduced_motion_) return rest_at(end);
  motion_ = Motion::bounce;
  from_ = offset_;
  to_ = end;
  velocity_ = velocity;
  elapsed_ms_ = 0;
  const Spring spring(double(from_ - to_), double(velocity));
  // Thrown back so fast that the spring would pass the end: from there it flies on freely.
  carries_on_ = spring.c1 * spring.c2 < 0;
  duration_ms_ = 1000 * (carries_on_ ? -spring.c1 / spring.c2 : spring.settled_after());
}

void Scroller::finish() {
  elapsed_ms_ = duration_ms_;
  const float velocity = velocity_now();
  const Motion done = motion_;
  rest_at(to_);
  if (!carries_on_) return;
  if (done == Motion::fling) start_bounce(velocity);
  if (done == Motion::bounce) start_fling(velocity);
}

float Scroller::place_now() const {
  switch (motion_) {
    case Motion::rest:
      break;
    case Motion::fling:
      return from_ + float(double(velocity_) / (1000 * kFrictionPerMs) *
                           (1 - std::exp(-kFrictionPerMs * elapsed_ms_)));
    case Motion::bounce:
      return to_ + float(Spring(double(from_ - to_), double(velocity_)).place(elapsed_ms_ / 1000));
    case Motion::glide: {
      const float left = 1 - float(elapsed_ms_ / duration_ms_);
      return to_ + (from_ - to_) * left * left * left;
    }
  }
  return offset_;
}

float Scroller::velocity_now() const {
  switch (motion_) {
    case Motion::rest:
      break;
    case Motion::fling:
      return velocity_ * float(std::exp(-kFrictionPerMs * elapsed_ms_));
    case Motion::bounce:
      return float(Spring(double(from_ - to_), double(velocity_)).velocity(elapsed_ms_ / 1000));
    case Motion::glide: {
      const float left = 1 - float(elapsed_ms_ / duration_ms_);
      return 3000 * (to_ - from_) * left * left / float(duration_ms_);
    }
  }
  return 0;
}

}  // namespace tideline::ui

// Decides between tap, long press and drag, from distance and time alone.
#include "ui/gesture.h"

#include <algorithm>
#include <cmath>

namespace tideline::ui {

namespace {

constexpr float kSidewaysSlope = 0.6f;   // steeper than this is no horizontal drag
constexpr float kDoubleTapReachDp = 24;  // two taps farther apart are two single ones
constexpr Milliseconds kVelocityWindow{100};
constexpr Milliseconds kSlowestPace{150};  // rarer moves than so are no movement
constexpr Milliseconds kHeldStill{40};     // a finger that rested this long throws nothing
constexpr std::size_t kSamples = 5;

Point from_event(const PointerEvent& event) { return {event.x_dp, event.y_dp}; }

float distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

void GestureArbiter::feed(const PointerEvent& event, std::vector<Gesture>& out) {
  // What was due before the event comes before it, however late the frame is.
  advance(event.time, out);
  const bool ours = phase_ != Phase::idle && event.pointer_id == pointer_;
  switch (event.phase) {
    case PointerPhase::down:
      if (ours) cancel(out);  // its up was lost
      if (phase_ == Phase::idle)
        begin(event, out);
      else
        drop_tap(out);
      return;
    case PointerPhase::move:
      if (ours) move(event, out);
      return;
    case PointerPhase::up:
      if (ours) end(event, out);
      return;
    case PointerPhase::cancel:
      if (ours) cancel(out);
      return;
    case PointerPhase::hover:
    case PointerPhase::leave:
      if (phase_ == Phase::idle) {
        out.push_back(Hovered{from_event(event), event.phase == PointerPhase::hover});
      }
      return;
  }
}

void GestureArbiter::advance(Milliseconds now, std::vector<Gesture>& out) {
  if (phase_ != Phase::pressed || !touch_ || swallow_) return;
  if (!highlighted_ && now - started_ >= kPressHighlight) {
    highlighted_ = true;
    out.push_back(PressBegan{start_, true});
  }
  if (now - started_ >= kLongPress) {
    phase_ = Phase::long_pressed;
    taps_ = 0;
    out.push_back(LongPressed{start_});
  }
}

Milliseconds GestureArbiter::next_deadline() const {
  if (phase_ != Phase::pressed || !touch_ || swallow_) return Milliseconds{0};
  return started_ + (highlighted_ ? kLongPress : kPressHighlight);
}

void GestureArbiter::begin(const PointerEvent& event, std::vector<Gesture>& out) {
  phase_ = Phase::pressed;
  pointer_ = event.pointer_id;
  touch_ = event.kind != PointerKind::mouse;
  swallow_ = false;
  start_ = last_ = from_event(event);
  started_ = event.time;
  samples_.assign(1, {start_, event.time});
  const bool again = taps_ > 0 && event.time - last_tap_ <= kDoubleTap &&
                     distance(start_, last_tap_at_) <= kDoubleTapReachDp;
  if (!again) taps_ = 0;
  out.push_back(Touched{start_});
  highlighted_ = !touch_;
  if (highlighted_) out.push_back(PressBegan{start_, false});
}

void GestureArbiter::move(const PointerEvent& event, std::vector<Gesture>& out) {
  const Point at = from_event(event);
  keep_sample(at, event.time);
  if (phase_ != Phase::dragging) {
    const float way = distance(start_, at);
    const float slop = touch_ ? kDragSlopDp : kMouseSlopDp;
    if (way <= slop) return;
    end_highlight(out);
    phase_ = Phase::dragging;
    taps_ = 0;
    const float dx = at.x - start_.x;
    const float dy = at.y - start_.y;
    const bool sideways = std::abs(dy) <= kSidewaysSlope * std::abs(dx);
    // It begins where the slop ends, so that the first movement loses no more than the slop.
    last_ = {start_.x + dx * slop / way, start_.y + dy * slop / way};
    out.push_back(DragBegan{start_, last_, sideways ? Axis::horizontal : Axis::vertical, touch_});
  }
  if (at.x == last_.x && at.y == last_.y) return;
  out.push_back(DragMoved{at, at.x - last_.x, at.y - last_.y});
  last_ = at;
}

void GestureArbiter::end(const PointerEvent& event, std::vector<Gesture>& out) {
  const Point at = from_event(event);
  // The last stretch may come with the up alone.
  if (at.x != samples_.back().at.x || at.y != samples_.back().at.y) move(event, out);
  const Phase was = phase_;
  phase_ = Phase::idle;
  if (was == Phase::dragging) {
    const Point speed = velocity(event.time);
    out.push_back(DragEnded{at, speed.x, speed.y});
    return;
  }
  if (was == Phase::idle) return;
  if (swallow_) {
    end_highlight(out);
    taps_ = 0;
    return;
  }
  // A tap quicker than the highlight still shows that it was felt.
  if (!highlighted_) out.push_back(PressBegan{start_, touch_});
  highlighted_ = true;
  end_highlight(out);
  last_tap_ = event.time;
  last_tap_at_ = at;
  const bool held = was == Phase::long_pressed;
  const int count = held ? 1 : ++taps_;
  out.push_back(Tapped{at, touch_, count, held});
}

void GestureArbiter::cancel(std::vector<Gesture>& out) {
  end_highlight(out);
  if (phase_ == Phase::dragging) out.push_back(DragCancelled{});
  phase_ = Phase::idle;
  taps_ = 0;
}

// What is pressed may still become a drag, and nothing else.
void GestureArbiter::drop_tap(std::vector<Gesture>& out) {
  if (phase_ != Phase::pressed && phase_ != Phase::long_pressed) return;
  end_highlight(out);
  swallow_ = true;
  taps_ = 0;
}

bool GestureArbiter::drag_on() {
  if (phase_ != Phase::long_pressed) return false;
  phase_ = Phase::dragging;
  highlighted_ = false;
  last_ = samples_.back().at;
  return true;
}

void GestureArbiter::end_highlight(std::vector<Gesture>& out) {
  if (highlighted_) out.push_back(PressEnded{});
  highlighted_ = false;
}

void GestureArbiter::keep_sample(Point at, Milliseconds time) {
  // Browsers hand over several moves of one instant: the last is the place.
  if (samples_.size() > 1 && samples_.back().time == time) samples_.pop_back();
  if (samples_.size() == kSamples) samples_.erase(samples_.begin());
  samples_.push_back({at, time});
}

Point GestureArbiter::velocity(Milliseconds now) const {
  if (samples_.size() < 2) return {};
  const Sample& newest = samples_.back();
  // A slow machine reports a moving finger more rarely: at rest is what is long beside its pace.
  const Milliseconds pace = newest.time - std::prev(samples_.end(), 2)->time;
  if (now - newest.time > std::max(kHeldStill, std::min(pace * 3 / 2, kSlowestPace))) return {};
  const Milliseconds window = std::max(kVelocityWindow, std::min(pace, kSlowestPace));
  const auto oldest = std::find_if(samples_.begin(), samples_.end(), [&](const Sample& sample) {
    return newest.time - sample.time <= window;
  });
  const float seconds = float((newest.time - oldest->time).count()) / 1000;
  if (seconds <= 0) return {};
  return {(newest.at.x - oldest->at.x) / seconds, (newest.at.y - oldest->at.y) / seconds};
}

}  // namespace tideline::ui

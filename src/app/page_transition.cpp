#include "app/page_transition.h"

#include <algorithm>
#include <cmath>

#include "ui/motion.h"

namespace tideline::app {

namespace {

constexpr float kThrowDpPerSecond = 500;
constexpr Milliseconds kLeastSettle{80};

}  // namespace

bool goes_back(float share, float speed_dp_s) {
  if (std::abs(speed_dp_s) >= kThrowDpPerSecond) return speed_dp_s > 0;
  return share > 0.5f;
}

void PageTransition::go(float from, float to, Milliseconds length, Milliseconds now) {
  from_ = from;
  to_ = to;
  began_ = now;
  length_ = length;
  held_ = false;
}

void PageTransition::push(Milliseconds now) {
  const bool on_its_way = is_moving(now) || held_;
  go(on_its_way ? share(now) : 1.0f, 0, ui::kPagePush, now);
}

void PageTransition::pop(Milliseconds now) {
  const bool on_its_way = is_moving(now) || held_;
  go(on_its_way ? share(now) : 0.0f, 1, ui::kPagePush, now);
}

void PageTransition::follow(float share) {
  held_ = true;
  from_ = to_ = std::clamp(share, 0.0f, 1.0f);
  length_ = Milliseconds{0};
}

bool PageTransition::release(float speed_dp_s, float width_dp, Milliseconds now) {
  const float from = share(now);
  const bool back = goes_back(from, speed_dp_s);
  const float left = back ? 1 - from : from;
  // A cubic ease-out starts at three times its average speed: so it goes on as fast as it came.
  const float speed = std::max(std::abs(speed_dp_s), 1.0f);
  const auto as_thrown = Milliseconds{int(3000 * left * width_dp / speed)};
  go(from, back ? 1.0f : 0.0f, std::clamp(as_thrown, kLeastSettle, ui::kPagePush), now);
  return back;
}

float PageTransition::share(Milliseconds now) const {
  if (length_.count() <= 0) return to_;
  const float t = float((now - began_).count()) / float(length_.count());
  return from_ + (to_ - from_) * ui::ease_out(std::clamp(t, 0.0f, 1.0f));
}

}  // namespace tideline::app

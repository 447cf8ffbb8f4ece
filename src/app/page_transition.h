// A page that slides over another or away from it: pushed, popped, or under a finger. Plain
// arithmetic over time; whatever comes next goes on from where the page is.
#pragma once

#include <optional>

#include "base/utc_time.h"

namespace tideline::app {

class PageTransition {
 public:
  // A page comes from the right, or the upper page goes there, from where it is now. A page that
  // is not on its way starts outside, or in place.
  void push(Milliseconds now);
  void pop(Milliseconds now);

  // The finger has pulled the upper page off by this share of its width.
  void follow(float share);
  // Let go at `speed` (dp per second, to the right is positive). True: the page will go, which
  // is_gone() says when it has.
  bool release(float speed_dp_s, float width_dp, Milliseconds now);

  // How far the upper page is off, 0 in place, 1 gone.
  float share(Milliseconds now) const;
  bool is_moving(Milliseconds now) const { return now < began_ + length_; }
  bool is_held() const { return held_; }
  // A released page has left.
  bool is_gone(Milliseconds now) const { return to_ >= 1 && !held_ && !is_moving(now); }
  // All is at rest and in place.
  void reset() { *this = {}; }

 private:
  void go(float from, float to, Milliseconds length, Milliseconds now);

  float from_ = 0;
  float to_ = 0;
  Milliseconds began_{0};
  Milliseconds length_{0};
  bool held_ = false;
};

// Whether a page let go at this place and speed goes back: thrown either way it follows, else it
// goes to the nearer side.
bool goes_back(float share, float speed_dp_s);

}  // namespace tideline::app

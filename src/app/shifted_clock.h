// A clock that whoever presents can set forward. Only the date moves: what runs by the monotonic
// time, motion and delays, goes on as it was.
#pragma once

#include "ports/clock.h"

namespace tideline::app {

class ShiftedClock : public ports::Clock {
 public:
  // `inner` is borrowed for life.
  explicit ShiftedClock(const ports::Clock& inner) : inner_(inner) {}

  void forward(Milliseconds by) { shift_ += by; }
  void put_back() { shift_ = {}; }
  Milliseconds shift() const { return shift_; }

  UtcTime now() const override { return inner_.now() + shift_; }
  Milliseconds monotonic() const override { return inner_.monotonic(); }

 private:
  const ports::Clock& inner_;
  Milliseconds shift_{0};
};

}  // namespace tideline::app

// A clock that stands still until a test moves it.
#pragma once

#include "base/utc_time.h"
#include "ports/clock.h"

namespace tideline::fakes {

class FakeClock : public ports::Clock {
 public:
  UtcTime now() const override { return now_; }
  Milliseconds monotonic() const override { return monotonic_; }

  void advance(Milliseconds by) {
    now_ += by;
    monotonic_ += by;
  }

  // The person sets the system's clock: monotonic time does not notice.
  void set_now(UtcTime now) { now_ = now; }

 private:
  UtcTime now_ = from_civil({2026, 11, 2, 9, 0, 0});  // a Monday
  Milliseconds monotonic_{1000};
};

}  // namespace tideline::fakes

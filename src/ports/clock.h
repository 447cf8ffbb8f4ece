// Where time comes from, so that tests and demos can move it.
#pragma once

#include "base/utc_time.h"

namespace tideline::ports {

class Clock {
 public:
  virtual ~Clock() = default;

  virtual UtcTime now() const = 0;

  // Never goes back; for motion, gestures and delays. Its zero means nothing.
  virtual Milliseconds monotonic() const = 0;
};

}  // namespace tideline::ports

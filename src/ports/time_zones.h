// What the time zone database says. Natively the system's tz database, in the browser Intl.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/utc_time.h"

namespace tideline::ports {

class TimeZones {
 public:
  virtual ~TimeZones() = default;

  // How far clocks in `zone` (an IANA name) are ahead of UTC at `time`, daylight saving
  // included. Empty for an unknown zone.
  virtual std::optional<std::chrono::minutes> offset(std::string_view zone, UtcTime time) const = 0;

  // The user's own zone, as an IANA name; "UTC" when the system does not tell.
  virtual std::string local_zone() const = 0;
};

}  // namespace tideline::ports

// Zones with a fixed offset each, as a test sets them.
#pragma once

#include <map>
#include <string>

#include "ports/time_zones.h"

namespace tideline::fakes {

class FakeTimeZones : public ports::TimeZones {
 public:
  std::map<std::string, std::chrono::minutes, std::less<>> offsets = {
      {"UTC", std::chrono::minutes{0}},
      {"America/New_York", std::chrono::minutes{-300}},
      {"Europe/London", std::chrono::minutes{0}},
      {"Asia/Shanghai", std::chrono::minutes{480}},
  };
  std::string local = "UTC";

  std::optional<std::chrono::minutes> offset(std::string_view zone, UtcTime) const override {
    const auto found = offsets.find(zone);
    if (found == offsets.end()) return std::nullopt;
    return found->second;
  }
  std::string local_zone() const override { return local; }
};

}  // namespace tideline::fakes

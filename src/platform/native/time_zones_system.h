// Time zones from the system's tz database.
#pragma once

#include <map>
#include <string>

#include "platform/native/tzif.h"
#include "ports/time_zones.h"

namespace tideline::platform {

class SystemTimeZones final : public ports::TimeZones {
 public:
  std::optional<std::chrono::minutes> offset(std::string_view zone, UtcTime time) const override;
  std::string local_zone() const override;

 private:
  const ZoneHistory* find(std::string_view zone) const;

  // Read when first asked for; empty: no such zone.
  mutable std::map<std::string, std::optional<ZoneHistory>, std::less<>> zones_;
};

}  // namespace tideline::platform

// The compiled time zone files that every Unix keeps in /usr/share/zoneinfo (RFC 8536), read
// without a library: those that exist throw exceptions, which our code is built without.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tideline::platform {

// One zone's past and future.
struct ZoneHistory {
  struct Change {
    std::int64_t utc_seconds;
    std::int32_t offset_seconds;
  };
  std::vector<Change> changes;    // oldest first
  std::int32_t first_offset = 0;  // before the first change
  std::string rule;               // POSIX TZ, for times after the last change; may be empty
};

// Empty when `bytes` are no TZif file.
std::optional<ZoneHistory> read_tzif(std::string_view bytes);

// Seconds ahead of UTC at `utc_seconds`.
std::int32_t offset_at(const ZoneHistory& zone, std::int64_t utc_seconds);

// The same from a POSIX TZ rule such as "CET-1CEST,M3.5.0,M10.5.0/3". Empty when it is none.
std::optional<std::int32_t> posix_offset(std::string_view rule, std::int64_t utc_seconds);

}  // namespace tideline::platform

// Instants and durations. Everything inside is UTC; zones appear only at the edges
// (ports/time_zones.h).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tideline {

using Milliseconds = std::chrono::milliseconds;
using UtcTime = std::chrono::sys_time<Milliseconds>;

// A calendar moment without a zone: what a clock on a wall shows.
struct CivilTime {
  int year = 1970;
  unsigned month = 1;  // 1-12
  unsigned day = 1;    // 1-31
  int hour = 0;        // 0-23
  int minute = 0;      // 0-59
  int second = 0;      // 0-59

  friend bool operator==(const CivilTime&, const CivilTime&) = default;
};

// The civil time of `time` on a clock that is `offset` ahead of UTC (negative: behind).
CivilTime to_civil(UtcTime time, std::chrono::minutes offset = std::chrono::minutes{0});

// The instant at which a clock that is `offset` ahead of UTC shows `civil`.
UtcTime from_civil(const CivilTime& civil, std::chrono::minutes offset = std::chrono::minutes{0});

// 0 is Monday, 6 is Sunday (ISO 8601).
int weekday_of(const CivilTime& civil);

// Reads "2026-11-02" or "2026-11-02T09:00:00Z" (RFC 3339; fractions of a second and numeric
// offsets are allowed). Empty when the text is neither or names no real day.
std::optional<UtcTime> parse_utc(std::string_view text);

// "2026-11-02T09:00:00.000Z"
std::string format_utc(UtcTime time);

}  // namespace tideline

// Dates and times as people type them and fields show them: without a zone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/utc_time.h"

namespace tideline {

// Reads "2026-11-23 14:05", "2026/11/23", "23.11.2026 14:05" or "2026年11月23日 14:05"; the time
// may be left out, which means midnight. Empty when the text is none of these or names no real day.
std::optional<CivilTime> parse_local_time(std::string_view text);

// "2026-11-23 14:05"
std::string format_local_time(const CivilTime& civil);

// 28 to 31.
unsigned days_in_month(int year, unsigned month);

}  // namespace tideline

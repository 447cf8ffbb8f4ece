// When an office is open. Shifts are kept in the office's own zone; every answer is in UTC.
#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/utc_time.h"

namespace tideline::model {

// A span of one day in minutes from midnight, open at `from`, closed at `to` (at most 24 * 60).
struct Shift {
  int from_minute = 0;
  int to_minute = 0;

  friend bool operator==(const Shift&, const Shift&) = default;
};

struct Holiday {
  int year = 0;
  unsigned month = 1;
  unsigned day = 1;
  std::string word;  // key of its name
};

struct OfficeHours {
  std::string id;
  std::string zone;                        // IANA name
  std::array<std::vector<Shift>, 7> week;  // 0 is Monday; sorted, not overlapping
  std::vector<Holiday> holidays;           // closed all day
};

// How far the office's clocks are ahead of UTC at an instant (daylight saving included).
using OffsetAt = std::function<std::chrono::minutes(UtcTime)>;

// True from the first minute of a shift until just before its last.
bool is_open(const OfficeHours& hours, UtcTime now, const OffsetAt& offset);

// The first moment at or after `now` when someone is on shift; `now` itself during a shift.
// Looks a year ahead. Empty if there is no such moment.
std::optional<UtcTime> next_opening(const OfficeHours& hours, UtcTime now, const OffsetAt& offset);

// The end of the shift that `now` is in; empty outside shifts. Shifts that touch, over midnight
// too, count as one; empty as well when that one goes on for more than a week.
std::optional<UtcTime> closing(const OfficeHours& hours, UtcTime now, const OffsetAt& offset);

// The holiday the office keeps at `now`, if any.
const Holiday* holiday_at(const OfficeHours& hours, UtcTime now, const OffsetAt& offset);

// The UTC spans in which the office is open within [from, to), cut to that range, in order and
// never touching each other.
struct OpenSpan {
  UtcTime from;
  UtcTime to;
};
std::vector<OpenSpan> open_spans(const OfficeHours& hours, UtcTime from, UtcTime to,
                                 const OffsetAt& offset);

}  // namespace tideline::model

// An office is open when the clock on its wall is inside a shift. That definition has no hard
// cases: an hour that daylight saving skips is never on the wall, one that it repeats counts
// twice.
#include "model/office_hours.h"

#include <algorithm>

namespace tideline::model {

namespace {

using std::chrono::days;
using std::chrono::minutes;

// Two changes of one zone's clocks are never this close together.
constexpr std::chrono::hours kOffsetStep{12};
constexpr days kWindow{7};
constexpr int kWindowsAhead = 53;

bool same_day(const Holiday& holiday, const CivilTime& civil) {
  return holiday.year == civil.year && holiday.month == civil.month && holiday.day == civil.day;
}

const Holiday* holiday_on(const OfficeHours& hours, const CivilTime& civil) {
  for (const Holiday& holiday : hours.holidays)
    if (same_day(holiday, civil)) return &holiday;
  return nullptr;
}

// The end, at most `limit`, of the stretch from `start` on in which the offset stays the same.
UtcTime end_of_offset(UtcTime start, UtcTime limit, const OffsetAt& offset) {
  const minutes here = offset(start);
  UtcTime same = start;
  while (same < limit) {
    UtcTime other = std::min(limit, same + kOffsetStep);
    if (offset(other) == here) {
      same = other;
      continue;
    }
    while (other - same > Milliseconds{1}) {
      const UtcTime middle = same + (other - same) / 2;
      (offset(middle) == here ? same : other) = middle;
    }
    return other;
  }
  return limit;
}

// Shifts that touch, over midnight too, become one span.
void append_span(std::vector<OpenSpan>& spans, UtcTime from, UtcTime to) {
  if (from >= to) return;
  if (!spans.empty() && spans.back().to == from)
    spans.back().to = to;
  else
    spans.push_back({from, to});
}

// The open spans of [from, to), in which the office's clocks are `ahead` of UTC throughout.
void append_spans(const OfficeHours& hours, UtcTime from, UtcTime to, minutes ahead,
                  std::vector<OpenSpan>& spans) {
  UtcTime day = std::chrono::floor<days>(from + ahead);  // as the wall shows it
  for (; day < to + ahead; day += days{1}) {
    const CivilTime civil = to_civil(day);
    if (holiday_on(hours, civil) != nullptr) continue;
    for (const Shift& shift : hours.week[std::size_t(weekday_of(civil))])
      append_span(spans, std::max(from, day + minutes{shift.from_minute} - ahead),
                  std::min(to, day + minutes{shift.to_minute} - ahead));
  }
}

}  // namespace

bool is_open(const OfficeHours& hours, UtcTime now, const OffsetAt& offset) {
  const CivilTime civil = to_civil(now, offset(now));
  if (holiday_on(hours, civil) != nullptr) return false;
  const int minute = civil.hour * 60 + civil.minute;
  for (const Shift& shift : hours.week[std::size_t(weekday_of(civil))])
    if (minute >= shift.from_minute && minute < shift.to_minute) return true;
  return false;
}

std::optional<UtcTime> next_opening(const OfficeHours& hours, UtcTime now, const OffsetAt& offset) {
  if (is_open(hours, now, offset)) return now;
  UtcTime from = now;
  for (int i = 0; i < kWindowsAhead; ++i, from += kWindow) {
    const std::vector<OpenSpan> spans = open_spans(hours, from, from + kWindow, offset);
    if (!spans.empty()) return spans.front().from;
  }
  return std::nullopt;
}

std::optional<UtcTime> closing(const OfficeHours& hours, UtcTime now, const OffsetAt& offset) {
  if (!is_open(hours, now, offset)) return std::nullopt;
  const UtcTime limit = now + kWindow + days{1};
  const std::vector<OpenSpan> spans = open_spans(hours, now, limit, offset);
  if (spans.empty() || spans.front().to == limit) return std::nullopt;
  return spans.front().to;
}

const Holiday* holiday_at(const OfficeHours& hours, UtcTime now, const OffsetAt& offset) {
  return holiday_on(hours, to_civil(now, offset(now)));
}

std::vector<OpenSpan> open_spans(const OfficeHours& hours, UtcTime from, UtcTime to,
                                 const OffsetAt& offset) {
  std::vector<OpenSpan> spans;
  while (from < to) {
    const UtcTime end = end_of_offset(from, to, offset);
    append_spans(hours, from, end, offset(from), spans);
    from = end;
  }
  return spans;
}

}  // namespace tideline::model

#include "model/reply_time.h"

namespace tideline::model {

namespace {

using std::chrono::days;
using std::chrono::hours;

int stretched(int amount, int load_percent) { return (amount * load_percent + 99) / 100; }

int promised(const Range& promise, Priority priority) {
  if (priority == Priority::urgent) return promise.from;
  if (priority == Priority::high) return (promise.from + promise.to + 1) / 2;
  return promise.to;
}

bool is_working_day(const OfficeHours* office, UtcTime time, const OffsetAt& offset) {
  if (office == nullptr) return weekday_of(to_civil(time)) < 5;
  const CivilTime civil = to_civil(time, offset(time));
  if (office->week[std::size_t(weekday_of(civil))].empty()) return false;
  return holiday_at(*office, time, offset) == nullptr;
}

UtcTime after_working_days(int count, const OfficeHours* office, UtcTime now,
                           const OffsetAt& offset) {
  constexpr int kFurthest = 366;
  UtcTime time = now;
  for (int looked = 0; count > 0 && looked < kFurthest; ++looked) {
    time += days{1};
    if (is_working_day(office, time, offset)) --count;
  }
  return time;
}

}  // namespace

std::optional<UtcTime> expected_reply(const Channel& channel, const OfficeHours* office,
                                      Priority priority, UtcTime now, const OffsetAt& offset) {
  UtcTime time = now;
  if (channel.reply_hours)
    time += hours{stretched(promised(*channel.reply_hours, priority), channel.load_percent)};
  else if (channel.reply_working_days)
    time = after_working_days(
        stretched(promised(*channel.reply_working_days, priority), channel.load_percent), office,
        now, offset);
  else
    return std::nullopt;
  time = std::chrono::ceil<hours>(time);  // a minute would be false precision
  if (office == nullptr) return time;
  return next_opening(*office, time, offset).value_or(time);
}

bool is_busy(const Channel& channel) { return channel.load_percent > 100; }

}  // namespace tideline::model

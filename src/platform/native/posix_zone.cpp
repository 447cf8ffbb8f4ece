// POSIX TZ rules: "std offset [dst [offset] [,start[/time],end[/time]]]", with names in letters or
// <...>, and the days as Mm.w.d, Jn or n.
#include <chrono>

#include "platform/native/tzif.h"

namespace tideline::platform {

namespace {

constexpr int kHour = 3600;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class RuleReader {
 public:
  explicit RuleReader(std::string_view text) : text_(text) {}

  bool at_end() const { return text_.empty(); }

  bool take(char c) {
    if (text_.empty() || text_[0] != c) return false;
    text_.remove_prefix(1);
    return true;
  }

  std::optional<int> number() {
    if (text_.empty() || !is_digit(text_[0])) return std::nullopt;
    int value = 0;
    while (!text_.empty() && is_digit(text_[0]) && value < 10000) {
      value = value * 10 + (text_[0] - '0');
      text_.remove_prefix(1);
    }
    return value;
  }

  bool name() {
    const bool quoted = take('<');
    std::size_t length = 0;
    const auto belongs = [quoted](char c) {
      return quoted ? c != '>' : (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    while (length < text_.size() && belongs(text_[length])) ++length;
    text_.remove_prefix(length);
    return length > 0 && (!quoted || take('>'));
  }

  // [+-]hh[:mm[:ss]] in seconds.
  std::optional<int> time() {
    const int sign = take('-') ? -1 : (take('+'), 1);
    const auto hours = number();
    if (!hours) return std::nullopt;
    int seconds = *hours * kHour;
    for (int unit = 60; unit >= 1 && take(':'); unit /= 60) seconds += unit * number().value_or(0);
    return sign * seconds;
  }

 private:
  std::string_view text_;
};

struct SwitchDay {
  char kind = 'M';  // M: month, week, weekday; J: day 1-365, no leap days; n: day 0-365
  int month = 0, week = 0, weekday = 0;
  int day = 0;
  int seconds = 2 * kHour;
};

std::optional<SwitchDay> read_switch(RuleReader& reader) {
  SwitchDay result;
  if (reader.take('M')) {
    result.month = reader.number().value_or(0);
    result.week = reader.take('.') ? reader.number().value_or(0) : 0;
    result.weekday = reader.take('.') ? reader.number().value_or(7) : 7;
    const bool is_month = result.month >= 1 && result.month <= 12;
    if (!is_month || result.week < 1 || result.week > 5 || result.weekday > 6) return std::nullopt;
  } else {
    result.kind = reader.take('J') ? 'J' : 'n';
    const auto day = reader.number();
    if (!day) return std::nullopt;
    result.day = *day;
  }
  if (reader.take('/')) {
    const auto seconds = reader.time();
    if (!seconds) return std::nullopt;
    result.seconds = *seconds;
  }
  return result;
}

// Seconds since 1970 by the wall clock.
std::int64_t wall_seconds(const SwitchDay& rule, std::chrono::year year) {
  using namespace std::chrono;
  sys_days day = year / January / 1;
  if (rule.kind == 'M') {
    const month in_month{unsigned(rule.month)};
    const weekday on{unsigned(rule.weekday)};
    day = rule.week == 5 ? sys_days(year / in_month / on[last])
                         : sys_days(year / in_month / on[unsigned(rule.week)]);
  } else {
    const bool skips_leap_day = rule.kind == 'J' && year.is_leap() && rule.day >= 60;
    day += days{rule.kind == 'J' ? rule.day - 1 + skips_leap_day : rule.day};
  }
  return sys_seconds(day).time_since_epoch().count() + rule.seconds;
}

}  // namespace

std::optional<std::int32_t> posix_offset(std::string_view rule, std::int64_t utc_seconds) {
  using namespace std::chrono;
  RuleReader reader(rule);
  if (!reader.name()) return std::nullopt;
  const auto west = reader.time();
  if (!west) return std::nullopt;
  const int standard = -*west;
  if (reader.at_end()) return standard;

  if (!reader.name()) return std::nullopt;
  int summer = standard + kHour;
  if (!reader.take(',')) {
    const auto summer_west = reader.time();
    if (!summer_west || !reader.take(',')) return std::nullopt;
    summer = -*summer_west;
  }
  const auto start = read_switch(reader);
  const auto end = reader.take(',') ? read_switch(reader) : std::nullopt;
  if (!start || !end) return std::nullopt;

  const sys_seconds here{seconds{utc_seconds + standard}};
  const year in_year = year_month_day(floor<days>(here)).year();
  const std::int64_t starts = wall_seconds(*start, in_year) - standard;
  const std::int64_t ends = wall_seconds(*end, in_year) - summer;
  const bool is_summer = starts < ends ? utc_seconds >= starts && utc_seconds < ends
                                       : utc_seconds >= starts || utc_seconds < ends;
  return is_summer ? summer : standard;
}

}  // namespace tideline::platform

// Calendar arithmetic over std::chrono and the two RFC 3339 forms packs and files use.
#include "base/utc_time.h"

#include <cstdio>

namespace tideline {

namespace chr = std::chrono;

CivilTime to_civil(UtcTime time, chr::minutes offset) {
  const UtcTime local = time + offset;
  const auto day = chr::floor<chr::days>(local);
  const chr::year_month_day date{day};
  const chr::hh_mm_ss clock{chr::floor<chr::seconds>(local - day)};
  return {.year = int(date.year()),
          .month = unsigned(date.month()),
          .day = unsigned(date.day()),
          .hour = int(clock.hours().count()),
          .minute = int(clock.minutes().count()),
          .second = int(clock.seconds().count())};
}

UtcTime from_civil(const CivilTime& civil, chr::minutes offset) {
  const chr::sys_days day{chr::year{civil.year} / chr::month{civil.month} / chr::day{civil.day}};
  return UtcTime{day} + chr::hours{civil.hour} + chr::minutes{civil.minute} +
         chr::seconds{civil.second} - offset;
}

int weekday_of(const CivilTime& civil) {
  const chr::sys_days day{chr::year{civil.year} / chr::month{civil.month} / chr::day{civil.day}};
  return int(chr::weekday{day}.iso_encoding()) - 1;
}

namespace {

// Takes `count` digits from the front of `text`; false leaves `text` where it was.
bool take_number(std::string_view& text, std::size_t count, int& out) {
  if (text.size() < count) return false;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    value = value * 10 + (text[i] - '0');
  }
  out = value;
  text.remove_prefix(count);
  return true;
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

bool take_date(std::string_view& text, CivilTime& civil) {
  int year = 0;
  int month = 0;
  int day = 0;
  if (!take_number(text, 4, year) || !take(text, '-') || !take_number(text, 2, month) ||
      !take(text, '-') || !take_number(text, 2, day))
    return false;
  const chr::year_month_day date{chr::year{year}, chr::month{unsigned(month)},
                                 chr::day{unsigned(day)}};
  if (!date.ok()) return false;
  civil.year = year;
  civil.month = unsigned(month);
  civil.day = unsigned(day);
  return true;
}

bool take_clock(std::string_view& text, CivilTime& civil, chr::milliseconds& fraction) {
  if (!take_number(text, 2, civil.hour) || !take(text, ':') ||
      !take_number(text, 2, civil.minute) || !take(text, ':') ||
      !take_number(text, 2, civil.second))
    return false;
  if (civil.hour > 23 || civil.minute > 59 || civil.second > 59) return false;
  if (!take(text, '.')) return true;
  int scale = 100;
  bool any = false;
  for (int digit = 0; take_number(text, 1, digit); scale /= 10, any = true)
    fraction += chr::milliseconds{digit * scale};
  return any;
}

bool take_zone(std::string_view& text, chr::minutes& offset) {
  if (take(text, 'Z')) return true;
  const bool behind = !text.empty() && text.front() == '-';
  if (!take(text, '-') && !take(text, '+')) return false;
  int hours = 0;
  int minutes = 0;
  if (!take_number(text, 2, hours) || !take(text, ':') || !take_number(text, 2, minutes))
    return false;
  offset = chr::hours{hours} + chr::minutes{minutes};
  if (behind) offset = -offset;
  return hours < 24 && minutes < 60;
}

}  // namespace

std::optional<UtcTime> parse_utc(std::string_view text) {
  CivilTime civil;
  chr::milliseconds fraction{0};
  chr::minutes offset{0};
  if (!take_date(text, civil)) return std::nullopt;
  if (text.empty()) return from_civil(civil);
  if (!take(text, 'T') || !take_clock(text, civil, fraction) || !take_zone(text, offset) ||
      !text.empty())
    return std::nullopt;
  return from_civil(civil, offset) + fraction;
}

std::string format_utc(UtcTime time) {
  const CivilTime civil = to_civil(time);
  const auto fraction = time - chr::floor<chr::seconds>(time);
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", civil.year, civil.month,
                civil.day, civil.hour, civil.minute, civil.second, int(fraction.count()));
  return text;
}

}  // namespace tideline

// pack.json: office hours and holidays.
#include <algorithm>

#include "content/json_values.h"
#include "content/pack_parts.h"
#include "content/text_shapes.h"

namespace tideline::content {

namespace {

using Taken = std::set<std::string, std::less<>>;

constexpr int kMinutesOfDay = 24 * 60;

// "09:30" as minutes from midnight; "24:00" is the end of the day.
int read_clock(const JsonPlace& place) {
  const auto is_clock = [](std::string_view text) {
    return text == "24:00" || parse_utc("2000-01-01T" + std::string(text) + ":00Z").has_value();
  };
  const std::string text = read_shaped(place, is_clock, "a time such as 09:30");
  if (text.size() != 5) return 0;
  return ((text[0] - '0') * 10 + text[1] - '0') * 60 + (text[3] - '0') * 10 + text[4] - '0';
}

std::vector<model::Shift> read_shifts(const JsonPlace& place) {
  int last_end = 0;
  return read_list(place, 0, 4, [&](const JsonPlace& item) {
    const JsonList times(item, 2, 2);
    if (times.size() < 2) return model::Shift{};
    const model::Shift shift{read_clock(times.at(0)), read_clock(times.at(1))};
    if (shift.from_minute >= shift.to_minute || shift.from_minute >= kMinutesOfDay)
      item.fault("a span that ends after it begins");
    else if (shift.from_minute < last_end)
      item.fault("a span that begins after the one before it ends");
    last_end = std::max(last_end, shift.to_minute);
    return shift;
  });
}

model::Holiday read_holiday(const JsonPlace& place) {
  JsonObject object(place, "an object with date and word");
  const CivilTime day = to_civil(read_day(object.at("date")));
  return {day.year, day.month, day.day,
          read_shaped(object.at("word"), is_word_key, "a words key such as holiday.christmas")};
}

model::OfficeHours read_hours(const JsonPlace& place, Taken& taken) {
  static constexpr const char* kDays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  JsonObject object(place, "office hours");
  model::OfficeHours hours;
  hours.id = read_new_id(object.at("id"), taken);
  hours.zone = read_shaped(object.at("zone"), is_zone_name, "an IANA time zone");
  const JsonPlace week_place = object.at("week");
  JsonObject week(week_place, "an object of days");
  for (std::size_t day = 0; day < hours.week.size(); ++day)
    if (week.has(kDays[day])) hours.week[day] = read_shifts(week.at(kDays[day]));
  hours.holidays = read_list(object.at("holidays"), 0, 400, read_holiday);
  return hours;
}

}  // namespace

std::vector<model::OfficeHours> read_office_hours(const JsonPlace& place) {
  Taken taken;
  return read_list(place, 0, 40, [&](const JsonPlace& item) { return read_hours(item, taken); });
}

}  // namespace tideline::content

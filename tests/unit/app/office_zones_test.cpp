// Opening hours by our own reader of the tz database against an independent reading of it: Howard
// Hinnant's date library and its calendar. Seven years, three zones, both changes of each year.
#include <date/tz.h>

#include "doctest/doctest.h"

#include "model/office_hours.h"
#include "platform/native/time_zones_system.h"

using namespace tideline;
using namespace std::chrono_literals;
using std::chrono::minutes;

namespace {

constexpr const char* kZones[] = {"America/New_York", "Europe/London", "Australia/Sydney"};
constexpr auto kStep = 15min;

UtcTime utc(const char* text) { return *parse_utc(text); }
const UtcTime kBegin = utc("2024-01-01");
const UtcTime kEnd = utc("2031-01-01");

model::OffsetAt system_offset(const char* zone) {
  return [zones = std::make_shared<platform::SystemTimeZones>(), zone](UtcTime time) {
    return zones->offset(zone, time).value_or(-9999min);
  };
}

// Awkward on purpose: touching shifts over midnight, shifts within the hours that are skipped and
// doubled, some of the days of change as holidays.
model::OfficeHours awkward_hours() {
  model::OfficeHours hours;
  for (std::size_t day = 0; day < 5; ++day) hours.week[day] = {{9 * 60, 17 * 60 + 30}};
  hours.week[5] = {{22 * 60, 24 * 60}};
  hours.week[6] = {{0, 30}, {75, 105}, {135, 165}, {9 * 60, 24 * 60}};
  hours.holidays = {{2026, 3, 29, "h"}, {2026, 11, 1, "h"}, {2027, 4, 4, "h"}, {2025, 12, 25, "h"}};
  return hours;
}

// What a clock on the office's wall says, and so whether it is open, without any code of ours.
bool open_by_the_wall(const model::OfficeHours& hours, const date::time_zone& zone, UtcTime now) {
  const auto wall = zone.to_local(now);
  const auto midnight = date::floor<date::days>(wall);
  const date::year_month_day day(midnight);
  for (const model::Holiday& holiday : hours.holidays)
    if (day == date::year(holiday.year) / holiday.month / holiday.day) return false;
  const auto minute = date::floor<minutes>(wall - midnight).count();
  for (const model::Shift& shift : hours.week[date::weekday(midnight).iso_encoding() - 1])
    if (minute >= shift.from_minute && minute < shift.to_minute) return true;
  return false;
}

// The seconds in which the zone's clocks change.
std::vector<UtcTime> changes_of(const date::time_zone& zone) {
  std::vector<UtcTime> changes;
  for (auto info = zone.get_info(kBegin); info.end < kEnd; info = zone.get_info(info.end))
    changes.push_back(info.end);
  return changes;
}

}  // namespace

TEST_CASE("office zones: clocks are where the tz database says, each quarter hour of seven years") {
  for (const char* name : kZones) {
    const date::time_zone& zone = *date::locate_zone(name);
    const model::OffsetAt offset = system_offset(name);
    int wrong = 0;
    for (UtcTime now = kBegin; now < kEnd; now += kStep)
      wrong += offset(now) != zone.get_info(now).offset;
    CHECK_MESSAGE(wrong == 0, name);

    const std::vector<UtcTime> changes = changes_of(zone);
    CHECK_MESSAGE(changes.size() == 14, name);
    for (const UtcTime change : changes) {
      CHECK(offset(change) == zone.get_info(change).offset);
      CHECK(offset(change - 1s) == zone.get_info(change - 1s).offset);
      CHECK(offset(change - 1s) != offset(change));
    }
  }
}

TEST_CASE("office zones: open exactly while the wall's clock is in a shift, over seven years") {
  const model::OfficeHours hours = awkward_hours();
  for (const char* name : kZones) {
    const date::time_zone& zone = *date::locate_zone(name);
    const model::OffsetAt offset = system_offset(name);
    int wrong = 0;
    int open = 0;
    for (UtcTime now = kBegin; now < kEnd; now += kStep) {
      const bool expected = open_by_the_wall(hours, zone, now);
      open += expected;
      wrong += model::is_open(hours, now, offset) != expected;
    }
    CHECK_MESSAGE(wrong == 0, name);
    CHECK(open > 60'000);
  }
}

TEST_CASE("office zones: openings and closings around each change are the wall's first and last") {
  const model::OfficeHours hours = awkward_hours();
  for (const char* name : kZones) {
    const date::time_zone& zone = *date::locate_zone(name);
    const model::OffsetAt offset = system_offset(name);
    int wrong = 0;
    for (const UtcTime change : changes_of(zone)) {
      // Backwards from a week later, so that the next moment of each kind is known.
      std::optional<UtcTime> opening;
      std::optional<UtcTime> closing;
      for (UtcTime now = change + 9 * 24h; now >= change - 36h; now -= kStep) {
        (open_by_the_wall(hours, zone, now) ? opening : closing) = now;
        if (now > change + 36h) continue;
        wrong += model::next_opening(hours, now, offset) != opening;
        if (opening == now) wrong += model::closing(hours, now, offset) != closing;
      }
    }
    CHECK_MESSAGE(wrong == 0, name);
  }
}

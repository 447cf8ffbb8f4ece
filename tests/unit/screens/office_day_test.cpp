#include "screens/parts/office_day.h"

#include <doctest/doctest.h>

using namespace tideline;
using namespace tideline::screens;
using namespace std::chrono_literals;

namespace {

UtcTime at(std::string_view text) { return parse_utc(text).value_or(UtcTime{}); }

// An office in New York, weekdays 09:00-17:00; clocks there go back on 1 November 2026.
struct Rig {
  state::AppState app;
  model::OfficeHours hours;

  Rig(std::string own_zone, std::string_view now) {
    model::Words& words = app.pack.words;
    for (int day = 1; day <= 7; ++day)
      words.set("date.weekday_short." + std::to_string(day), "D" + std::to_string(day));
    words.set("list.separator", ", ");
    words.set("phone.closed", "Closed");
    words.set("phone.overlap", "{times}");
    words.set("phone.no_overlap", "never");
    words.set("holiday.harvest", "Harvest");
    hours.zone = "America/New_York";
    for (std::size_t day = 0; day < 5; ++day) hours.week[day] = {{9 * 60, 17 * 60}};
    hours.holidays = {{2026, 11, 26, "holiday.harvest"}, {2026, 1, 1, "holiday.past"}};
    app.around.zone = std::move(own_zone);
    app.now = at(now);
    app.zone_offset = [](const std::string& zone, UtcTime time) -> std::chrono::minutes {
      if (zone == "Asia/Shanghai") return 8h;
      if (zone == "America/New_York") return time < at("2026-11-01T06:00:00Z") ? -4h : -5h;
      return 0min;
    };
  }
};

}  // namespace

TEST_CASE("office day: the week follows the office's change of clocks") {
  const Rig rig("Europe/London", "2026-10-30T15:00:00Z");

  const std::vector<OfficeDay> week = office_week(rig.app, rig.hours);

  REQUIRE(week.size() == 7);
  CHECK(week[0].day == "D5");
  CHECK(week[0].own == "13:00–21:00");
  CHECK(week[1].office == "Closed");
  CHECK(week[3].office == "09:00–17:00");
  CHECK(week[3].own == "14:00–22:00");
}

TEST_CASE("office day: a shift that ends tomorrow for the person names that day") {
  const Rig rig("Asia/Shanghai", "2026-11-23T15:00:00Z");

  const std::vector<OfficeDay> week = office_week(rig.app, rig.hours);

  CHECK(week[0].own == "22:00–D2 06:00");
  CHECK(week[3].office == "Harvest");
  CHECK(week[3].own == "–");
}

TEST_CASE("office day: the overlap is told in the person's time") {
  const Rig london("Europe/London", "2026-11-24T18:00:00Z");
  const Rig shanghai("Asia/Shanghai", "2026-11-24T18:00:00Z");

  const DayOverlap near = day_overlap(london.app, london.hours);
  const DayOverlap far = day_overlap(shanghai.app, shanghai.hours);

  CHECK(near.text == "14:00–18:00");
  CHECK(near.now_minute == 18 * 60);
  REQUIRE_FALSE(far.office.empty());
  CHECK(far.office.back().from_minute == 22 * 60);
  CHECK(far.office.back().to_minute == 24 * 60);  // what follows belongs to the next day
  CHECK(far.text == "never");
}

TEST_CASE("office day: the picture shows no hours in which the office is closed") {
  // Monday 03:00 in Shanghai is Sunday afternoon in the office.
  const Rig sunday("Asia/Shanghai", "2026-11-22T19:00:00Z");
  const Rig tuesday("Asia/Shanghai", "2026-11-23T19:00:00Z");

  const DayOverlap monday_there = day_overlap(sunday.app, sunday.hours);
  const DayOverlap tuesday_there = day_overlap(tuesday.app, tuesday.hours);

  REQUIRE(monday_there.office.size() == 1);
  CHECK(monday_there.office[0].from_minute == 22 * 60);
  CHECK(monday_there.now_minute == 3 * 60);
  REQUIRE(tuesday_there.office.size() == 2);  // the tail of Monday's hours, then Tuesday's
  CHECK(tuesday_there.office[0].from_minute == 0);
  CHECK(tuesday_there.office[0].to_minute == 6 * 60);
}

TEST_CASE("office day: over a weekend the picture is of the next working day") {
  const Rig rig("Europe/London", "2026-11-21T12:00:00Z");

  const DayOverlap overlap = day_overlap(rig.app, rig.hours);

  CHECK(overlap.day == at("2026-11-23T00:00:00Z"));
  CHECK(overlap.now_minute == -1);
}

TEST_CASE("office day: past holidays are left out") {
  const Rig rig("Europe/London", "2026-11-24T18:00:00Z");

  const auto holidays = next_holidays(rig.app, rig.hours, 3);

  REQUIRE(holidays.size() == 1);
  CHECK(holidays[0]->word == "holiday.harvest");
}

TEST_CASE("office day: a zone is called by its city") {
  model::Words words;
  CHECK(city_of(words, {"desk", "America/New_York", {}, {}}) == "New York");
  CHECK(city_of(words, {"desk", "UTC", {}, {}}) == "UTC");
  words.set("hours.desk.city", "纽约");
  CHECK(city_of(words, {"desk", "America/New_York", {}, {}}) == "纽约");
}

TEST_CASE("office day: a holiday is named as the reason why nobody answers today") {
  Rig rig("Europe/London", "2026-11-26T15:00:00Z");
  rig.app.pack.words.set("phone.closed_today", "Closed today: {reason}");
  rig.hours.id = "desk";
  rig.app.pack.facts.office_hours = {rig.hours};
  model::Channel phone;
  phone.kind = model::ChannelKind::phone;
  phone.hours = "desk";

  CHECK(closed_today(rig.app, phone) == "Closed today: Harvest");
  CHECK(closed_now(rig.app, phone).ends_with("\nClosed today: Harvest"));
  rig.app.now = at("2026-11-27T15:00:00Z");
  CHECK(closed_today(rig.app, phone).empty());
  CHECK(closed_now(rig.app, phone).empty());
}

TEST_CASE("office day: a holiday is the office's day where the person has another date") {
  Rig rig("Asia/Shanghai", "2026-11-26T15:30:00Z");  // 23:30 on Thursday in Shanghai
  model::Words& words = rig.app.pack.words;
  words.set("date.weekday.4", "Thursday");
  words.set("phone.closed_today", "Closed today: {reason}");
  words.set("phone.closed_there", "Closed on {day} in {city}: {reason}");
  rig.hours.id = "desk";
  rig.app.pack.facts.office_hours = {rig.hours};
  model::Channel phone;
  phone.kind = model::ChannelKind::phone;
  phone.hours = "desk";
  CHECK(closed_today(rig.app, phone) == "Closed today: Harvest");

  rig.app.now += 30min;

  CHECK(closed_today(rig.app, phone) == "Closed on Thursday in New York: Harvest");
}

TEST_CASE("office day: the week's note says which day it is in the office") {
  Rig rig("Europe/London", "2026-10-25T00:30:00Z");  // already Sunday in London
  rig.app.pack.words.set("date.weekday.6", "Saturday");
  rig.app.pack.words.set("phone.week.there", "{city}: {day}, {time}");

  CHECK(office_week(rig.app, rig.hours).front().day == "D6");
  CHECK(office_now(rig.app, rig.hours) == "New York: Saturday, 20:30");
}

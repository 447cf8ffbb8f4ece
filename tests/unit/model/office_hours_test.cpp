// Opening times across daylight saving, holidays and midnight.
#include "model/office_hours.h"

#include "doctest/doctest.h"

using namespace tideline;
using namespace tideline::model;
using namespace std::chrono_literals;
using std::chrono::minutes;

namespace {

UtcTime utc(std::string_view text) { return *parse_utc(text); }

OffsetAt fixed(minutes offset) {
  return [offset](UtcTime) { return offset; };
}

// A zone with daylight saving between two moments of 2026.
OffsetAt saving(std::string_view begins, std::string_view ends, minutes winter) {
  const UtcTime from = utc(begins);
  const UtcTime to = utc(ends);
  return [=](UtcTime time) { return time >= from && time < to ? winter + 60min : winter; };
}

OffsetAt new_york() { return saving("2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z", -300min); }
OffsetAt london() { return saving("2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", 0min); }

// Sydney's summer is around the new year: outside [April, October) it is ahead.
OffsetAt sydney() {
  const UtcTime ends = utc("2026-04-04T16:00:00Z");
  const UtcTime begins = utc("2026-10-03T16:00:00Z");
  return [=](UtcTime time) { return time >= ends && time < begins ? 600min : 660min; };
}

OfficeHours daily(int from_hour, int to_hour) {
  OfficeHours hours;
  for (auto& day : hours.week) day = {{from_hour * 60, to_hour * 60}};
  return hours;
}

OfficeHours weekdays(int from_hour, int to_hour) {
  OfficeHours hours = daily(from_hour, to_hour);
  hours.week[5].clear();
  hours.week[6].clear();
  return hours;
}

}  // namespace

TEST_CASE("office hours: a question asked on Saturday is promised for Monday morning") {
  const auto opening = next_opening(weekdays(9, 17), utc("2025-03-01T12:00:00Z"), fixed(120min));

  REQUIRE(opening);
  CHECK(*opening == utc("2025-03-03T07:00:00Z"));  // 09:00 there is 07:00 UTC
}

TEST_CASE("office hours: open from the first minute until just before the last") {
  const OfficeHours hours = weekdays(9, 17);

  CHECK_FALSE(is_open(hours, utc("2026-11-02T08:59:59Z"), fixed(0min)));
  CHECK(is_open(hours, utc("2026-11-02T09:00:00Z"), fixed(0min)));
  CHECK(is_open(hours, utc("2026-11-02T16:59:59Z"), fixed(0min)));
  CHECK_FALSE(is_open(hours, utc("2026-11-02T17:00:00Z"), fixed(0min)));
}

TEST_CASE("office hours: during a shift the next opening is now") {
  const UtcTime now = utc("2026-11-02T10:30:00Z");

  CHECK(next_opening(weekdays(9, 17), now, fixed(0min)) == now);
  CHECK(closing(weekdays(9, 17), now, fixed(0min)) == utc("2026-11-02T17:00:00Z"));
}

TEST_CASE("office hours: nine o'clock in New York moves with both changes") {
  const OfficeHours hours = daily(9, 17);
  const auto opens = [&](std::string_view now) {
    return *next_opening(hours, utc(now), new_york());
  };

  CHECK(opens("2026-03-07T05:00:00Z") == utc("2026-03-07T14:00:00Z"));
  CHECK(opens("2026-03-08T05:00:00Z") == utc("2026-03-08T13:00:00Z"));
  CHECK(opens("2026-10-31T05:00:00Z") == utc("2026-10-31T13:00:00Z"));
  CHECK(opens("2026-11-01T05:00:00Z") == utc("2026-11-01T14:00:00Z"));
}

TEST_CASE("office hours: nine o'clock in London and Sydney moves with both changes") {
  const OfficeHours hours = daily(9, 17);
  const auto opens = [&](std::string_view now, const OffsetAt& zone) {
    return *next_opening(hours, utc(now), zone);
  };

  CHECK(opens("2026-03-29T00:00:00Z", london()) == utc("2026-03-29T08:00:00Z"));
  CHECK(opens("2026-10-25T00:00:00Z", london()) == utc("2026-10-25T09:00:00Z"));
  CHECK(opens("2026-04-04T14:00:00Z", sydney()) == utc("2026-04-04T23:00:00Z"));
  CHECK(opens("2026-10-03T14:00:00Z", sydney()) == utc("2026-10-03T22:00:00Z"));
}

TEST_CASE("office hours: the hour that is skipped is never open, the rest of the shift is") {
  OfficeHours hours;
  hours.week[6] = {{60, 180}};  // Sunday 01:00-03:00; 02:00-03:00 is skipped

  const auto spans =
      open_spans(hours, utc("2026-03-08T00:00:00Z"), utc("2026-03-09T00:00:00Z"), new_york());

  REQUIRE(spans.size() == 1);
  CHECK(spans[0].from == utc("2026-03-08T06:00:00Z"));
  CHECK(spans[0].to == utc("2026-03-08T07:00:00Z"));
}

TEST_CASE("office hours: the hour that is repeated is open twice") {
  OfficeHours hours;
  hours.week[6] = {{60, 90}};  // Sunday 01:00-01:30, which comes twice

  const auto spans =
      open_spans(hours, utc("2026-11-01T00:00:00Z"), utc("2026-11-02T00:00:00Z"), new_york());

  REQUIRE(spans.size() == 2);
  CHECK(spans[0].from == utc("2026-11-01T05:00:00Z"));
  CHECK(spans[1].from == utc("2026-11-01T06:00:00Z"));
  for (const OpenSpan& span : spans) CHECK(span.to - span.from == 30min);
}

TEST_CASE("office hours: spans and is_open agree on every quarter hour of a year with changes") {
  OfficeHours hours = weekdays(9, 17);
  hours.week[6] = {{60, 180}, {22 * 60, 24 * 60}};
  hours.holidays = {{2026, 12, 25, "holiday.christmas"}};
  for (const OffsetAt& zone : {new_york(), london(), sydney()}) {
    const UtcTime begin = utc("2026-01-01");
    const auto spans = open_spans(hours, begin, begin + 365 * 24h, zone);
    std::size_t i = 0;
    int wrong = 0;
    for (UtcTime now = begin; now < begin + 365 * 24h; now += 15min) {
      while (i < spans.size() && spans[i].to <= now) ++i;
      const bool inside = i < spans.size() && spans[i].from <= now;
      wrong += inside != is_open(hours, now, zone);
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("office hours: a holiday is closed all day, in the office's zone") {
  OfficeHours hours = daily(9, 17);
  hours.holidays = {{2026, 12, 25, "holiday.christmas"}};
  const OffsetAt zone = fixed(-300min);

  CHECK_FALSE(is_open(hours, utc("2026-12-25T15:00:00Z"), zone));
  CHECK(is_open(hours, utc("2026-12-26T15:00:00Z"), zone));
  CHECK(holiday_at(hours, utc("2026-12-25T04:00:00Z"), zone) == nullptr);  // still the 24th there
  REQUIRE(holiday_at(hours, utc("2026-12-26T04:00:00Z"), zone) != nullptr);
  CHECK(next_opening(hours, utc("2026-12-25T12:00:00Z"), zone) == utc("2026-12-26T14:00:00Z"));
}

TEST_CASE("office hours: shifts that touch over midnight close once") {
  OfficeHours hours;
  hours.week[0] = {{20 * 60, 24 * 60}};
  hours.week[1] = {{0, 4 * 60}};

  CHECK(closing(hours, utc("2026-11-02T21:00:00Z"), fixed(0min)) == utc("2026-11-03T04:00:00Z"));
}

TEST_CASE("office hours: an office that never closes has no closing, one never open no opening") {
  CHECK_FALSE(closing(daily(0, 24), utc("2026-11-02T21:00:00Z"), new_york()));
  CHECK_FALSE(next_opening(OfficeHours{}, utc("2026-11-02T21:00:00Z"), new_york()));
}

TEST_CASE("office hours: after a month of holidays the opening is still found") {
  OfficeHours hours = weekdays(9, 17);
  for (unsigned day = 1; day <= 31; ++day)
    hours.holidays.push_back({2026, 12, day, "holiday.works"});

  CHECK(next_opening(hours, utc("2026-12-01T00:00:00Z"), fixed(0min)) ==
        utc("2027-01-01T09:00:00Z"));
}

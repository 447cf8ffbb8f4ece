// Reading, writing and calendar arithmetic of instants.
#include "base/utc_time.h"

#include "doctest/doctest.h"

using namespace tideline;
using namespace std::chrono_literals;

TEST_CASE("utc time: a day is read as its first moment") {
  const auto day = parse_utc("2026-11-02");

  REQUIRE(day);
  CHECK(format_utc(*day) == "2026-11-02T00:00:00.000Z");
}

TEST_CASE("utc time: fractions and offsets are read, and written as UTC") {
  CHECK(format_utc(*parse_utc("2026-11-02T09:00:00.25+05:30")) == "2026-11-02T03:30:00.250Z");
  CHECK(format_utc(*parse_utc("2026-11-02T23:30:00-01:00")) == "2026-11-03T00:30:00.000Z");
}

TEST_CASE("utc time: what is no real day or time is refused") {
  for (const char* text : {"", "2026", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10",
                           "2026-11-02T", "2026-11-02T25:00:00Z", "2026-11-02T09:60:00Z",
                           "2026-11-02T09:00:00", "2026-11-02T09:00:00.Z", "2026-11-02 09:00:00Z",
                           "2026-11-02T09:00:00+24:00", "2026-11-02T09:00:00Zx"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_utc(text));
  }
}

TEST_CASE("utc time: leap days exist in leap years only") {
  CHECK(parse_utc("2028-02-29"));
  CHECK_FALSE(parse_utc("2100-02-29"));
}

TEST_CASE("utc time: civil time and back is the same, before 1970 too") {
  for (const char* text :
       {"1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "2026-03-08T07:00:00Z"}) {
    const UtcTime time = *parse_utc(text);
    for (const auto offset : {0min, 330min, -480min})
      CHECK(from_civil(to_civil(time, offset), offset) == time);
  }
}

TEST_CASE("utc time: the week begins on Monday") {
  CHECK(weekday_of({.year = 2026, .month = 11, .day = 2}) == 0);
  CHECK(weekday_of({.year = 2026, .month = 11, .day = 8}) == 6);
  CHECK(weekday_of({.year = 1969, .month = 12, .day = 31}) == 2);
}

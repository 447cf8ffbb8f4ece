// Dates as people type them.
#include "base/local_time.h"

#include "doctest/doctest.h"

using namespace tideline;

TEST_CASE("local time: the ways in which people write a moment") {
  const CivilTime moment{2026, 11, 23, 14, 5, 0};
  for (const char* text : {"2026-11-23 14:05", "2026-11-23T14:05", "2026/11/23 14:05",
                           "23.11.2026 14:05", "2026年11月23日 14:05", " 2026-11-23  14:05 "})
    CHECK_MESSAGE(parse_local_time(text) == moment, text);
  CHECK(parse_local_time("2026-1-3") == CivilTime{2026, 1, 3, 0, 0, 0});
}

TEST_CASE("local time: what is no moment") {
  for (const char* text :
       {"", "yesterday", "2026-13-01", "2026-02-29", "2026-11-23 24:00", "2026-11-23 14",
        "11-23-2026", "2026-11-23 14:05 pm", "99999-01-01", "2026-11-23 14:05:00 1", "1-2-3"})
    CHECK_MESSAGE(!parse_local_time(text), text);
}

TEST_CASE("local time: what is shown can be read again") {
  CHECK(format_local_time({2026, 1, 3, 4, 5, 0}) == "2026-01-03 04:05");
  CHECK(parse_local_time(format_local_time({2028, 2, 29, 23, 59, 0})) ==
        CivilTime{2028, 2, 29, 23, 59, 0});
}

TEST_CASE("local time: days of months") {
  CHECK(days_in_month(2026, 2) == 28);
  CHECK(days_in_month(2028, 2) == 29);
  CHECK(days_in_month(2026, 12) == 31);
}

// Time zones from the system's database and from rules.
#include "doctest/doctest.h"

#include "platform/native/time_zones_system.h"
#include "platform/native/tzif.h"

using namespace tideline;
using namespace tideline::platform;
using namespace std::chrono_literals;

namespace {

UtcTime utc(const char* text) { return *parse_utc(text); }

int minutes_ahead(std::string_view zone, const char* time) {
  const SystemTimeZones zones;
  const auto offset = zones.offset(zone, utc(time));
  return offset ? int(offset->count()) : -9999;
}

int rule_minutes(const char* rule, const char* time) {
  const auto seconds = utc(time).time_since_epoch() / 1s;
  const auto offset = posix_offset(rule, seconds);
  return offset ? *offset / 60 : -9999;
}

}  // namespace

TEST_CASE("time zones: clocks change in the second they should") {
  CHECK(minutes_ahead("Europe/Berlin", "2026-03-29T00:59:59Z") == 60);
  CHECK(minutes_ahead("Europe/Berlin", "2026-03-29T01:00:00Z") == 120);
  CHECK(minutes_ahead("Europe/Berlin", "2026-10-25T00:59:59Z") == 120);
  CHECK(minutes_ahead("Europe/Berlin", "2026-10-25T01:00:00Z") == 60);
  CHECK(minutes_ahead("America/New_York", "2026-03-08T06:59:59Z") == -300);
  CHECK(minutes_ahead("America/New_York", "2026-03-08T07:00:00Z") == -240);
  CHECK(minutes_ahead("Australia/Lord_Howe", "2026-04-04T14:59:59Z") == 660);
  CHECK(minutes_ahead("Australia/Lord_Howe", "2026-04-04T15:00:00Z") == 630);
}

TEST_CASE("time zones: also the odd ones, the far past and the far future") {
  CHECK(minutes_ahead("Asia/Shanghai", "2026-07-01") == 480);
  CHECK(minutes_ahead("Asia/Kathmandu", "2026-07-01") == 345);
  CHECK(minutes_ahead("Asia/Calcutta", "2026-07-01") == 330);
  CHECK(minutes_ahead("Europe/Berlin", "2090-07-01") == 120);
  CHECK(minutes_ahead("Europe/Berlin", "2090-01-01") == 60);
  CHECK(minutes_ahead("Europe/Berlin", "1970-01-01") == 60);
  CHECK(minutes_ahead("UTC", "2026-07-01") == 0);
}

TEST_CASE("time zones: what is no zone has no offset") {
  const SystemTimeZones zones;
  for (const char* name : {"", "Mars/Olympus", "../../etc/passwd", "/etc/passwd", "Europe",
                           "zone.tab", "tzdata.zi", "Europe/Berlin\n", "+08:00"})
    CHECK_FALSE_MESSAGE(zones.offset(name, utc("2026-07-01")).has_value(), name);
}

TEST_CASE("time zones: the system's own zone is one of them") {
  const SystemTimeZones zones;

  CHECK(zones.offset(zones.local_zone(), utc("2026-07-01")).has_value());
}

TEST_CASE("posix zones: rules by month, by day, and over the turn of the year") {
  CHECK(rule_minutes("CST-8", "2050-07-01") == 480);
  CHECK(rule_minutes("<+0545>-5:45", "2050-07-01") == 345);
  CHECK(rule_minutes("CET-1CEST,M3.5.0,M10.5.0/3", "2050-03-27T00:59:59Z") == 60);
  CHECK(rule_minutes("CET-1CEST,M3.5.0,M10.5.0/3", "2050-03-27T01:00:00Z") == 120);
  CHECK(rule_minutes("AEST-10AEDT,M10.1.0,M4.1.0/3", "2050-01-15") == 660);
  CHECK(rule_minutes("AEST-10AEDT,M10.1.0,M4.1.0/3", "2050-07-15") == 600);
  CHECK(rule_minutes("IST-2IDT,M3.4.4/26,M10.5.0", "2050-07-15") == 180);
  CHECK(rule_minutes("XXX3YYY,J60/0,300/0", "2052-03-01T02:59:59Z") == -180);
  CHECK(rule_minutes("XXX3YYY,J60/0,300/0", "2052-03-01T03:00:00Z") == -120);
}

TEST_CASE("posix zones: what is no rule gives nothing") {
  for (const char* rule :
       {"", "CET", "1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M1.1.0",
        "CET-1CEST,M3.9.0,M10.5.0", "<+05", "CET-1CEST,M3.5.0,X"})
    CHECK_MESSAGE(rule_minutes(rule, "2050-01-01") == -9999, rule);
}

TEST_CASE("tzif: a cut or foreign file is none") {
  CHECK_FALSE(read_tzif("").has_value());
  CHECK_FALSE(read_tzif(std::string(100, 'x')).has_value());
  std::string header = "TZif2" + std::string(39, '\0');
  CHECK_FALSE(read_tzif(header).has_value());
  header[35] = char(0xFF);  // far more times than there are
  CHECK_FALSE(read_tzif(header + header).has_value());
}

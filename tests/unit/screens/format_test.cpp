#include "screens/parts/format.h"

#include <doctest/doctest.h>

using namespace tideline;
using namespace tideline::screens;
using namespace std::chrono_literals;

namespace {

UtcTime utc(int year, unsigned month, unsigned day, int hour = 0, int minute = 0) {
  return from_civil({year, month, day, hour, minute, 0});
}

void set_english(model::Words& words) {
  words.language = "en";
  for (unsigned month = 1; month <= 12; ++month) {
    words.set("date.month." + std::to_string(month), "Month" + std::to_string(month));
    words.set("date.month_short." + std::to_string(month), "M" + std::to_string(month));
  }
  for (int day = 1; day <= 7; ++day)
    words.set("date.weekday." + std::to_string(day), "weekday " + std::to_string(day));
  words.set("date.long", "{day} {month} {year}");
  words.set("date.short", "{day} {month}");
  words.set("date.short_with_year", "{day} {month} {year}");
  words.set("date.today", "Today");
  words.set("date.yesterday", "Yesterday");
  words.set("date.in_text.today", "today");
  words.set("date.in_text.tomorrow", "tomorrow");
  words.set("hours.always", "Around the clock");
  words.set("hours.any_time", "Any time");
  words.set("hours.open_until", "until {time}");
  words.set("hours.open_until_day", "until {time} {day}");
  words.set("hours.opens", "Opens {day} {time}");
  words.set("hours.closed", "Closed");
  words.set("promise.minutes", "{from}-{to} minutes");
  words.set("promise.hours", "{from}-{to} hours");
  words.set("promise.hours.single.one", "an hour");
  words.set("promise.hours.single.other", "{count} hours");
  words.set("promise.working_days", "{from}-{to} working days");
}

// Wednesday, 4 November 2026, 20:00 UTC; the person is in Shanghai, where it is 04:00 on the 5th.
state::AppState evening_in_shanghai() {
  state::AppState app;
  set_english(app.pack.words);
  app.around.zone = "Asia/Shanghai";
  app.now = utc(2026, 11, 4, 20, 0);
  app.zone_offset = [](const std::string& zone, UtcTime) {
    if (zone == "Asia/Shanghai") return std::chrono::minutes(8h);
    if (zone == "America/New_York") return std::chrono::minutes(-5h);
    return std::chrono::minutes(0h);
  };
  model::OfficeHours desk;
  desk.id = "desk";
  desk.zone = "America/New_York";
  for (int day = 0; day < 5; ++day) desk.week[std::size_t(day)] = {{9 * 60, 17 * 60}};
  app.pack.facts.office_hours = {desk};
  return app;
}

model::Channel phone() {
  model::Channel channel;
  channel.kind = model::ChannelKind::phone;
  channel.hours = "desk";
  return channel;
}

}  // namespace

TEST_CASE("format: dates and times are those of the person's own zone") {
  const state::AppState app = evening_in_shanghai();

  CHECK(long_date(app, app.now) == "5 Month11 2026");
  CHECK(clock_time(app, app.now) == "04:00");
  CHECK(is_same_day(app, app.now, utc(2026, 11, 4, 16, 0)));
  CHECK_FALSE(is_same_day(app, app.now, utc(2026, 11, 4, 15, 59)));
}

TEST_CASE("format: a date without a time is the same day in every zone") {
  state::AppState app = evening_in_shanghai();
  app.around.zone = "America/New_York";

  CHECK(calendar_date(app.words(), utc(2026, 10, 12)) == "12 Month10 2026");
}

TEST_CASE("format: a short date has the year only when it is another one") {
  const state::AppState app = evening_in_shanghai();

  CHECK(short_date(app, utc(2026, 10, 12)) == "12 M10");
  CHECK(short_date(app, utc(2025, 12, 31, 15, 59)) == "31 M12 2025");
  CHECK(short_date(app, utc(2025, 12, 31, 16, 0)) == "1 M1");  // New Year's Day in Shanghai
}

TEST_CASE("format: lists show the time today, yesterday by name, and dates before that") {
  const state::AppState app = evening_in_shanghai();

  CHECK(list_time(app, utc(2026, 11, 4, 17, 30)) == "01:30");
  CHECK(list_time(app, utc(2026, 11, 4, 9, 0)) == "Yesterday");
  CHECK(list_time(app, utc(2026, 11, 3, 9, 0)) == "3 M11");
  CHECK(day_name(app, utc(2026, 11, 4, 17, 30)) == "Today");
  CHECK(day_name(app, utc(2026, 11, 3, 9, 0)) == "3 Month11 2026");
}

TEST_CASE("format: without a named zone the platform's offset counts") {
  state::AppState app = evening_in_shanghai();
  app.around.zone.clear();
  app.around.utc_offset = 90min;

  CHECK(clock_time(app, app.now) == "21:30");
}

TEST_CASE("format: an open office says until when, by the person's clock") {
  const state::AppState app = evening_in_shanghai();  // 15:00 in New York

  const Availability answer = availability(app, phone());

  CHECK(answer.open == Open::now);
  CHECK(answer.text == "until 06:00");
}

TEST_CASE("format: a closed office says when it opens") {
  state::AppState app = evening_in_shanghai();

  app.now = utc(2026, 11, 4, 23, 0);  // 07:00 in Shanghai, 18:00 in New York
  CHECK(availability(app, phone()).open == Open::later);
  CHECK(availability(app, phone()).text == "Opens today 22:00");

  app.now = utc(2026, 11, 6, 23, 0);  // Friday evening there, Saturday morning here
  CHECK(availability(app, phone()).text == "Opens weekday 1 22:00");

  app.pack.facts.office_hours[0].holidays = {{2026, 11, 9, "holiday.test"}};
  CHECK(availability(app, phone()).text == "Opens weekday 2 22:00");
}

TEST_CASE("format: an office that never opens is closed") {
  state::AppState app = evening_in_shanghai();
  app.pack.facts.office_hours[0].week = {};

  CHECK(availability(app, phone()).open == Open::never);
}

TEST_CASE("format: a chat that is always open and mail have no hours to tell") {
  const state::AppState app = evening_in_shanghai();
  model::Channel chat;
  chat.kind = model::ChannelKind::chat;
  chat.always_open = true;
  model::Channel mail = phone();
  mail.kind = model::ChannelKind::email;

  CHECK(availability(app, chat).open == Open::always);
  CHECK(availability(app, chat).text == "Around the clock");
  CHECK(availability(app, mail).open == Open::always);
  CHECK(availability(app, mail).text == "Any time");
}

TEST_CASE("format: a reply is promised as a range, and as one figure when both ends agree") {
  const state::AppState app = evening_in_shanghai();
  model::Channel channel;

  CHECK(reply_promise(app, channel).empty());
  channel.reply_hours = model::Range{4, 24};
  CHECK(reply_promise(app, channel) == "4-24 hours");
  channel.reply_hours = model::Range{1, 1};
  CHECK(reply_promise(app, channel) == "an hour");
  channel.reply_hours = model::Range{8, 8};
  CHECK(reply_promise(app, channel) == "8 hours");
  channel.wait_minutes = model::Range{1, 3};
  CHECK(reply_promise(app, channel) == "1-3 minutes");
}

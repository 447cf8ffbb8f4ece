#include "model/reply_time.h"

#include "doctest/doctest.h"

using namespace tideline;
using namespace tideline::model;

namespace {

const OffsetAt kUtc = [](UtcTime) { return std::chrono::minutes{0}; };

OfficeHours nine_to_five() {
  OfficeHours hours;
  for (int day = 0; day < 5; ++day) hours.week[std::size_t(day)] = {{9 * 60, 17 * 60}};
  return hours;
}

UtcTime at(unsigned day, int hour) { return from_civil({2026, 11, day, hour, 0, 0}); }

}  // namespace

TEST_CASE("reply time: hours are stretched by the load and fall into the office's") {
  Channel channel;
  channel.reply_hours = {4, 24};
  CHECK(expected_reply(channel, nullptr, Priority::normal, at(3, 10), kUtc) == at(4, 10));
  channel.load_percent = 150;
  CHECK(expected_reply(channel, nullptr, Priority::normal, at(3, 10), kUtc) == at(4, 22));
  const OfficeHours office = nine_to_five();
  CHECK(expected_reply(channel, &office, Priority::normal, at(3, 10), kUtc) == at(5, 9));
  CHECK(is_busy(channel));
}

TEST_CASE("reply time: what is more urgent is answered earlier within the promise") {
  Channel channel;
  channel.reply_hours = {4, 24};
  const auto by = [&](Priority priority) {
    return expected_reply(channel, nullptr, priority, at(3, 10), kUtc);
  };
  CHECK(by(Priority::urgent) == at(3, 14));
  CHECK(by(Priority::high) == at(4, 0));
  CHECK(by(Priority::low) == at(4, 10));
  channel.load_percent = 150;
  CHECK(by(Priority::urgent) == at(3, 16));
}

TEST_CASE("reply time: working days pass over weekends and holidays") {
  Channel channel;
  channel.reply_working_days = {1, 2};
  OfficeHours office = nine_to_five();
  // 2026-11-06 is a Friday.
  CHECK(expected_reply(channel, &office, Priority::normal, at(6, 12), kUtc) == at(10, 12));
  office.holidays = {{2026, 11, 9, "holiday"}};
  CHECK(expected_reply(channel, &office, Priority::normal, at(6, 12), kUtc) == at(11, 12));
}

TEST_CASE("reply time: a channel that promises nothing has none") {
  CHECK_FALSE(expected_reply({}, nullptr, Priority::normal, at(3, 10), kUtc));
}

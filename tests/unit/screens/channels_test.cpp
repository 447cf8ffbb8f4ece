#include "screens/parts/channels.h"

#include <doctest/doctest.h>

using namespace tideline;
using namespace tideline::screens;
using namespace std::chrono_literals;

namespace {

// A pack with a ticket and what else a test adds; Monday, 2 November 2026, noon in UTC.
struct Rig {
  state::AppState app;

  Rig() {
    app.now = from_civil({2026, 11, 2, 12, 0, 0});
    app.zone_offset = [](const std::string&, UtcTime) { return std::chrono::minutes(0); };
    model::OfficeHours desk;
    desk.id = "desk";
    desk.week[0] = {{9 * 60, 17 * 60}};
    app.pack.facts.office_hours = {desk};
    app.pack.words.set("hours.always", "Around the clock");
    app.pack.words.set("hours.online", "Sent when you are online");
    app.pack.words.set("promise.minutes", "{from}-{to} minutes");
    add(model::ChannelKind::ticket);
  }

  model::Channel& add(model::ChannelKind kind) {
    model::Channel channel;
    channel.kind = kind;
    channel.hours = "desk";
    channel.verified = true;
    app.pack.facts.channels.push_back(channel);
    return app.pack.facts.channels.back();
  }
};

}  // namespace

TEST_CASE("channels: a ticket is proposed because nobody is on duty only where somebody could be") {
  Rig rig;
  CHECK(proposed_channel(rig.app).reason == "contact.reason.ticket_any_time");

  rig.add(model::ChannelKind::phone).verified = false;
  CHECK(proposed_channel(rig.app).reason == "contact.reason.ticket_any_time");

  rig.app.now += 8h;
  CHECK(proposed_channel(rig.app).reason == "contact.reason.ticket");
}

TEST_CASE("channels: offline a chat waits for the network and promises no minutes") {
  Rig rig;
  model::Channel chat = rig.add(model::ChannelKind::chat);
  chat.always_open = true;
  chat.wait_minutes = model::Range{1, 3};
  CHECK(channel_status(rig.app, chat).ink == ui::Ink::positive);
  CHECK(channel_summary(rig.app, chat) == "1-3 minutes");

  rig.app.desk_reachable = false;

  CHECK(channel_status(rig.app, chat).text == "Sent when you are online");
  CHECK(channel_status(rig.app, chat).ink == ui::Ink::muted);
  CHECK(channel_summary(rig.app, chat).empty());
}

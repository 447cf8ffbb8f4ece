#include "screens/parts/expected_reply.h"

#include <algorithm>
#include <optional>

#include "model/reply_time.h"
#include "screens/parts/channels.h"
#include "screens/parts/format.h"

namespace tideline::screens {

namespace {

const model::Channel* ticket_channel(const state::AppState& app) {
  const auto channels = channels_of(app.pack.facts, model::ChannelKind::ticket);
  return channels.empty() ? nullptr : channels.front();
}

std::optional<UtcTime> expected_reply_at(const state::AppState& app, const model::Channel& channel,
                                         model::Priority priority, UtcTime sent) {
  const model::OfficeHours* hours = model::find_hours(app.pack.facts, channel.hours);
  const model::OffsetAt offset = [&](UtcTime time) {
    return hours != nullptr && app.zone_offset ? app.zone_offset(hours->zone, time)
                                               : std::chrono::minutes{0};
  };
  return model::expected_reply(channel, hours, priority, sent, offset);
}

}  // namespace

std::string expected_reply_text(const state::AppState& app, model::Priority priority,
                                UtcTime sent) {
  const model::Channel* channel = ticket_channel(app);
  if (channel == nullptr) return {};
  const std::optional<UtcTime> expected = expected_reply_at(app, *channel, priority, sent);
  if (!expected) return {};
  const model::Words& say = app.words();
  std::string text = say(
      "form.expected", {{"day", long_date(app, *expected)}, {"time", clock_time(app, *expected)}});
  if (model::is_busy(*channel)) text += "\n" + std::string(say("form.expected_busy"));
  return text;
}

std::string awaited_reply_text(const state::AppState& app, const model::Ticket& ticket) {
  using model::TicketStatus;
  const bool waits =
      ticket.status == TicketStatus::received || ticket.status == TicketStatus::in_progress;
  const auto is_answer = [](const model::TicketEvent& event) {
    return event.author == model::TicketAuthor::agent;
  };
  if (!waits || std::any_of(ticket.timeline.begin(), ticket.timeline.end(), is_answer)) return {};
  const model::Channel* channel = ticket_channel(app);
  if (channel == nullptr) return {};
  const std::optional<UtcTime> expected =
      expected_reply_at(app, *channel, ticket.priority, ticket.created);
  if (!expected) return {};
  const model::Words& say = app.words();
  if (*expected < app.now) return std::string(say("ticket.expected_late"));
  std::string text = say("ticket.expected", {{"day", long_date(app, *expected)},
                                             {"time", clock_time(app, *expected)}});
  if (model::is_busy(*channel)) text += "\n" + std::string(say("form.expected_busy"));
  return text;
}

}  // namespace tideline::screens

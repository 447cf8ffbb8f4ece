// Dates, times and promises in words. Patterns and names come from the words, so that each
// language orders them its own way.
#include "screens/parts/format.h"

#include <optional>

namespace tideline::screens {

namespace {

using std::chrono::days;
using std::chrono::minutes;

minutes own_offset(const state::AppState& app, UtcTime time) {
  if (app.around.zone.empty() || !app.zone_offset) return app.around.utc_offset;
  return app.zone_offset(app.around.zone, time);
}

CivilTime own_time(const state::AppState& app, UtcTime time) {
  return to_civil(time, own_offset(app, time));
}

// The day that `time` falls on in the person's zone, counted from 1970.
long own_day(const state::AppState& app, UtcTime time) {
  return std::chrono::floor<days>(time + own_offset(app, time)).time_since_epoch().count();
}

std::string two_digits(int value) { return {char('0' + value / 10 % 10), char('0' + value % 10)}; }

std::string date_by(const model::Words& say, std::string_view pattern, std::string_view months,
                    const CivilTime& civil) {
  const std::string month = std::string(months) + std::to_string(civil.month);
  return say(pattern, {{"day", std::to_string(civil.day)},
                       {"month", say(month)},
                       {"year", std::to_string(civil.year)}});
}

// A day soon to come, in the middle of a sentence: "today", "Monday", "12 Oct".
std::string coming_day(const state::AppState& app, UtcTime time) {
  const long ahead = own_day(app, time) - own_day(app, app.now);
  if (ahead <= 0) return std::string(app.words()("date.in_text.today"));
  if (ahead == 1) return std::string(app.words()("date.in_text.tomorrow"));
  if (ahead > 6) return short_date(app, time);
  const int weekday = weekday_of(own_time(app, time));
  return std::string(app.words()("date.weekday." + std::to_string(weekday + 1)));
}

std::string open_text(const state::AppState& app, std::optional<UtcTime> until) {
  const model::Words& say = app.words();
  if (!until) return std::string(say("hours.always"));
  if (is_same_day(app, app.now, *until))
    return say("hours.open_until", {{"time", clock_time(app, *until)}});
  return say("hours.open_until_day",
             {{"time", clock_time(app, *until)}, {"day", coming_day(app, *until)}});
}

Availability by_office_hours(const state::AppState& app, const model::OfficeHours& hours) {
  const model::OffsetAt offset = [&](UtcTime time) {
    return app.zone_offset ? app.zone_offset(hours.zone, time) : minutes{0};
  };
  if (model::is_open(hours, app.now, offset)) {
    const std::optional<UtcTime> until = model::closing(hours, app.now, offset);
    return {until ? Open::now : Open::always, open_text(app, until)};
  }
  const std::optional<UtcTime> opening = model::next_opening(hours, app.now, offset);
  if (!opening) return {Open::never, std::string(app.words()("hours.closed"))};
  return {Open::later, app.words()("hours.opens", {{"day", coming_day(app, *opening)},
                                                   {"time", clock_time(app, *opening)}})};
}

}  // namespace

std::string long_date(const state::AppState& app, UtcTime time) {
  return date_by(app.words(), "date.long", "date.month.", own_time(app, time));
}

std::string calendar_date(const model::Words& say, UtcTime date) {
  return date_by(say, "date.long", "date.month.", to_civil(date));
}

std::string short_date(const state::AppState& app, UtcTime time) {
  const CivilTime civil = own_time(app, time);
  const bool this_year = civil.year == own_time(app, app.now).year;
  return date_by(app.words(), this_year ? "date.short" : "date.short_with_year",
                 "date.month_short.", civil);
}

std::string clock_time(const state::AppState& app, UtcTime time) {
  const CivilTime civil = own_time(app, time);
  return two_digits(civil.hour) + ":" + two_digits(civil.minute);
}

std::string list_time(const state::AppState& app, UtcTime time) {
  const long ago = own_day(app, app.now) - own_day(app, time);
  if (ago == 0) return clock_time(app, time);
  if (ago == 1) return std::string(app.words()("date.yesterday"));
  return short_date(app, time);
}

std::string day_name(const state::AppState& app, UtcTime time) {
  const long ago = own_day(app, app.now) - own_day(app, time);
  if (ago == 0) return std::string(app.words()("date.today"));
  if (ago == 1) return std::string(app.words()("date.yesterday"));
  return long_date(app, time);
}

bool is_same_day(const state::AppState& app, UtcTime a, UtcTime b) {
  return own_day(app, a) == own_day(app, b);
}

std::string range_text(const model::Words& say, std::string_view word, const model::Range& range) {
  // "1-1 hours" is no range: such a word has a form for one figure, with {count}.
  const std::string single = std::string(word) + ".single";
  if (range.from == range.to && say.has(single + ".other")) return say.plural(single, range.to);
  return say(word, {{"from", std::to_string(range.from)}, {"to", std::to_string(range.to)}});
}

Availability availability(const state::AppState& app, const model::Channel& channel) {
  const bool is_chat = channel.kind == model::ChannelKind::chat;
  if (!app.desk_reachable && (is_chat || channel.kind == model::ChannelKind::ticket))
    return {Open::online, std::string(app.words()("hours.online"))};
  // Mail, tickets and posts can be written at any hour; only who talks at once keeps hours.
  const bool is_live = is_chat || channel.kind == model::ChannelKind::phone;
  if (!is_live) return {Open::always, std::string(app.words()("hours.any_time"))};
  const model::OfficeHours* hours = model::find_hours(app.pack.facts, channel.hours);
  if (channel.always_open || hours == nullptr)
    return {Open::always, std::string(app.words()("hours.always"))};
  return by_office_hours(app, *hours);
}

std::string reply_promise(const state::AppState& app, const model::Channel& channel) {
  const model::Words& say = app.words();
  if (!app.desk_reachable && channel.kind == model::ChannelKind::chat) return {};
  if (channel.wait_minutes) return range_text(say, "promise.minutes", *channel.wait_minutes);
  if (channel.reply_hours) return range_text(say, "promise.hours", *channel.reply_hours);
  if (channel.reply_working_days)
    return range_text(say, "promise.working_days", *channel.reply_working_days);
  return {};
}

std::string priority_word(const model::Words& say, model::Priority priority) {
  switch (priority) {
    case model::Priority::low:
      return std::string(say("priority.low"));
    case model::Priority::normal:
      return std::string(say("priority.normal"));
    case model::Priority::high:
      return std::string(say("priority.high"));
    case model::Priority::urgent:
      return std::string(say("priority.urgent"));
  }
  return {};
}

std::string status_word(const model::Words& say, model::TicketStatus status) {
  using enum model::TicketStatus;
  switch (status) {
    case waiting_to_send:
      return std::string(say("status.waiting_to_send"));
    case received:
      return std::string(say("status.received"));
    case in_progress:
      return std::string(say("status.in_progress"));
    case waiting_for_you:
      return std::string(say("status.waiting_for_you"));
    case solved:
      return std::string(say("status.solved"));
    case closed:
      return std::string(say("status.closed"));
  }
  return {};
}

std::string error_text(const model::Words& say, const Error& error) {
  switch (error.code) {
    case ErrorCode::invalid:
      return std::string(say("error.invalid"));
    case ErrorCode::malformed:
      return std::string(say("error.malformed"));
    case ErrorCode::too_large:
      return std::string(say("error.too_large"));
    case ErrorCode::not_found:
      return std::string(say("error.not_found"));
    case ErrorCode::offline:
      return std::string(say("error.offline"));
    case ErrorCode::refused:
      return std::string(say("error.refused"));
  }
  return {};
}

}  // namespace tideline::screens

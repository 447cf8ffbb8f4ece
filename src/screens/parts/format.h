// Dates, times, ranges and availability in the person's language and zone.
#pragma once

#include <string>
#include <string_view>

#include "model/content_pack.h"
#include "model/ticket.h"
#include "state/app_state.h"

namespace tideline::screens {

// "12 October 2026" / "2026年10月12日", in the person's zone.
std::string long_date(const state::AppState& app, UtcTime time);
// The same of a date that the pack gives without a time: it is that day everywhere.
std::string calendar_date(const model::Words& say, UtcTime date);
// "12 Oct" this year, with the year otherwise.
std::string short_date(const state::AppState& app, UtcTime time);
// "14:05"
std::string clock_time(const state::AppState& app, UtcTime time);
// The time today, "Yesterday", else the short date: for lists.
std::string list_time(const state::AppState& app, UtcTime time);
// "Today", "Yesterday", else the long date: for day headers.
std::string day_name(const state::AppState& app, UtcTime time);
// True if both lie on one day in the person's zone.
bool is_same_day(const state::AppState& app, UtcTime a, UtcTime b);

// "usually within 1-2 working days", "1-5 minutes"; `word` is a key with {from} and {to}.
std::string range_text(const model::Words& say, std::string_view word, const model::Range& range);

enum class Open : std::uint8_t { always, now, later, never, online };
struct Availability {
  Open open = Open::always;
  std::string text;  // "Open now, until 23:00" / "Opens Monday 15:00" / "Around the clock"
};
// Of a channel, now, in the person's own time. Offline, what goes out through the app waits for
// the network (Open::online), whatever its hours are.
Availability availability(const state::AppState& app, const model::Channel& channel);

// How quickly it answers: "Usually within 1-5 minutes"; empty when the pack says nothing, and for
// a chat offline.
std::string reply_promise(const state::AppState& app, const model::Channel& channel);

std::string priority_word(const model::Words& say, model::Priority priority);
std::string status_word(const model::Words& say, model::TicketStatus status);

// Why something failed, in the person's words.
std::string error_text(const model::Words& say, const Error& error);

}  // namespace tideline::screens

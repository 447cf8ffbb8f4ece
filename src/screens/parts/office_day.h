// An office's hours as a person elsewhere meets them: the week in both zones, and how much of
// the office's day falls into the person's own working day.
#pragma once

#include <string>
#include <vector>

#include "model/content_pack.h"
#include "model/office_hours.h"
#include "state/app_state.h"
#include "ui/widgets/feedback.h"

namespace tideline::screens {

// "New York" of "America/New_York", or what the words call it ("hours.<id>.city").
std::string city_of(const model::Words& say, const model::OfficeHours& hours);

// One day of the office, from its own midnight to the next.
struct OfficeDay {
  std::string day;     // "Mon"
  std::string office;  // "09:00–17:00" on the office's clocks; the holiday or "Closed"
  std::string own;     // the same on the person's: "21:00–Tue 05:00"
};
// The seven days from the office's today on, daylight saving of both zones included.
std::vector<OfficeDay> office_week(const state::AppState& app, const model::OfficeHours& hours);

// "Days are those in New York. It is Saturday, 20:30 there now.", for a week whose first day may
// be another one than the person's.
std::string office_now(const state::AppState& app, const model::OfficeHours& hours);

// The person's day in which the office is open next, and when it is open on that day; for
// ui::overlap_bar().
struct DayOverlap {
  std::vector<ui::DaySpan> office;  // on the person's clocks, at most until 24:00
  ui::DaySpan own{9 * 60, 18 * 60};
  UtcTime day{};        // the person's midnight at which the picture begins
  int now_minute = -1;  // -1: that day is not today
  std::string text;     // "Both days overlap from 09:00 to 11:00, your time." or that they do not
};
DayOverlap day_overlap(const state::AppState& app, const model::OfficeHours& hours);

// Whole days closed from the office's today on, at most `most`.
std::vector<const model::Holiday*> next_holidays(const state::AppState& app,
                                                 const model::OfficeHours& hours, std::size_t most);

// "Closed today: Thanksgiving", while a holiday keeps the channel's office closed; else empty.
// Where the person has another date by then: "Closed on Thursday in New York: Thanksgiving".
std::string closed_today(const state::AppState& app, const model::Channel& channel);

// "Nobody answers now. Opens Monday at 15:00.", and the holiday that is the reason; empty while
// somebody answers.
std::string closed_now(const state::AppState& app, const model::Channel& channel);

}  // namespace tideline::screens

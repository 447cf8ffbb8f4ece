// A moment: a field to type it in, and a calendar that unfolds below it.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "base/utc_time.h"
#include "ui/frame.h"

namespace tideline::ui {

// What it says, in the person's language. The functions name a month ("November 2026") and, for
// screen readers, a day ("Monday, 23 November 2026").
struct DateFieldWords {
  std::string_view open_calendar;
  std::string_view close_calendar;
  std::string_view previous_month;
  std::string_view next_month;
  std::string_view earlier_hour;
  std::string_view later_hour;
  std::string_view earlier_minutes;
  std::string_view later_minutes;
  std::string_view hour;  // what the two numbers are, for screen readers
  std::string_view minutes;
  std::string_view now;
  std::array<std::string, 7> weekdays;  // from Monday, a letter or two each
  std::function<std::string(int year, unsigned month)> month_name;
  std::function<std::string(const CivilTime& day)> day_name;
};

struct DateFieldOptions {
  std::string_view placeholder;
  std::string_view help;
  std::string_view fault;
  CivilTime now;  // in the person's own time; what the calendar opens on
  bool allows_future = false;
  bool with_time = true;
};

// `value` is what was typed, or what the calendar wrote: base/local_time.h reads it. True when it
// was changed.
bool date_field(Frame& frame, std::string_view id, std::string_view label, std::string& value,
                const DateFieldWords& words, const DateFieldOptions& options);

}  // namespace tideline::ui

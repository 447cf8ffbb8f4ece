#include "screens/parts/date_words.h"

#include <string>

namespace tideline::screens {

ui::DateFieldWords date_words(const state::AppState& app) {
  const model::Words& say = app.words();
  ui::DateFieldWords words;
  words.open_calendar = say("date.field.open");
  words.close_calendar = say("date.field.close");
  words.previous_month = say("date.field.previous");
  words.next_month = say("date.field.next");
  words.earlier_hour = say("date.field.earlier_hour");
  words.later_hour = say("date.field.later_hour");
  words.earlier_minutes = say("date.field.earlier_minutes");
  words.later_minutes = say("date.field.later_minutes");
  words.hour = say("date.field.hour");
  words.minutes = say("date.field.minutes");
  words.now = say("date.field.now");
  for (std::size_t i = 0; i < words.weekdays.size(); ++i)
    words.weekdays[i] = say("date.weekday_letter." + std::to_string(i + 1));
  words.month_name = [&say](int year, unsigned month) {
    return say("date.month_of_year",
               {{"month", std::string(say("date.month." + std::to_string(month)))},
                {"year", std::to_string(year)}});
  };
  words.day_name = [&say](const CivilTime& day) {
    return say("date.long", {{"day", std::to_string(day.day)},
                             {"month", std::string(say("date.month." + std::to_string(day.month)))},
                             {"year", std::to_string(day.year)}});
  };
  return words;
}

CivilTime own_now(const state::AppState& app) {
  const bool has_zone = !app.around.zone.empty() && app.zone_offset;
  return to_civil(app.now,
                  has_zone ? app.zone_offset(app.around.zone, app.now) : app.around.utc_offset);
}

}  // namespace tideline::screens

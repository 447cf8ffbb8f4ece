#include "state/field_text.h"

#include "base/local_time.h"

namespace tideline::state {

std::string field_text(const model::Words& say, std::string_view field, std::string_view value) {
  const std::optional<CivilTime> time = field == "when" ? parse_local_time(value) : std::nullopt;
  if (!time || format_local_time(*time) != value) return std::string(value);
  const std::string date =
      say("date.long", {{"day", std::to_string(time->day)},
                        {"month", std::string(say("date.month." + std::to_string(time->month)))},
                        {"year", std::to_string(time->year)}});
  const std::string clock(value.substr(value.size() - 5));
  return say("ticket.detail.moment", {{"date", date}, {"time", clock}});
}

std::string labelled(std::string_view label, std::string_view value) {
  constexpr std::string_view kWideMark = "？";
  std::string text(label);
  if (label.ends_with('?'))
    text += ' ';
  else if (!label.ends_with(kWideMark))
    text += ": ";
  text += value;
  return text;
}

}  // namespace tideline::state

// Office hours in two zones.
#include "screens/parts/office_day.h"

#include <algorithm>
#include <tuple>

#include "screens/parts/format.h"

namespace tideline::screens {

namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr int kDayMinutes = 24 * 60;

model::OffsetAt offset_in(const state::AppState& app, const std::string& zone) {
  return [&app, zone](UtcTime time) {
    if (zone.empty() || !app.zone_offset) return app.around.utc_offset;
    return app.zone_offset(zone, time);
  };
}

// The instant at which the zone's clocks show `civil`; its offset may change on that very day.
UtcTime instant_of(const CivilTime& civil, const model::OffsetAt& offset) {
  const UtcTime guess = from_civil(civil, offset(from_civil(civil)));
  return from_civil(civil, offset(guess));
}

// Midnight of the day that is `ahead` days after the one `now` falls on.
UtcTime midnight(UtcTime now, int ahead, const model::OffsetAt& offset) {
  const UtcTime noon = from_civil(to_civil(now, offset(now))) + days{ahead};
  CivilTime civil = to_civil(noon);
  civil.hour = civil.minute = civil.second = 0;
  return instant_of(civil, offset);
}

std::string clock_text(int minute) {
  const auto digits = [](int value) {
    return std::string{char('0' + value / 10), char('0' + value % 10)};
  };
  return digits(minute / 60 % 24) + ":" + digits(minute % 60);
}

int minute_of_day(const CivilTime& civil) { return civil.hour * 60 + civil.minute; }

std::string short_weekday(const model::Words& say, const CivilTime& civil) {
  return std::string(say("date.weekday_short." + std::to_string(weekday_of(civil) + 1)));
}

std::string weekday(const model::Words& say, const CivilTime& civil) {
  return std::string(say("date.weekday." + std::to_string(weekday_of(civil) + 1)));
}

bool is_same_date(const CivilTime& a, const CivilTime& b) {
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

// "09:00–17:00"; names the weekday where it is another than that of `row`.
std::string span_text(const model::Words& say, const model::OpenSpan& span, const CivilTime& row,
                      const model::OffsetAt& offset) {
  const CivilTime from = to_civil(span.from, offset(span.from));
  const CivilTime to = to_civil(span.to, offset(span.to));
  // Until midnight is until 24:00, not until 00:00 of the next day.
  const CivilTime last = to_civil(span.to - minutes{1}, offset(span.to));
  std::string text;
  if (!is_same_date(from, row)) text += short_weekday(say, from) + " ";
  text += clock_text(minute_of_day(from)) + "–";
  if (!is_same_date(from, last)) text += short_weekday(say, to) + " ";
  text += minute_of_day(to) == 0 ? "24:00" : clock_text(minute_of_day(to));
  return text;
}

std::string spans_text(const model::Words& say, const std::vector<model::OpenSpan>& spans,
                       const CivilTime& row, const model::OffsetAt& offset) {
  std::string text;
  for (const model::OpenSpan& span : spans) {
    if (!text.empty()) text += say("list.separator");
    text += span_text(say, span, row, offset);
  }
  return text;
}

std::string overlap_text(const model::Words& say, const DayOverlap& overlap) {
  std::string shared;
  for (const ui::DaySpan& span : overlap.office) {
    const int from = std::max(span.from_minute, overlap.own.from_minute);
    const int to = std::min(span.to_minute, overlap.own.to_minute);
    if (from >= to) continue;
    if (!shared.empty()) shared += say("list.separator");
    shared += clock_text(from) + "–" + clock_text(to);
  }
  if (shared.empty()) return std::string(say("phone.no_overlap"));
  return say("phone.overlap", {{"times", shared}});
}

}  // namespace

std::string city_of(const model::Words& say, const model::OfficeHours& hours) {
  const std::string& zone = hours.zone;
  const std::string key = "hours." + hours.id + ".city";
  if (say.has(key)) return std::string(say(key));
  std::string city = zone.substr(zone.rfind('/') + 1);
  std::replace(city.begin(), city.end(), '_', ' ');
  return city;
}

std::vector<OfficeDay> office_week(const state::AppState& app, const model::OfficeHours& hours) {
  const model::Words& say = app.words();
  const model::OffsetAt there = offset_in(app, hours.zone);
  const model::OffsetAt here = offset_in(app, app.around.zone);
  std::vector<OfficeDay> week;
  for (int ahead = 0; ahead < 7; ++ahead) {
    const UtcTime from = midnight(app.now, ahead, there);
    const UtcTime to = midnight(app.now, ahead + 1, there);
    const CivilTime date = to_civil(from, there(from));
    const auto spans = model::open_spans(hours, from, to, there);
    OfficeDay day{short_weekday(say, date), spans_text(say, spans, date, there),
                  spans_text(say, spans, date, here)};
    if (spans.empty()) {
      const model::Holiday* holiday = model::holiday_at(hours, from, there);
      day.office = std::string(say(holiday ? std::string_view(holiday->word) : "phone.closed"));
      day.own = "–";
    }
    week.push_back(day);
  }
  return week;
}

std::string office_now(const state::AppState& app, const model::OfficeHours& hours) {
  const model::Words& say = app.words();
  const CivilTime there = to_civil(app.now, offset_in(app, hours.zone)(app.now));
  return say("phone.week.there", {{"city", city_of(say, hours)},
                                  {"day", weekday(say, there)},
                                  {"time", clock_text(minute_of_day(there))}});
}

DayOverlap day_overlap(const state::AppState& app, const model::OfficeHours& hours) {
  const model::OffsetAt there = offset_in(app, hours.zone);
  const model::OffsetAt here = offset_in(app, app.around.zone);
  DayOverlap overlap;
  const auto opening = model::next_opening(hours, app.now, there);
  const UtcTime shown = opening.value_or(app.now);
  overlap.day = midnight(shown, 0, here);
  // On the clocks of that day, be it 23 or 25 hours long.
  const UtcTime end = midnight(shown, 1, here);
  for (const model::OpenSpan& span : model::open_spans(hours, overlap.day, end, there)) {
    const int from = minute_of_day(to_civil(span.from, here(span.from)));
    const int to = minute_of_day(to_civil(span.to, here(span.to)));
    overlap.office.push_back({from, span.to == end ? kDayMinutes : to});
  }
  if (overlap.day == midnight(app.now, 0, here))
    overlap.now_minute = minute_of_day(to_civil(app.now, here(app.now)));
  overlap.text = overlap_text(app.words(), overlap);
  return overlap;
}

std::vector<const model::Holiday*> next_holidays(const state::AppState& app,
                                                 const model::OfficeHours& hours,
                                                 std::size_t most) {
  const CivilTime today = to_civil(app.now, offset_in(app, hours.zone)(app.now));
  const auto is_past = [&](const model::Holiday& day) {
    return std::tuple(day.year, day.month, day.day) <
           std::tuple(today.year, today.month, today.day);
  };
  std::vector<const model::Holiday*> next;
  for (const model::Holiday& holiday : hours.holidays)
    if (!is_past(holiday)) next.push_back(&holiday);
  std::sort(next.begin(), next.end(), [](const model::Holiday* a, const model::Holiday* b) {
    return std::tuple(a->year, a->month, a->day) < std::tuple(b->year, b->month, b->day);
  });
  if (next.size() > most) next.resize(most);
  return next;
}

std::string closed_today(const state::AppState& app, const model::Channel& channel) {
  const model::OfficeHours* hours = model::find_hours(app.pack.facts, channel.hours);
  if (hours == nullptr || channel.always_open) return {};
  const model::OffsetAt there = offset_in(app, hours->zone);
  const model::OffsetAt here = offset_in(app, app.around.zone);
  const model::Holiday* holiday = model::holiday_at(*hours, app.now, there);
  if (holiday == nullptr || availability(app, channel).open == Open::now) return {};
  const model::Words& say = app.words();
  const CivilTime office = to_civil(app.now, there(app.now));
  if (is_same_date(office, to_civil(app.now, here(app.now))))
    return say("phone.closed_today", {{"reason", say(holiday->word)}});
  return say("phone.closed_there", {{"city", city_of(say, *hours)},
                                    {"day", weekday(say, office)},
                                    {"reason", say(holiday->word)}});
}

std::string closed_now(const state::AppState& app, const model::Channel& channel) {
  const Availability when = availability(app, channel);
  if (when.open == Open::always || when.open == Open::now) return {};
  std::string text = app.words()("phone.closed_now", {{"opens", when.text}});
  if (const std::string today = closed_today(app, channel); !today.empty()) text += "\n" + today;
  return text;
}

}  // namespace tideline::screens

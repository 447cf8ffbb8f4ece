// The field, the month's grid and the time's steps.
#include "ui/widgets/date_field.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/local_time.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text_field.h"

namespace tideline::ui {

namespace {

constexpr float kCellDp = 44;
constexpr int kMinuteStep = 5;

struct Calendar {
  Frame& frame;
  std::string id;
  std::string_view label;  // the field's
  const DateFieldWords& words;
  const DateFieldOptions& options;
  std::optional<CivilTime> chosen;  // what the field holds
  int month = 0;                    // on show, counted from the year 0

  int year() const { return month / 12; }
  unsigned month_of_year() const { return unsigned(month % 12) + 1; }
};

auto as_tuple(const CivilTime& c) { return std::tuple(c.year, c.month, c.day, c.hour, c.minute); }

bool is_same_day(const CivilTime& a, const CivilTime& b) {
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

bool is_allowed(const Calendar& calendar, const CivilTime& day) {
  const CivilTime start{day.year, day.month, day.day, 0, 0, 0};
  return calendar.options.allows_future || as_tuple(start) <= as_tuple(calendar.options.now);
}

// The month's name between the buttons that turn the pages.
void draw_head(Calendar& calendar) {
  Frame& frame = calendar.frame;
  const std::string name = calendar.words.month_name(calendar.year(), calendar.month_of_year());
  const TextLayout& text = frame.type().lay_out(name, TextStyle::body_strong,
                                                {.max_width = frame.width() - 2 * kMinTapDp - 8});
  const Rect row = frame.take(std::max(kMinTapDp, text.height() + 8));
  frame.canvas().text({row.x, row.center_y() - text.height() / 2}, text, frame.theme().text,
                      Align::center, row.width);
  frame.node(Role::heading, {}, name, row, {}, {}, 3);
  const float before = float(calendar.month);
  if (icon_button(frame, calendar.id + ":previous", "chevron-left", calendar.words.previous_month,
                  {row.x + kMinTapDp / 2, row.center_y()}))
    --calendar.month;
  if (icon_button(frame, calendar.id + ":next", "chevron-right", calendar.words.next_month,
                  {row.right() - kMinTapDp / 2, row.center_y()}))
    ++calendar.month;
  if (float(calendar.month) != before)
    frame.remember(calendar.id + ":month", float(calendar.month));
}

void draw_weekdays(Calendar& calendar) {
  Frame& frame = calendar.frame;
  const float cell = frame.width() / 7;
  const Rect row = frame.take(frame.type().line_height(TextStyle::caption) + 4);
  for (std::size_t i = 0; i < 7; ++i) {
    const TextLayout& text = frame.type().lay_out(calendar.words.weekdays[i], TextStyle::caption,
                                                  {.max_width = cell, .max_lines = 1});
    frame.canvas().text({row.x + cell * float(i), row.y}, text, frame.theme().text_muted,
                        Align::center, cell);
    frame.node(Role::text, {}, calendar.words.weekdays[i],
               {row.x + cell * float(i), row.y, cell, row.height});
  }
}

// One day; true when it was pressed.
bool draw_day(Calendar& calendar, const CivilTime& day, const Rect& rect) {
  Frame& frame = calendar.frame;
  const Theme& theme = frame.theme();
  const std::string id = calendar.id + ":day" + std::to_string(day.day);
  const bool chosen = calendar.chosen && is_same_day(*calendar.chosen, day);
  const bool allowed = is_allowed(calendar, day);
  const Point center{rect.center_x(), rect.center_y()};
  const float radius = std::min(rect.width, rect.height) / 2 - 1;
  if (chosen) frame.canvas().disc(center, radius, theme.accent);
  const bool today = is_same_day(day, calendar.options.now);
  if (!chosen && today) frame.canvas().ring(center, radius, theme.accent, 1.5f);
  if (allowed) press_tint(frame, id, rect.inset(1), radius);
  const TextLayout& text = frame.type().lay_out(
      std::to_string(day.day), chosen ? TextStyle::body_strong : TextStyle::body, {});
  frame.canvas().text({center.x - text.width / 2, center.y - text.height() / 2}, text,
                      chosen    ? theme.on_accent
                      : allowed ? theme.text
                                : theme.text_muted.with_alpha(0.5f));
  frame.node(Role::radio, id, calendar.words.day_name(day), rect,
             {.disabled = !allowed, .selected = chosen, .entry = today});
  frame.focus_ring(id, rect.inset(1), radius);
  return allowed && frame.activated(id);
}

// The pressed day of the month on show.
std::optional<CivilTime> draw_days(Calendar& calendar) {
  Frame& frame = calendar.frame;
  const int year = calendar.year();
  const unsigned month = calendar.month_of_year();
  const int first = weekday_of({year, month, 1, 0, 0, 0});
  const int days = int(days_in_month(year, month));
  const int rows = (first + days + 6) / 7;
  const float width = frame.width() / 7;
  const float height = std::max(kCellDp, frame.type().line_height(TextStyle::body) + 8);
  const Rect grid = frame.take(height * float(rows));
  std::optional<CivilTime> pressed;
  const int group = frame.begin_group(Role::radio_group, calendar.id + ":days",
                                      calendar.words.month_name(year, month));
  for (int i = 0; i < days; ++i) {
    const int column = (first + i) % 7;
    const int row = (first + i) / 7;
    const Rect rect{grid.x + width * float(column), grid.y + height * float(row), width, height};
    const CivilTime day{year, month, unsigned(i) + 1, 0, 0, 0};
    if (draw_day(calendar, day, rect)) pressed = day;
  }
  frame.end_group(group, grid);
  return pressed;
}

struct Steps {
  const char* id;
  std::string_view name;
  std::string_view less;
  std::string_view more;
};

// Minus, two digits, plus; the change that was asked for.
int draw_steps(Calendar& calendar, const Steps& steps, float x, float y, int value) {
  Frame& frame = calendar.frame;
  const std::string id = calendar.id + steps.id;
  const std::string digits = (value < 10 ? "0" : "") + std::to_string(value);
  const TextLayout& text = frame.type().lay_out(digits, TextStyle::body_strong, {});
  const float middle = 36 * frame.scale();
  int change = 0;
  if (icon_button(frame, id + ":less", "minus", steps.less, {x + kMinTapDp / 2 - 4, y},
                  Ink::accent))
    change = -1;
  const Rect room{x + kMinTapDp - 8, y - text.height() / 2, middle, text.height()};
  frame.canvas().text({room.x, room.y}, text, frame.theme().text, Align::center, middle);
  frame.node(Role::text, {}, std::string(steps.name) + " " + digits, room);
  if (icon_button(frame, id + ":more", "plus", steps.more, {x + kMinTapDp * 1.5f - 12 + middle, y},
                  Ink::accent))
    change = 1;
  return change;
}

// Hours and minutes of what is chosen, and a button that takes this moment.
std::optional<CivilTime> draw_time(Calendar& calendar) {
  Frame& frame = calendar.frame;
  const DateFieldWords& words = calendar.words;
  CivilTime time = calendar.chosen.value_or(calendar.options.now);
  const Rect row = frame.take(kMinTapDp);
  const float step = 2 * kMinTapDp - 16 + 36 * frame.scale();
  const float left = row.center_x() - step - 6;
  const Steps hour{":hour", words.hour, words.earlier_hour, words.later_hour};
  const Steps minute{":minute", words.minutes, words.earlier_minutes, words.later_minutes};
  const int hours = draw_steps(calendar, hour, left, row.center_y(), time.hour);
  const int minutes = draw_steps(calendar, minute, left + step + 12, row.center_y(), time.minute);
  const TextLayout& colon = frame.type().lay_out(":", TextStyle::body_strong, {});
  frame.canvas().text({row.center_x() - colon.width / 2, row.center_y() - colon.height() / 2},
                      colon, frame.theme().text);
  if (hours == 0 && minutes == 0) return {};
  time.hour = (time.hour + hours + 24) % 24;
  const int rounded = minutes > 0 ? time.minute / kMinuteStep * kMinuteStep
                                  : (time.minute + kMinuteStep - 1) / kMinuteStep * kMinuteStep;
  if (minutes != 0) time.minute = (rounded + minutes * kMinuteStep + 60) % 60;
  return time;
}

// What the calendar was asked to put into the field.
std::optional<CivilTime> draw_calendar(Calendar& calendar) {
  Frame& frame = calendar.frame;
  const Rect above{frame.left(), frame.top(), frame.width(), 0};
  const int group = frame.begin_group(Role::group, calendar.id + ":calendar", calendar.label);
  begin_card(frame, 12);
  draw_head(calendar);
  draw_weekdays(calendar);
  std::optional<CivilTime> picked = draw_days(calendar);
  if (picked) {
    const CivilTime& time = calendar.chosen ? *calendar.chosen : calendar.options.now;
    picked->hour = time.hour;
    picked->minute = time.minute;
  }
  if (calendar.options.with_time) {
    frame.space(kGridDp / 2);
    if (const auto changed = draw_time(calendar)) picked = changed;
  }
  frame.space(kGridDp / 2);
  if (button(frame, calendar.id + ":now", calendar.words.now, {.kind = ButtonKind::secondary})) {
    picked = calendar.options.now;
    frame.remember(calendar.id + ":month", float(picked->year * 12 + int(picked->month) - 1));
  }
  end_card(frame);
  frame.end_group(group, {above.x, above.y, above.width, frame.top() - above.y});
  frame.space(kMarginDp);
  return picked;
}

}  // namespace

bool date_field(Frame& frame, std::string_view id, std::string_view label, std::string& value,
                const DateFieldWords& words, const DateFieldOptions& options) {
  const std::string key(id);
  bool open = frame.remembered(key + ":open") > 0;
  bool changed = text_field(frame, id, label, value,
                            {.placeholder = options.placeholder,
                             .help = options.help,
                             .fault = options.fault,
                             .action_icon = "calendar",
                             .action_label = open ? words.close_calendar : words.open_calendar});
  if (frame.activated(key + ":action")) {
    open = !open;
    frame.remember(key + ":open", open ? 1.0f : 0.0f);
    if (open) frame.remember(key + ":month", 0);
    if (open) frame.show_node(key + ":calendar");
  }
  if (!open) return changed;
  frame.unfolds(key + ":open", key + ":action");
  Calendar calendar{frame, key, label, words, options, parse_local_time(value), 0};
  const CivilTime shown = calendar.chosen.value_or(options.now);
  const int remembered = int(frame.remembered(key + ":month"));
  calendar.month = remembered > 0 ? remembered : shown.year * 12 + int(shown.month) - 1;
  if (const std::optional<CivilTime> picked = draw_calendar(calendar)) {
    const std::string text = format_local_time(*picked);
    value = options.with_time ? text : text.substr(0, text.find(' '));
    changed = true;
  }
  return changed;
}

}  // namespace tideline::ui

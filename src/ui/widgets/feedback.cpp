// Banners, empty pages, skeletons, toasts.
#include "ui/widgets/feedback.h"

#include <algorithm>
#include <string>

#include "ui/motion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace tideline::ui {

namespace {

struct ToneLook {
  Ink ink;
  std::string_view icon;
};

ToneLook look_of(Tone tone) {
  switch (tone) {
    case Tone::positive:
      return {Ink::positive, "circle-check"};
    case Tone::caution:
      return {Ink::caution, "triangle-alert"};
    case Tone::danger:
      return {Ink::danger, "shield-alert"};
    case Tone::info:
      break;
  }
  return {Ink::accent, "info"};
}

}  // namespace

bool banner(Frame& frame, std::string_view id, std::string_view content,
            const BannerOptions& options) {
  constexpr float kPad = 14;
  const ToneLook look = look_of(options.tone);
  const Theme& theme = frame.theme();
  const float icon = frame.icon_dp(22);
  const float left = kPad + icon + 14;
  const bool pressable = !options.action.empty();
  const bool chevron = pressable && options.chevron;
  const bool labelled = pressable && !chevron;
  const float width =
      std::max(48.0f, frame.width() - left - kPad - (chevron ? frame.icon_dp(24) : 0.0f));
  Typesetter& type = frame.type();
  const TextLayout& title = type.lay_out(options.title, TextStyle::label, {.max_width = width});
  const TextLayout& body = type.lay_out(content, TextStyle::secondary, {.max_width = width});
  const TextLayout& action = type.lay_out(options.action, TextStyle::label, {.max_width = width});
  float height = content.empty() ? 0 : body.height();
  if (!options.title.empty()) height += title.height() + 2;
  if (labelled) height += action.height() + 6;
  const Rect rect = frame.take(std::max(48.0f, height + 2 * 12));
  frame.canvas().fill(rect, soft_of(theme, look.ink), kControlRadiusDp);
  if (pressable) press_tint(frame, id, rect, kControlRadiusDp);
  frame.canvas().icon(
      options.icon.empty() ? look.icon : options.icon,
      {rect.x + kPad + icon / 2 + 1, rect.y + std::min(icon / 2 + 13, rect.height / 2)},
      theme.ink(look.ink), icon);
  float y = rect.center_y() - height / 2;
  const float x = rect.x + left;
  if (!options.title.empty()) {
    frame.canvas().text({x, y}, title, theme.text);
    y += title.height() + 2;
  }
  if (!content.empty()) frame.canvas().text({x, y}, body, theme.text);
  y += content.empty() ? 0 : body.height();
  if (labelled) frame.canvas().text({x, y + 6}, action, theme.ink(look.ink));
  if (chevron)
    frame.canvas().icon("chevron-right", {rect.right() - kPad - 8, rect.center_y()},
                        theme.ink(look.ink), frame.icon_dp(20));
  std::string said(options.title);
  if (!content.empty()) said += (said.empty() ? "" : ". ") + std::string(content);
  frame.node(Role::note, {}, said, rect, {.live = options.live});
  if (!pressable) return false;
  frame.node(Role::button, id, options.action, rect);
  frame.focus_ring(id, rect, kControlRadiusDp);
  return frame.activated(id);
}

void badge(Frame& frame, std::string_view content, Ink ink) {
  const Point size = pill_size(frame, content, frame.width());
  const Rect room = frame.take(size.y);
  pill(frame, {room.x, room.y}, content, ink, frame.width());
  frame.node(Role::text, {}, content, {room.x, room.y, size.x, size.y});
}

int empty_state(Frame& frame, std::string_view id, std::string_view title,
                const EmptyOptions& options) {
  frame.space(40);
  const Rect room = frame.take(72);
  frame.canvas().disc({room.center_x(), room.center_y()}, 36, frame.theme().accent_soft);
  frame.canvas().icon(options.icon, {room.center_x(), room.center_y()}, frame.theme().accent, 32);
  frame.space(kMarginDp);
  text(frame, title, TextStyle::title,
       {.align = Align::center, .role = Role::heading, .level = 2, .live = options.live});
  frame.space(kGridDp);
  text(frame, options.text, TextStyle::body, {.ink = Ink::muted, .align = Align::center});
  frame.space(24);
  int pressed = 0;
  const float inset = std::max(0.0f, (frame.width() - 320) / 2);
  frame.push_inset(inset);
  if (!options.action.empty() && button(frame, std::string(id) + ":action", options.action))
    pressed = 1;
  if (!options.second_action.empty()) {
    frame.space(kGridDp);
    if (button(frame, std::string(id) + ":second", options.second_action,
               {.kind = ButtonKind::secondary}))
      pressed = 2;
  }
  frame.pop_inset();
  return pressed;
}

void skeleton_rows(Frame& frame, std::string_view label, int rows) {
  const float top = frame.top();
  const Color grey = frame.theme().surface_sunken;
  for (int i = 0; i < rows; ++i) {
    const Rect room = frame.take(72);
    frame.canvas().fill({room.x, room.y + 12, 40, 40}, grey, kControlRadiusDp);
    const float width = room.width - 56;
    frame.canvas().fill({room.x + 56, room.y + 16, width * (i % 2 == 0 ? 0.7f : 0.55f), 14}, grey,
                        7);
    frame.canvas().fill({room.x + 56, room.y + 38, width * (i % 2 == 0 ? 0.45f : 0.6f), 12}, grey,
                        6);
  }
  frame.node(Role::status, {}, label, {frame.left(), top, frame.width(), frame.top() - top});
}

bool toast(Frame& frame, std::uint64_t serial, std::string_view content, const Rect& window) {
  const std::string key = "toast:" + std::to_string(serial);
  const float width = std::min(window.width - 2 * kMarginDp, 420.0f);
  const TextLayout& text =
      frame.type().lay_out(content, TextStyle::label, {.max_width = width - 32});
  const float age_key = frame.remembered(key);
  const float now_s = float(frame.now().count()) / 1000.0f;
  if (age_key == 0) frame.remember_quietly(key, now_s);
  const float age = age_key == 0 ? 0 : now_s - age_key;
  const float stay = float(kToastStay.count()) / 1000.0f;
  const bool leaving = age >= stay;
  const float shown = frame.fade_from(key, 0, leaving ? 0.0f : 1.0f, kToastFade);
  const float rise = frame.reduced_motion() ? 0 : (1 - shown) * 12;
  const float height = text.height() + 24;
  // Where there is no room above what it may not cover, it stands at the top.
  const float top = std::max(window.y + kGridDp, window.bottom() - height - kMarginDp);
  const Rect rect{window.center_x() - (text.width + 32) / 2, top + rise, text.width + 32, height};
  const Theme& theme = frame.theme();
  frame.set_layer(3);
  frame.canvas().fill(rect, theme.text.with_alpha(shown), kControlRadiusDp);
  frame.canvas().text({rect.x + 16, rect.y + 12}, text, theme.surface_raised.with_alpha(shown));
  frame.set_layer(0);
  frame.node(Role::status, {}, content, rect);
  if (!leaving) {
    frame.request_frame_at(frame.now() + Milliseconds{int((stay - age) * 1000) + 1});
    return false;
  }
  return shown <= 0.01f;
}

namespace {

// A step's mark: done, under way, or still to come.
void draw_step(Frame& frame, Point center, int step, int current) {
  const Theme& theme = frame.theme();
  if (step < current) {
    frame.canvas().disc(center, 10, theme.accent);
    frame.canvas().icon("check", center, theme.on_accent, 14);
  } else if (step == current) {
    frame.canvas().ring(center, 9, theme.accent, 2);
    frame.canvas().disc(center, 5, theme.accent);
  } else {
    frame.canvas().ring(center, 9, theme.control, 2);
  }
}

void steps_beside(Frame& frame, const std::string_view* labels, int count, int current,
                  float label_height) {
  const float cell = frame.width() / float(count);
  const Rect room = frame.take(32 + label_height);
  const Theme& theme = frame.theme();
  const float y = room.y + 12;
  for (int i = 0; i < count; ++i) {
    const float x = room.x + cell * (float(i) + 0.5f);
    if (i + 1 < count)
      frame.canvas().line({x + 14, y}, {x + cell - 14, y},
                          i < current ? theme.accent : theme.outline, 2);
    draw_step(frame, {x, y}, i, current);
    const TextLayout& text =
        frame.type().lay_out(labels[i], TextStyle::caption, {.max_width = cell - 6});
    frame.canvas().text({x - cell / 2 + 3, room.y + 28}, text,
                        i == current ? theme.text : theme.text_muted, Align::center, cell - 6);
    frame.node(Role::list_item, {}, labels[i], {x - cell / 2, room.y, cell, room.height});
  }
}

void steps_below(Frame& frame, const std::string_view* labels, int count, int current) {
  constexpr float kLeft = 36;
  const Theme& theme = frame.theme();
  for (int i = 0; i < count; ++i) {
    const TextLayout& text = frame.type().lay_out(
        labels[i], TextStyle::secondary, {.max_width = std::max(48.0f, frame.width() - kLeft)});
    const Rect row = frame.take(std::max(34.0f, text.height() + 10));
    const Point mark{row.x + 12, row.y + 17};
    if (i + 1 < count)
      frame.canvas().line({mark.x, mark.y + 13}, {mark.x, row.bottom() + 4},
                          i < current ? theme.accent : theme.outline, 2);
    draw_step(frame, mark, i, current);
    const float first_line = frame.type().line_height(TextStyle::secondary);
    frame.canvas().text({row.x + kLeft, mark.y - first_line / 2}, text,
                        i == current ? theme.text : theme.text_muted);
    frame.node(Role::list_item, {}, labels[i], row);
  }
}

}  // namespace

void stepper(Frame& frame, std::string_view label, const std::string_view* labels, int count,
             int current) {
  const float cell = frame.width() / float(std::max(1, count));
  const Rect column{frame.left(), frame.top(), frame.width(), 0};
  float label_height = 0;
  bool fits = true;
  for (int i = 0; i < count; ++i) {
    const TextLayout& text =
        frame.type().lay_out(labels[i], TextStyle::caption, {.max_width = cell - 6});
    label_height = std::max(label_height, text.height());
    fits &= !breaks_a_word(text);
  }
  frame.node(Role::progress, {}, label, column, {},
             std::to_string(current + 1) + "/" + std::to_string(count));
  const int list = frame.begin_group(Role::list, {}, label);
  if (fits)
    steps_beside(frame, labels, count, current, label_height);
  else
    steps_below(frame, labels, count, current);
  const Rect room{column.x, column.y, column.width, frame.top() - column.y};
  frame.end_group(list, room);
}

namespace {

constexpr int kDayMinutes = 24 * 60;

void draw_spans(Frame& frame, const Rect& bar, const DaySpan* spans, int count, Color color) {
  for (int i = 0; i < count; ++i)
    for (int shift = -kDayMinutes; shift <= kDayMinutes; shift += kDayMinutes) {
      const int from = std::max(0, spans[i].from_minute + shift);
      const int to = std::min(kDayMinutes, spans[i].to_minute + shift);
      if (from >= to) continue;
      const float scale = bar.width / float(kDayMinutes);
      frame.canvas().fill(
          {bar.x + float(from) * scale, bar.y, float(to - from) * scale, bar.height}, color, 4);
    }
}

Rect day_bar(Frame& frame, std::string_view label, const DaySpan* spans, int count, Color color) {
  text(frame, label, TextStyle::caption, {.ink = Ink::muted, .role = Role::none});
  frame.space(3);
  const Rect bar = frame.take(14);
  frame.canvas().fill(bar, frame.theme().surface_sunken, 4);
  draw_spans(frame, bar, spans, count, color);
  frame.space(10);
  return bar;
}

}  // namespace

void overlap_bar(Frame& frame, std::string_view description, std::string_view upper_label,
                 const DaySpan* upper, int upper_count, std::string_view lower_label,
                 const DaySpan* lower, int lower_count, int now_minute) {
  const Theme& theme = frame.theme();
  const float top = frame.top();
  const Rect first = day_bar(frame, upper_label, upper, upper_count, theme.accent);
  const Rect last = day_bar(frame, lower_label, lower, lower_count, theme.positive);
  const Rect scale = frame.take(frame.type().line_height(TextStyle::caption));
  // Every sixth hour, or every twelfth where the labels would touch.
  const float widest = frame.type().width("00:00", TextStyle::caption) + 8;
  const int step = first.width >= 6 * widest ? 6 : 12;
  for (int hour = 0; hour <= 24; hour += step) {
    const float x = first.x + first.width * float(hour) / 24.0f;
    const std::string said = (hour < 10 ? "0" : "") + std::to_string(hour) + ":00";
    const TextLayout& label = frame.type().lay_out(said, TextStyle::caption, {});
    const float left = std::clamp(x - label.width / 2, scale.x, scale.right() - label.width);
    frame.canvas().text({left, scale.y}, label, theme.text_muted);
  }
  if (now_minute >= 0) {
    const float now_x = first.x + first.width * float(now_minute) / float(kDayMinutes);
    for (const Rect& bar : {first, last})
      frame.canvas().line({now_x, bar.y - 3}, {now_x, bar.bottom() + 3}, theme.danger, 2);
  }
  frame.node(Role::image, {}, description, {first.x, top, first.width, frame.top() - top});
}

}  // namespace tideline::ui

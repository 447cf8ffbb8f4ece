// Chips, segments, switches, radio rows.
#include "ui/widgets/choice.h"

#include <algorithm>
#include <vector>

#include "ui/motion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace tideline::ui {

namespace {

struct ChipSize {
  const TextLayout* text;
  float width;
  float height;
};

constexpr float kChipGap = 8;
constexpr float kChipIcon = 18;
constexpr float kChipIconGap = 6;

ChipSize measure_chip(Frame& frame, const Choice& choice, float room) {
  const float icon = choice.icon.empty() ? 0.0f : frame.icon_dp(kChipIcon) + kChipIconGap;
  const float most = std::max(40.0f, room - 28 - icon);
  const TextLayout& text =
      frame.type().lay_out(choice.label, TextStyle::label, {.max_width = most});
  return {&text, text.width + 28 + icon, std::max(36.0f, text.height() + 16)};
}

void draw_chip(Frame& frame, const Choice& choice, const ChipSize& size, const Rect& rect,
               bool selected, std::string_view id) {
  const Theme& theme = frame.theme();
  const float radius = std::min(kChipRadiusDp, rect.height / 2);
  frame.canvas().fill(rect, selected ? theme.accent : theme.accent_soft, radius);
  press_tint(frame, id, rect, radius);
  const Color ink = selected ? theme.on_accent : theme.accent;
  float x = rect.x + 14;
  if (!choice.icon.empty()) {
    const float icon = frame.icon_dp(kChipIcon);
    frame.canvas().icon(choice.icon, {x + icon / 2 - 1, rect.center_y()}, ink, icon);
    x += icon + kChipIconGap;
  }
  frame.canvas().text({x, rect.center_y() - size.text->height() / 2}, *size.text, ink);
  control_ring(frame, id, rect, radius, selected);
}

std::vector<ChipSize> measure_chips(Frame& frame, std::span<const Choice> choices, float room) {
  std::vector<ChipSize> sizes;
  for (const Choice& choice : choices) sizes.push_back(measure_chip(frame, choice, room));
  return sizes;
}

// Beside each other from the column's top left, in as many lines as they need.
std::vector<Rect> chips_in_lines(Frame& frame, std::span<const ChipSize> sizes,
                                 Align align = Align::left) {
  std::vector<Rect> rects;
  float x = frame.left();
  float y = frame.top();
  float row = 0;
  for (const ChipSize& size : sizes) {
    if (x > frame.left() && x + size.width > frame.left() + frame.width()) {
      x = frame.left();
      y += row + kChipGap;
      row = 0;
    }
    rects.push_back({x, y, size.width, size.height});
    x += size.width + kChipGap;
    row = std::max(row, size.height);
  }
  for (std::size_t i = 0; i < rects.size() && align != Align::left;) {
    std::size_t end = i;
    while (end < rects.size() && rects[end].y == rects[i].y) ++end;
    float room = frame.left() + frame.width() - rects[end - 1].right();
    if (align == Align::center) room /= 2;
    for (; i < end; ++i) rects[i].x += room;
  }
  return rects;
}

int count_lines(std::span<const Rect> rects) {
  int lines = 0;
  for (std::size_t i = 0; i < rects.size(); ++i)
    if (i == 0 || rects[i].y > rects[i - 1].y) ++lines;
  return lines;
}

// The pressed one or -1. `selected` as in chips().
int draw_chips(Frame& frame, std::string_view id, std::span<const Choice> choices,
               std::span<const ChipSize> sizes, std::span<const Rect> rects, int selected) {
  const Role role = selected != -1 ? Role::radio : Role::button;
  int pressed = -1;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::string chip_id = std::string(id) + ":" + choices[i].id;
    const bool chosen = int(i) == selected;
    draw_chip(frame, choices[i], sizes[i], rects[i], chosen, chip_id);
    frame.node(role, chip_id, choices[i].label, rects[i], {.selected = chosen});
    if (frame.activated(chip_id)) pressed = int(i);
  }
  return pressed;
}

}  // namespace

int chips(Frame& frame, std::string_view id, std::span<const Choice> choices, int selected,
          std::string_view label, Align align) {
  if (choices.empty()) return -1;
  const Rect column{frame.left(), frame.top(), frame.width(), 0};
  const int group = frame.begin_group(selected != -1 ? Role::radio_group : Role::group, id, label);
  const std::vector<ChipSize> sizes = measure_chips(frame, choices, frame.width());
  const std::vector<Rect> rects = chips_in_lines(frame, sizes, align);
  const int pressed = draw_chips(frame, id, choices, sizes, rects, selected);
  float height = 0;
  for (const Rect& rect : rects) height = std::max(height, rect.bottom() - column.y);
  frame.space(height);
  frame.end_group(group, {column.x, column.y, column.width, height});
  return pressed;
}

int chip_row(Frame& frame, std::string_view id, std::span<const Choice> choices,
             std::string_view label) {
  constexpr float kRoomyDp = 700;
  const int most_lines =
      frame.viewport().height_dp - frame.viewport().keyboard_dp < kRoomyDp ? 2 : 4;
  constexpr float kMostWidth = 0.8f;  // of the row: the next one peeps in
  const std::vector<ChipSize> in_lines = measure_chips(frame, choices, frame.width());
  if (count_lines(chips_in_lines(frame, in_lines)) <= most_lines)
    return chips(frame, id, choices, -1, label);
  const std::vector<ChipSize> sizes = measure_chips(frame, choices, kMostWidth * frame.width());
  float height = 0;
  for (const ChipSize& size : sizes) height = std::max(height, size.height);
  std::vector<Rect> rects;
  float width = kMarginDp;
  for (const ChipSize& size : sizes) {
    rects.push_back({width, frame.top(), size.width, height});
    width += size.width + kChipGap;
  }
  width += kMarginDp - kChipGap;
  // To the screen's edges, and at its beginning whenever it offers something else.
  const Rect row{frame.left() - kMarginDp, frame.top(), frame.width() + 2 * kMarginDp, height};
  const int group = frame.begin_group(Role::group, id, label);
  frame.begin_scroll_x(std::string(id) + ":row:" + choices.front().label, row, width);
  for (Rect& rect : rects) rect.x += frame.left();
  const int pressed = draw_chips(frame, id, choices, sizes, rects, -1);
  frame.space(height);
  frame.end_scroll_x();
  frame.end_group(group, row);
  return pressed;
}

bool segmented(Frame& frame, std::string_view id, std::string_view label,
               std::span<const Choice> choices, int& selected) {
  const float count = float(std::max<std::size_t>(1, choices.size()));
  const float width = frame.width() / count;
  std::vector<std::string_view> labels;
  for (const Choice& choice : choices) labels.push_back(choice.label);
  LayoutOptions how{.max_width = std::max(24.0f, width - 12)};
  how.max_scale = fitting_scale(frame, labels, TextStyle::label, how);
  float height = 44;
  for (const std::string_view one : labels)
    height = std::max(height, frame.type().lay_out(one, TextStyle::label, how).height() + 20);
  const Rect bar = frame.take(height);
  const Theme& theme = frame.theme();
  frame.canvas().fill(bar, theme.surface_sunken, kControlRadiusDp);
  const float at = frame.animate(std::string(id) + ":place", float(selected), kUnfold);
  frame.canvas().fill(
      Rect{bar.x + at * width, bar.y, width, height}.inset(3),
      theme.dark ? mix(theme.surface_sunken, theme.text, 0.18f) : theme.surface_raised,
      kControlRadiusDp - 3);
  const int group = frame.begin_group(Role::radio_group, id, label);
  bool changed = false;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Rect cell{bar.x + float(i) * width, bar.y, width, height};
    const std::string cell_id = std::string(id) + ":" + choices[i].id;
    const bool chosen = int(i) == selected;
    const TextLayout& text = frame.type().lay_out(labels[i], TextStyle::label, how);
    frame.canvas().text({cell.x + 6, cell.center_y() - text.height() / 2}, text,
                        chosen ? theme.text : theme.text_muted, Align::center, width - 12);
    frame.node(Role::radio, cell_id, choices[i].label, cell, {.selected = chosen});
    frame.focus_ring(cell_id, cell.inset(3), kControlRadiusDp - 3);
    if (!chosen && frame.activated(cell_id)) {
      selected = int(i);
      changed = true;
    }
  }
  frame.end_group(group, bar);
  return changed;
}

namespace {

struct ControlRow {
  Rect rect;
  Rect control;  // at the right
};

// A row with texts at the left and room for a control at the right.
ControlRow control_row(Frame& frame, std::string_view id, std::string_view label,
                       std::string_view summary, float control_width) {
  const float width =
      std::max(48.0f, frame.width() - 2 * kMarginDp - control_width - kGridDp * 1.5f);
  const TextLayout& title = frame.type().lay_out(label, TextStyle::body, {.max_width = width});
  const TextLayout& below =
      frame.type().lay_out(summary, TextStyle::secondary, {.max_width = width});
  const float extra = summary.empty() ? 0 : below.height();
  const Rect rect = frame.take(std::max(56.0f, title.height() + extra + 24));
  if (!id.empty()) row_tint(frame, id, rect);
  if (frame.has_block() && frame.block().rows++ > 0)
    frame.canvas().hairline(rect.x + kMarginDp, rect.y, rect.width - kMarginDp,
                            frame.theme().outline);
  const float top = rect.center_y() - (title.height() + extra) / 2;
  frame.canvas().text({rect.x + kMarginDp, top}, title, frame.theme().text);
  if (extra > 0)
    frame.canvas().text({rect.x + kMarginDp, top + title.height()}, below,
                        frame.theme().text_muted);
  return {rect, {rect.right() - kMarginDp - control_width, rect.y, control_width, rect.height}};
}

}  // namespace

bool radio_row(Frame& frame, std::string_view id, std::string_view label, bool selected,
               std::string_view summary) {
  const ControlRow row = control_row(frame, id, label, summary, 24);
  const Theme& theme = frame.theme();
  const Point center{row.control.center_x(), row.control.center_y()};
  frame.canvas().ring(center, 10, selected ? theme.accent : theme.control, 2);
  if (selected) frame.canvas().disc(center, 5.5f, theme.accent);
  frame.node(Role::radio, id, label, row.rect, {.selected = selected}, summary);
  frame.focus_ring(id, row.rect.inset(2), kControlRadiusDp);
  return frame.activated(id);
}

bool switch_row(Frame& frame, std::string_view id, std::string_view label, bool& on,
                std::string_view summary) {
  const ControlRow row = control_row(frame, id, label, summary, 48);
  const Theme& theme = frame.theme();
  if (frame.activated(id)) on = !on;
  const float share = frame.animate(std::string(id) + ":on", on ? 1.0f : 0.0f, kToastFade);
  const Rect track{row.control.x, row.control.center_y() - 14, 48, 28};
  frame.canvas().fill(track, mix(theme.control, theme.accent, share), 14);
  frame.canvas().disc({track.x + 14 + 20 * share, track.center_y()}, 11, theme.surface_raised);
  frame.node(Role::switch_, id, label, row.rect, {.selected = on}, summary);
  frame.focus_ring(id, row.rect.inset(2), kControlRadiusDp);
  return frame.activated(id);
}

bool step_row(Frame& frame, std::string_view id, std::string_view label, int& value, int least,
              int most, int step, std::string_view shown, std::string_view less_label,
              std::string_view more_label) {
  const TextLayout& number = frame.type().lay_out(shown, TextStyle::label, {});
  const float width = 2 * kMinTapDp + std::max(44.0f, number.width + 8);
  const ControlRow row = control_row(frame, {}, label, {}, width);
  const float y = row.control.center_y();
  const int before = value;
  if (icon_button(frame, std::string(id) + ":less", "minus", less_label,
                  {row.control.x + kMinTapDp / 2, y}, value > least ? Ink::accent : Ink::muted))
    value = std::max(least, value - step);
  if (icon_button(frame, std::string(id) + ":more", "plus", more_label,
                  {row.control.right() - kMinTapDp / 2, y},
                  value < most ? Ink::accent : Ink::muted))
    value = std::min(most, value + step);
  frame.canvas().text({row.control.x + kMinTapDp, y - number.height() / 2}, number,
                      frame.theme().text, Align::center, width - 2 * kMinTapDp);
  frame.node(Role::text, {}, std::string(label) + ": " + std::string(shown), row.rect);
  return value != before;
}

}  // namespace tideline::ui

// Small shared pieces of widgets.
#include "ui/widgets/press.h"

#include <algorithm>
#include <string>

namespace tideline::ui {

void press_tint(Frame& frame, std::string_view id, const Rect& rect, float radius) {
  const float strength = frame.is_pressed(id) ? 0.10f : frame.is_hovered(id) ? 0.04f : 0.0f;
  if (strength <= 0) return;
  frame.canvas().fill(rect, frame.theme().text.with_alpha(strength), radius);
}

void row_tint(Frame& frame, std::string_view id, const Rect& row) {
  press_tint(frame, id, row.inset(4), kControlRadiusDp);
}

void control_ring(Frame& frame, std::string_view id, const Rect& rect, float radius,
                  bool on_accent) {
  if (!on_accent)
    frame.focus_ring(id, rect, radius);
  else if (frame.is_focus_visible(id))
    frame.canvas().outline(rect.inset(3), frame.theme().on_accent, std::max(0.0f, radius - 3), 2);
}

namespace {

struct BadgeSize {
  const TextLayout& text;
  float height = std::max(18.0f, text.height() + 2);
  float width = std::max(height, text.width + 10);
};

BadgeSize measure_badge(Frame& frame, int count, float max_scale) {
  const std::string number = count > 99 ? "99+" : std::to_string(count);
  return {frame.type().lay_out(number, TextStyle::caption_strong, {.max_scale = max_scale})};
}

void draw_badge(Frame& frame, Point center, const BadgeSize& size) {
  const auto& [text, height, width] = size;
  const Rect rect{center.x - width / 2, center.y - height / 2, width, height};
  frame.canvas().fill(rect, frame.theme().danger, height / 2);
  const Color ink = contrast_ratio({255, 255, 255}, frame.theme().danger) >= 4.5f
                        ? Color{255, 255, 255}
                        : Color{0, 0, 0};
  frame.canvas().text({center.x - text.width / 2, center.y - text.height() / 2}, text, ink);
}

}  // namespace

void count_badge(Frame& frame, Point center, int count) {
  draw_badge(frame, center, measure_badge(frame, count, 0));
}

void icon_badge(Frame& frame, Point lower_left, int count) {
  constexpr float kMostScale = 1.3f;
  const BadgeSize size = measure_badge(frame, count, kMostScale);
  draw_badge(frame, {lower_left.x + size.width / 2, lower_left.y - size.height / 2}, size);
}

Color soft_of(const Theme& theme, Ink ink) {
  switch (ink) {
    case Ink::accent:
      return theme.accent_soft;
    case Ink::positive:
      return theme.positive_soft;
    case Ink::caution:
      return theme.caution_soft;
    case Ink::danger:
      return theme.danger_soft;
    default:
      return theme.surface_sunken;
  }
}

Point pill_size(Frame& frame, std::string_view text, float most) {
  const TextLayout& layout = frame.type().lay_out(text, TextStyle::caption_strong,
                                                  {.max_width = std::max(40.0f, most - 16)});
  return {layout.width + 16, layout.height() + 6};
}

void pill(Frame& frame, Point at, std::string_view text, Ink ink, float most) {
  const TextLayout& layout = frame.type().lay_out(text, TextStyle::caption_strong,
                                                  {.max_width = std::max(40.0f, most - 16)});
  const Rect rect{at.x, at.y, layout.width + 16, layout.height() + 6};
  frame.canvas().fill(rect, soft_of(frame.theme(), ink), std::min(11.0f, rect.height / 2));
  frame.canvas().text({at.x + 8, at.y + 3}, layout, frame.theme().ink(ink));
}

float icon_tile_dp(Frame& frame) { return frame.icon_dp(40); }

void icon_tile(Frame& frame, Point center, std::string_view icon, Ink ink) {
  const float size = icon_tile_dp(frame);
  const Rect rect{center.x - size / 2, center.y - size / 2, size, size};
  frame.canvas().fill(rect, soft_of(frame.theme(), ink), kControlRadiusDp);
  frame.canvas().icon(icon, center, frame.theme().ink(ink), frame.icon_dp(22));
}

}  // namespace tideline::ui

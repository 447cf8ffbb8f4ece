// Sizes in dp. Everything drawn is a multiple of these; see DESIGN in docs/decisions for why.
#pragma once

#include <algorithm>
#include <cstdint>

#include "ports/glyph_source.h"

namespace tideline::ui {

struct Point {
  float x = 0;
  float y = 0;
};

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  float center_x() const { return x + width / 2; }
  float center_y() const { return y + height / 2; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool overlaps(const Rect& o) const {
    return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
  }
  Rect inset(float by) const { return inset(by, by); }
  Rect inset(float dx, float dy) const {
    return {x + dx, y + dy, std::max(0.0f, width - 2 * dx), std::max(0.0f, height - 2 * dy)};
  }
  Rect cut(const Rect& o) const {
    const float left = std::max(x, o.x);
    const float top = std::max(y, o.y);
    return {left, top, std::max(0.0f, std::min(right(), o.right()) - left),
            std::max(0.0f, std::min(bottom(), o.bottom()) - top)};
  }
};

inline constexpr float kGridDp = 8;
inline constexpr float kMarginDp = 16;  // from the screen's edge
inline constexpr float kMinTapDp = 48;
inline constexpr float kCardRadiusDp = 16;
inline constexpr float kControlRadiusDp = 12;
inline constexpr float kChipRadiusDp = 18;
inline constexpr float kIconDp = 24;
inline constexpr float kAppBarDp = 56;
inline constexpr float kTabBarDp = 60;
inline constexpr float kRailDp = 88;
// The widest text column: 35 Chinese characters or some 70 Latin ones.
inline constexpr float kColumnDp = 560;
inline constexpr float kMasterDp = 380;  // the list of two panes
inline constexpr float kWideDp = 840;    // two panes from here
inline constexpr float kMediumDp = 600;  // one centred column from here

enum class TextStyle : std::uint8_t {
  display,
  title,
  body,
  body_strong,
  label,      // buttons, headings of groups
  secondary,  // second lines of rows
  caption,
  caption_strong,  // badges, tab names
};

struct TypeSpec {
  float size_dp;
  float line_dp;
  ports::FontWeight weight;
};

constexpr TypeSpec type_spec(TextStyle style) {
  using enum ports::FontWeight;
  switch (style) {
    case TextStyle::display:
      return {28, 34, semibold};
    case TextStyle::title:
      return {20, 26, semibold};
    case TextStyle::body:
      return {16, 24, regular};
    case TextStyle::body_strong:
      return {16, 24, semibold};
    case TextStyle::label:
      return {14, 20, semibold};
    case TextStyle::secondary:
      return {14, 20, regular};
    case TextStyle::caption:
      return {12, 16, regular};
    case TextStyle::caption_strong:
      return {12, 16, semibold};
  }
  return {16, 24, regular};
}

}  // namespace tideline::ui

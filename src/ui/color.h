// Colours and their contrast (WCAG 2.2, relative luminance of sRGB).
#pragma once

#include <cstdint>

namespace tideline::ui {

struct Color {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  // 0xRRGGBB, opaque.
  static constexpr Color rgb(std::uint32_t value) {
    return {std::uint8_t(value >> 16), std::uint8_t(value >> 8), std::uint8_t(value), 255};
  }
  constexpr Color with_alpha(float alpha) const {
    return {r, g, b, std::uint8_t(float(a) * alpha + 0.5f)};
  }
  constexpr std::uint32_t rgba() const {
    return std::uint32_t(r) << 24 | std::uint32_t(g) << 16 | std::uint32_t(b) << 8 | a;
  }

  friend bool operator==(const Color&, const Color&) = default;
};

// `share` of `b` in `a`, 0 to 1, component by component; opaque.
Color mix(Color a, Color b, float share);

// 0 (black) to 1 (white).
float relative_luminance(Color color);

// 1 to 21. Both opaque.
float contrast_ratio(Color a, Color b);

// The colour nearest to `color`, by lightening or darkening it towards `toward`, that has at
// least `ratio` against `background`; `toward` itself if even that has not.
Color with_contrast(Color color, Color background, Color toward, float ratio);

}  // namespace tideline::ui

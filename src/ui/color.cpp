// Contrast after https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
#include "ui/color.h"

#include <algorithm>
#include <cmath>

namespace tideline::ui {

Color mix(Color a, Color b, float share) {
  const auto blend = [share](std::uint8_t from, std::uint8_t to) {
    return std::uint8_t(std::lround(float(from) + (float(to) - float(from)) * share));
  };
  return {blend(a.r, b.r), blend(a.g, b.g), blend(a.b, b.b), 255};
}

float relative_luminance(Color color) {
  const auto linear = [](std::uint8_t channel) {
    const float c = float(channel) / 255.0f;
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
  };
  return 0.2126f * linear(color.r) + 0.7152f * linear(color.g) + 0.0722f * linear(color.b);
}

float contrast_ratio(Color a, Color b) {
  const float la = relative_luminance(a);
  const float lb = relative_luminance(b);
  return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

Color with_contrast(Color color, Color background, Color toward, float ratio) {
  constexpr int kSteps = 50;
  for (int i = 0; i <= kSteps; ++i) {
    const Color tried = mix(color, toward, float(i) / float(kSteps));
    if (contrast_ratio(tried, background) >= ratio) return tried;
  }
  return toward;
}

}  // namespace tideline::ui

#include "platform/native/bitmap.h"

#include <algorithm>
#include <cmath>

namespace tideline::platform {

namespace {

// How much of the source pixel at `i` lies between `from` and `to`.
float overlap(int i, float from, float to) {
  return std::max(0.0f, std::min(float(i + 1), to) - std::max(float(i), from));
}

void average(const Bitmap& source, float x0, float y0, float step, std::uint8_t* out) {
  float sum[4] = {};
  float weight = 0;
  const int last_x = std::min(int(std::ceil(x0 + step)), source.width_px);
  const int last_y = std::min(int(std::ceil(y0 + step)), source.height_px);
  for (int y = std::max(0, int(y0)); y < last_y; ++y) {
    for (int x = std::max(0, int(x0)); x < last_x; ++x) {
      const float part = overlap(x, x0, x0 + step) * overlap(y, y0, y0 + step);
      const std::uint8_t* pixel = source.at(x, y);
      for (int c = 0; c < 4; ++c) sum[c] += part * float(pixel[c]);
      weight += part;
    }
  }
  // Beyond the edge is nothing: the mean is over the whole square where pictures shrink.
  weight = std::max(weight, step >= 1 ? step * step : 0.0001f);
  for (int c = 0; c < 4; ++c) out[c] = std::uint8_t(std::lround(sum[c] / weight));
}

}  // namespace

void Bitmap::resize(int width, int height) {
  width_px = width;
  height_px = height;
  rgba.assign(std::size_t(width) * height * 4, 0);
}

Bitmap scaled(const Bitmap& source, float factor) {
  Bitmap target;
  target.coloured = source.coloured;
  const float left = float(source.left_px) * factor;
  const float top = float(source.top_px) * factor;
  target.left_px = int(std::floor(left));
  target.top_px = int(std::floor(top));
  const float right = left + float(source.width_px) * factor;
  const float bottom = top + float(source.height_px) * factor;
  target.resize(int(std::ceil(right)) - target.left_px, int(std::ceil(bottom)) - target.top_px);
  const float step = 1 / factor;
  for (int y = 0; y < target.height_px; ++y)
    for (int x = 0; x < target.width_px; ++x)
      average(source, (float(target.left_px + x) - left) * step,
              (float(target.top_px + y) - top) * step, step, target.at(x, y));
  return target;
}

Bitmap combined(const Bitmap& lower, const Bitmap& upper) {
  if (lower.rgba.empty()) return upper;
  if (upper.rgba.empty()) return lower;
  Bitmap both;
  both.coloured = lower.coloured || upper.coloured;
  both.left_px = std::min(lower.left_px, upper.left_px);
  both.top_px = std::min(lower.top_px, upper.top_px);
  both.resize(
      std::max(lower.left_px + lower.width_px, upper.left_px + upper.width_px) - both.left_px,
      std::max(lower.top_px + lower.height_px, upper.top_px + upper.height_px) - both.top_px);
  for (const Bitmap* part : {&lower, &upper}) {
    for (int y = 0; y < part->height_px; ++y) {
      for (int x = 0; x < part->width_px; ++x) {
        const std::uint8_t* from = part->at(x, y);
        std::uint8_t* to =
            both.at(x + part->left_px - both.left_px, y + part->top_px - both.top_px);
        for (int c = 0; c < 4; ++c) to[c] = std::uint8_t(from[c] + to[c] * (255 - from[3]) / 255);
      }
    }
  }
  return both;
}

void move_into(const Bitmap& bitmap, ports::Glyph& glyph) {
  glyph.left_px = bitmap.left_px;
  glyph.top_px = bitmap.top_px;
  glyph.width_px = bitmap.width_px;
  glyph.height_px = bitmap.height_px;
  glyph.coloured = bitmap.coloured;
  glyph.rgba = bitmap.rgba;
  for (std::size_t i = 0; i + 3 < glyph.rgba.size(); i += 4) {
    const int alpha = glyph.rgba[i + 3];
    for (std::size_t c = i; c < i + 3; ++c) {
      const int straight = alpha > 0 ? glyph.rgba[c] * 255 / alpha : 0;
      glyph.rgba[c] = bitmap.coloured ? std::uint8_t(std::min(straight, 255)) : 255;
    }
  }
}

}  // namespace tideline::platform

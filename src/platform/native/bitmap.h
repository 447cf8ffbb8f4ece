// Small pictures while a glyph is put together: premultiplied RGBA with a place on the base line.
#pragma once

#include <cstdint>
#include <vector>

#include "ports/glyph_source.h"

namespace tideline::platform {

struct Bitmap {
  int left_px = 0;  // from the pen; y grows downward
  int top_px = 0;
  int width_px = 0;
  int height_px = 0;
  bool coloured = false;
  std::vector<std::uint8_t> rgba;  // premultiplied

  void resize(int width, int height);
  std::uint8_t* at(int x, int y) { return &rgba[(std::size_t(y) * width_px + x) * 4]; }
  const std::uint8_t* at(int x, int y) const { return &rgba[(std::size_t(y) * width_px + x) * 4]; }
};

// Each target pixel is the mean of what it covers: no edges lost at any size.
Bitmap scaled(const Bitmap& source, float factor);

// `upper` over `lower`, in a picture that holds both.
Bitmap combined(const Bitmap& lower, const Bitmap& upper);

// Straight alpha; white where not coloured.
void move_into(const Bitmap& bitmap, ports::Glyph& glyph);

}  // namespace tideline::platform

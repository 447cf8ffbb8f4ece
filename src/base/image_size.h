// How large a picture says it is, read from its first bytes: asked before anything is decoded, so
// that a few bytes cannot make us allocate gigabytes.
#pragma once

#include <string_view>

#include "base/result.h"

namespace tideline {

inline constexpr int kMaxImageSidePx = 4096;

struct ImageSize {
  int width_px = 0;
  int height_px = 0;
};

// Zeros when `bytes` are neither PNG nor JPEG.
ImageSize image_size_as_told(std::string_view bytes);

// Fails with `malformed` when `bytes` are neither PNG nor JPEG, and with `too_large` over
// kMaxImageSidePx.
Result<ImageSize> image_size(std::string_view bytes);

}  // namespace tideline

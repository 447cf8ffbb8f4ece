// Turns PNG and JPEG bytes into pixels. The browser or SDL_image does the work.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace tideline::ports {

using ImageToken = std::uint64_t;

struct Image {
  int width_px = 0;
  int height_px = 0;
  std::vector<std::uint8_t> rgba;  // straight alpha, width * height * 4
};

struct ImageAnswer {
  ImageToken token = 0;
  Result<Image> image = Error{};
};

class ImageDecoder {
 public:
  virtual ~ImageDecoder() = default;

  // Fails with `malformed` or, over kMaxImageSidePx (base/image_size.h), with `too_large`.
  virtual ImageToken decode(std::string bytes) = 0;
  virtual std::size_t poll(std::vector<ImageAnswer>& out) = 0;
};

}  // namespace tideline::ports

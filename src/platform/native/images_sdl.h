// Pictures decoded by SDL_image.
#pragma once

#include <vector>

#include "platform/doorbell.h"
#include "ports/image_decoder.h"

namespace tideline::platform {

class SdlImages final : public ports::ImageDecoder {
 public:
  explicit SdlImages(Doorbell& bell) : bell_(bell) {}

  ports::ImageToken decode(std::string bytes) override;
  std::size_t poll(std::vector<ports::ImageAnswer>& out) override;

 private:
  Doorbell& bell_;
  ports::ImageToken last_token_ = 0;
  std::vector<ports::ImageAnswer> answers_;
};

// Writes RGBA pixels, rows from top to bottom, as a PNG.
Result<Done> write_png(const std::string& path, const ports::Image& image);

}  // namespace tideline::platform

// Pictures without pixels: as large as their first bytes say, all of it transparent.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/image_size.h"
#include "ports/image_decoder.h"

namespace tideline::fakes {

class FakeImages : public ports::ImageDecoder {
 public:
  bool answers = true;  // false: they take their time

  ports::ImageToken decode(std::string bytes) override {
    ports::ImageAnswer answer{++last_token_, Error{}};
    if (const Result<ImageSize> size = image_size(bytes)) {
      ports::Image image{size->width_px, size->height_px, {}};
      image.rgba.resize(std::size_t(size->width_px) * std::size_t(size->height_px) * 4);
      answer.image = std::move(image);
    } else {
      answer.image = size.error();
    }
    waiting_.push_back(std::move(answer));
    return last_token_;
  }

  std::size_t poll(std::vector<ports::ImageAnswer>& out) override {
    if (!answers) return 0;
    const std::size_t count = waiting_.size();
    for (ports::ImageAnswer& answer : std::exchange(waiting_, {})) out.push_back(std::move(answer));
    return count;
  }

 private:
  std::vector<ports::ImageAnswer> waiting_;
  ports::ImageToken last_token_ = 0;
};

}  // namespace tideline::fakes

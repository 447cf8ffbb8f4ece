// What pictures say about themselves.
#include "base/image_size.h"

#include <string>

#include "doctest/doctest.h"

using namespace tideline;

namespace {

std::string number(unsigned value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += char(value >> (8 * i) & 0xFF);
  return text;
}

std::string png(unsigned width, unsigned height) {
  return "\x89PNG\r\n\x1A\n" + number(13, 4) + "IHDR" + number(width, 4) + number(height, 4);
}

std::string jpeg(unsigned width, unsigned height) {
  const std::string app = "\xFF\xE0" + number(4, 2) + "ab";
  const std::string frame =
      "\xFF\xC2" + number(11, 2) + "\x08" + number(height, 2) + number(width, 2);
  return "\xFF\xD8" + app + "\xFF" + frame + std::string(4, '\0');
}

}  // namespace

TEST_CASE("image size: PNG and JPEG") {
  CHECK(image_size(png(640, 480))->width_px == 640);
  CHECK(image_size(png(640, 480))->height_px == 480);
  CHECK(image_size(jpeg(1024, 768))->width_px == 1024);
  CHECK(image_size(jpeg(1024, 768))->height_px == 768);
}

TEST_CASE("image size: too large is refused before anything is decoded") {
  CHECK(image_size(png(4097, 1)).error().code == ErrorCode::too_large);
  CHECK(image_size(jpeg(1, 65535)).error().code == ErrorCode::too_large);
  CHECK(image_size(png(4096, 4096)).ok());
}

TEST_CASE("image size: anything else is malformed, however short") {
  const std::string whole = jpeg(10, 10);

  CHECK(image_size("GIF89a").error().code == ErrorCode::malformed);
  CHECK(image_size(png(0, 5)).error().code == ErrorCode::malformed);
  CHECK(image_size(png(0xFFFFFFFF, 5)).error().code == ErrorCode::malformed);
  for (std::size_t length = 0; length < 16; ++length)
    CHECK(image_size(whole.substr(0, length)).error().code == ErrorCode::malformed);
}

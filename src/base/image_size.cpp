#include "base/image_size.h"

namespace tideline {

namespace {

constexpr ImageSize kNone{};

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

unsigned word_at(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

ImageSize png_size(std::string_view bytes) {
  const unsigned width = word_at(bytes, 16) << 16 | word_at(bytes, 18);
  const unsigned height = word_at(bytes, 20) << 16 | word_at(bytes, 22);
  if (width > 0x7FFFFFFF || height > 0x7FFFFFFF) return kNone;
  return {int(width), int(height)};
}

// Walks over the segments to the one that starts a frame.
ImageSize jpeg_size(std::string_view bytes) {
  std::size_t at = 2;
  while (at + 8 < bytes.size()) {
    if (byte_at(bytes, at) != 0xFF) return kNone;
    const unsigned marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const bool starts_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (starts_frame) return {int(word_at(bytes, at + 7)), int(word_at(bytes, at + 5))};
    at += 2 + word_at(bytes, at + 2);
  }
  return kNone;
}

}  // namespace

ImageSize image_size_as_told(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return png_size(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg_size(bytes);
  return kNone;
}

Result<ImageSize> image_size(std::string_view bytes) {
  const ImageSize size = image_size_as_told(bytes);
  if (size.width_px <= 0 || size.height_px <= 0)
    return Error{ErrorCode::malformed, "neither PNG nor JPEG"};
  if (size.width_px > kMaxImageSidePx || size.height_px > kMaxImageSidePx)
    return Error{ErrorCode::too_large, "a picture of more than 4096 pixels a side"};
  return size;
}

}  // namespace tideline

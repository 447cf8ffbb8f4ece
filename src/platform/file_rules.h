// What is looked at and taken out before a file that a person gives is kept. Pure; both platforms
// use the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/file_name.h"
#include "base/image_size.h"
#include "base/result.h"

namespace tideline::platform {

// As much of a file's beginning as the rules may need.
inline constexpr std::size_t kLookBytes = std::size_t{1} << 20;

// The media type by the first bytes ("image/png"), never by the name; "text/plain" for UTF-8 text
// without control characters; empty for anything else.
std::string media_type_of(std::string_view head);

using tideline::safe_file_name;

// The picture's size as it tells it, turned upright; zeros when it tells none. Of PNG, JPEG, WebP.
ImageSize told_size(std::string_view head);

// 1-8 as in EXIF; 1 when nothing is said.
int jpeg_orientation(std::string_view head);

// What takes the place of a JPEG's first `replaces` bytes, everything before the picture itself:
// only what the picture needs, and the orientation if it is not upright. Place, time, camera,
// preview and comments are gone.
struct CleanHead {
  std::string bytes;
  std::size_t replaces = 0;
};

// Fails with `malformed` when the bytes are no JPEG or the picture does not begin within `head`.
Result<CleanHead> clean_jpeg_head(std::string_view head);

// Where the picture ends; what cameras put behind it (previews, films) has data of its own. The
// whole size when no end is found. `from` is CleanHead::replaces.
std::size_t jpeg_end(std::string_view bytes, std::size_t from);

}  // namespace tideline::platform

// The page counts text in UTF-16 units, Tideline in UTF-8 bytes. Both ways, always on character
// borders.
#pragma once

#include <cstddef>
#include <string_view>

namespace tideline::platform {

// The byte offset that lies `units` UTF-16 units into `text`; inside a surrogate pair, the
// character's start. Past the end: the end.
std::size_t byte_offset(std::string_view text, std::size_t units);

// How many UTF-16 units come before byte `offset` of `text`.
std::size_t utf16_offset(std::string_view text, std::size_t offset);

}  // namespace tideline::platform

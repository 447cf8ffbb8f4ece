// Names of files that came from somebody else.
#pragma once

#include <string>
#include <string_view>

namespace tideline {

// One that is safe to show and to save under: no folders, no control characters, nothing that
// turns the text around, at most 120 bytes, an ending that fits `media_type` if that is one we
// know.
std::string safe_file_name(std::string_view name, std::string_view media_type);

}  // namespace tideline

// Which addresses may leave the app.
#pragma once

#include <string_view>

namespace tideline::platform {

// True for https:, mailto: and tel: addresses without white space or control characters.
bool may_open(std::string_view url);

}  // namespace tideline::platform

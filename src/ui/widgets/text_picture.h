// A picture among paragraphs.
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

// As wide as the column, but never blown up. Until it is there a quiet ground of the usual shape,
// twice as wide as high, keeps its room; where it cannot be had the description stands. Screen
// readers are told the description. `name` is one of Pictures.
void text_picture(Frame& frame, std::string_view name, std::string_view description);

}  // namespace tideline::ui

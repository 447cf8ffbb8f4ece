// How did we do? Five faces from bad to good.
#pragma once

#include <array>
#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

// `names` are the five answers from worst to best ("Very bad" ... "Very good"); the chosen one's
// stands below. `value` is 1 to 5, 0 while nothing is chosen. Returns the pressed one, else 0.
int rating(Frame& frame, std::string_view id, std::string_view label, int value,
           const std::array<std::string_view, 5>& names);

}  // namespace tideline::ui

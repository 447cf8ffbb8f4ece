// What belongs to selected text and lies above all: its handles, and the bar with Copy and Select
// all beside it. Both come with touch; a mouse needs neither, it has Ctrl+C and Ctrl+A.
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

struct SelectionWords {
  std::string_view label;  // the bar's accessible name
  std::string_view copy;
  std::string_view all;
};

// Draw it after the page. True when the selected text is to be copied.
bool selection_bar(Frame& frame, const SelectionWords& words);

}  // namespace tideline::ui

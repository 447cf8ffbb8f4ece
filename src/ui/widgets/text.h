// Plain texts: headings, paragraphs, labels. Each takes the room its lines need.
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

struct TextOptions {
  Ink ink = Ink::text;
  Align align = Align::left;
  int max_lines = 0;  // 0: any number
  Role role = Role::text;
  int level = 0;  // headings: 1-6
};

// Fills the column's width. Returns the height taken.
float text(Frame& frame, std::string_view text, TextStyle style = TextStyle::body,
           const TextOptions& options = {});

// A heading of the page: level 2 for sections, 3 below.
void heading(Frame& frame, std::string_view text, int level = 2);

// The small title above a card or list. With `action`, a link-like button at its right end;
// true when that was pressed.
bool section_title(Frame& frame, std::string_view text, std::string_view action_id = {},
                   std::string_view action = {});

}  // namespace tideline::ui

// Plain texts: headings, paragraphs, labels. Each takes the room its lines need.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace tideline::ui {

struct TextOptions {
  Ink ink = Ink::text;
  Align align = Align::left;
  int max_lines = 0;  // 0: any number
  Role role = Role::text;
  int level = 0;  // headings: 1-6
};

// A stretch of a text that is emphasised: bytes [begin, end), on character borders.
struct TextMark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Spans that set the marked stretches semibold, the rest in `weight`; drawn with a link colour
// they take that too. `marks` in order, not overlapping. Empty when there are none.
std::vector<TextSpan> marked_spans(std::span<const TextMark> marks, ports::FontWeight weight);

// One line in a bar, whose height does not grow with the text size: as large as the person chose
// where it fits into `width`, smaller (not below the standard size) before it is cut off. Holds
// as long as the frame.
const TextLayout& fitting_line(Frame& frame, std::string_view text, TextStyle style, float width);

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

// Plain texts: headings, paragraphs, labels. Each takes the room its lines need.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace tideline::ui {

struct TextOptions {
  Ink ink = Ink::text;
  Align align = Align::left;
  int max_lines = 0;  // 0: any number
  Role role = Role::text;
  int level = 0;      // headings: 1-6
  bool live = false;  // read out when it comes or changes
};

// A stretch of a text that is emphasised: bytes [begin, end), on character borders.
struct TextMark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Spans that set the marked stretches semibold, the rest in `weight`; drawn with a link colour
// they take that too. `marks` in order, not overlapping. Empty when there are none.
std::vector<TextSpan> marked_spans(std::span<const TextMark> marks, ports::FontWeight weight);

// As large as the person chose where that cuts nothing off and breaks no word, else smaller, but
// not below the standard size: for titles, and for bars, whose height does not grow with the text
// size. `options.max_scale` is not read. Holds as long as the frame.
const TextLayout& fitting_text(Frame& frame, std::string_view text, TextStyle style,
                               LayoutOptions options);
// The max_scale with which all of several texts are set so, to look alike; 0: as the person chose.
float fitting_scale(Frame& frame, std::span<const std::string_view> texts, TextStyle style,
                    LayoutOptions options);

// Between the letters of a text that can be pressed and the ring around it.
inline constexpr float kRingAirDp = 2;

// A file's name that is too long, cut in the middle: its ending says what it is.
std::string shortened_name(Frame& frame, std::string_view name, TextStyle style,
                           const LayoutOptions& options);

// Fills the column's width. Returns the height taken.
float text(Frame& frame, std::string_view text, TextStyle style = TextStyle::body,
           const TextOptions& options = {});

// A heading of the page: level 2 for sections, 3 below.
void heading(Frame& frame, std::string_view text, int level = 2);

// The small title above a card or list; `live`: read out when it comes or changes. With `action`,
// a link-like button at its right end; true when that was pressed.
bool section_title(Frame& frame, std::string_view text, std::string_view action_id = {},
                   std::string_view action = {}, bool live = false);

}  // namespace tideline::ui

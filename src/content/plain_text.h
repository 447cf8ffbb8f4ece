// Markdown without its marks: what search looks through and shows.
#pragma once

#include <string>
#include <string_view>

namespace tideline::content {

struct PlainText {
  // All of it, headings included; one space between the words, none behind "。". Headings, list
  // items, cells and paragraphs stand apart by " · " unless a mark ends the one before.
  std::string body;
  std::string headings;  // only these
};

// Links leave their words, pictures and code fences nothing of their marks, tables their cells.
PlainText plain_text(std::string_view markdown);

}  // namespace tideline::content

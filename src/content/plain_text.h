// Markdown without its marks: what search looks through and shows.
#pragma once

#include <string>
#include <string_view>

namespace tideline::content {

struct PlainText {
  std::string body;  // all of it, headings included, one space between the words, none behind "。"
  std::string headings;  // only these
};

// Links leave their words, pictures and code fences nothing of their marks, tables their cells.
PlainText plain_text(std::string_view markdown);

}  // namespace tideline::content

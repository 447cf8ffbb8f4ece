// A made-up language for tests of the layout: English with accents, every word two fifths longer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tideline::flow {

// One text. What stands in {braces} is kept, and so are words without letters of a to z.
std::string pseudo_text(std::string_view text);

// A JSON file of texts: the strings of `members` are changed, of all members when it is empty.
std::string pseudo_json(std::string_view json, const std::vector<std::string_view>& members = {});

}  // namespace tideline::flow

// Where a caret may stand in a text: characters as readers see them, words and lines.
#pragma once

#include <string_view>

namespace tideline::platform {

// The nearest border of a character at or before `offset`.
int character_start(std::string_view text, int offset);

// The border before `offset` (0 at the start) or behind it (the size at the end).
int previous_character(std::string_view text, int offset);
int next_character(std::string_view text, int offset);

// Over spaces and then one run: of letters and digits, of ideographs and kana, or of signs.
int previous_word(std::string_view text, int offset);
int next_word(std::string_view text, int offset);

// Between line breaks.
int line_start(std::string_view text, int offset);
int line_end(std::string_view text, int offset);

}  // namespace tideline::platform

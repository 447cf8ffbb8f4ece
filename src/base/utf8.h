// UTF-8 in small steps. Broken bytes never stop anything: each reads as U+FFFD.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tideline {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// Reads the code point at `offset` and moves `offset` behind it (by at least one byte).
// Requires offset < text.size().
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

// `text` with every broken byte replaced by U+FFFD, so that it may be stored and shown.
std::string repaired_utf8(std::string_view text);

// The nearest character border at or before `offset`.
std::size_t character_border(std::string_view text, std::size_t offset);

}  // namespace tideline

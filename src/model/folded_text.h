// A text as the secret guard reads it: one code point a place, full-width letters and digits as
// plain ones, every space as ' ', every dash as '-', invisible characters gone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tideline::model {

struct FoldedText {
  std::u32string codes;
  std::u32string lower;                // the same in lower case (ASCII letters only)
  std::vector<std::uint32_t> offsets;  // of each code in the text's bytes, and the end

  std::size_t size() const { return codes.size(); }
  // '\0' outside of the text.
  char32_t at(std::size_t i) const { return i < codes.size() ? codes[i] : U'\0'; }
  char32_t before(std::size_t i) const { return i > 0 ? at(i - 1) : U'\0'; }
};

FoldedText folded(std::string_view text);

inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool is_upper(char32_t c) { return c >= U'A' && c <= U'Z'; }
inline bool is_lower(char32_t c) { return c >= U'a' && c <= U'z'; }
inline bool is_letter(char32_t c) { return is_upper(c) || is_lower(c); }
inline bool is_alnum(char32_t c) { return is_letter(c) || is_digit(c); }
inline bool is_space(char32_t c) { return c == U' ' || c == U'\n'; }
// Chinese characters of the blocks that BIP-39's lists use.
inline bool is_han(char32_t c) { return c >= 0x3400 && c <= 0x9FFF; }

}  // namespace tideline::model

#include "base/cjk_letters.h"

#include <algorithm>
#include <iterator>

namespace tideline {

bool is_cjk_letter(char32_t c) {
  struct Span {
    char32_t first, last;
  };
  constexpr Span kSpans[] = {
      {0x1100, 0x11FF},    // Hangul, and its compatibility letters and syllables below
      {0x3005, 0x3007},    // iteration mark, zero
      {0x3041, 0x30FF},    // kana
      {0x3131, 0x318E},    // Hangul
      {0x31F0, 0x31FF},    // kana
      {0x3400, 0x9FFF},    // Han
      {0xAC00, 0xD7A3},    // Hangul
      {0xF900, 0xFAFF},    // Han
      {0xFF66, 0xFF9F},    // kana, half as wide
      {0x20000, 0x3FFFF},  // Han
  };
  return std::any_of(std::begin(kSpans), std::end(kSpans),
                     [c](const Span& span) { return c >= span.first && c <= span.last; });
}

}  // namespace tideline

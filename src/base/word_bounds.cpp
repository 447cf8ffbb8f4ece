#include "base/word_bounds.h"

#include <algorithm>

#include "base/utf8.h"

namespace tideline {

namespace {

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// The beginning of the character before the byte `at`.
std::size_t before(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : character_border(text, at - 1);
}

CharacterSort sort_at(std::string_view text, std::size_t at) {
  return sort_of(next_code_point(text, at));
}

// An apostrophe or full stop between letters or digits belongs to the word: "don't", "1.5".
bool joins(std::string_view text, std::size_t at) {
  if (text[at] != '\'' && text[at] != '.') return false;
  return at > 0 && at + 1 < text.size() && sort_at(text, before(text, at)) == CharacterSort::word &&
         sort_at(text, at + 1) == CharacterSort::word;
}

CharacterSort joined_sort(std::string_view text, std::size_t at) {
  return joins(text, at) ? CharacterSort::word : sort_at(text, at);
}

}  // namespace

CharacterSort sort_of(char32_t c) {
  if (c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x3000) return CharacterSort::space;
  if (is_between(c, 0x3040, 0x30FF) || is_between(c, 0x3400, 0x9FFF) ||
      is_between(c, 0xF900, 0xFAFF) || is_between(c, 0x20000, 0x3FFFF))
    return CharacterSort::ideograph;
  if (c == '_' || is_between(c, '0', '9') || is_between(c, 'A', 'Z') || is_between(c, 'a', 'z'))
    return CharacterSort::word;
  const bool is_sign = c < 0xC0 || is_between(c, 0x2000, 0x206F) || is_between(c, 0x3000, 0x303F) ||
                       is_between(c, 0xFF00, 0xFF0F) || is_between(c, 0xFF1A, 0xFF20) ||
                       is_between(c, 0xFF3B, 0xFF40) || is_between(c, 0xFF5B, 0xFF65) ||
                       is_between(c, 0x1F000, 0x1FAFF);
  return is_sign ? CharacterSort::sign : CharacterSort::word;
}

// Full-width letters and digits are no marks.
bool is_full_width_mark(char32_t c) {
  return is_between(c, 0x3000, 0x303F) ||
         (is_between(c, 0xFF00, 0xFF65) && sort_of(c) == CharacterSort::sign);
}

ByteRange word_around(std::string_view text, std::size_t offset) {
  if (text.empty()) return {};
  std::size_t at = character_border(text, std::min(offset, text.size()));
  const auto is_word = [&](std::size_t place) {
    const CharacterSort sort = joined_sort(text, place);
    return sort == CharacterSort::word || sort == CharacterSort::ideograph;
  };
  // At a word's end its last letter counts.
  if (at == text.size() || (!is_word(at) && at > 0 && is_word(before(text, at))))
    at = before(text, at);
  const CharacterSort sort = joined_sort(text, at);
  ByteRange word{at, at};
  while (word.begin > 0 && joined_sort(text, before(text, word.begin)) == sort)
    word.begin = before(text, word.begin);
  while (word.end < text.size() && joined_sort(text, word.end) == sort)
    next_code_point(text, word.end);
  return word;
}

ByteRange paragraph_around(std::string_view text, std::size_t offset) {
  const std::size_t at = std::min(offset, text.size());
  const std::size_t before_it = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before_it == std::string_view::npos ? 0 : before_it + 1;
  return {begin, std::min(text.find('\n', at), text.size())};
}

}  // namespace tideline

// Which code points are CJK, and `**` beside them.
#include "ui/cjk_text.h"

#include <cstddef>

#include "base/utf8.h"

namespace tideline::ui {

namespace {

constexpr bool between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

bool is_hangul(char32_t c) {
  return between(c, 0x1100, 0x11FF) || between(c, 0x3130, 0x318F) || between(c, 0xAC00, 0xD7FF) ||
         between(c, 0xFFA0, 0xFFDC);
}

// Curly quotes, dashes, dots: Chinese sets them without spaces, English with.
bool is_shared_punctuation(char32_t c) {
  return between(c, 0x2014, 0x201F) || between(c, 0x2025, 0x2026) || c == 0x00B7;
}

bool is_unspaced(char32_t c) { return is_cjk(c) && !is_hangul(c); }

bool is_space(char32_t c) {
  return c == ' ' || between(c, '\t', '\r') || c == 0xA0 || between(c, 0x2000, 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

// A line's edge reads as a space, as in CommonMark.
char32_t point_before(std::string_view text, std::size_t offset) {
  if (offset == 0) return ' ';
  std::size_t at = character_border(text, offset - 1);
  return next_code_point(text, at);
}

char32_t point_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : U' ';
}

}  // namespace

bool is_cjk(char32_t c) {
  return between(c, 0x2E80, 0x31EF) || between(c, 0x31F0, 0xA4CF) || between(c, 0xF900, 0xFAFF) ||
         between(c, 0xFE30, 0xFE4F) || between(c, 0xFF00, 0xFFEF) || between(c, 0x20000, 0x3FFFF) ||
         is_hangul(c);
}

bool joins_without_space(char32_t before, char32_t after) {
  if (is_unspaced(before)) return is_unspaced(after) || is_shared_punctuation(after);
  return is_shared_punctuation(before) && is_unspaced(after);
}

std::string loosen_emphasis(std::string_view markdown) {
  std::string out;
  out.reserve(markdown.size() + markdown.size() / 16);
  for (std::size_t i = 0; i < markdown.size();) {
    if (markdown[i] == '\\' && i + 1 < markdown.size()) {
      out.append(markdown, i, 2);  // an escaped asterisk is none
      i += 2;
      continue;
    }
    std::size_t end = i;
    while (end < markdown.size() && markdown[end] == '*') ++end;
    if (end < i + 2) {
      out += markdown[i++];
      continue;
    }
    const char32_t before = point_before(markdown, i);
    const char32_t after = point_at(markdown, end);
    const bool loose = (is_cjk(before) || is_cjk(after)) && !is_space(before) && !is_space(after);
    if (loose) out += kEmphasisJoiner;
    out.append(markdown, i, end - i);
    if (loose) out += kEmphasisJoiner;
    i = end;
  }
  return out;
}

std::string without_joiners(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at; (at = text.find(kEmphasisJoiner, from)) != text.npos;) {
    out.append(text, from, at - from);
    from = at + kEmphasisJoiner.size();
  }
  return out.append(text, from);
}

}  // namespace tideline::ui

// Decoding after the Unicode Standard, table 3-7: overlong forms and surrogates are broken bytes.
#include "base/utf8.h"

#include <algorithm>

namespace tideline {

namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

struct Lead {
  int length;
  char32_t bits;
  char32_t smallest;
};

Lead read_lead(unsigned char c) {
  if (c < 0x80) return {1, c, 0};
  if (c >= 0xC2 && c < 0xE0) return {2, char32_t(c & 0x1F), 0x80};
  if (c >= 0xE0 && c < 0xF0) return {3, char32_t(c & 0x0F), 0x800};
  if (c >= 0xF0 && c < 0xF5) return {4, char32_t(c & 0x07), 0x10000};
  return {0, 0, 0};
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const Lead lead = read_lead(static_cast<unsigned char>(text[offset]));
  ++offset;
  if (lead.length == 0) return kReplacementCharacter;
  char32_t code_point = lead.bits;
  std::size_t at = offset;
  for (int i = 1; i < lead.length; ++i, ++at) {
    if (at >= text.size() || !is_continuation(text[at])) return kReplacementCharacter;
    code_point = code_point << 6 | char32_t(text[at] & 0x3F);
  }
  const bool surrogate = code_point >= 0xD800 && code_point < 0xE000;
  if (code_point < lead.smallest || code_point > 0x10FFFF || surrogate)
    return kReplacementCharacter;
  offset = at;
  return code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto tail = [&](int shift) { out += char(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) {
    out += char(code_point);
  } else if (code_point < 0x800) {
    out += char(0xC0 | code_point >> 6);
    tail(0);
  } else if (code_point < 0x10000) {
    out += char(0xE0 | code_point >> 12);
    tail(6);
    tail(0);
  } else {
    out += char(0xF0 | code_point >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    const char32_t code_point = next_code_point(text, at);
    // U+FFFD itself is three bytes long; a broken byte steps by one.
    if (code_point == kReplacementCharacter && at - before != 3) return false;
  }
  return true;
}

std::string repaired_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_utf8(out, next_code_point(text, at));
  return out;
}

std::size_t character_border(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  while (offset > 0 && offset < text.size() && is_continuation(text[offset])) --offset;
  return offset;
}

}  // namespace tideline

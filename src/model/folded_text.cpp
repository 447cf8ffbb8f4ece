#include "model/folded_text.h"

#include "base/utf8.h"

namespace tideline::model {

namespace {

bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0xAD ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0xFE00 && c <= 0xFE0F);
}

char32_t folded_code(char32_t c) {
  if (c == '\t' || c == '\r') return U' ';
  if (c < 0x80) return c;
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + U'!';
  if (c == 0xA0 || c == 0x3000 || c == 0x202F || (c >= 0x2000 && c <= 0x200A)) return U' ';
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return U'\n';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return U'-';
  if (c >= 0x0660 && c <= 0x0669) return c - 0x0660 + U'0';
  if (c >= 0x06F0 && c <= 0x06F9) return c - 0x06F0 + U'0';
  if (c >= 0x0966 && c <= 0x096F) return c - 0x0966 + U'0';
  return c;
}

}  // namespace

FoldedText folded(std::string_view text) {
  FoldedText out;
  out.codes.reserve(text.size());
  out.offsets.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = std::uint32_t(at);
    const char32_t code = next_code_point(text, at);
    if (is_invisible(code)) continue;
    out.codes += folded_code(code);
    out.offsets.push_back(begin);
  }
  out.offsets.push_back(std::uint32_t(text.size()));
  out.lower = out.codes;
  for (char32_t& c : out.lower)
    if (is_upper(c)) c += U'a' - U'A';
  return out;
}

}  // namespace tideline::model

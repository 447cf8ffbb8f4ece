#include "platform/text_offsets.h"

#include "base/utf8.h"

namespace tideline::platform {

namespace {

std::size_t units_of(char32_t code_point) { return code_point > 0xFFFF ? 2 : 1; }

}  // namespace

std::size_t byte_offset(std::string_view text, std::size_t units) {
  std::size_t offset = 0;
  std::size_t seen = 0;
  while (offset < text.size()) {
    std::size_t next = offset;
    seen += units_of(next_code_point(text, next));
    if (seen > units) break;
    offset = next;
  }
  return offset;
}

std::size_t utf16_offset(std::string_view text, std::size_t offset) {
  std::size_t at = 0;
  std::size_t units = 0;
  while (at < text.size() && at < offset) units += units_of(next_code_point(text, at));
  return units;
}

}  // namespace tideline::platform

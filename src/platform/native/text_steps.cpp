#include "platform/native/text_steps.h"

#include <graphemebreak.h>
#include <string>

#include "base/utf8.h"
#include "base/word_bounds.h"

namespace tideline::platform {

namespace {

using Sort = CharacterSort;

Sort sort_at(std::string_view text, int offset) {
  auto at = std::size_t(offset);
  return sort_of(next_code_point(text, at));
}

// One mark a byte, as libunibreak gives them.
std::string breaks_of(std::string_view text) {
  std::string marks(text.size(), GRAPHEMEBREAK_BREAK);
  set_graphemebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "",
                          marks.data());
  return marks;
}

}  // namespace

int character_start(std::string_view text, int offset) {
  if (offset <= 0) return 0;
  if (offset >= int(text.size())) return int(text.size());
  const std::string marks = breaks_of(text);
  while (offset > 0 && marks[offset - 1] != GRAPHEMEBREAK_BREAK) --offset;
  return offset;
}

int previous_character(std::string_view text, int offset) {
  return offset <= 0 ? 0 : character_start(text, offset - 1);
}

int next_character(std::string_view text, int offset) {
  const int size = int(text.size());
  if (offset >= size) return size;
  const std::string marks = breaks_of(text);
  while (offset < size && marks[offset] != GRAPHEMEBREAK_BREAK) ++offset;
  return offset < size ? offset + 1 : size;
}

int previous_word(std::string_view text, int offset) {
  int at = offset;
  int before = previous_character(text, at);
  while (at > 0 && sort_at(text, before) == Sort::space) {
    at = before;
    before = previous_character(text, at);
  }
  if (at == 0) return 0;
  const Sort sort = sort_at(text, before);
  while (at > 0 && sort_at(text, before) == sort) {
    at = before;
    before = previous_character(text, at);
  }
  return at;
}

int next_word(std::string_view text, int offset) {
  const int size = int(text.size());
  int at = offset;
  while (at < size && sort_at(text, at) == Sort::space) at = next_character(text, at);
  if (at >= size) return size;
  const Sort sort = sort_at(text, at);
  while (at < size && sort_at(text, at) == sort) at = next_character(text, at);
  return at;
}

int line_start(std::string_view text, int offset) {
  while (offset > 0 && text[offset - 1] != '\n') --offset;
  return offset;
}

int line_end(std::string_view text, int offset) {
  while (offset < int(text.size()) && text[offset] != '\n') ++offset;
  return offset;
}

}  // namespace tideline::platform

// Broken bytes never stop anything.
#include "base/utf8.h"

#include <vector>

#include "doctest/doctest.h"

using namespace tideline;

namespace {

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) out.push_back(next_code_point(text, at));
  return out;
}

}  // namespace

TEST_CASE("utf8: characters of one to four bytes are read") {
  CHECK(code_points("aé中😀") == std::vector<char32_t>{'a', 0xE9, 0x4E2D, 0x1F600});
}

TEST_CASE("utf8: what is appended reads back") {
  for (const char32_t c :
       {U'\0', U'\x7F', U'\x80', U'\u07FF', U'\u0800', U'\uFFFF', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, c);
    CHECK(code_points(text) == std::vector<char32_t>{c});
  }
}

TEST_CASE("utf8: each broken byte reads as one replacement character") {
  const char32_t r = kReplacementCharacter;
  CHECK(code_points("a\xFFz") == std::vector<char32_t>{'a', r, 'z'});
  CHECK(code_points("\xC3(") == std::vector<char32_t>{r, '('});
  CHECK(code_points("\xE4\xB8") == std::vector<char32_t>{r, r});
}

TEST_CASE("utf8: overlong forms, surrogates and too large numbers are broken") {
  for (const char* text :
       {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80"}) {
    CHECK_FALSE(is_valid_utf8(text));
    CHECK(is_valid_utf8(repaired_utf8(text)));
  }
}

TEST_CASE("utf8: the replacement character itself is valid") {
  CHECK(is_valid_utf8("\xEF\xBF\xBD"));
  CHECK(repaired_utf8("a\xEF\xBF\xBD") == "a\xEF\xBF\xBD");
}

TEST_CASE("utf8: a border is never inside a character") {
  const std::string_view text = "a中";
  CHECK(character_border(text, 0) == 0);
  CHECK(character_border(text, 2) == 1);
  CHECK(character_border(text, 3) == 1);
  CHECK(character_border(text, 4) == 4);
  CHECK(character_border(text, 99) == 4);
}

#include "base/word_bounds.h"

#include <doctest/doctest.h>
#include <string>

using namespace tideline;

namespace {

std::string word(std::string_view text, std::size_t offset) {
  const ByteRange range = word_around(text, offset);
  return std::string(text.substr(range.begin, range.end - range.begin));
}

}  // namespace

TEST_CASE("words: inside, at the beginning and at the end of one") {
  CHECK(word("send the coins", 6) == "the");
  CHECK(word("send the coins", 5) == "the");
  CHECK(word("send the coins", 8) == "the");
  CHECK(word("send the coins", 14) == "coins");
}

TEST_CASE("words: an apostrophe or point inside belongs to the word") {
  CHECK(word("I don't know", 4) == "don't");
  CHECK(word("fee of 1.5 EUR", 8) == "1.5");
  CHECK(word("The end.", 7) == "end");
}

TEST_CASE("words: a Chinese run is one, up to punctuation or Latin letters") {
  CHECK(word("账户已锁定，请重试", 3) == "账户已锁定");
  CHECK(word("打开Kraken应用", 3) == "打开");
  CHECK(word("打开Kraken应用", 6) == "Kraken");
  CHECK(word("打开Kraken应用", 8) == "Kraken");
}

TEST_CASE("words: letters with accents and Cyrillic are letters") {
  CHECK(word("déjà vu", 2) == "déjà");
  CHECK(word("не работает", 7) == "работает");
}

TEST_CASE("words: an empty text has none, spaces are taken whole") {
  CHECK(word_around("", 0) == ByteRange{});
  CHECK(word("a   b", 3) == "   ");
}

TEST_CASE("words: a paragraph ends at line breaks") {
  const std::string text = "one\ntwo\n";
  CHECK(paragraph_around(text, 5) == ByteRange{4, 7});
  CHECK(paragraph_around(text, 3) == ByteRange{0, 3});
  CHECK(paragraph_around(text, 8) == ByteRange{8, 8});
}

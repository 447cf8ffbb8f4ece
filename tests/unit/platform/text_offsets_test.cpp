// UTF-16 units to bytes and back.
#include "platform/text_offsets.h"

#include <string_view>

#include "doctest/doctest.h"

using namespace tideline::platform;

TEST_CASE("text offsets: both ways agree on every character border") {
  const std::string_view text = "aé你😀z";

  CHECK(byte_offset(text, 0) == 0);
  CHECK(byte_offset(text, 1) == 1);
  CHECK(byte_offset(text, 2) == 3);
  CHECK(byte_offset(text, 3) == 6);
  CHECK(byte_offset(text, 5) == 10);
  CHECK(byte_offset(text, 6) == 11);
  for (const std::size_t units : {0, 1, 2, 3, 5, 6})
    CHECK(utf16_offset(text, byte_offset(text, units)) == units);
}

TEST_CASE("text offsets: inside a pair is its start, past the end is the end") {
  CHECK(byte_offset("a😀", 2) == 1);
  CHECK(byte_offset("ab", 99) == 2);
  CHECK(utf16_offset("ab", 99) == 2);
}

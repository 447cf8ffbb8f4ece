#include "content/guard_lists_reader.h"

#include <doctest/doctest.h>

using namespace tideline;

TEST_CASE("guard lists: half a list is refused") {
  const auto lists = content::read_guard_lists("[code]\notp\n[english]\nabandon ability\n");
  REQUIRE(!lists);
  CHECK(lists.error().code == ErrorCode::malformed);
}

TEST_CASE("guard lists: an unknown section is refused") {
  CHECK(!content::read_guard_lists("[nonsense]\nword\n"));
}

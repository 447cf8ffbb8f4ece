#include "content/guard_lists_reader.h"

#include <doctest/doctest.h>

#include "model/secret_guard.h"

using namespace tideline;

TEST_CASE("guard lists: half a list is refused") {
  const auto lists = content::read_guard_lists("[code]\notp\n[english]\nabandon ability\n");
  REQUIRE(!lists);
  CHECK(lists.error().code == ErrorCode::malformed);
}

TEST_CASE("guard lists: a pack's words teach it another language's") {
  model::Words words;
  words.set("guard.cues.code", "Bestätigungscode, Einmalcode");
  model::GuardLists lists;

  content::add_cues_of(words, lists);

  const model::SecretGuard guard(std::move(lists));
  CHECK(guard.find("Mein Einmalcode ist 481920").size() == 1);
  CHECK(guard.find("Die Rechnung ist 481920").empty());
}

TEST_CASE("guard lists: an unknown section is refused") {
  CHECK(!content::read_guard_lists("[nonsense]\nword\n"));
}

// Texts by key.
#include "model/words.h"

#include "doctest/doctest.h"

using namespace tideline::model;

TEST_CASE("words: a missing text shows as its key") {
  const Words say;
  CHECK(say("menu.title") == "menu.title");
  CHECK_FALSE(say.has("menu.title"));
}

TEST_CASE("words: placeholders are filled in, unknown ones stay") {
  Words say;
  say.set("ticket.number", "Ticket {number} of {owner}, {number}");

  CHECK(say("ticket.number", {{"number", "T-{owner}"}}) ==
        "Ticket T-{owner} of {owner}, T-{owner}");
}

TEST_CASE("words: an unclosed brace is text") {
  Words say;
  say.set("odd", "{number");

  CHECK(say("odd", {{"number", "1"}}) == "{number");
}

TEST_CASE("words: one and many have their own forms where the language has them") {
  Words english;
  english.set("unread.one", "{count} new message");
  english.set("unread.other", "{count} new messages");
  Words chinese;
  chinese.set("unread.other", "{count} 条新消息");

  CHECK(english.plural("unread", 1) == "1 new message");
  CHECK(english.plural("unread", 0) == "0 new messages");
  CHECK(chinese.plural("unread", 1) == "1 条新消息");
}

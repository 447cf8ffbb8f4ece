// Markdown without its marks.
#include "content/plain_text.h"

#include "doctest/doctest.h"

using namespace tideline::content;

TEST_CASE("plain text: marks go, words stay") {
  CHECK(plain_text("## Before you start\n\nOpen **Settings**, then `2FA`.\n\n1. Tap *Add*\n2. Done")
            .body == "Before you start Open Settings, then 2FA. Tap Add Done");
}

TEST_CASE("plain text: links leave their words, pictures their description") {
  CHECK(plain_text("See [the article](#/article/x). ![A code](images/a.png)").body ==
        "See the article. A code");
}

TEST_CASE("plain text: notes, tables, rules and fences") {
  CHECK(plain_text("> [!WARNING]\n> Never share it.").body == "Never share it.");
  CHECK(plain_text("| A | B |\n|---|:-:|\n| 1 | 2 |").body == "A B 1 2");
  CHECK(plain_text("a\n\n---\n\nb\n```\ncode\n```").body == "a b code");
}

TEST_CASE("plain text: a full-width mark is followed by no gap") {
  CHECK(plain_text("## 步骤：\n\n1. 打开设置。\n2. 点按 2FA\n\n完成").body ==
        "步骤：打开设置。点按 2FA 完成");
  CHECK(plain_text("［注］\n｛完｝\n").body == "［注］｛完｝");
  CHECK(plain_text("ＫＹＣ\n１２ ３").body == "ＫＹＣ １２ ３");
}

TEST_CASE("plain text: headings are told apart") {
  CHECK(plain_text("# One\ntext\n### Two\n#no").headings == "One Two");
}

TEST_CASE("plain text: escapes and broken ends are survived") {
  CHECK(plain_text("5 \\* 3").body == "5 * 3");
  for (const char* text : {"", "\\", "[", "](", "[a](", "#", "> ", "[!", "|", "!["}) {
    CAPTURE(text);
    CHECK(plain_text(text).body.size() <= 2);
  }
}

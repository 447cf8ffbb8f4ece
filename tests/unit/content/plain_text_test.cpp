// Markdown without its marks.
#include "content/plain_text.h"

#include "doctest/doctest.h"

using namespace tideline::content;

TEST_CASE("plain text: marks go, words stay") {
  CHECK(plain_text("## Before you start\n\nOpen **Settings**, then `2FA`.\n\n1. Tap *Add*\n2. Done")
            .body == "Before you start \u00B7 Open Settings, then 2FA. Tap Add \u00B7 Done");
}

TEST_CASE("plain text: links leave their words, pictures their description") {
  CHECK(plain_text("See [the article](#/article/x). ![A code](images/a.png)").body ==
        "See the article. A code");
}

TEST_CASE("plain text: notes, tables, rules and fences") {
  CHECK(plain_text("> [!WARNING]\n> Never share it.").body == "Never share it.");
  CHECK(plain_text("| A | B |\n|---|:-:|\n| 1 | 2 |").body == "A \u00B7 B \u00B7 1 \u00B7 2");
  CHECK(plain_text("a\n\n---\n\nb\n```\ncode\n```").body == "a \u00B7 b \u00B7 code");
}

TEST_CASE("plain text: a full-width mark is followed by no gap") {
  CHECK(plain_text("## 步骤：\n\n1. 打开设置。\n2. 点按 2FA\n\n完成").body ==
        "步骤：打开设置。点按 2FA \u00B7 完成");
  CHECK(plain_text("［注］\n｛完｝\n").body == "［注］｛完｝");
  CHECK(plain_text("ＫＹＣ\n１２ ３").body == "ＫＹＣ １２ ３");
}

TEST_CASE("plain text: a paragraph that goes on in the next line is one") {
  CHECK(plain_text("One\ntwo\n\nThree!\nfour").body == "One two \u00B7 Three! four");
  CHECK(plain_text("> one\n> two\n>\n> three").body == "one two \u00B7 three");
  CHECK(plain_text("- one\n  more\n- two").body == "one more \u00B7 two");
  CHECK(plain_text("一\n\n二：\n\n三").body == "一 \u00B7 二：三");
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

// Nothing that leads out of a text stays unseen.
#include "content/markdown_scan.h"

#include "doctest/doctest.h"

using namespace tideline::content;

namespace {

std::string found(std::string_view text) {
  static constexpr const char* kNames[] = {"link ", "image ", "html "};
  std::string all;
  for (const MarkdownFind& find : scan_markdown(text))
    all += (all.empty() ? "" : "; ") + std::string(kNames[int(find.kind)]) + find.target;
  return all;
}

}  // namespace

TEST_CASE("markdown scan: links with and without titles") {
  CHECK(found("See [this](#/faq) and [that](https://a.example/x_(y) \"A title\").") ==
        "link #/faq; link https://a.example/x_(y)");
  CHECK(found("[spaced]( <a b> )") == "link a b");
  CHECK(found("[empty]()") == "link ");
}

TEST_CASE("markdown scan: an image comes with its description") {
  const auto finds = scan_markdown("[x](#/a) ![A [b] c](images/a.png) ![](images/b.png)");
  REQUIRE(finds.size() == 3);
  CHECK(finds[0].label.empty());
  CHECK(finds[1].label == "A [b] c");
  CHECK(finds[2].label.empty());
}

TEST_CASE("markdown scan: images, alone and inside links") {
  CHECK(found("![Alt](images/a.png)") == "image images/a.png");
  CHECK(found("[![Alt](images/a.png)](#/help)") == "image images/a.png; link #/help");
}

TEST_CASE("markdown scan: definitions and addresses in angle brackets") {
  CHECK(found("[a][x]\n\n[x]: javascript:run") == "link javascript:run");
  CHECK(found("> - [x]: data:text") == "link data:text");
  CHECK(found("<https://a.example> <me@a.example>") ==
        "link https://a.example; link mailto:me@a.example");
}

TEST_CASE("markdown scan: HTML of any kind") {
  CHECK(found("a <b>bold</b>") == "html <b>bold</b>; html </b>");
  CHECK(found("<!-- x -->").starts_with("html "));
  CHECK(found("<a href=\"javascript:x\">").starts_with("html "));
  CHECK(found("<img\nsrc=x>").starts_with("html "));
}

TEST_CASE("markdown scan: less-than signs of prose are no HTML") {
  CHECK(found("a < b and c <= d, <3, <- here") == "");
}

TEST_CASE("markdown scan: code and escapes hide everything") {
  CHECK(found("`[a](b)` and ``<b> ` ``") == "");
  CHECK(found("\\[a](b) \\<b>") == "link b");  // rather too much than too little
  CHECK(found("```\n<b>\n[a](b)\n```\n[c](d)") == "link d");
  CHECK(found("~~~ html\n<b>") == "");
  CHECK(found("1. Step\n   ```\n   <b>\n   ```\n2. [c](d)") == "link d");
}

TEST_CASE("markdown scan: what only looks like code hides nothing") {
  CHECK(found("`open <b>") == "html <b>");
  CHECK(found("``` a ` b\n<b>") == "html <b>");
}

TEST_CASE("markdown scan: notes and task marks are no definitions") {
  CHECK(found("> [!WARNING]\n> Never share it.") == "");
  CHECK(found("- [ ] to do: this") == "");
}

TEST_CASE("markdown scan: broken ends are survived") {
  for (const char* text : {"\\", "[", "![", "](", "[a](", "<", "<a", "`", "```", "[a]: "}) {
    CAPTURE(text);
    CHECK(scan_markdown(text).size() <= 1);
  }
}

#include "ui/markdown.h"

#include <doctest/doctest.h>

#include "ui/cjk_text.h"

using namespace tideline::ui;
using tideline::ports::FontWeight;

namespace {

// The looks written back as tags, so that a test shows where they begin and end.
std::string tagged(const RichText& rich) {
  std::string out;
  for (std::size_t i = 0; i < rich.spans.size(); ++i) {
    const TextSpan& span = rich.spans[i];
    const std::size_t end = i + 1 < rich.spans.size() ? rich.spans[i + 1].begin : rich.text.size();
    std::string tag;
    if (span.weight == FontWeight::semibold) tag += 'b';
    if (span.italic) tag += 'i';
    if (span.code) tag += 'c';
    if (span.link >= 0) tag += std::to_string(span.link);
    const std::string text = rich.text.substr(span.begin, end - span.begin);
    out += tag.empty() ? text : "<" + tag + ">" + text + "</>";
  }
  return out;
}

// The first block's words.
std::string line(std::string_view markdown) {
  const auto blocks = parse_markdown(markdown);
  return blocks.empty() ? std::string() : tagged(blocks[0].text);
}

}  // namespace

TEST_CASE("markdown: paragraphs and headings come in order") {
  const auto blocks = parse_markdown("One\n\n## Two\n\n### Three\nFour");

  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].text.text == "One");
  CHECK(blocks[1].kind == BlockKind::heading);
  CHECK(blocks[1].level == 2);
  CHECK(blocks[2].level == 3);
  CHECK(blocks[3].kind == BlockKind::paragraph);
}

TEST_CASE("markdown: bold, italic and code become looks") {
  CHECK(line("a **b** *c* `d` ***e***") == "a <b>b</> <i>c</> <c>d</> <bi>e</>");
  CHECK(line("**Settings > Security** opens") == "<b>Settings > Security</> opens");
  CHECK(line("打开**设置 > 安全**。") == "打开<b>设置 > 安全</>。");
}

TEST_CASE("markdown: links keep their targets by index") {
  const auto blocks =
      parse_markdown("See [**one**](#/a) and [two](https://x.example/?a=1&amp;b=2).");

  REQUIRE(blocks.size() == 1);
  CHECK(tagged(blocks[0].text) == "See <b0>one</> and <1>two</>.");
  CHECK(blocks[0].text.targets == std::vector<std::string>{"#/a", "https://x.example/?a=1&b=2"});
}

TEST_CASE("markdown: bold beside Chinese punctuation is bold") {
  CHECK(line("**说明。**接着") == "<b>说明。</>接着");
  CHECK(line("**词**：后") == "<b>词</>：后");
  CHECK(line("前。**词**后") == "前。<b>词</>后");
  CHECK(line("接着**「词」**后") == "接着<b>「词」</>后");
  CHECK(line("见**“设置”**页") == "见<b>“设置”</>页");
  CHECK(line("约**100%**的费用") == "约<b>100%</>的费用");
  CHECK(line("**说明。**接着**（再说）**完") == "<b>说明。</>接着<b>（再说）</>完");
  CHECK(line("点按**[这里](#/a)**继续") == "点按<b0>这里</>继续");
  CHECK(line("***重要！***请看") == "<bi>重要！</>请看");
  CHECK(line("**단어(x)**는") == "<b>단어(x)</>는");
}

TEST_CASE("markdown: bold beside Chinese works in lists, tables and notes") {
  const auto blocks = parse_markdown(
      "- **身份：**姓名\n\n|项|值|\n|-|-|\n|**费。**率|1|\n\n> [!TIP]\n> **提示：**看");

  REQUIRE(blocks.size() == 3);
  CHECK(tagged(blocks[0].text) == "<b>身份：</>姓名");
  CHECK(tagged(blocks[1].rows[1][0]) == "<b>费。</>率");
  CHECK(tagged(blocks[2].blocks[0].text) == "<b>提示：</>看");
}

TEST_CASE("markdown: nothing of the help for Chinese emphasis is left in the text") {
  for (const char* markdown :
       {"`词**。**`", "```\n词**。**\n```", "[a](#/词**。**)", "词**。", "词\\**。"}) {
    const auto blocks = parse_markdown(markdown);
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].text.text.find(kEmphasisJoiner) == std::string::npos);
    for (const auto& target : blocks[0].text.targets) CHECK(target == "#/词**。**");
  }
}

TEST_CASE("markdown: escaped and lonely asterisks stay text") {
  CHECK(line("词\\*\\*。词\\*\\*") == "词**。词**");
  CHECK(line("5 ** 3") == "5 ** 3");
  CHECK(line("词**。") == "词**。");
}

TEST_CASE("markdown: a line break is a space, but none between Chinese characters") {
  CHECK(line("one\ntwo") == "one two");
  CHECK(line("第一行，\n第二行") == "第一行，第二行");
  CHECK(line("他说“好”\n然后") == "他说“好”然后");
  CHECK(line("使用\nKraken\n应用") == "使用 Kraken 应用");
  CHECK(line("한국\n사람") == "한국 사람");
  CHECK(line("one\n**two**") == "one <b>two</>");
  CHECK(line("one  \ntwo") == "one\ntwo");
}

TEST_CASE("markdown: steps are numbered and bullets are not") {
  const auto blocks = parse_markdown("3. a\n4. b\n\n- c");

  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].kind == BlockKind::list_item);
  CHECK(blocks[0].number == 3);
  CHECK(blocks[1].number == 4);
  CHECK(blocks[1].text.text == "b");
  CHECK(blocks[2].number == 0);
}

TEST_CASE("markdown: a list item holds further blocks and deeper items") {
  const auto blocks = parse_markdown("1. a\n\n   more\n\n   > [!NOTE]\n   > n\n\n   - deep\n2. b");

  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].text.text == "a");
  REQUIRE(blocks[0].blocks.size() == 3);
  CHECK(blocks[0].blocks[0].text.text == "more");
  CHECK(blocks[0].blocks[1].kind == BlockKind::note);
  CHECK(blocks[0].blocks[2].kind == BlockKind::list_item);
  CHECK(blocks[0].blocks[2].level == 1);
  CHECK(blocks[1].number == 2);
}

TEST_CASE("markdown: a tight list's words come before what is nested in them") {
  const auto blocks = parse_markdown("- a\n  - b\n  - c");

  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].text.text == "a");
  REQUIRE(blocks[0].blocks.size() == 2);
  CHECK(blocks[0].blocks[1].text.text == "c");
}

TEST_CASE("markdown: notes are quotes that begin with their mark") {
  const auto kind = [](std::string_view mark) {
    const auto blocks =
        parse_markdown("> " + std::string(mark) + "\n> Take **care**.\n>\n> Really.");
    REQUIRE(blocks.size() == 1);
    REQUIRE(blocks[0].kind == BlockKind::note);
    REQUIRE(blocks[0].blocks.size() == 2);
    CHECK(tagged(blocks[0].blocks[0].text) == "Take <b>care</>.");
    return blocks[0].note_kind;
  };

  CHECK(kind("[!NOTE]") == NoteKind::note);
  CHECK(kind("[!TIP]") == NoteKind::tip);
  CHECK(kind("[!WARNING]") == NoteKind::warning);
  CHECK(kind("[!DANGER]") == NoteKind::danger);
}

TEST_CASE("markdown: a note may begin with a list, and a quote without a mark is a quote") {
  const auto blocks = parse_markdown("> [!TIP]\n> - a\n\ntext\n\n> said\n> [!NOTE]");

  REQUIRE(blocks.size() == 3);
  REQUIRE(blocks[0].blocks.size() == 1);
  CHECK(blocks[0].blocks[0].kind == BlockKind::list_item);
  CHECK(blocks[2].kind == BlockKind::quote);
  CHECK(blocks[2].blocks[0].text.text == "said [!NOTE]");
}

TEST_CASE("markdown: a table has its head first") {
  const auto blocks = parse_markdown("| A | B |\n|---|--:|\n| **1** | `2` |\n| 3 |");

  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].kind == BlockKind::table);
  REQUIRE(blocks[0].rows.size() == 3);
  CHECK(blocks[0].rows[0][1].text == "B");
  CHECK(tagged(blocks[0].rows[1][0]) == "<b>1</>");
  REQUIRE(blocks[0].rows[2].size() == 2);
  CHECK(blocks[0].rows[2][1].text.empty());
}

TEST_CASE("markdown: an image cuts its paragraph in two") {
  const auto blocks = parse_markdown("see ![a *map*](pic.png) there");

  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].text.text == "see");
  CHECK(blocks[1].kind == BlockKind::image);
  CHECK(blocks[1].target == "pic.png");
  CHECK(blocks[1].text.text == "a map");
  CHECK(blocks[2].text.text == "there");
}

TEST_CASE("markdown: an image in a heading stands as its description") {
  CHECK(line("## A ![map](pic.png)") == "A map");
}

TEST_CASE("markdown: rules and code keep their place and their spaces") {
  const auto blocks = parse_markdown("---\n\n```\n  a\nb\n```");

  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].kind == BlockKind::rule);
  CHECK(blocks[1].kind == BlockKind::code);
  CHECK(tagged(blocks[1].text) == "<c>  a\nb</>");
}

TEST_CASE("markdown: HTML and struck words are text, a bare address is a link") {
  CHECK(line("<b>x</b> <!-- y -->") == "<b>x</b> <!-- y -->");
  CHECK(line("<script>alert(1)</script>") == "<script>alert(1)</script>");
  CHECK(line("https://example.org ~~no~~") == "<0>https://example.org</> ~~no~~");
}

TEST_CASE("markdown: entities become their characters") {
  CHECK(line("a&amp;b &#x4E2D;&#65; &nosuch; &#0;") == "a&b 中A &nosuch; \uFFFD");
}

TEST_CASE("markdown: nesting beyond eight levels is dropped") {
  const auto blocks = parse_markdown("> > > > > > > > eight\n> > > > > > > > > nine\n\nafter");

  const std::vector<Block>* inner = &blocks;
  int depth = 0;
  while (!inner->empty() && inner->front().kind == BlockKind::quote) {
    inner = &inner->front().blocks;
    ++depth;
  }
  CHECK(depth == 8);
  CHECK(plain_text(blocks) == "eight\nafter");
}

TEST_CASE("markdown: hostile input does no harm") {
  CHECK(parse_markdown("").empty());
  CHECK(parse_markdown("\xFF\xFE**\xE4\xB8**").size() == 1);
  CHECK(parse_markdown(std::string(2000, '>')).size() == 1);
  CHECK(parse_markdown(std::string(20000, '*')).size() == 1);
  CHECK(parse_markdown(std::string(20000, '[')).size() == 1);
  CHECK(line(std::string_view("a\0b", 3)) == "a\uFFFDb");
}

TEST_CASE("markdown: plain text is a line for each block, with nothing of the markup") {
  const auto blocks = parse_markdown(
      "## T\n\n**a** [b](#/c)\n\n1. d\n   - e\n\n> [!TIP]\n> f\n\n"
      "|g|h|\n|-|-|\n|i|j|\n\n![k](l.png)");

  CHECK(plain_text(blocks) == "T\na b\nd\ne\nf\ng h\ni j\nk");
}

#include "ui/selection.h"

#include <doctest/doctest.h>

using namespace tideline::ui;

namespace {

std::vector<SelectableText> three_lines() {
  std::vector<SelectableText> drawn(3);
  const char* texts[] = {"First line", "Second", "Third one"};
  for (int i = 0; i < 3; ++i) {
    drawn[std::size_t(i)].group = "text";
    drawn[std::size_t(i)].paragraph = i;
    drawn[std::size_t(i)].text = texts[i];
  }
  return drawn;
}

}  // namespace

TEST_CASE("selection: runs from the earlier to the later end, whichever was first") {
  Selection selection;
  selection.set("text", {2, 5}, {0, 6}, false);

  CHECK(selection.start() == TextPlace{0, 6});
  CHECK(selection.end() == TextPlace{2, 5});
  CHECK(selection.range_in(0, 10).from == 6);
  CHECK(selection.range_in(0, 10).to == 10);
  CHECK(selection.range_in(1, 6).to == 6);
  CHECK(selection.range_in(2, 9).to == 5);
  CHECK(selection.range_in(3, 9).to == 0);
}

TEST_CASE("selection: its text is what was drawn, a paragraph a line") {
  Selection selection;
  selection.set("text", {0, 6}, {2, 5}, false);

  selection.keep_text(three_lines());

  CHECK(selection.text() == "line\nSecond\nThird");
}

TEST_CASE("selection: scrolled out of sight it keeps its text") {
  Selection selection;
  selection.set("text", {1, 0}, {1, 6}, true);
  selection.keep_text(three_lines());

  selection.keep_text({});

  CHECK(selection.text() == "Second");
}

TEST_CASE("selection: a held end moves and the other stays") {
  Selection selection;
  selection.set("text", {0, 2}, {0, 8}, true);

  selection.hold_start();
  selection.extend({0, 0});
  CHECK(selection.start() == TextPlace{0, 0});
  CHECK(selection.end() == TextPlace{0, 8});

  selection.hold_end();
  selection.extend({1, 3});
  CHECK(selection.start() == TextPlace{0, 0});
  CHECK(selection.end() == TextPlace{1, 3});
}

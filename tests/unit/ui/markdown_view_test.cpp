// Tables and links as they are drawn: no word breaks, nothing is cut off without a sign.
#include "ui/widgets/markdown_view.h"

#include <algorithm>

#include "doctest/doctest.h"

#include "unit/ui/kit_rig.h"

using namespace tideline;
using namespace tideline::ui;

namespace {

struct MarkdownRig {
  std::string pressed;
  KitRig rig;

  explicit MarkdownRig(std::string source, int text_percent = 100)
      : rig([this, source = std::move(source)](Frame& frame) {
          const std::string target = markdown(frame, "text", source, {});
          if (!target.empty()) pressed = target;
        }) {
    rig.kit().set_recording(true);
    rig.kit().set_reduced_motion(true);
    rig.kit().set_text_percent(text_percent);
    rig.send(KeyEvent{});
  }

  bool breaks_words() {
    const auto& texts = rig.kit().drawn_texts();
    return std::any_of(texts.begin(), texts.end(),
                       [](const DrawnText& text) { return text.breaks_word; });
  }
  float x_of(std::string_view text) {
    for (const DrawnText& drawn : rig.kit().drawn_texts())
      if (drawn.text == text) return drawn.rect.x;
    return -1;
  }
  void click(Point at) {
    for (const PointerPhase phase : {PointerPhase::down, PointerPhase::up})
      rig.send(PointerEvent{PointerKind::touch, phase, 1, at.x, at.y, Milliseconds{2000}});
  }
};

constexpr const char* kWide =
    "| Internationally | Confirmations | Intermediate | Algorithmically |\n|---|---|---|---|\n"
    "| Advanced | Withdrawals | Verification | Overcollateralised |\n";

}  // namespace

TEST_CASE("table: a column is as wide as its longest word") {
  MarkdownRig table(
      "| Level | What you can do with it | Wait |\n|---|---|---|\n"
      "| Intermediate | Everything that an account can do, and that is quite a lot of text for "
      "one cell that has to wrap | Internationally |\n");

  CHECK_FALSE(table.breaks_words());
  CHECK(table.rig.find("text:scroll0") == nullptr);
}

TEST_CASE("table: what is wider than its place is a region that Tab and arrow keys reach") {
  MarkdownRig table(kWide);
  CHECK_FALSE(table.breaks_words());
  const SemanticNode* region = table.rig.find("text:scroll0");
  REQUIRE(region != nullptr);
  CHECK(region->state.scrolls);
  CHECK(region->label == "Internationally, Confirmations, Intermediate, Algorithmically");

  table.rig.send(KeyEvent{Key::tab});
  CHECK(table.rig.kit().focused() == "text:scroll0");
  const float before = table.x_of("Advanced");
  table.rig.send(KeyEvent{Key::right});
  CHECK(table.x_of("Advanced") < before);
  table.rig.send(KeyEvent{Key::home});
  CHECK(table.x_of("Advanced") == before);
}

TEST_CASE("table: the bar below moves with the mouse") {
  MarkdownRig table(kWide);
  const Rect region = rect_of(*table.rig.find("text:scroll0"));
  const float y = region.bottom() - 4;
  const float before = table.x_of("Advanced");
  const auto move = [&](PointerPhase phase, float x) {
    table.rig.send(PointerEvent{PointerKind::mouse, phase, 0, x, y, Milliseconds{2000}});
  };
  move(PointerPhase::down, region.x + 30);
  move(PointerPhase::move, region.x + 60);
  move(PointerPhase::move, region.x + 90);
  move(PointerPhase::up, region.x + 90);

  CHECK(table.x_of("Advanced") < before);
}

TEST_CASE("table: short values are set smaller rather than cut") {
  MarkdownRig table(
      "| Day | Dublin | Your time |\n|---|---|---|\n| Monday | 09:00-17:30 | 10:00-18:30 |\n", 160);

  CHECK(table.rig.find("text:scroll0") == nullptr);
  CHECK_FALSE(table.breaks_words());
  for (const DrawnText& text : table.rig.kit().drawn_texts()) CHECK(text.rect.right() <= 374);
}

TEST_CASE("link: over several lines it is one, with all its words, and each line presses it") {
  MarkdownRig text(
      "Whoever has already [sent it on the wrong network, which happens more often than one might "
      "think](#/article/deposit-missing) finds help there.");
  const SemanticNode* link = text.rig.find("text:link0");
  REQUIRE(link != nullptr);
  CHECK(link->label ==
        "sent it on the wrong network, which happens more often than one might think");
  CHECK(text.rig.find("text:link1") == nullptr);
  REQUIRE(!link->more_rects.empty());

  std::vector<Point> places;
  for (const ports::NodeRect& line : link->more_rects)
    places.push_back({line.x_dp + line.width_dp / 2, line.y_dp + line.height_dp / 2});
  places.push_back({rect_of(*link).center_x(), rect_of(*link).center_y()});
  for (const Point place : places) {
    text.pressed.clear();
    text.click(place);
    CHECK(text.pressed == "#/article/deposit-missing");
  }
}

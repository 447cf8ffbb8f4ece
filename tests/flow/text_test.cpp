// Drawn text: the large title that shrinks into the bar, selecting in chat bubbles, links under a
// finger.
#include <algorithm>
#include <doctest/doctest.h>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using namespace tideline;
using flow::AppRig;

namespace {

// Every place where `text` is drawn and can be seen.
std::vector<ui::Rect> places_of(AppRig& rig, std::string_view text) {
  std::vector<ui::Rect> places;
  for (const ui::DrawnText& drawn : rig.session().kit().drawn_texts()) {
    const ui::Rect seen = drawn.rect.cut(drawn.clip);
    if (drawn.text == text && seen.width > 0 && seen.height > 1) places.push_back(drawn.rect);
  }
  return places;
}

const ui::SelectableText* text_with(AppRig& rig, std::string_view words) {
  for (const ui::SelectableText& text : rig.session().kit().texts())
    if (text.text.find(words) != std::string::npos) return &text;
  return nullptr;
}

void rest_on(AppRig& rig, float x, float y) {
  rig.point(PointerPhase::down, x, y).run_for(600ms);
  rig.point(PointerPhase::up, x, y).run_for(200ms);
}

// The first link of the page that can be seen.
const ui::SemanticNode* first_link(AppRig& rig) {
  for (const ui::SemanticNode& node : rig.session().kit().semantics().nodes())
    if (node.role == ui::Role::link && ui::visible_rect_of(node).height > 20) return &node;
  return nullptr;
}

// An article with a link in sight.
ui::SemanticNode open_linked(AppRig& rig) {
  rig.open("#/article/close-account");
  const ui::SemanticNode* link = first_link(rig);
  for (int i = 0; link == nullptr && i < 20; ++i) {
    rig.send(WheelEvent{195, 400, 0, -100});
    rig.run_for(400ms);
    link = first_link(rig);
  }
  REQUIRE(link != nullptr);
  return *link;
}

}  // namespace

TEST_CASE("large title: it stands in the page and comes to stand in the bar as one scrolls") {
  AppRig rig({.route = "#/faq", .height_dp = 480});
  const std::string title(rig.app().words()("faq.title"));
  REQUIRE(places_of(rig, title).size() == 1);
  const ui::Rect large = places_of(rig, title).front();
  CHECK(large.height > 30);
  CHECK(large.y >= ui::kAppBarDp);

  rig.send(WheelEvent{195, 300, 0, -12});
  rig.run_for(200ms);
  CHECK(places_of(rig, title).size() == 1);  // it moves up with the page
  CHECK(places_of(rig, title).front().y == doctest::Approx(large.y - 12));

  rig.send(WheelEvent{195, 300, 0, -30});
  rig.send(WheelEvent{195, 300, 0, -30});
  rig.run_for(500ms);
  REQUIRE(places_of(rig, title).size() == 1);
  const ui::Rect small = places_of(rig, title).front();
  CHECK(small.height < large.height);
  CHECK(small.bottom() <= ui::kAppBarDp);

  rig.press(Key::home);
  REQUIRE(places_of(rig, title).size() == 1);
  CHECK(places_of(rig, title).front().y == doctest::Approx(large.y));
}

TEST_CASE("large title: half-way both are drawn and neither lies on the other") {
  AppRig rig({.route = "#/faq", .height_dp = 480});
  const std::string title(rig.app().words()("faq.title"));
  for (int i = 0; i < 16; ++i) {
    rig.send(WheelEvent{195, 300, 0, -4});
    rig.run_for(32ms);
    CHECK(rig.text_faults().empty());
    CHECK(!places_of(rig, title).empty());
  }
}

TEST_CASE("select: a long press in a chat's bubble takes the word, the bar copies it") {
  AppRig rig({.route = "#/chat/new"});
  rig.tap("start_chat").run_for(5s);
  rig.type("message", "wherefore art thou").tap("send").run_for(8s);
  REQUIRE(text_with(rig, "wherefore") != nullptr);

  const ui::Rect mine = text_with(rig, "wherefore")->rect;
  rest_on(rig, mine.x + 10, mine.y + 10);
  CHECK(rig.session().kit().selection().text() == "wherefore");
  REQUIRE(rig.has("selection:copy"));
  rig.tap("selection:copy");
  CHECK(rig.clipboard.text == "wherefore");
}

TEST_CASE("select: in the other's bubble all of it and no more") {
  AppRig rig({.route = "#/chat/new"});
  rig.tap("start_chat").run_for(5s);
  rig.type("message", "wherefore art thou").tap("send").run_for(8s);
  const auto& texts = rig.session().kit().texts();
  const auto theirs = std::find_if(texts.begin(), texts.end(), [](const ui::SelectableText& text) {
    return text.text.find("wherefore") == std::string::npos && text.rect.y > ui::kAppBarDp;
  });
  REQUIRE(theirs != texts.end());

  rest_on(rig, theirs->rect.x + 6, theirs->rect.y + 8);
  REQUIRE(rig.has("selection:all"));
  rig.tap("selection:all");

  CHECK(rig.session().kit().selection().text().size() > 10);
  CHECK(rig.session().kit().selection().text().find("wherefore") == std::string::npos);
}

TEST_CASE("select: a mouse drags over a part of a bubble, and Ctrl+C copies it") {
  AppRig rig({.route = "#/chat/new"});
  rig.tap("start_chat").run_for(5s);
  rig.type("message", "wherefore art thou").tap("send").run_for(8s);
  const ui::Rect mine = text_with(rig, "wherefore")->rect;

  rig.drag(mine.x + 1, mine.y + 10, mine.x + mine.width + 20, mine.y + 10, 200ms,
           PointerKind::mouse);
  rig.point(PointerPhase::up, mine.x + mine.width + 20, mine.y + 10, PointerKind::mouse);
  rig.run_for(100ms).press(Key::c, false, true);

  CHECK(rig.clipboard.text == "wherefore art thou");
}

TEST_CASE("link: a tap opens it") {
  AppRig rig;
  const ui::SemanticNode link = open_linked(rig);
  const ui::Rect place = ui::visible_rect_of(link);

  rig.click(place.center_x(), place.center_y()).run_for(500ms);

  CHECK(state::format_route(rig.app().nav.top()) == link.value);
}

TEST_CASE("link: a finger that rests on it selects a word of it and opens nothing") {
  AppRig rig;
  const ui::SemanticNode link = open_linked(rig);
  const ui::Rect place = ui::visible_rect_of(link);

  rest_on(rig, place.x + 8, place.center_y());

  const std::string word = rig.session().kit().selection().text();
  CHECK(!word.empty());
  CHECK(link.label.find(word) != std::string::npos);
  CHECK(rig.app().nav.top().id == "close-account");
}

TEST_CASE("link: a drag that begins on it scrolls the page and opens nothing") {
  AppRig rig;
  const ui::SemanticNode link = open_linked(rig);
  const ui::Rect place = ui::visible_rect_of(link);
  const float before = rig.session().kit().texts().front().rect.y;

  rig.drag(place.center_x(), place.center_y(), place.center_x(), place.center_y() - 60, 200ms);
  rig.run_for(200ms);
  rig.point(PointerPhase::up, place.center_x(), place.center_y() - 60).run_for(500ms);

  CHECK(rig.session().kit().texts().front().rect.y < before - 40);
  CHECK(rig.app().nav.top().id == "close-account");
  CHECK_FALSE(rig.session().kit().selection().is_active());
}

// Fingers, mouse and what they pull: the swipe back, sheets, selection, scroll bars.
#include <algorithm>
#include <doctest/doctest.h>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using namespace tideline;
using flow::AppRig;

namespace {

bool is_on_article(const AppRig& rig) {
  return rig.app().nav.top().screen == state::Screen::article;
}

// Drags a page that is open over the menu and lifts the finger.
void swipe(AppRig& rig, float to_x, Milliseconds time, Milliseconds rest = 0ms) {
  rig.drag(5, 400, to_x, 400, time);
  rig.run_for(rest);
  rig.point(PointerPhase::up, to_x, 400);
  rig.run_for(400ms);
}

}  // namespace

TEST_CASE("tap: who holds a row for long opens it still") {
  AppRig rig({.route = "#/"});
  const ui::Rect row = rig.rect_of("contact_ticket");

  rig.point(PointerPhase::down, row.center_x(), row.center_y()).run_for(2000ms);
  CHECK(rig.app().nav.top().screen == state::Screen::menu);
  rig.point(PointerPhase::up, row.center_x(), row.center_y()).run_for(400ms);

  CHECK(rig.app().nav.top().screen == state::Screen::ticket_new);
}

TEST_CASE("tap: a list still scrolls under a finger that rested on it") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  rig.point(PointerPhase::down, 380, 600).run_for(900ms);
  const ui::Rect before = rig.session().kit().texts().back().rect;

  rig.point(PointerPhase::move, 380, 500).run_for(32ms);
  rig.point(PointerPhase::move, 380, 450).run_for(32ms);

  CHECK(rig.session().kit().texts().back().rect.y < before.y - 100);
  CHECK_FALSE(rig.session().kit().selection().is_active());
}

TEST_CASE("tap: a quick one is no long press, however late the frame after it is") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  const ui::Rect text = rig.session().kit().texts().front().rect;
  const float x = text.x + 6;
  const float y = text.y + 8;
  const PointerEvent down{PointerKind::touch, PointerPhase::down, 1, x, y, rig.clock.monotonic()};
  PointerEvent up = down;
  up.phase = PointerPhase::up;
  up.time += 60ms;

  rig.send(down);
  rig.clock.advance(900ms);
  rig.send(up);
  rig.run_for(400ms);

  CHECK_FALSE(rig.session().kit().selection().is_active());
}

TEST_CASE("swipe back: half-way and slow it goes back") {
  AppRig rig({.route = "#/article/lost-2fa-device"});

  swipe(rig, 260, 600ms, 100ms);

  CHECK_FALSE(is_on_article(rig));
}

TEST_CASE("swipe back: less than half-way and slow it stays") {
  AppRig rig({.route = "#/article/lost-2fa-device"});

  swipe(rig, 150, 600ms, 100ms);

  CHECK(is_on_article(rig));
}

TEST_CASE("swipe back: a short throw goes back") {
  AppRig rig({.route = "#/article/lost-2fa-device"});

  swipe(rig, 110, 80ms);

  CHECK_FALSE(is_on_article(rig));
}

TEST_CASE("swipe back: pulled far and thrown back it stays") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  rig.drag(5, 400, 320, 400, 300ms);

  rig.point(PointerPhase::move, 290, 400).point(PointerPhase::move, 250, 400);
  rig.point(PointerPhase::up, 220, 400).run_for(400ms);

  CHECK(is_on_article(rig));
}

TEST_CASE("swipe back: the page can be caught on its way and put back") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  rig.drag(5, 400, 260, 400, 600ms);
  rig.run_for(100ms).point(PointerPhase::up, 260, 400).run_for(32ms);
  REQUIRE(is_on_article(rig));  // it is still leaving

  rig.drag(300, 400, 330, 400, 64ms);
  rig.run_for(1s);
  CHECK(is_on_article(rig));  // and waits under the finger

  rig.point(PointerPhase::move, 200, 400).point(PointerPhase::move, 80, 400);
  rig.point(PointerPhase::up, 40, 400).run_for(400ms);
  CHECK(is_on_article(rig));
}

TEST_CASE("swipe back: not from the middle and not with a mouse") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  rig.drag(100, 400, 380, 400, 200ms).point(PointerPhase::up, 380, 400).run_for(400ms);
  CHECK(is_on_article(rig));

  rig.drag(5, 400, 380, 400, 200ms, PointerKind::mouse);
  rig.point(PointerPhase::up, 380, 400, PointerKind::mouse).run_for(400ms);
  CHECK(is_on_article(rig));
}

TEST_CASE("swipe back: not in a browser, which has its own") {
  AppRig rig({.route = "#/article/lost-2fa-device", .swipes_back = false});

  swipe(rig, 380, 200ms);

  CHECK(is_on_article(rig));
}

TEST_CASE("swipe back: a first page stays where it is") {
  AppRig rig;

  swipe(rig, 380, 200ms);

  CHECK(rig.app().nav.top().screen == state::Screen::menu);
}

TEST_CASE("swipe back: with reduced motion it means the same") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  rig.send(SystemThemeEvent{false, true});

  swipe(rig, 260, 600ms, 100ms);

  CHECK_FALSE(is_on_article(rig));
}

TEST_CASE("drag: twelve dp up on a row opens nothing and scrolls") {
  AppRig rig({.route = "#/faq/fees"});
  const auto before = rig.app().nav.top();

  rig.drag(200, 400, 200, 388, 100ms).point(PointerPhase::up, 200, 388).run_for(400ms);

  CHECK(rig.app().nav.top() == before);
  CHECK(rig.app().open_faq.empty());
}

TEST_CASE("sheet: pulled down a little it comes back, pulled far or thrown it closes") {
  AppRig rig({.route = "#/contact/phone"});
  const auto pull = [&](float by, Milliseconds time, Milliseconds rest) {
    rig.tap("call");
    const ui::Rect sheet = rig.rect_of("sheet");
    const float y = sheet.y + 16;
    rig.drag(195, y, 195, y + by, time).run_for(rest);
    rig.point(PointerPhase::up, 195, y + by).run_for(400ms);
  };

  pull(50, 500ms, 100ms);
  CHECK(rig.app().sheet.kind != state::SheetKind::none);
  const float resting = rig.rect_of("sheet").bottom();
  CHECK(resting == doctest::Approx(844));
  rig.tap("sheet_cancel");

  pull(300, 500ms, 100ms);
  CHECK(rig.app().sheet.kind == state::SheetKind::none);

  pull(90, 48ms, 0ms);
  CHECK(rig.app().sheet.kind == state::SheetKind::none);
  CHECK(rig.links.opened.empty());
}

TEST_CASE("sheet: a press beside it closes it and presses nothing behind") {
  AppRig rig({.route = "#/contact/phone"});
  rig.tap("call");
  const auto before = rig.app().nav.top();

  rig.click(30, 28).run_for(400ms);

  CHECK(rig.app().sheet.kind == state::SheetKind::none);
  CHECK(rig.app().nav.top() == before);
}

TEST_CASE("sheet: while it is open the page behind does not scroll") {
  AppRig rig({.route = "#/contact/phone"});
  rig.tap("call");
  const int before = rig.frames;

  rig.send(WheelEvent{195, 60, 0, -300});
  rig.run_for(500ms);

  CHECK(rig.frames == before);
}

TEST_CASE("select: a long press takes the word, the bar copies it") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  const ui::SelectableText* paragraph = nullptr;
  for (const ui::SelectableText& text : rig.session().kit().texts())
    if (text.paragraph == 1) paragraph = &text;
  REQUIRE(paragraph != nullptr);
  const float y = paragraph->rect.y + 8;
  const float x = paragraph->rect.x + 6;

  rig.point(PointerPhase::down, x, y).run_for(600ms).point(PointerPhase::up, x, y);
  rig.run_for(100ms);
  const std::string word = rig.session().kit().selection().text();
  CHECK(!word.empty());
  CHECK(word.find(' ') == std::string::npos);
  REQUIRE(rig.has("selection:copy"));

  rig.tap("selection:copy");
  CHECK(rig.clipboard.text == word);
  CHECK_FALSE(rig.session().kit().selection().is_active());
}

TEST_CASE("select: all takes the whole article, and a tap elsewhere lets go") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  const ui::Rect place = rig.session().kit().texts().front().rect;
  rig.point(PointerPhase::down, place.x + 6, place.y + 8).run_for(600ms);
  rig.point(PointerPhase::up, place.x + 6, place.y + 8).run_for(100ms);

  rig.tap("selection:all");
  CHECK(rig.session().kit().selection().text().size() > 400);

  rig.click(place.x + 200, 20).run_for(100ms);
  CHECK_FALSE(rig.session().kit().selection().is_active());
}

TEST_CASE("select: a mouse drag selects across paragraphs, Ctrl+C copies, scrolling keeps it") {
  AppRig rig({.route = "#/article/lost-2fa-device", .height_dp = 900});
  const auto& texts = rig.session().kit().texts();
  REQUIRE(texts.size() > 3);
  const ui::Rect from = texts[0].rect;
  const ui::Rect to = texts[2].rect;

  rig.drag(from.x + 1, from.y + 8, to.x + 60, to.y + 8, 200ms, PointerKind::mouse);
  rig.point(PointerPhase::up, to.x + 60, to.y + 8, PointerKind::mouse);
  rig.send(WheelEvent{200, 400, 0, -2000});
  rig.run_for(500ms).press(Key::c, false, true);

  CHECK(std::count(rig.clipboard.text.begin(), rig.clipboard.text.end(), '\n') == 2);
  CHECK(rig.clipboard.text.starts_with(texts.front().text.substr(0, 5)));
}

TEST_CASE("select: a double click takes a word, a triple click the paragraph") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  const ui::SelectableText text = rig.session().kit().texts().front();
  const auto click = [&] {
    rig.click(text.rect.x + 6, text.rect.y + 8, PointerKind::mouse);
    rig.run_for(32ms);
  };

  click();
  CHECK_FALSE(rig.session().kit().selection().is_active());
  click();
  CHECK(text.text.starts_with(rig.session().kit().selection().text()));
  click();
  CHECK(rig.session().kit().selection().text() == text.text);
}

TEST_CASE("select: in a field a double click takes a word and a drag a part") {
  AppRig rig({.route = "#/search"});
  rig.type("search_text", "lost phone");
  const ports::TextField field = rig.text_input.shown.front();
  const float y = field.y_dp + 10;

  rig.click(field.x_dp + 4, y, PointerKind::mouse).run_for(32ms);
  rig.click(field.x_dp + 4, y, PointerKind::mouse).run_for(32ms);
  CHECK(rig.text_input.anchor == 0);
  CHECK(rig.text_input.caret == 4);

  rig.drag(field.x_dp + 1, y, field.x_dp + 300, y, 100ms, PointerKind::mouse);
  CHECK(rig.text_input.anchor == 0);
  CHECK(rig.text_input.caret == 10);

  rig.drag(field.x_dp + 110, y, field.x_dp + 1, y, 100ms, PointerKind::mouse);
  CHECK(rig.text_input.anchor == 10);
  CHECK(rig.text_input.caret == 0);
}

TEST_CASE("select: the caret is where the selection was drawn to, at its start too") {
  AppRig rig({.route = "#/search"});
  rig.type("search_text", "lost phone");
  const auto caret_x = [&rig](int anchor, int caret) {
    rig.send(TextEdit{"search_text", "lost phone", anchor, caret, 0, 0});
    return rig.text_input.shown.front().caret_x_dp;
  };

  CHECK(caret_x(10, 4) == caret_x(4, 4));
  CHECK(caret_x(4, 10) == caret_x(10, 10));
  CHECK(caret_x(10, 4) < caret_x(4, 10));
}

TEST_CASE("scroll bar: it can be dragged, and its track pages") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  const auto top_of_text = [&] { return rig.session().kit().texts().front().rect.y; };
  const float before = top_of_text();

  rig.click(385, 700, PointerKind::mouse).run_for(500ms);
  const float paged = top_of_text();
  CHECK(paged < before - 300);

  rig.press(Key::home);
  CHECK(top_of_text() == doctest::Approx(before));
  rig.drag(385, 80, 385, 200, 100ms, PointerKind::mouse);
  CHECK(top_of_text() < before - 100);
}

TEST_CASE("keys: Space pages, Escape and the mouse's side button go back") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  const auto top_of_text = [&] { return rig.session().kit().texts().front().rect.y; };
  const float before = top_of_text();

  rig.press(Key::space);
  CHECK(top_of_text() < before - 300);
  rig.press(Key::space, true);
  CHECK(top_of_text() == doctest::Approx(before));

  rig.press(Key::back);
  CHECK_FALSE(is_on_article(rig));
}

TEST_CASE("pull to refresh: pulled far enough it loads again and closes when all is there") {
  AppRig rig({.route = "#/news"});
  rig.assets.answers = false;
  const std::size_t asked = rig.assets.requested.size();

  rig.drag(195, 200, 195, 520, 400ms).point(PointerPhase::up, 195, 520);
  CHECK(rig.app().refreshing);
  CHECK(rig.assets.requested.size() > asked);
  rig.run_for(2s);
  CHECK(rig.shows("Refreshing"));

  rig.assets.answers = true;
  rig.run_for(2s);
  CHECK_FALSE(rig.app().refreshing);
  CHECK_FALSE(rig.shows("Refreshing"));
  const int frames = rig.frames;
  rig.run_for(5s);
  CHECK(rig.frames == frames);
}

TEST_CASE("pull to refresh: a short pull does nothing, a failed one keeps what is there") {
  AppRig rig({.route = "#/news"});
  rig.drag(195, 200, 195, 240, 200ms).point(PointerPhase::up, 195, 240).run_for(1s);
  CHECK_FALSE(rig.app().refreshing);

  rig.assets.offline = true;
  const std::size_t notices = rig.app().pack.notices.size();
  rig.drag(195, 200, 195, 520, 400ms).point(PointerPhase::up, 195, 520).run_for(1s);
  CHECK_FALSE(rig.app().refreshing);
  CHECK(rig.app().pack.notices.size() == notices);
  CHECK(!rig.app().toasts.empty());
}

TEST_CASE(
    "scroll: code wider than the page goes sideways under a flat drag, the page under a steep "
    "one") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  std::string& articles = rig.assets.files["data/packs/kraken-demo/en/articles.json"];
  const std::size_t body =
      articles.find("\"body\": \"", articles.find("\"id\": \"lost-2fa-device\""));
  REQUIRE(body != std::string::npos);
  articles.insert(body + 9, "```\\n" + std::string(120, 'x') + "\\n```\\n\\n");
  rig.restart();
  const auto code = [&] { return rig.session().kit().texts().front().rect; };
  const ui::Rect before = code();
  const float y = before.y + 8;
  CHECK(rig.text_faults().empty());

  rig.drag(300, y, 100, y + 10, 200ms).run_for(100ms);
  rig.point(PointerPhase::up, 100, y + 10).run_for(400ms);
  CHECK(code().x < before.x - 150);
  CHECK(code().y == doctest::Approx(before.y));

  rig.drag(300, y, 290, y - 150, 200ms).run_for(100ms);
  rig.point(PointerPhase::up, 290, y - 150).run_for(400ms);
  CHECK(code().y < before.y - 100);
}

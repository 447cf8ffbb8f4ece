// Fields that offer something below themselves, and fields whose text is longer than they are.
#include <doctest/doctest.h>

#include "base/utf8.h"
#include "flow/app_rig.h"
#include "ui/widgets/text_field.h"

using namespace std::chrono_literals;
using namespace tideline;
using flow::AppRig;

namespace {

std::string first_node(AppRig& rig, std::string_view prefix) {
  for (const ui::SemanticNode& node : rig.session().kit().semantics().nodes())
    if (node.id.starts_with(prefix)) return node.id;
  return {};
}

// A search page that remembers these, the last on top, with nothing typed and the field focused.
void search_for(AppRig& rig, std::initializer_list<const char*> queries) {
  for (const char* query : queries) {
    rig.open("#/search").type("search_text", query).run_for(500ms);
    rig.tap(first_node(rig, "hit:"));
  }
  rig.open("#/search").type("search_text", "").run_for(500ms);
  REQUIRE(rig.app().search.recent.size() == queries.size());
}

const ports::TextField& field(const AppRig& rig, std::string_view id) {
  for (const ports::TextField& one : rig.text_input.shown)
    if (one.id == id) return one;
  FAIL("no field \"", std::string(id), "\"");
  return rig.text_input.shown.front();
}

std::string lines(int count) {
  std::string text;
  for (int i = 1; i <= count; ++i) text += (i > 1 ? "\nline " : "line ") + std::to_string(i);
  return text;
}

}  // namespace

TEST_CASE("suggestions: Down goes through the recent searches and on, Up back to the field") {
  AppRig rig;
  search_for(rig, {"fee", "deposit"});
  REQUIRE(rig.focused() == "search_text");

  rig.press(Key::down);
  const std::string first = rig.focused();
  CHECK(first.starts_with("recent:"));
  rig.press(Key::down);
  CHECK(rig.focused().starts_with("recent:"));
  CHECK(rig.focused() != first);
  rig.press(Key::down);
  CHECK(rig.focused().starts_with("article:"));  // popular ones follow
  rig.press(Key::up).press(Key::up).press(Key::up);

  CHECK(rig.focused() == "search_text");
  CHECK(rig.text_input.focused == "search_text");
  rig.press(Key::up);
  CHECK(rig.focused() == "search_text");
}

TEST_CASE("suggestions: Enter takes one, and one types on in the field") {
  AppRig rig;
  search_for(rig, {"fee", "deposit"});

  rig.press(Key::down).press(Key::down).press(Key::enter);

  CHECK(rig.app().search.query == "fee");
  CHECK(rig.focused() == "search_text");
  CHECK(rig.text_input.focused == "search_text");
  rig.press(Key::down);
  CHECK(rig.focused().starts_with("hit:"));
  rig.press(Key::enter);
  CHECK(rig.app().nav.top().screen != state::Screen::search);
}

TEST_CASE("suggestions: Escape goes back to the field and its text, from an action too") {
  AppRig rig;
  search_for(rig, {"fee", "deposit"});
  rig.type("search_text", "2fa").run_for(500ms).press(Key::down).press(Key::down);
  REQUIRE(rig.focused().starts_with("hit:"));

  rig.press(Key::escape);
  CHECK(rig.focused() == "search_text");
  CHECK(rig.app().search.query == "2fa");
  CHECK(rig.app().nav.top().screen == state::Screen::search);

  rig.type("search_text", "").run_for(200ms).press(Key::down).press(Key::tab);
  REQUIRE(rig.focused().ends_with(":delete"));
  rig.press(Key::escape);  // to its row
  rig.press(Key::escape);
  CHECK(rig.focused() == "search_text");
}

TEST_CASE("suggestions: a tap on one brings up no keyboard") {
  AppRig rig;
  search_for(rig, {"fee", "deposit"});
  rig.send(FocusEvent{""});
  rig.run_for(100ms).text_input.focused.clear();
  const std::string row = first_node(rig, "recent:");
  const ui::Rect place = rig.rect_of(row);

  rig.click(place.center_x(), place.center_y()).run_for(500ms);

  CHECK(rig.app().search.query == "deposit");
  CHECK(rig.text_input.focused.empty());
}

TEST_CASE("text area: the wheel scrolls it first, at its end the page") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.type("ticket_description", lines(30)).run_for(500ms);
  const float end = field(rig, "ticket_description").scroll_y_dp;
  REQUIRE(end > 300);
  const ui::Rect box = rig.rect_of("ticket_description");
  const float y = box.center_y();

  rig.send(WheelEvent{195, y, 0, 120});
  rig.run_for(500ms);
  CHECK(field(rig, "ticket_description").scroll_y_dp == doctest::Approx(end - 120).epsilon(0.02));
  CHECK(rig.rect_of("ticket_description").y == doctest::Approx(box.y));

  rig.send(WheelEvent{195, y, 0, -30});
  rig.send(WheelEvent{195, y, 0, -30});
  rig.send(WheelEvent{195, y, 0, -30});
  rig.send(WheelEvent{195, y, 0, -30});
  rig.run_for(500ms);
  CHECK(field(rig, "ticket_description").scroll_y_dp == doctest::Approx(end).epsilon(0.02));
  rig.send(WheelEvent{195, y, 0, -30});
  rig.run_for(500ms);
  CHECK(rig.rect_of("ticket_description").y < box.y - 20);
}

TEST_CASE("text area: a finger drags it, the caret leaves sight, and typing brings it back") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.type("ticket_description", lines(30)).run_for(500ms);
  const float end = field(rig, "ticket_description").scroll_y_dp;
  const ui::Rect box = rig.rect_of("ticket_description");
  const float y = box.center_y();

  rig.drag(195, y - 40, 195, y + 60, 300ms).run_for(200ms);
  rig.point(PointerPhase::up, 195, y + 60).run_for(1s);
  const ports::TextField dragged = field(rig, "ticket_description");
  CHECK(dragged.scroll_y_dp < end - 60);
  CHECK(dragged.caret_y_dp > box.bottom());
  CHECK(rig.rect_of("ticket_description").y == doctest::Approx(box.y));

  rig.type("ticket_description", lines(30) + "!").run_for(500ms);
  CHECK(field(rig, "ticket_description").scroll_y_dp == doctest::Approx(end).epsilon(0.02));
  CHECK(field(rig, "ticket_description").caret_y_dp < box.bottom());
}

TEST_CASE("text area: at its end a finger moves the page") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.type("ticket_description", lines(30)).run_for(500ms);
  const ui::Rect box = rig.rect_of("ticket_description");
  const float y = box.center_y();

  rig.drag(195, y + 60, 195, y - 40, 300ms).run_for(200ms);
  rig.point(PointerPhase::up, 195, y - 40).run_for(1s);

  CHECK(rig.rect_of("ticket_description").y < box.y - 60);
}

TEST_CASE("text area: page keys go to the page, and a caret that moves up is followed") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  const std::string text = lines(30);
  rig.type("ticket_description", text).run_for(500ms);

  rig.send(TextEdit{"ticket_description", text, 0, 0, 0, 0});
  rig.run_for(500ms);
  CHECK(field(rig, "ticket_description").scroll_y_dp == doctest::Approx(0));

  rig.send(FocusEvent{""});
  const float before = rig.rect_of("ticket_description").y;
  rig.press(Key::home);
  rig.press(Key::page_down);
  CHECK(field(rig, "ticket_description").scroll_y_dp == doctest::Approx(0));
  CHECK(rig.rect_of("ticket_description").y != doctest::Approx(before));
}

TEST_CASE(
    "field: a press counts by the letters that are drawn, wherever the caret has gone since") {
  for (const char* id : {"ticket_subject", "ticket_description"}) {
    AppRig rig({.route = "#/tickets/new?kind=deposit"});
    const std::string text = "Where is my deposit";
    rig.type(id, text).run_for(500ms);
    const auto caret_at = [&](int place) {
      rig.send(TextEdit{id, text, place, place, 0, 0});
      const ports::TextField& shown = field(rig, id);
      return ui::Point{shown.caret_x_dp, shown.caret_y_dp + shown.caret_height_dp / 2};
    };
    const ui::Point at = caret_at(6);
    caret_at(19);

    // The page's own field puts its caret elsewhere, and all of it comes before the next frame.
    const auto press = [&](PointerPhase phase) {
      return PointerEvent{PointerKind::mouse, phase, 1, at.x + 1, at.y, rig.clock.monotonic()};
    };
    rig.session().step(
        {press(PointerPhase::down), TextEdit{id, text, 2, 2, 0, 0}, press(PointerPhase::up)});

    CHECK_MESSAGE(rig.text_input.caret == 6, id);
  }
}

TEST_CASE("composer: at its greatest height it scrolls, and the chat behind it stays") {
  AppRig rig({.route = "#/chat/new"});
  rig.tap("start_chat").run_for(5s);
  rig.type("message", lines(12)).run_for(500ms);
  const float end = field(rig, "message").scroll_y_dp;
  REQUIRE(end > 100);
  const ui::Rect box = rig.rect_of("message");

  rig.send(WheelEvent{box.x + 40, box.center_y(), 0, 48});
  rig.run_for(500ms);
  CHECK(field(rig, "message").scroll_y_dp == doctest::Approx(end - 48).epsilon(0.02));

  rig.type("message", "short").run_for(500ms);
  CHECK(field(rig, "message").scroll_y_dp == doctest::Approx(0));
}

TEST_CASE("field: what is typed in the moment in which one goes elsewhere is kept") {
  AppRig rig({.route = "#/chat/new"});
  rig.tap("start_chat").run_for(5s);
  const std::string text = "Not sent yet";
  rig.session().step({TextEdit{"message", text, 12, 12, 0, 0}, AddressEvent{"#/help"}});
  rig.run_for(1s);

  CHECK(rig.app().conversations.front().draft == text);
  CHECK(rig.app().nav.top().screen == state::Screen::help);
}

TEST_CASE("field: what is typed in the moment in which the window is closed is kept") {
  for (const InputEvent& end : {InputEvent(QuitEvent{}), InputEvent(VisibilityEvent{false})}) {
    AppRig rig({.route = "#/chat/new"});
    rig.tap("start_chat").run_for(5s);
    const std::string text = "Not sent yet";
    rig.session().step({TextEdit{"message", text, 12, 12, 0, 0}, end});
    std::vector<ports::StorageEvent> answers;
    rig.storage.poll(answers);  // what was asked for is done; nothing more is asked

    rig.restart();
    rig.run_for(1s);

    CHECK(rig.app().conversations.front().draft == text);
  }
}

TEST_CASE("field: what is longer than can be sent is kept whole, and that is said") {
  AppRig rig({.route = "#/chat/new"});
  rig.tap("start_chat").run_for(5s);
  std::string text;
  while (text.size() < 100000) text += "One sentence more of a long report. ";
  rig.type("message", text).run_for(1s);
  CHECK(rig.shows("too long for one message"));

  rig.restart();
  rig.run_for(1s);
  CHECK(rig.app().conversations.front().draft == text);
}

TEST_CASE("field: a full one says so, and what was in it stays") {
  AppRig rig({.route = "#/chat/new"});
  rig.tap("start_chat").run_for(5s);
  std::string text;
  while (text.size() + 200 < ui::kFieldBytes) text += "One sentence more of a long report. ";
  rig.type("message", text + "The end.").run_for(100ms);
  const std::string_view middle = "请不要删掉我写的内容";
  std::string pasted;
  while (pasted.size() < 1000) pasted += middle;
  rig.type("message", std::string(text).insert(36, pasted) + "The end.").run_for(1s);

  const std::string& kept = rig.app().conversations.front().draft;
  CHECK(kept.size() <= ui::kFieldBytes);
  CHECK(kept.size() + 4 > ui::kFieldBytes);
  CHECK(kept.ends_with("The end."));
  CHECK(kept.substr(36).starts_with(middle));
  CHECK(is_valid_utf8(kept));
  CHECK(rig.shows("No room for more"));
}

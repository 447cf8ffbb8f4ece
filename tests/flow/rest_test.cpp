// On every screen: nothing is drawn while nothing moves, the keyboard hides nothing that one
// types into, and a turned window keeps place and text.
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using namespace tideline;
using flow::AppRig;

namespace {

// All of tests/routes.json.
std::vector<std::string> all_routes() {
  std::ifstream file(std::string(TIDELINE_SOURCE_DIR) + "/tests/routes.json");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  std::vector<std::string> routes;
  for (std::size_t at = text.find("\"#/"); at != std::string::npos; at = text.find("\"#/", at + 1))
    routes.push_back(text.substr(at + 1, text.find('"', at + 1) - at - 1));
  return routes;
}

// Where there is something to send or ask: the button that must stay in reach, or none.
struct FieldScreen {
  const char* route;
  const char* button;
};
constexpr FieldScreen kFieldScreens[] = {
    {"#/search", ""},
    {"#/chat/new", "start_chat"},
    {"#/tickets/new?kind=deposit", "ticket_review"},
    {"#/contact/email?purpose=technical", "email_send"},
    {"#/verify", "verify_run"},
};

void check_seen(AppRig& rig, const std::string& id, float least) {
  const ui::Rect seen = rig.rect_of(id);
  CHECK_MESSAGE(seen.height >= least, id, " is hidden: ", seen.height, " dp of it are seen");
}

void check_fields(AppRig& rig, const std::string& button) {
  std::vector<std::string> fields;
  for (const ports::TextField& field : rig.text_input.shown) fields.push_back(field.id);
  REQUIRE(!fields.empty());
  for (const std::string& field : fields) {
    rig.send(FocusEvent{field});
    rig.run_for(500ms);
    check_seen(rig, field, 44);
    if (!button.empty()) check_seen(rig, button, 40);
  }
}

}  // namespace

TEST_CASE("rest: no screen draws a frame in ten seconds") {
  AppRig rig;
  const std::vector<std::string> routes = all_routes();
  REQUIRE(routes.size() > 20);
  for (const std::string& route : routes) {
    if (route == "#/gallery") continue;  // shows dots that move
    rig.open(route).run_for(2s);
    const int before = rig.frames;
    rig.run_for(10s);
    CHECK_MESSAGE(rig.frames == before, route, " drew ", rig.frames - before, " frames");
  }
}

TEST_CASE("rest: a blinking caret costs at most two frames a second") {
  AppRig rig({.route = "#/search"});
  rig.type("search_text", "fees").run_for(1s);
  const int before = rig.frames;

  rig.run_for(10s);

  CHECK(rig.frames - before <= 20);
  CHECK(rig.frames - before >= 15);
}

TEST_CASE("keyboard: the focused field and the button stay in view") {
  for (const auto& [width, height] : {std::pair{390.0f, 844.0f}, std::pair{320.0f, 480.0f}})
    for (const FieldScreen& screen : kFieldScreens) {
      CAPTURE(screen.route);
      CAPTURE(height);
      AppRig rig({.route = screen.route, .width_dp = width, .height_dp = height});
      rig.resize(width, height, 300).run_for(500ms);
      check_fields(rig, screen.button);
    }
}

TEST_CASE("keyboard: in a chat the composer and its button stay in view") {
  for (const float height : {844.0f, 480.0f}) {
    AppRig rig({.route = "#/chat/new", .width_dp = 320, .height_dp = height});
    rig.tap("start_chat").run_for(5s);
    rig.resize(320, height, 300).run_for(500ms);
    check_fields(rig, "send");
    // Messages are still to be seen above it.
    CHECK(rig.rect_of("message").y > 90);
  }
}

TEST_CASE("keyboard: a field that it would cover comes up when it opens") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.send(FocusEvent{"ticket_contact"});
  rig.run_for(500ms);

  rig.resize(390, 844, 300).run_for(500ms);

  check_seen(rig, "ticket_contact", 44);
}

TEST_CASE("resize: a turned phone keeps the half-typed text, the focus and about the place") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.type("ticket_subject", "Half a sen");

  rig.resize(844, 390).run_for(500ms);
  CHECK(rig.app().ticket_draft.subject == "Half a sen");
  CHECK(rig.focused() == "ticket_subject");
  check_seen(rig, "ticket_subject", 44);
  rig.resize(390, 844).run_for(500ms);
  check_seen(rig, "ticket_subject", 44);
}

TEST_CASE("resize: an article that was being read stays where it was read") {
  AppRig rig({.route = "#/article/lost-2fa-device"});
  rig.send(WheelEvent{195, 400, 0, -600});
  rig.run_for(500ms);
  const auto first_seen = [&] {
    for (const ui::SelectableText& text : rig.session().kit().texts())
      if (text.rect.bottom() > 100) return text.paragraph;
    return -1;
  };
  const int paragraph = first_seen();
  REQUIRE(paragraph > 1);

  rig.resize(620, 844).run_for(500ms);
  CHECK(std::abs(first_seen() - paragraph) <= 2);
  rig.resize(390, 844).run_for(500ms);
  CHECK(std::abs(first_seen() - paragraph) <= 1);
}

// A person's ways through the real screens.
#include <algorithm>
#include <doctest/doctest.h>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using tideline::flow::AppRig;

TEST_CASE("menu: the first screen shows the ways to get help") {
  AppRig rig;

  CHECK(rig.shows("Kraken demo"));
  CHECK(rig.has("contact_chat"));
  CHECK(rig.has("search"));
}

TEST_CASE("menu: a settled page draws no more frames") {
  AppRig rig;
  rig.run_for(1s);
  const int before = rig.frames;

  rig.run_for(10s);

  CHECK(rig.frames == before);
}

TEST_CASE("menu: a press waits for the rest of the program") {
  AppRig rig({.in_parts = true});
  rig.tap("article:lost-2fa-device");
  rig.run_for(1s);
  CHECK(rig.shows("Loading"));
  CHECK(rig.app().nav.top().screen == tideline::state::Screen::menu);

  rig.is_whole = true;
  rig.run_for(1s);
  CHECK(rig.shows("Try these first"));
  rig.tap("back");
  CHECK(rig.has("contact_chat"));
}

TEST_CASE("email: the field that has the focus stays above the keyboard") {
  AppRig rig({.route = "#/contact/email?purpose=technical"});
  for (const char* id : {"email_subject", "email_error", "email_body"}) {
    rig.send(tideline::FocusEvent{id});
    rig.run_for(1s);
    tideline::Viewport viewport;
    viewport.width_dp = 390;
    viewport.height_dp = 844;
    viewport.keyboard_dp = 300;

    rig.send(tideline::ViewportEvent{viewport});
    rig.run_for(1s);

    const auto* field = rig.session().kit().semantics().find(id);
    REQUIRE(field != nullptr);
    CHECK(field->y_dp >= 0);
    CHECK(field->y_dp + field->height_dp <= viewport.height_dp - viewport.keyboard_dp);
    viewport.keyboard_dp = 0;
    rig.send(tideline::ViewportEvent{viewport});
  }
}

TEST_CASE("help: from the menu to an article and back") {
  AppRig rig;

  rig.tap("article:lost-2fa-device");
  CHECK(rig.shows("Try these first"));

  rig.tap("back");
  CHECK(rig.app().nav.top().screen == tideline::state::Screen::menu);
}

TEST_CASE("search: what is typed finds articles and questions") {
  AppRig rig({.route = "#/search"});

  rig.type("search_text", "withdrawal pend");

  CHECK(rig.has("hit:article:withdrawal-pending"));
}

TEST_CASE("chat: a problem is recognised and answered from the pack") {
  AppRig rig({.route = "#/chat/new"});

  rig.tap("start_chat").run_for(5s);
  REQUIRE(rig.app().conversations.size() == 1);
  rig.type("message", "my bitcoin deposit has not arrived").tap("send").run_for(10s);

  const auto& messages = rig.app().conversations.front().messages;
  REQUIRE(messages.size() >= 3);
  CHECK(messages.back().author == tideline::model::MessageAuthor::assistant);
  CHECK(!messages.back().quick_replies.empty());
}

TEST_CASE("tickets: a ticket gets a number and survives a restart") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.type("ticket_subject", "Deposit is missing")
      .type("ticket_description", "Sent on Monday, still not there")
      .type("ticket_contact", "me@mail.example");

  rig.tap("ticket_review").tap("ticket_send").run_for(5s);
  REQUIRE(rig.app().tickets.size() == 1);
  CHECK(!rig.app().tickets.front().number.empty());

  rig.restart();
  REQUIRE(rig.app().tickets.size() == 1);
  CHECK(rig.app().tickets.front().content.subject == "Deposit is missing");
}

TEST_CASE("tickets: a form with gaps says where they are and keeps what is there") {
  AppRig rig({.route = "#/tickets/new?kind=login"});
  rig.type("ticket_subject", "I cannot sign in");

  rig.tap("ticket_review");

  CHECK(rig.app().tickets.empty());
  CHECK(rig.app().ticket_draft.subject == "I cannot sign in");
  CHECK(rig.app().show_ticket_faults);
}

TEST_CASE("settings: the language changes at once and stays") {
  AppRig rig({.route = "#/settings", .language = ""});

  rig.tap("language:zh-Hans").run_for(500ms);
  CHECK(rig.shows("设置"));

  rig.restart();
  CHECK(rig.shows("设置"));
}

TEST_CASE("phone: an unverified number asks before it is dialled") {
  AppRig rig({.route = "#/contact/phone"});

  rig.tap("call");
  CHECK(rig.links.opened.empty());

  rig.tap("sheet_continue");
  CHECK(rig.links.opened == std::vector<std::string>{"tel:+18888906060"});
}

TEST_CASE("phone: before a call the sheet says that nobody answers, and offers to verify first") {
  AppRig rig({.route = "#/contact/phone"});
  const auto until =
      tideline::from_civil({2026, 11, 26, 15, 0, 0}) - rig.app().now;  // Thanksgiving
  rig.session().clock().forward(std::chrono::duration_cast<tideline::Milliseconds>(until));
  rig.run_for(61s);
  REQUIRE_MESSAGE(rig.shows("Closed today: Thanksgiving"), rig.dump());

  rig.tap("call");

  REQUIRE(rig.shows("Nobody answers now. Opens"));
  CHECK(rig.rect_of("sheet_verify").y < rig.rect_of("sheet_continue").y);
}

TEST_CASE("phone: the week says whose days it lists, and the picture's hours have two digits") {
  AppRig rig({.route = "#/contact/phone", .height_dp = 3000});
  CHECK(rig.shows("Days are those in New York."));
  const auto& texts = rig.session().kit().drawn_texts();
  const auto draws = [&](std::string_view text) {
    return std::any_of(texts.begin(), texts.end(), [&](const auto& t) { return t.text == text; });
  };
  CHECK(draws("06:00"));
  CHECK_FALSE(draws("6:00"));
}

TEST_CASE("host app: the one of the pack, and none where the pack has none") {
  AppRig bikes({.route = "#/app", .pack = "data/packs/harbour-bikes"});
  CHECK(bikes.shows("Old Pier"));
  CHECK_FALSE(bikes.shows("Bitcoin"));
  bikes.tap("host_unlock").run_for(1s);
  CHECK(bikes.has("hit:article:unlock-a-bike"));

  std::string& pack = bikes.assets.files["data/packs/harbour-bikes/pack.json"];
  const std::size_t member = pack.find("\"host_app\"");
  REQUIRE(member != std::string::npos);
  pack = pack.substr(0, pack.rfind(',', member)) + "}";
  bikes.restart();
  bikes.open("#/app");
  CHECK(bikes.shows("There is nothing here"));
  bikes.open("#/");
  CHECK(bikes.has("verify"));
  CHECK_FALSE(bikes.has("host_app"));
}

TEST_CASE("verify: the verdict comes into view") {
  AppRig rig({.route = "#/verify", .width_dp = 320, .height_dp = 568, .text_percent = 160});
  rig.type("verify_text", "@krakenfx_help");

  rig.tap("verify_run").run_for(2s);

  const auto& nodes = rig.session().kit().semantics().nodes();
  const auto verdict = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) {
    return node.label.starts_with("This is made to look like ours");
  });
  REQUIRE(verdict != nodes.end());
  CHECK(verdict->y_dp >= 56);   // below the bar
  CHECK(verdict->y_dp <= 100);  // it is higher than the room, so its beginning is at the top
}

TEST_CASE("about: says once that this is a demonstration") {
  for (const char* pack : {"data/packs/kraken-demo", "data/packs/harbour-bikes"}) {
    AppRig rig({.route = "#/about", .pack = pack});
    const std::string page = rig.dump();

    const std::size_t first = page.find("This is a demonstration");

    REQUIRE(first != std::string::npos);
    CHECK_MESSAGE(page.find("This is a demonstration", first + 1) == std::string::npos, page);
  }
}

TEST_CASE("host app: the settings are a press away in a window of any width") {
  for (const float width : {320.0f, 390.0f, 1440.0f}) {
    AppRig rig({.route = "#/app", .width_dp = width, .height_dp = 900});
    CAPTURE(width);
    CHECK(rig.has("app_help"));
    REQUIRE(rig.has("settings"));

    rig.tap("settings");

    CHECK(rig.app().nav.top().screen == tideline::state::Screen::settings);
  }
}

TEST_CASE("search: what was searched for before is offered while one types") {
  AppRig rig({.route = "#/search"});
  rig.type("search_text", "lost 2fa device").tap("hit:article:lost-2fa-device");
  rig.open("#/search").type("search_text", "lost");
  REQUIRE(rig.has("suggestion:0"));

  rig.tap("suggestion:0");
  CHECK(rig.app().search.query == "lost 2fa device");
  CHECK_FALSE(rig.has("suggestion:0"));
}

// Everything with keys alone, by the patterns of WAI-ARIA.
#include <doctest/doctest.h>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using namespace tideline;
using flow::AppRig;

namespace {

// Presses Tab until `id` has the focus.
AppRig& tab_to(AppRig& rig, std::string_view id) {
  for (int i = 0; i < 80 && rig.focused() != id; ++i) {
    rig.send(KeyEvent{Key::tab});
    rig.run_for(32ms);
  }
  REQUIRE_MESSAGE(rig.focused() == id, "Tab never reaches \"", std::string(id), "\"");
  return rig.run_for(400ms);
}

// How often Tab has to be pressed to come back to where it began.
int tab_stops(AppRig& rig) {
  rig.press(Key::tab);
  const std::string first = rig.focused();
  int stops = 0;
  do {
    rig.send(KeyEvent{Key::tab});
    rig.run_for(32ms);
    ++stops;
  } while (rig.focused() != first && stops < 200);
  return stops;
}

unsigned own_today(const AppRig& rig) {
  return to_civil(rig.app().now, rig.app().around.utc_offset).day;
}

}  // namespace

TEST_CASE("keys: a ticket is written and sent") {
  AppRig rig;
  rig.press(Key::tab);
  tab_to(rig, "tab_help").press(Key::right).press(Key::right);
  CHECK(rig.focused() == "tab_tickets");
  rig.press(Key::enter);
  REQUIRE(rig.app().nav.top().screen == state::Screen::ticket_list);

  rig.open("#/tickets/new?kind=deposit");
  tab_to(rig, "ticket_subject").type_keys("Deposit is missing");
  tab_to(rig, "ticket_description").type_keys("Sent on Monday, still not there");
  tab_to(rig, "urgency:" + rig.app().pack.facts.ticket_form.urgencies.front().id);
  rig.press(Key::down);
  CHECK(rig.app().ticket_draft.urgency == rig.app().pack.facts.ticket_form.urgencies[1].id);
  tab_to(rig, "ticket_contact").type_keys("me@mail.example");
  tab_to(rig, "ticket_review").press(Key::enter).run_for(500ms);
  tab_to(rig, "ticket_send").press(Key::enter).run_for(5s);

  REQUIRE(rig.app().tickets.size() == 1);
  CHECK(rig.app().tickets.front().content.subject == "Deposit is missing");
}

TEST_CASE("keys: a chat is opened and held") {
  AppRig rig({.route = "#/chat/new"});

  tab_to(rig, "start_chat").press(Key::enter).run_for(5s);
  REQUIRE(rig.app().conversations.size() == 1);
  tab_to(rig, "message").type_keys("my bitcoin deposit has not arrived");
  rig.send(SubmitEvent{"message"});
  rig.run_for(10s);

  const auto& messages = rig.app().conversations.front().messages;
  REQUIRE(messages.size() >= 3);
  CHECK(messages.back().author == model::MessageAuthor::assistant);
}

TEST_CASE("keys: the tabs are one stop, arrows and Home and End move between them") {
  AppRig rig;
  tab_to(rig, "tab_help");

  CHECK(rig.press(Key::left).focused() == "tab_contact");
  CHECK(rig.press(Key::right).focused() == "tab_help");
  CHECK(rig.press(Key::end).focused() == "tab_contact");
  CHECK(rig.press(Key::home).focused() == "tab_help");
  CHECK(rig.app().nav.tab == state::Tab::help);  // Enter goes there, not the arrow
  rig.press(Key::right).press(Key::tab);
  CHECK(rig.focused() != "tab_tickets");
}

TEST_CASE("keys: radios are one stop and are chosen by arrows") {
  AppRig rig({.route = "#/settings", .language = ""});
  tab_to(rig, "language:system");

  rig.press(Key::down);
  CHECK(rig.focused() == "language:en");
  CHECK(rig.app().settings.language == "en");
  rig.press(Key::tab);
  CHECK(!rig.focused().starts_with("language:"));
  rig.press(Key::tab, true);
  CHECK(rig.focused() == "language:en");
}

TEST_CASE("keys: a dialog keeps the focus in, and gives it back") {
  AppRig rig({.route = "#/contact/phone"});
  tab_to(rig, "call").press(Key::enter);
  REQUIRE(rig.has("sheet"));
  CHECK(rig.focused() == "sheet:close");  // Enter pressed once too often does no harm
  const int stops = tab_stops(rig);
  CHECK(stops >= 3);
  CHECK(stops < 8);
  CHECK(rig.focused() != "call");

  rig.press(Key::escape);
  CHECK_FALSE(rig.has("sheet"));
  CHECK(rig.focused() == "call");
  CHECK(rig.app().nav.top().screen == state::Screen::contact_phone);
}

TEST_CASE("keys: Escape leaves the field, then the page") {
  AppRig rig({.route = "#/contact/email"});
  tab_to(rig, "email_subject");
  CHECK(rig.text_input.focused == "email_subject");

  rig.press(Key::escape);
  CHECK(rig.text_input.focused.empty());
  CHECK(rig.app().nav.top().screen == state::Screen::contact_email);

  rig.press(Key::escape);
  CHECK(rig.app().nav.top().screen == state::Screen::contact);
}

TEST_CASE("keys: slash and Ctrl+K search from anywhere; in a field a slash is a slash") {
  for (const bool slash : {true, false}) {
    AppRig rig({.route = "#/contact/phone"});
    slash ? rig.press(Key::slash) : rig.press(Key::k, false, true);
    CHECK(rig.app().nav.top().screen == state::Screen::search);
    CHECK(rig.focused() == "search_text");
  }
  AppRig rig({.route = "#/contact/email"});
  tab_to(rig, "email_subject").press(Key::slash);
  CHECK(rig.app().nav.top().screen == state::Screen::contact_email);
}

TEST_CASE("keys: what has the focus is in view and has a ring") {
  AppRig rig({.route = "#/settings"});
  rig.press(Key::tab);
  const std::string first = rig.focused();
  for (int i = 0; i < 60; ++i) {
    rig.press(Key::tab);
    const ui::Rect seen = rig.rect_of(rig.focused());
    CHECK_MESSAGE(seen.height > 20, rig.focused(), " is out of sight");
    if (rig.focused() == first) return;
  }
  FAIL("Tab never comes round");
}

TEST_CASE("keys: F5 looks for news in a list, and only there") {
  AppRig rig({.route = "#/news"});
  rig.assets.answers = false;
  rig.send(KeyEvent{Key::refresh});
  CHECK(rig.app().refreshing);

  rig.assets.answers = true;
  rig.run_for(1s);
  CHECK_FALSE(rig.app().refreshing);
  CHECK(!rig.app().pack.notices.empty());

  rig.open("#/settings").send(KeyEvent{Key::refresh});
  CHECK_FALSE(rig.app().refreshing);
}

TEST_CASE("keys: up and down move the caret by drawn lines in a field of many") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.type("ticket_description", "first line\nsecond line");

  rig.press(Key::up);
  CHECK(rig.text_input.selected_field == "ticket_description");
  CHECK(rig.text_input.caret == 10);

  const int end = rig.text_input.caret;
  rig.send(TextEdit{"ticket_description", "first line\nsecond line", end, end, 0, 0});
  rig.run_for(50ms).press(Key::down);
  CHECK(rig.text_input.caret > 15);
}

TEST_CASE("keys: in the calendar up and down go by weeks, left and right by days") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  tab_to(rig, "ticket_when:action").press(Key::enter);
  rig.tap("ticket_when:previous");
  rig.tap("ticket_when:day10");
  tab_to(rig, "ticket_when:day10");

  rig.press(Key::down);
  CHECK(rig.focused() == "ticket_when:day17");
  rig.press(Key::up).press(Key::right);
  CHECK(rig.focused() == "ticket_when:day11");
}

TEST_CASE("keys: Tab enters the calendar at today, and Escape folds it and no more") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  tab_to(rig, "ticket_when:action").press(Key::enter);
  REQUIRE(rig.has("ticket_when:day1"));
  rig.run_for(500ms);
  CHECK(rig.rect_of("ticket_when:now").height > 30);  // all of it is in sight
  tab_to(rig, "ticket_when:next").press(Key::tab);
  CHECK(rig.focused() == "ticket_when:day" + std::to_string(own_today(rig)));

  rig.press(Key::escape);
  CHECK_FALSE(rig.has("ticket_when:day1"));
  CHECK(rig.focused() == "ticket_when:action");
  CHECK(rig.app().nav.top().screen == state::Screen::ticket_new);

  rig.press(Key::escape);
  CHECK(rig.app().nav.top().screen != state::Screen::ticket_new);
}

TEST_CASE("keys: a form with gaps leads to the first of them, in sight") {
  for (const float height : {844.0f, 480.0f}) {
    AppRig rig({.route = "#/tickets/new", .height_dp = height});
    tab_to(rig, "ticket_review").press(Key::enter).run_for(1s);
    CHECK(rig.focused() == "ticket_kind:" + rig.app().pack.facts.ticket_form.kinds[0].id);
    CHECK(rig.rect_of(rig.focused()).height > 20);

    rig.press(Key::space);
    tab_to(rig, "ticket_review").press(Key::enter).run_for(1s);
    CHECK(rig.focused() == "ticket_subject");
    CHECK(rig.text_input.focused == "ticket_subject");
    CHECK(rig.rect_of("ticket_subject").height > 20);
  }
}

TEST_CASE("keys: after a file is taken out one goes on with the next, then with adding") {
  AppRig rig({.route = "#/tickets/new"});
  rig.tap("attach:ticket");
  std::vector<std::string> removes;
  for (const char* name : {"one.png", "two.png", "three.png"}) {
    removes.push_back("file:" + rig.files.give(name, "image/png", name) + ":remove");
    rig.run_for(500ms);
  }
  tab_to(rig, removes[1]).press(Key::enter);
  CHECK(rig.focused() == removes[2]);
  rig.press(Key::enter);
  CHECK(rig.focused() == removes[0]);
  rig.press(Key::enter);
  CHECK(rig.focused() == "attach:ticket");
  CHECK(rig.app().ticket_draft.attachments.empty());
}

TEST_CASE("keys: what assistive technology gives the focus comes into view, down and sideways") {
  AppRig rig({.route = "#/chat/new", .width_dp = 320, .height_dp = 480, .text_percent = 160});
  tab_to(rig, "start_chat").press(Key::enter).run_for(5s);
  rig.type("message", "my bitcoin deposit has not arrived");
  rig.tap("send").run_for(10s);
  REQUIRE(rig.has("quick:2"));
  rig.send(WheelEvent{160, 240, 0, 3000});
  rig.run_for(1s);
  REQUIRE(rig.rect_of("quick:2").height == 0);

  rig.send(FocusEvent{"quick:2"});
  rig.run_for(1s);
  CHECK(rig.rect_of("quick:2").height > 20);
  CHECK(rig.rect_of("quick:2").width > 60);

  rig.send(FocusEvent{"quick:0"});
  rig.run_for(1s);
  CHECK(rig.rect_of("quick:0").width > 60);
}

TEST_CASE("keys: what gets the focus behind rows of unknown height comes into view all the same") {
  AppRig rig({.route = "#/tickets/new?kind=deposit",
              .width_dp = 320,
              .height_dp = 480,
              .text_percent = 160});
  std::string lines;
  for (int i = 0; i < 25; ++i) lines += "It was sent and has not come. ";
  rig.type("ticket_subject", "Deposit is missing").type("ticket_description", lines);
  rig.type("ticket_contact", "me@mail.example").tap("ticket_review").run_for(500ms);
  rig.tap("ticket_send").run_for(3s);
  for (int i = 0; i < 4; ++i) rig.type("ticket_reply", lines).tap("send").run_for(3s);
  const std::string ticket = "#/tickets/" + rig.app().tickets.front().id.text;
  rig.restart();
  rig.open(ticket).run_for(1s);
  REQUIRE(rig.rect_of("close_ticket").height == 0);

  rig.send(FocusEvent{"close_ticket"});
  rig.run_for(3s);
  CHECK(rig.rect_of("close_ticket").height > 30);
}

TEST_CASE("keys: Ctrl+A selects an article from its first line on, Ctrl+C copies it") {
  AppRig rig({.route = "#/article/lost-2fa-device"});

  rig.press(Key::a, false, true).press(Key::c, false, true);

  CHECK(rig.clipboard.text.size() > 500);
}

TEST_CASE("sheets: the buttons lie above a phone's home bar, and the sheet above a keyboard") {
  AppRig rig({.route = "#/settings"});
  Viewport viewport;
  viewport.width_dp = 390;
  viewport.height_dp = 844;
  viewport.safe = {0, 47, 0, 34};
  rig.send(ViewportEvent{viewport});
  rig.tap("delete_data").run_for(1s);
  const auto lowest = [&rig] { return rig.rect_of("sheet_cancel").bottom(); };
  REQUIRE(lowest() > 0);
  CHECK(lowest() <= 844 - 34);

  viewport.keyboard_dp = 300;
  rig.send(ViewportEvent{viewport});
  rig.run_for(1s);
  CHECK(lowest() <= 844 - 300);
}

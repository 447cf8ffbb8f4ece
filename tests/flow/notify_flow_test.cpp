// Notifications of the system, from the switch in the settings to the press on one.
#include <doctest/doctest.h>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using tideline::NetworkEvent;
using tideline::VisibilityEvent;
using tideline::flow::AppRig;
using tideline::ports::NotifyPermission;

namespace {

// A chat in which the assistant is about to answer.
void ask_something(AppRig& rig) {
  rig.open("#/chat/new").tap("start_chat").run_for(5s);
  rig.type("message", "my bitcoin deposit has not arrived").tap("send");
}

std::string chat_route(const AppRig& rig) {
  return "#/chat/" + rig.app().conversations.front().id.text;
}

}  // namespace

TEST_CASE("notifications: the system is asked only when the person switches them on") {
  AppRig rig({.route = "#/settings"});
  rig.run_for(2s);
  REQUIRE(rig.notifier.asked == 0);

  rig.tap("notify");

  CHECK(rig.notifier.asked == 1);
  CHECK(rig.app().settings.notify);
  CHECK(rig.has("notify_text"));
}

TEST_CASE("notifications: who refuses is told how to change that, and gets none") {
  AppRig rig({.route = "#/settings"});
  rig.notifier.answer = NotifyPermission::denied;

  rig.tap("notify");
  CHECK(rig.shows("Notifications are blocked for this page"));

  ask_something(rig);
  rig.send(VisibilityEvent{false});
  rig.run_for(10s);
  CHECK(rig.notifier.shown_count == 0);
}

TEST_CASE("notifications: an answer to a chat out of sight is told once, without its text") {
  AppRig rig({.route = "#/settings"});
  rig.tap("notify");
  ask_something(rig);

  rig.send(VisibilityEvent{false});
  rig.run_for(10s);

  REQUIRE(rig.notifier.shown.size() == 1);
  const auto& [tag, shown] = *rig.notifier.shown.begin();
  CHECK(shown.text == "New message in your chat");
  CHECK(shown.route == chat_route(rig));
  CHECK(rig.address.title.starts_with("(1) "));

  rig.send(VisibilityEvent{true});
  rig.run_for(500ms);
  CHECK(rig.notifier.shown.empty());
  CHECK(!rig.address.title.starts_with("("));
}

TEST_CASE("notifications: none while the chat is being looked at") {
  AppRig rig({.route = "#/settings"});
  rig.tap("notify");

  ask_something(rig);
  rig.run_for(10s);

  REQUIRE(rig.app().conversations.front().messages.size() >= 3);
  CHECK(rig.notifier.shown_count == 0);
}

TEST_CASE("notifications: the text is shown when the person has said so") {
  AppRig rig({.route = "#/settings"});
  rig.tap("notify").tap("notify_text");
  ask_something(rig);

  rig.open("#/help").run_for(10s);

  REQUIRE(rig.notifier.shown.size() == 1);
  CHECK(rig.notifier.shown.begin()->second.text.find("New message") == std::string::npos);
  CHECK(rig.notifier.shown.begin()->second.text.size() > 20);
}

TEST_CASE("notifications: offered after a ticket was sent, and never asked for before") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.type("ticket_subject", "Deposit is missing")
      .type("ticket_description", "Sent on Monday, still not there")
      .type("ticket_contact", "me@mail.example");
  rig.tap("ticket_review").tap("ticket_send").run_for(3s);
  REQUIRE(rig.notifier.asked == 0);

  rig.tap("notify_offer");

  CHECK(rig.notifier.asked == 1);
  CHECK(!rig.has("notify_offer"));
}

// Packs of companies that lack a channel, or a list of contacts.
#include <doctest/doctest.h>
#include <string>
#include <string_view>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using tideline::flow::AppRig;

namespace {

constexpr const char* kPack = "data/packs/kraken-demo/pack.json";

// Leaves out of the pack's list `name` the entries of that kind, or all of them ("").
void leave_out(AppRig& rig, std::string_view name, std::string_view kind) {
  std::string& pack = rig.assets.files[kPack];
  const std::size_t list = pack.find("\n \"" + std::string(name) + "\": [");
  REQUIRE(list != std::string::npos);
  std::string kept;
  std::size_t at = pack.find('[', list) + 1;
  const std::size_t first = at, end = pack.find("\n ]", at);
  while (at < end) {
    const std::size_t last = pack.find("\n  }", at) + 4;
    const std::string entry = pack.substr(at, last - at);
    const bool leaves =
        kind.empty() || entry.find("\"kind\": \"" + std::string(kind) + "\"") != std::string::npos;
    if (!leaves) kept += (kept.empty() ? "" : ",") + entry;
    at = pack[last] == ',' ? last + 1 : last;
  }
  pack.replace(first, end - first, kept);
}

}  // namespace

TEST_CASE("verify: without a list nothing is asked, and ways to the team are shown") {
  AppRig rig;
  leave_out(rig, "contacts", "");
  rig.restart();

  rig.open("#/verify");

  CHECK(rig.shows("Nothing to compare with"));
  CHECK_FALSE(rig.has("verify_text"));
  CHECK_FALSE(rig.has("verify_run"));
  REQUIRE(rig.has("way_on_chat"));
  rig.tap("way_on_chat");
  CHECK(rig.has("start_chat"));
}

TEST_CASE("no chat: nothing offers or begins one, and its pages lead to the other ways") {
  AppRig rig;
  leave_out(rig, "channels", "chat");
  rig.restart();

  for (const char* route :
       {"#/", "#/contact", "#/contact/phone", "#/search?q=xyzzy", "#/article/trading-fees",
        "#/chat", "#/chat/new", "#/verify", "#/tickets"}) {
    rig.open(route).run_for(1s);
    INFO(route, "\n", rig.dump());
    CHECK_FALSE(rig.has("tab_chat"));
    CHECK_FALSE(rig.shows("Start a chat"));
    CHECK_FALSE(rig.shows("Chat with us"));
    CHECK_FALSE(rig.has("contact_chat"));
    CHECK_FALSE(rig.has("start_chat"));
  }
  rig.open("#/chat");
  CHECK(rig.shows("We offer no live chat"));
  rig.tap("no_chat:action");
  CHECK(rig.has("ticket_subject"));
  rig.open("#/chat/new").tap("no_chat:second");
  CHECK(rig.has("contact_ticket"));
  rig.tap("tab_tickets");
  CHECK(rig.app().nav.tab == tideline::state::Tab::tickets);
}

TEST_CASE("no chat: in a wide window the page beside the empty list says so") {
  AppRig rig({.width_dp = 1440, .height_dp = 900});
  leave_out(rig, "channels", "chat");
  rig.restart();

  rig.open("#/chat");

  CHECK(rig.shows("We offer no live chat"));
  CHECK_FALSE(rig.shows("Start a chat"));
  CHECK(rig.text_faults().empty());
}

TEST_CASE("no chat: an old conversation can be read, and no longer written to") {
  AppRig rig({.route = "#/chat/new", .height_dp = 2000});
  rig.tap("start_chat").run_for(5s);
  rig.type("message", "my deposit has not arrived").tap("send").run_for(10s);
  const std::string id = rig.app().conversations.front().id.text;
  leave_out(rig, "channels", "chat");
  rig.restart();

  rig.open("#/chat/" + id).run_for(1s);

  CHECK_MESSAGE(rig.shows("my deposit has not arrived"), rig.dump());
  CHECK(rig.has("tab_chat"));
  CHECK(rig.shows("We no longer offer live chat"));
  CHECK_FALSE(rig.has("message"));
  CHECK_FALSE(rig.has("new_chat"));
  CHECK_FALSE(rig.shows("Talk to a person"));
  rig.tap("chat_to_ticket");
  CHECK(rig.has("ticket_subject"));
}

TEST_CASE("no tickets: nothing offers one, and their pages lead to the other ways") {
  AppRig rig;
  leave_out(rig, "channels", "ticket");
  rig.restart();

  for (const char* route :
       {"#/", "#/contact", "#/contact/phone", "#/search?q=xyzzy", "#/tickets", "#/tickets/new"}) {
    rig.open(route).run_for(1s);
    INFO(route, "\n", rig.dump());
    CHECK_FALSE(rig.has("tab_tickets"));
    CHECK_FALSE(rig.shows("New ticket"));
    CHECK_FALSE(rig.shows("Send a ticket"));
    CHECK_FALSE(rig.has("ticket_subject"));
  }
  rig.open("#/tickets/new?kind=security&step=review").tap("no_tickets:action");
  REQUIRE(rig.has("start_chat"));
  rig.tap("start_chat").run_for(5s);
  rig.type("message", "my bitcoin deposit has not arrived").tap("send").run_for(10s);
  CHECK_FALSE(rig.shows("Turn into a ticket"));
  rig.open("#/verify").type("verify_text", "@krakenfx_help").tap("verify_run").run_for(1s);
  rig.tap("verify_report");
  CHECK(rig.has("contact_chat"));
}

TEST_CASE("no chat and no tickets: help pages lead to the contact page") {
  AppRig rig;
  leave_out(rig, "channels", "chat");
  leave_out(rig, "channels", "ticket");
  rig.restart();

  rig.open("#/contact/phone");
  CHECK_FALSE(rig.shows("Try online first"));
  rig.open("#/article/trading-fees").run_for(1s);
  rig.tap("way_on_contact");

  CHECK(rig.app().nav.top().screen == tideline::state::Screen::contact);
}

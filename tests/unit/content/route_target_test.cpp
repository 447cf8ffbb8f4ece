// What packs may link to inside the app.
#include "content/route_target.h"

#include <string>

#include "doctest/doctest.h"

using namespace tideline::content;

TEST_CASE("route target: every page of the app that a pack may link") {
  for (const char* route : {"#/", "#/app", "#/help", "#/search", "#/search?q=deposit%20missing",
                            "#/faq", "#/chat", "#/chat/new", "#/tickets", "#/tickets/new",
                            "#/contact", "#/contact/email", "#/contact/phone", "#/contact/social",
                            "#/news", "#/inbox", "#/verify", "#/settings", "#/about"}) {
    CAPTURE(route);
    const auto target = parse_route_target(route);
    REQUIRE(target);
    CHECK(target->kind == RouteTargetKind::page);
  }
}

TEST_CASE("route target: things are named by their ids") {
  CHECK(parse_route_target("#/help/security")->kind == RouteTargetKind::topic);
  CHECK(parse_route_target("#/article/set-up-2fa")->id == "set-up-2fa");
  CHECK(parse_route_target("#/video/send-ticket")->kind == RouteTargetKind::video);
  CHECK(parse_route_target("#/tickets/new?kind=deposit")->kind == RouteTargetKind::ticket_kind);
  CHECK(parse_route_target("#/tickets/new?kind=deposit")->id == "deposit");

  const auto entry = parse_route_target("#/faq/fees?open=fees-maker");
  REQUIRE(entry);
  CHECK(entry->id == "fees");
  CHECK(entry->open == "fees-maker");
  CHECK(parse_route_target("#/news?open=hello")->open == "hello");
}

TEST_CASE("route target: what is no route, or nobody else's business, is refused") {
  for (const char* route :
       {"", "#", "/", "help", "#help", "#/nowhere", "#/help/", "#/help/a/b", "#/article/A",
        "#/tickets/t-1", "#/chat/c-1", "#/tickets/new?kind=", "#/tickets/new?x=1", "#/help?open=x",
        "#/article/a?open=b", "#/search?q=a b", "#/faq/fees?open", "#/faq/fees?open=a&x=1",
        "#/verify?text=x"}) {
    CAPTURE(route);
    CHECK_FALSE(is_route(route));
  }
  CHECK_FALSE(is_route("#/search?q=" + std::string(400, 'x')));
}

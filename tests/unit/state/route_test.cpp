#include "state/route.h"

#include <string>

#include "doctest/doctest.h"

using namespace tideline::state;

TEST_CASE("route: every route reads back as it was written") {
  for (const std::string text : {"#/",
                                 "#/app",
                                 "#/help",
                                 "#/help/security",
                                 "#/article/lost-2fa-device",
                                 "#/video/v_1",
                                 "#/search?q=2fa",
                                 "#/faq",
                                 "#/faq/fees?open=fees-1",
                                 "#/chat",
                                 "#/chat/new",
                                 "#/chat/c-1",
                                 "#/tickets",
                                 "#/tickets/new?kind=deposit",
                                 "#/tickets/t-1",
                                 "#/contact",
                                 "#/contact/email",
                                 "#/contact/phone",
                                 "#/contact/social",
                                 "#/news",
                                 "#/inbox",
                                 "#/verify",
                                 "#/settings",
                                 "#/about",
                                 "#/gallery",
                                 "#/gallery/list"}) {
    INFO(text);
    CHECK(parse_route(text).screen != Screen::not_found);
    CHECK(format_route(parse_route(text)) == text);
  }
}

TEST_CASE("route: empty texts and trailing slashes are forgiven") {
  CHECK(parse_route("") == Route{});
  CHECK(parse_route("#") == Route{});
  CHECK(parse_route("#/") == Route{});
  CHECK(parse_route("#/faq/").screen == Screen::faq);
  CHECK(parse_route("/faq").screen == Screen::faq);
}

TEST_CASE("route: queries are decoded, and encoded again") {
  const Route route = parse_route("#/search?q=%E4%BD%A0%E5%A5%BD+%26%3D%23");
  CHECK(route.query.at("q") == "你好 &=#");
  CHECK(parse_route(format_route(route)) == route);
  CHECK(parse_route("#/search?q=100%").query.at("q") == "100%");
  CHECK(parse_route("#/search?q=%zz").query.at("q") == "%zz");
  CHECK(parse_route("#/search?q").query.at("q").empty());
  CHECK(parse_route("#/search?&&=x&q=a&q=b").query.at("q") == "a");
}

TEST_CASE("route: hostile texts are not found, and harmless") {
  const std::string long_id(5000, 'a');
  for (const std::string& text :
       {std::string("#/nothing"), std::string("#/article/"), std::string("#/article/a/b"),
        std::string("#/article/../../etc"), std::string("#/article/<script>"),
        std::string("#/article/a%2Fb"), std::string("#/chat/new/x"), std::string("#//"),
        "#/article/" + long_id, std::string("javascript:alert(1)"), std::string("#/\xff\xfe"),
        std::string("#/help/\0x", 9)}) {
    INFO(text);
    const Route route = parse_route(text);
    CHECK(route.screen == Screen::not_found);
    CHECK(route.id.size() <= 200);
    CHECK(parse_route(format_route(route)) == route);
  }
}

TEST_CASE("route: queries are bounded and lose control characters") {
  const Route route = parse_route("#/search?q=" + std::string(5000, 'x') + "&a%00b=1&z=%00%0A");
  CHECK(route.query.at("q").size() == 1000);
  CHECK(route.query.at("z") == "  ");
  CHECK(route.query.size() == 2);
  CHECK(parse_route("#/search?q=%ff").query.at("q") == "\xEF\xBF\xBD");
  std::string many = "#/search?";
  for (int i = 0; i < 100; ++i) many += "k" + std::to_string(i) + "=1&";
  CHECK(parse_route(many).query.size() == 16);
}

TEST_CASE("route: every page leads up to its tab's first page") {
  for (int i = 0; i < int(Screen::not_found); ++i) {
    Route route{Screen(i), "x", {}};
    for (int steps = 0; steps < 5 && !is_root(route.screen); ++steps) route = parent_of(route);
    CHECK(is_root(route.screen));
    CHECK(home_tab(route.screen) == home_tab(Screen(i)));
  }
}

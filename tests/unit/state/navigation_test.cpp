#include "state/navigation.h"

#include "doctest/doctest.h"

#include "unit/content/guard_rules.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;

namespace {

// A program that was started on a link.
struct ColdRig : Rig {
  explicit ColdRig(std::string_view route) {
    app_.nav = {};
    address = {};
    update(app_, OpenRoute{parse_route(route)}, services());
    act(GuardLoaded{{&shipped_guard(), [](const model::SecretGuard*) {}}});
  }
  AppState app_;
  std::string top() const { return format_route(app_.nav.top()); }
  void act(Action action) { update(app_, action, services()); }
};

}  // namespace

TEST_CASE("navigation: a deep link has its parents below it") {
  ColdRig rig("#/faq/fees?open=x");
  CHECK(rig.app_.nav.tab == Tab::help);
  CHECK(rig.address.entries == std::vector<std::string>{"#/faq/fees?open=x"});

  rig.act(GoBack{});
  CHECK(rig.top() == "#/faq");
  rig.act(GoBack{});
  CHECK(rig.top() == "#/");
  rig.act(GoBack{});
  CHECK(rig.top() == "#/");
  CHECK(rig.address.entries == std::vector<std::string>{"#/"});
}

TEST_CASE("navigation: a link to a ticket opens the tickets tab") {
  ColdRig rig("#/tickets/t-1");
  CHECK(rig.app_.nav.tab == Tab::tickets);
  rig.act(GoBack{});
  CHECK(rig.top() == "#/tickets");
}

TEST_CASE("navigation: a linked article gets its topic below it once articles are there") {
  ColdRig rig("#/article/set-up-2fa");
  model::ContentPack pack;
  model::Article article;
  article.id = "set-up-2fa";
  article.topic = "security";
  pack.articles = {article};
  rig.act(PackPartLoaded{PackPart::articles, pack});
  rig.act(PackPartLoaded{PackPart::articles, pack});

  CHECK(rig.top() == "#/article/set-up-2fa");
  CHECK(rig.app_.nav.stacks[0].size() == 4);
  rig.act(GoBack{});
  CHECK(rig.top() == "#/help/security");
}

TEST_CASE("navigation: an address that was expected and never came is not waited for long") {
  Rig rig;
  rig.open("#/faq");
  rig.act(GoBack{});
  rig.open("#/faq");
  rig.clock.advance(std::chrono::seconds{5});
  rig.act(FollowAddress{"#/"});
  CHECK(rig.top() == "#/");
}

TEST_CASE("navigation: leaving a page takes its sheet along") {
  Rig rig;
  rig.open("#/settings");
  rig.act(OpenSheet{{SheetKind::delete_data, "", ""}});
  rig.act(FollowAddress{"#/settings"});
  CHECK(rig.app().sheet.kind == SheetKind::delete_data);
  rig.press_browser(-1);
  CHECK(rig.app().sheet.kind == SheetKind::none);
}

TEST_CASE("navigation: pages pile up on the tab they were opened on, once each") {
  Rig rig;
  rig.open("#/help/security");
  rig.open("#/article/set-up-2fa");
  rig.open("#/article/set-up-2fa");
  CHECK(rig.app().nav.stacks[0].size() == 3);
  CHECK(rig.app().nav.direction == 1);
  CHECK(rig.address.entries.size() == 3);

  rig.act(GoBack{});
  CHECK(rig.top() == "#/help/security");
  CHECK(rig.app().nav.direction == -1);
  CHECK(rig.address.current == 1);
}

TEST_CASE("navigation: the same page with another query takes its own place") {
  Rig rig;
  rig.open("#/search?q=a");
  rig.open("#/search?q=b");
  CHECK(rig.top() == "#/search?q=b");
  CHECK(rig.address.entries == std::vector<std::string>{"#/", "#/search?q=b"});
}

TEST_CASE("navigation: no secret reaches the address, and Back still finds the page") {
  Rig rig;
  const std::string phrase =
      "legal winner thank year wave sausage worth useful legal winner thank yellow";
  rig.open("#/tickets");
  for (std::size_t typed = 1; typed <= phrase.size(); ++typed)
    rig.act(ReplaceRoute{{Screen::ticket_list, "", {{"q", phrase.substr(0, typed)}}}});
  rig.open("#/contact/email");
  rig.act(OpenRoute{{Screen::search, "", {{"q", "My password is hunter2"}}}});
  rig.act(OpenRoute{{Screen::search, "", {{"q", phrase.substr(0, 62)}}}});
  rig.open("#/about");

  for (const std::string& entry : rig.address.entries) {
    CHECK(entry.find("legal") == std::string::npos);
    CHECK(entry.find("hunter2") == std::string::npos);
  }
  rig.act(GoBack{});
  CHECK(rig.app().nav.top().screen == Screen::search);
  CHECK(rig.app().search.query == phrase.substr(0, 62));
  rig.act(FollowAddress{rig.address.announced.back()});
  CHECK(rig.app().search.query == phrase.substr(0, 62));
  CHECK(rig.app().nav.top().screen == Screen::search);
  rig.press_browser(1);
  CHECK(rig.top() == "#/about");
  rig.press_browser(-1);
  CHECK(rig.app().nav.top().query.at("q") == phrase.substr(0, 62));
}

TEST_CASE("navigation: before the guard has its rules no words reach the address") {
  Rig rig;
  rig.act(GuardLoaded{nullptr});
  rig.open("#/search?q=hunter2");
  CHECK(rig.address.entries.back() == "#/search");
  rig.open("#/news?open=n-1");
  CHECK(rig.address.entries.back() == "#/news?open=n-1");
  rig.press_browser(-1);
  CHECK(rig.top() == "#/search?q=hunter2");

  rig.act(GuardLoaded{{&shipped_guard(), [](const model::SecretGuard*) {}}});

  CHECK(rig.address.entries[rig.address.current] == "#/search?q=hunter2");
}

TEST_CASE("navigation: a secret in the search for tickets is taken out by one press") {
  Rig rig;
  rig.open("#/tickets");
  rig.act(ReplaceRoute{{Screen::ticket_list, "", {{"q", "card 4111 1111 1111 1111"}}}});

  rig.act(RemoveSecrets{{TextKind::page, {}}});

  CHECK(rig.app().nav.top().query.at("q") == "card ");
}

TEST_CASE("navigation: each tab keeps its pages; tapped again it shows its first") {
  Rig rig;
  rig.open("#/faq");
  rig.act(SelectTab{Tab::tickets});
  CHECK(rig.top() == "#/tickets");
  rig.act(SelectTab{Tab::help});
  CHECK(rig.top() == "#/faq");
  rig.act(SelectTab{Tab::help});
  CHECK(rig.top() == "#/");
  const auto revision = rig.app().nav.revision;
  rig.act(SelectTab{Tab::help});
  CHECK(rig.app().nav.revision == revision);
}

TEST_CASE("navigation: a tab's first page is never piled on another tab") {
  Rig rig;
  rig.open("#/faq");
  rig.open("#/contact");
  CHECK(rig.app().nav.tab == Tab::contact);
  CHECK_FALSE(rig.app().nav.can_go_back());
  rig.act(SelectTab{Tab::help});
  CHECK(rig.top() == "#/faq");
}

TEST_CASE("navigation: the browser's Back and Forward move as the person did") {
  Rig rig;
  rig.open("#/faq");
  rig.open("#/faq/fees");
  rig.act(SelectTab{Tab::chat});
  rig.press_browser(-1);
  CHECK(rig.top() == "#/faq/fees");
  rig.press_browser(-1);
  CHECK(rig.top() == "#/faq");
  CHECK(rig.app().nav.stacks[0].size() == 2);
  rig.press_browser(1);
  CHECK(rig.top() == "#/faq/fees");
  CHECK(rig.app().nav.direction == 1);
  rig.press_browser(1);
  CHECK(rig.top() == "#/chat");
}

TEST_CASE("navigation: back in the app goes back in the browser, whose report changes nothing") {
  Rig rig;
  rig.open("#/faq");
  rig.open("#/faq/fees");
  rig.act(GoBack{});
  rig.act(GoBack{});
  CHECK(rig.top() == "#/");
  const auto revision = rig.app().nav.revision;
  for (const std::string& route : rig.address.announced) rig.act(FollowAddress{route});
  CHECK(rig.app().nav.revision == revision);
  CHECK(rig.address.current == 0);
}

TEST_CASE("navigation: back after a change of tab stays on the tab") {
  Rig rig;
  rig.open("#/faq");
  rig.act(SelectTab{Tab::chat});
  rig.act(SelectTab{Tab::help});
  rig.act(GoBack{});
  CHECK(rig.top() == "#/");
  CHECK(rig.app().nav.tab == Tab::help);
  CHECK(rig.address.entries.back() == "#/");
}

TEST_CASE("navigation: natively, where no history is, back works the same") {
  Rig rig;
  rig.address.goes_back = false;
  rig.open("#/faq");
  rig.act(GoBack{});
  CHECK(rig.top() == "#/");
}

TEST_CASE("navigation: back closes an open sheet first") {
  Rig rig;
  rig.open("#/settings");
  rig.act(OpenSheet{{SheetKind::delete_data, "", ""}});
  rig.act(GoBack{});
  CHECK(rig.app().sheet.kind == SheetKind::none);
  CHECK(rig.top() == "#/settings");
}

TEST_CASE("navigation: a typed address opens its page; nonsense shows not found") {
  Rig rig;
  rig.act(FollowAddress{"#/article/x"});
  CHECK(rig.top() == "#/article/x");
  rig.act(FollowAddress{"#/what/is/this"});
  CHECK(rig.app().nav.top().screen == Screen::not_found);
  rig.act(GoBack{});
  CHECK(rig.top() == "#/article/x");
}

TEST_CASE("navigation: an endless walk does not fill the memory") {
  Rig rig;
  for (int i = 0; i < 500; ++i) rig.open("#/article/a" + std::to_string(i));
  CHECK(rig.app().nav.stacks[0].size() == kMaxStackDepth);
  CHECK(rig.app().nav.stacks[0].front() == Route{});
  CHECK(rig.app().nav.history.size() <= 200);
}

TEST_CASE("navigation: the host app leads into the menu and is a first page itself") {
  ColdRig rig("#/app");
  CHECK_FALSE(rig.app_.nav.can_go_back());
  rig.act(OpenRoute{});
  CHECK(rig.top() == "#/");
  CHECK_FALSE(rig.app_.nav.can_go_back());
}

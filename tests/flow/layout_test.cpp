// No text is cut off at the sides and none lies on another, on any screen at any size.
#include <doctest/doctest.h>
#include <set>
#include <string>

#include "flow/app_rig.h"
#include "flow/long_chat.h"
#include "state/actions_outside.h"

using tideline::flow::AppRig;

namespace {

constexpr const char* kRoutes[] = {
    "#/",
    "#/app",
    "#/help",
    "#/help/security",
    "#/article/lost-2fa-device",
    "#/article/trading-fees",
    "#/search?q=2fa",
    "#/faq",
    "#/faq/fees",
    "#/chat",
    "#/chat/new",
    "#/chat/c-long",
    "#/tickets",
    "#/tickets/t-long",
    "#/tickets/new?kind=withdrawal",
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
    "#/gallery/list",
    "#/gallery/states",
    "#/gallery/sheet",
};

// Lists of what is read elsewhere show its beginning only; so does a chat's bar of its subject.
bool has_previews(std::string_view route) {
  return route == "#/" || route == "#/chat" || route == "#/chat/c-long" || route == "#/chat/new" ||
         route == "#/inbox" || route.starts_with("#/search") || route.starts_with("#/gallery");
}

// From top to bottom, a little less than a window at a time.
template <class Look>
void check_windows(AppRig& rig, const char* route, float height, Look look) {
  constexpr int kMostWindows = 80;
  std::set<std::string> faults;
  for (int i = 0; i < kMostWindows; ++i) {
    look(faults);
    const auto before = rig.session().kit().semantics().nodes();
    rig.send(tideline::WheelEvent{160, height / 2, 0, -0.7f * height});
    rig.run_for(tideline::Milliseconds{32});
    if (rig.session().kit().semantics().nodes() == before) break;
  }
  int shown = 0;
  for (const std::string& fault : faults)
    if (++shown <= 4) FAIL_CHECK(std::string(route), ": ", fault);
}

void check_page(AppRig& rig, const char* route, float height) {
  check_windows(rig, route, height, [&](std::set<std::string>& faults) {
    for (const std::string& fault : rig.text_faults()) faults.insert(fault);
    if (!has_previews(route))
      for (const std::string& fault : rig.shortened_texts()) faults.insert(fault);
  });
}

// A chat and a ticket with all that may stand in them.
void keep_records(AppRig& rig) {
  tideline::store::Snapshot kept;
  kept.conversations.push_back(tideline::flow::long_chat(30, rig.clock.now()));
  kept.tickets.push_back(tideline::flow::long_ticket(rig.clock.now()));
  rig.session().act(tideline::state::StorageHappened{tideline::store::Loaded{std::move(kept), {}}});
}

void check_all(const tideline::flow::RigOptions& options) {
  AppRig rig(options);
  keep_records(rig);
  for (const char* route : kRoutes) {
    rig.open(route);
    CHECK(rig.session().kit().drawn_texts().size() > 5);
    check_page(rig, route, options.height_dp);
  }
}

void check_words(float width_dp, float height_dp) {
  AppRig rig({.width_dp = width_dp, .height_dp = height_dp});
  keep_records(rig);
  for (const char* route :
       {"#/", "#/app", "#/help/security", "#/article/verify-identity", "#/article/deposit-missing",
        "#/article/withdrawal-limits", "#/article/deposit-bank-transfer",
        "#/article/leverage-limits", "#/article/stablecoin-risk", "#/article/api-keys", "#/faq",
        "#/chat", "#/tickets", "#/contact", "#/contact/phone", "#/settings"}) {
    rig.open(route);
    check_windows(rig, route, height_dp, [&](std::set<std::string>& faults) {
      for (const std::string& fault : rig.broken_words()) faults.insert(fault);
    });
  }
}

}  // namespace

TEST_CASE("layout: no English word breaks at the standard size") {
  check_words(390, 844);
  check_words(320, 480);
}

TEST_CASE("layout: phone, English and Chinese") {
  check_all({.language = "en"});
  check_all({.language = "zh-Hans"});
}

TEST_CASE("layout: the smallest window, English and Chinese") {
  check_all({.language = "en", .width_dp = 320, .height_dp = 480});
  check_all({.language = "zh-Hans", .width_dp = 320, .height_dp = 480});
}

TEST_CASE("layout: the largest text") {
  check_all({.language = "en", .width_dp = 320, .height_dp = 480, .text_percent = 160});
  check_all({.language = "zh-Hans", .width_dp = 320, .height_dp = 480, .text_percent = 160});
}

TEST_CASE("layout: words two fifths longer, at the largest text") {
  check_all({.width_dp = 320, .height_dp = 480, .text_percent = 160, .pseudo = true});
  check_all({.text_percent = 160, .pseudo = true});
}

TEST_CASE("layout: tablet and desktop") {
  check_all({.language = "en", .width_dp = 820, .height_dp = 1180});
  check_all({.language = "zh-Hans", .width_dp = 1440, .height_dp = 900});
}

TEST_CASE("layout: the check sees texts that lie on each other and texts that are cut off") {
  using tideline::flow::faults_of;
  const tideline::ui::Rect window{0, 0, 390, 844};
  const tideline::ui::DrawnText text{{16, 100, 200, 24}, window};

  CHECK(faults_of({text}).empty());
  CHECK(faults_of({text, {{100, 110, 50, 24}, window}}).size() == 1);
  CHECK(faults_of({{{300, 100, 200, 24}, window}}).size() == 1);
}

TEST_CASE("layout: what begins a page stands equally far below the app bar") {
  AppRig rig;
  const auto first_below_bar = [&](const char* route, tideline::ui::Role role) {
    rig.open(route).run_for(tideline::Milliseconds{600});
    for (const auto& node : rig.session().kit().semantics().nodes())
      if (node.role == role && node.y_dp > tideline::ui::kAppBarDp) return node.y_dp;
    return 0.0f;
  };

  const float settings = first_below_bar("#/settings", tideline::ui::Role::heading);
  CHECK(settings > 0);
  CHECK(settings == first_below_bar("#/contact/phone", tideline::ui::Role::note));
}

TEST_CASE("layout: a toast covers nothing of an open sheet") {
  using namespace tideline;
  AppRig rig;
  rig.open("#/settings");
  rig.session().act(state::OpenSheet{{state::SheetKind::delete_data, {}, {}}});
  rig.session().act(state::CopyText{"words"});
  rig.run_for(Milliseconds{600});

  const auto& semantics = rig.session().kit().semantics();
  const ui::SemanticNode* sheet = semantics.open_dialog();
  REQUIRE(sheet != nullptr);
  bool found = false;
  for (const ui::SemanticNode& node : semantics.nodes()) {
    if (node.label != rig.app().words()("toast.copied")) continue;
    found = true;
    CHECK(node.y_dp + node.height_dp <= sheet->y_dp);
  }
  CHECK(found);
}

TEST_CASE("layout: the button of a row under the mouse covers no text, and the row stays as high") {
  using namespace tideline;
  AppRig rig;
  keep_records(rig);
  rig.open("#/chat");
  const std::string row = "conversation:c-long";
  const ui::Rect before = rig.rect_of(row);
  rig.point(PointerPhase::hover, before.center_x(), before.center_y(), PointerKind::mouse)
      .run_for(Milliseconds{200});

  REQUIRE(rig.has(row + ":more"));
  const ui::Rect more = rig.rect_of(row + ":more");
  CHECK(rig.rect_of(row).height == before.height);
  for (const ui::DrawnText& text : rig.session().kit().drawn_texts()) {
    const ui::Rect both = text.rect.cut(more);
    if (both.width > 0) CHECK(both.height <= 4);  // a line's air above and below its letters
  }
}

TEST_CASE("layout: a subject without spaces takes three lines of a ticket's row") {
  using namespace tideline;
  AppRig rig({.width_dp = 320, .height_dp = 480});
  store::Snapshot kept;
  kept.tickets.push_back(flow::long_ticket(rig.clock.now()));
  kept.tickets.back().content.subject = std::string(150, 'w');
  rig.session().act(state::StorageHappened{store::Loaded{std::move(kept), {}}});
  rig.open("#/tickets").run_for(Milliseconds{600});

  CHECK(rig.rect_of("ticket:t-long").height < 180);
}

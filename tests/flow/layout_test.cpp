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
void check_page(AppRig& rig, const char* route, float height) {
  constexpr int kMostWindows = 80;
  std::set<std::string> faults;
  for (int i = 0; i < kMostWindows; ++i) {
    for (const std::string& fault : rig.text_faults()) faults.insert(fault);
    if (!has_previews(route))
      for (const std::string& fault : rig.shortened_texts()) faults.insert(fault);
    const auto before = rig.session().kit().semantics().nodes();
    rig.send(tideline::WheelEvent{160, height / 2, 0, -0.7f * height});
    rig.run_for(tideline::Milliseconds{32});
    if (rig.session().kit().semantics().nodes() == before) break;
  }
  int shown = 0;
  for (const std::string& fault : faults)
    if (++shown <= 4) FAIL_CHECK(std::string(route), ": ", fault);
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

}  // namespace

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

// No text is cut off at the sides and none lies on another, on any screen at any size.
#include <doctest/doctest.h>
#include <string>

#include "flow/app_rig.h"

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
    "#/tickets",
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
};

void check_all(const tideline::flow::RigOptions& options) {
  AppRig rig(options);
  for (const char* route : kRoutes) {
    rig.open(route);
    CHECK(rig.session().kit().drawn_texts().size() > 5);
    for (const std::string& fault : rig.text_faults()) FAIL_CHECK(std::string(route), ": ", fault);
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

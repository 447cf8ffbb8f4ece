#include "ui/semantics.h"

#include <doctest/doctest.h>
#include <string>

using namespace tideline::ui;

namespace {

int add(Semantics& semantics, Role role, const char* id, bool selected = false) {
  SemanticNode node;
  node.role = role;
  node.id = id;
  node.state.selected = selected;
  node.width_dp = node.height_dp = 48;
  return semantics.add(node);
}

std::string stops(const Semantics& semantics) {
  std::string ids;
  for (const SemanticNode* node : semantics.focus_order()) ids += node->id + " ";
  return ids;
}

}  // namespace

TEST_CASE("semantics: a group of radios is one Tab stop, the chosen one") {
  Semantics semantics;
  add(semantics, Role::button, "before");
  semantics.open_group(add(semantics, Role::radio_group, "sizes"));
  add(semantics, Role::radio, "small");
  add(semantics, Role::radio, "large", true);
  semantics.close_group();
  add(semantics, Role::button, "after");

  semantics.mark_tab_stops();

  CHECK(stops(semantics) == "before large after ");
  CHECK(semantics.members_of(1).size() == 2);
}

TEST_CASE("semantics: with nothing chosen the first radio is the stop") {
  Semantics semantics;
  semantics.open_group(add(semantics, Role::radio_group, "sizes"));
  add(semantics, Role::radio, "small");
  add(semantics, Role::radio, "large");
  semantics.close_group();

  semantics.mark_tab_stops();

  CHECK(stops(semantics) == "small ");
}

TEST_CASE("semantics: while a dialog is open Tab stays inside") {
  Semantics semantics;
  add(semantics, Role::button, "behind");
  semantics.open_group(add(semantics, Role::dialog, "sheet"));
  add(semantics, Role::button, "yes");
  semantics.close_group();

  semantics.mark_tab_stops();

  CHECK(stops(semantics) == "yes ");
  CHECK(semantics.open_dialog()->id == "sheet");
}

TEST_CASE("semantics: a node of several places is hit in each, and not between them") {
  Semantics semantics;
  const int link = add(semantics, Role::link, "link");
  semantics.at(link).clip_right_dp = semantics.at(link).clip_bottom_dp = 500;
  semantics.at(link).more_rects = {{200, 100, 60, 60}};

  REQUIRE(semantics.hit({210, 110}) != nullptr);
  CHECK(semantics.hit({210, 110})->id == "link");
  CHECK(semantics.hit({20, 20}) != nullptr);
  CHECK(semantics.hit({120, 80}) == nullptr);
}

TEST_CASE("semantics: Tab stops at what scrolls, which a press does not find") {
  Semantics semantics;
  const int region = add(semantics, Role::group, "table");
  semantics.at(region).state.scrolls = true;
  semantics.at(region).clip_right_dp = semantics.at(region).clip_bottom_dp = 500;

  CHECK(stops(semantics) == "table ");
  CHECK(semantics.hit({20, 20}) == nullptr);
}

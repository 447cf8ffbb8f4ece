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

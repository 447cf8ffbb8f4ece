// What the page is told when the mirror's nodes change.
#include "platform/mirror_diff.h"

#include "doctest/doctest.h"

using namespace tideline;
using namespace tideline::ports;
using tideline::platform::MirrorDiff;
using std::chrono_literals::operator""ms;

namespace {

SemanticNode node(Role role, std::string id, std::string label, int parent = -1) {
  SemanticNode made;
  made.role = role;
  made.id = std::move(id);
  made.label = std::move(label);
  made.parent = parent;
  made.width_dp = 100;
  made.height_dp = 20;
  made.clip_right_dp = made.clip_bottom_dp = 1000;
  return made;
}

std::string shown(MirrorDiff& diff, const std::vector<SemanticNode>& nodes, Milliseconds now) {
  diff.show(nodes);
  return diff.take(now);
}

bool has(const std::string& rows, const std::string& row) {
  return rows.find("[" + row) != std::string::npos;
}

}  // namespace

TEST_CASE("mirror: first everything, then nothing while nothing changes") {
  MirrorDiff diff;
  const std::vector<SemanticNode> nodes = {node(Role::main, "", "Page"),
                                           node(Role::button, "go", "Go", 0)};

  // Shape: key, parent, role, level, named; content: label, value, flags; place.
  CHECK(shown(diff, nodes, 0ms) ==
        "[[0,\"\\u000a2\",-1,2,0,0],[0,\"go\",0,8,0,1],"
        "[1,0,\"Page\",\"\",32],[2,0,0,0,100,20,1],"
        "[1,1,\"Go\",\"\",0],[2,1,0,0,100,20,1]]");
  CHECK(diff.take(10ms) == "[]");
  CHECK(shown(diff, nodes, 20ms) == "[]");
  CHECK_FALSE(diff.due());
}

TEST_CASE("mirror: a changed label is one row") {
  MirrorDiff diff;
  shown(diff, {node(Role::button, "go", "Go"), node(Role::button, "no", "No")}, 0ms);

  CHECK(shown(diff, {node(Role::button, "go", "Go"), node(Role::button, "no", "Never")}, 10ms) ==
        "[[1,1,\"Never\",\"\",0]]");
}

TEST_CASE("mirror: moves are told once, when things rest") {
  MirrorDiff diff;
  std::vector<SemanticNode> nodes = {node(Role::button, "go", "Go")};
  shown(diff, nodes, 0ms);

  for (int i = 1; i <= 10; ++i) {
    nodes[0].y_dp = float(i);
    CHECK(shown(diff, nodes, Milliseconds{i * 16}) == "[]");
  }
  REQUIRE(diff.due());
  CHECK(diff.take(*diff.due() - 1ms) == "[]");
  CHECK(diff.take(*diff.due()) == "[[2,0,0,10,100,20,1]]");
  CHECK_FALSE(diff.due());
}

TEST_CASE("mirror: what comes between keeps the others' places in order") {
  MirrorDiff diff;
  shown(diff, {node(Role::text, "", "one"), node(Role::text, "", "two")}, 0ms);

  const std::string rows = shown(
      diff,
      {node(Role::text, "", "one"), node(Role::button, "b", "Press"), node(Role::text, "", "two")},
      10ms);

  CHECK(has(rows, "0,\"b\",-1,8,0,1]"));
  CHECK(has(rows, "1,1,\"Press\""));
  CHECK_FALSE(has(rows, "1,0,\"one\""));
  CHECK_FALSE(has(rows, "1,2,\"two\""));
}

TEST_CASE("mirror: only the part that is seen has a place") {
  MirrorDiff diff;
  SemanticNode half = node(Role::button, "half", "Half");
  half.y_dp = -5;
  SemanticNode gone = node(Role::button, "gone", "Gone");
  gone.y_dp = -50;

  const std::string rows = shown(diff, {half, gone}, 0ms);

  CHECK(has(rows, "2,0,0,0,100,15,1]"));
  CHECK(has(rows, "2,1,0,-50,100,20,0]"));
}

TEST_CASE("mirror: status and alerts are read out when they come or change, not at first") {
  MirrorDiff diff;
  const SemanticNode page = node(Role::main, "", "");
  CHECK_FALSE(has(shown(diff, {page, node(Role::status, "", "Offline", 0)}, 0ms), "3,"));

  CHECK(has(shown(diff, {page, node(Role::status, "", "Online", 0)}, 10ms), "3,0,\"Online\"]"));
  CHECK(has(shown(diff, {page, node(Role::alert, "", "Wrong", 0)}, 20ms), "3,1,\"Wrong\"]"));
}

TEST_CASE("mirror: what is marked as live is read out, whatever its role") {
  MirrorDiff diff;
  const SemanticNode page = node(Role::main, "", "");
  SemanticNode verdict = node(Role::note, "", "Genuine", 0);
  shown(diff, {page}, 0ms);
  CHECK_FALSE(has(shown(diff, {page, verdict}, 10ms), "3,"));

  verdict.state.live = true;
  verdict.label = "A look-alike";
  CHECK(has(shown(diff, {page, verdict}, 20ms), "3,0,\"A look-alike\"]"));
  CHECK_FALSE(has(shown(diff, {page, verdict}, 30ms), "3,"));
}

TEST_CASE("mirror: new lines of a log that is already there are read out") {
  MirrorDiff diff;
  const SemanticNode log = node(Role::log, "chat", "Messages");
  CHECK_FALSE(has(shown(diff, {log, node(Role::article, "m1", "Hello", 0)}, 0ms), "3,"));

  const std::string rows = shown(
      diff, {log, node(Role::article, "m1", "Hello", 0), node(Role::article, "m2", "Hi", 0)}, 10ms);

  CHECK(has(rows, "3,0,\"Hi\"]"));
  CHECK_FALSE(has(rows, "3,0,\"Hello\"]"));
}

TEST_CASE("mirror: the focus follows the kit, also to a field that takes over a button's id") {
  MirrorDiff diff;
  SemanticNode button = node(Role::button, "search", "Search");
  button.state.focused = true;
  SemanticNode field = node(Role::text_box, "search", "Search");
  field.state.focused = true;

  CHECK(has(shown(diff, {button}, 0ms), "4,0]"));
  CHECK(has(shown(diff, {field}, 10ms), "4,0]"));
  CHECK(diff.field_node("search") != nullptr);
  CHECK_FALSE(has(shown(diff, {field}, 20ms), "4,"));
  CHECK(has(shown(diff, {node(Role::text_box, "search", "Search")}, 30ms), "4,-1]"));
}

TEST_CASE("mirror: lists hold items and items are in lists") {
  MirrorDiff diff;
  const auto role = [](Role wanted) { return std::to_string(int(wanted)); };

  const std::string rows = shown(
      diff,
      {node(Role::list, "choices", ""), node(Role::radio, "r", "R", 0),
       node(Role::list, "mixed", ""), node(Role::button, "b", "B", 2), node(Role::list, "good", ""),
       node(Role::list_item, "i", "I", 4), node(Role::list_item, "lone", "L")},
      0ms);

  CHECK(has(rows, "0,\"choices\",-1," + role(Role::radio_group)));
  CHECK(has(rows, "0,\"mixed\",-1," + role(Role::group)));
  CHECK(has(rows, "0,\"good\",-1," + role(Role::list)));
  CHECK(has(rows, "0,\"lone\",-1," + role(Role::article)));
}

TEST_CASE("mirror: nodes with the same id are still two elements") {
  MirrorDiff diff;

  const std::string rows =
      shown(diff, {node(Role::button, "x", "A"), node(Role::button, "x", "B")}, 0ms);

  CHECK(has(rows, "0,\"x\","));
  CHECK(has(rows, "0,\"x\\u000a1\","));
}

TEST_CASE("mirror: a long log's items are news at its end, not when they come into sight") {
  MirrorDiff diff;
  const auto log_with = [](int first, int last, int of) {
    std::vector<SemanticNode> nodes = {node(Role::log, "log", "Chat")};
    for (int i = first; i <= last; ++i) {
      nodes.push_back(node(Role::list_item, "m" + std::to_string(i), "", 0));
      nodes.back().position = i;
      nodes.back().set_size = of;
      nodes.push_back(node(Role::text, "", "Text " + std::to_string(i), int(nodes.size()) - 1));
    }
    return nodes;
  };
  shown(diff, log_with(50, 60, 100), 0ms);

  const std::string scrolled = shown(diff, log_with(52, 62, 100), 10ms);
  CHECK(has(scrolled, "1,"));
  CHECK(scrolled.find("62,100]") != std::string::npos);
  CHECK_FALSE(has(scrolled, "3,"));

  const std::string grown = shown(diff, log_with(92, 101, 101), 20ms);
  CHECK(has(grown, "3,0,\"Text 101\""));
  CHECK_FALSE(has(grown, "3,0,\"Text 100\""));
}

TEST_CASE("mirror: the page hears that Tab stops at a region that scrolls") {
  MirrorDiff diff;
  std::vector<SemanticNode> nodes = {node(Role::group, "table", "Day, Hours"),
                                     node(Role::text, "", "Monday", 0)};
  shown(diff, nodes, 0ms);

  nodes[0].state.scrolls = true;

  CHECK(has(shown(diff, nodes, 10ms), R"(1,0,"Day, Hours","",288)"));  // it has children too
}

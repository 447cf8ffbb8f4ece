// The one place where bytes become values.
#include "content/json_tree.h"

#include "doctest/doctest.h"

using namespace tideline;
using namespace tideline::content;

namespace {

std::string fault_of(std::string_view json) {
  Faults faults;
  parse_json(json, "a.json", faults);
  return faults.empty() ? "" : describe(faults.all().front());
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("json tree: every kind of value") {
  Faults faults;
  const auto tree = parse_json(R"({"a": [1, -2.5, "x", true, null], "b": {}})", "", faults);

  REQUIRE(tree);
  CHECK(faults.empty());
  const JsonValue* a = tree->member("a");
  REQUIRE(a != nullptr);
  REQUIRE(a->items.size() == 5);
  CHECK(a->items[0].integer == 1);
  CHECK(a->items[1].kind == JsonKind::real);
  CHECK(a->items[2].text == "x");
  CHECK(a->items[3].flag);
  CHECK(a->items[4].kind == JsonKind::null);
  CHECK(tree->member("b")->kind == JsonKind::object);
  CHECK(tree->member("c") == nullptr);
}

TEST_CASE("json tree: errors tell line and column") {
  CHECK(fault_of("{\n \"a\": tru }") ==
        "a.json: expected valid JSON, found an error at line 2, column 10");
  CHECK(fault_of("{} {}").find("valid JSON") != std::string::npos);
  CHECK(fault_of("{\"a\": 1,}").find("valid JSON") != std::string::npos);
  CHECK(fault_of("// no\n{}").find("valid JSON") != std::string::npos);
  CHECK(fault_of("\"a\xC3\"") ==
        "a.json: expected valid UTF-8, found a broken byte at line 1, column 3");
  CHECK(fault_of("\"\\ud800\"").find("valid JSON") != std::string::npos);
}

TEST_CASE("json tree: sixteen levels are read, more are refused") {
  CHECK(fault_of(nested(kMaxJsonDepth)) == "");
  CHECK(fault_of(nested(kMaxJsonDepth + 1)).find("16 levels") != std::string::npos);
  CHECK(fault_of(std::string(1'000'000, '[')).find("16 levels") != std::string::npos);
}

TEST_CASE("json tree: more values than any pack has are refused") {
  std::string json = "[0";
  for (std::size_t i = 0; i < kMaxJsonValues; ++i) json += ",0";

  CHECK(fault_of(json + "]").find("400000 values") != std::string::npos);
}

TEST_CASE("json tree: a repeated member is a fault at its place") {
  CHECK(fault_of(R"({"list": [0, {"a/b": 1, "c": 2, "a/b": 3}]})") ==
        "a.json: /list/1/a~1b: expected each member once, found it again");
}

TEST_CASE("json tree: numbers beyond 64 bits are no integers") {
  Faults faults;
  const auto tree = parse_json("[18446744073709551615, 1e400]", "", faults);
  if (tree) CHECK(tree->items[0].kind == JsonKind::real);
}

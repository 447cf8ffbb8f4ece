#include "content/script_reader.h"

#include <doctest/doctest.h>
#include <string>

using namespace tideline;
using content::read_script;

namespace {

std::string script_with(const std::string& steps) {
  return R"({"format": 1, "id": "a-script", "title": {"en": "A", "zh-Hans": "甲"}, "steps": [)" +
         steps + "]}";
}

std::string fault_of(const std::string& steps) {
  const auto script = read_script(script_with(steps), "a.json");
  return script ? "" : script.error().detail;
}

}  // namespace

TEST_CASE("script reader: steps keep their order, targets and texts by language") {
  const auto script = read_script(
      script_with(
          R"({"tap": "tab_chat"}, {"type": "message", "text": {"en": "Hi", "zh-Hans": "你好"}},
                     {"expect": {"role": "heading", "word": "chat.title"}}, {"wait_ms": 250})"),
      "a.json");

  REQUIRE(script);
  REQUIRE(script->steps.size() == 4);
  CHECK(script->steps[0].kind == model::StepKind::tap);
  CHECK(script->steps[0].target.id == "tab_chat");
  CHECK(model::text_in(script->steps[1].text, "zh-Hans") == "你好");
  CHECK(script->steps[2].target.word == "chat.title");
  CHECK(script->steps[3].number == 250);
}

TEST_CASE("script reader: a text without languages is the same in each") {
  const auto script = read_script(script_with(R"({"type": "a", "text": "0142"})"), "a.json");

  REQUIRE(script);
  CHECK(model::text_in(script->steps[0].text, "en") == "0142");
  CHECK(model::text_in(script->steps[0].text, "fr") == "0142");
}

TEST_CASE("script reader: faults name their place") {
  CHECK(fault_of(R"({"jump_to": "x"})").find("/steps/0") != std::string::npos);
  CHECK(fault_of(R"({"tap": "a"}, {"tap": "a", "open": "#/"})").find("/steps/1") !=
        std::string::npos);
  CHECK(fault_of(R"({"type": "a"})").find("/steps/0/text") != std::string::npos);
  CHECK(fault_of(R"({"network": "gone"})").find("/steps/0/network") != std::string::npos);
  CHECK(fault_of(R"({"open": "https://example.com"})").find("/steps/0/open") != std::string::npos);
  CHECK(fault_of(R"({"attach": "../secret.png"})").find("/steps/0/attach") != std::string::npos);
  CHECK(fault_of(R"({"attach": "images/shot.png"})").empty());
  CHECK(fault_of(R"({"expect": {"role": "button"}})").find("/steps/0/expect") != std::string::npos);
  CHECK_FALSE(read_script("{", "a.json"));
}

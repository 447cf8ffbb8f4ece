#include "flow/pseudo_language.h"

#include <doctest/doctest.h>

using tideline::flow::pseudo_json;
using tideline::flow::pseudo_text;

TEST_CASE("pseudo-language: words grow by two fifths, placeholders stay") {
  CHECK(pseudo_text("ticket") == "tîçkétkét");
  CHECK(pseudo_text("Send {count} now 2FA") == "Šéñdñd {count} ñöwöw 2FÁá");
  CHECK(pseudo_text("中文") == "中文");
}

TEST_CASE("pseudo-language: names of members and other members stay") {
  CHECK(pseudo_json(R"({"send": "Send", "n": 3})") == R"({"send": "Šéñdñd", "n": 3})");
  CHECK(pseudo_json(R"({"id": "abc", "title": "ab\nab"})", {"title"}) ==
        R"({"id": "abc", "title": "ább\nább"})");
}

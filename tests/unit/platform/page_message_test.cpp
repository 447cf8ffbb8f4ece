// Lists for the page as JSON.
#include "platform/page_message.h"

#include <limits>

#include "doctest/doctest.h"

using tideline::platform::PageMessage;

TEST_CASE("page message: rows of texts and numbers") {
  PageMessage message;

  message.row().add("id").add(1.5f).add(-0.25f).add(7).add(true);
  message.row().add("");

  CHECK(message.take() == R"([["id",1.5,-0.25,7,1],[""]])");
  CHECK(message.take() == "[]");
}

TEST_CASE("page message: texts cannot break out") {
  PageMessage message;

  message.row().add("\"],[\"\\\n\x1f 你");

  CHECK(message.take() == R"([["\"],[\"\\\u000a\u001f 你"]])");
}

TEST_CASE("page message: what is no number is nought") {
  PageMessage message;

  message.row().add(std::numeric_limits<float>::infinity()).add(12345.678f);

  CHECK(message.take() == "[[0,12345.68]]");
}

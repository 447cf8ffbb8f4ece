// Comma-separated values, as spreadsheets write them.
#include "content/csv.h"

#include "doctest/doctest.h"

using namespace tideline;
using namespace tideline::content;

namespace {

std::vector<CsvRow> rows(std::string_view text) {
  auto read = read_csv(text);
  REQUIRE(read);
  return std::move(*read);
}

using Rows = std::vector<CsvRow>;

}  // namespace

TEST_CASE("csv: fields, quotes, doubled quotes and line breaks in quotes") {
  CHECK(rows("a,b\nc,d\n") == Rows{{"a", "b"}, {"c", "d"}});
  CHECK(rows("\"a,b\",\"say \"\"x\"\"\"\n\"two\nlines\",") ==
        Rows{{"a,b", "say \"x\""}, {"two\nlines", ""}});
  CHECK(rows("\xEF\xBB\xBF"
             "a,b\r\nc,\"d\"\r\n") == Rows{{"a", "b"}, {"c", "d"}});
}

TEST_CASE("csv: empty lines are left out, empty fields are not") {
  CHECK(rows("").empty());
  CHECK(rows("\n\na,b\n\n") == Rows{{"a", "b"}});
  CHECK(rows(",\n") == Rows{{"", ""}});
}

TEST_CASE("csv: a quote that does not end names its line") {
  const auto read = read_csv("a,b\nc,\"d\n");
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().code == ErrorCode::malformed);
  CHECK(read.error().detail == "line 2: expected a quote at the field's end");
}

TEST_CASE("csv: labelled texts under their header") {
  const auto read = read_labelled_csv("category,text\nlost_card,\"Where is my card?\"\n");
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK((*read)[0].text == "Where is my card?");
  CHECK((*read)[0].label == "lost_card");
}

TEST_CASE("csv: a missing column or field is refused") {
  CHECK_FALSE(read_labelled_csv("").ok());
  CHECK_FALSE(read_labelled_csv("question,category\na,b\n").ok());
  CHECK_FALSE(read_labelled_csv("text,category\nonly text\n").ok());
}

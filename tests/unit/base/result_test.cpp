// A value or a reason.
#include "base/result.h"

#include <string>
#include <vector>

#include "doctest/doctest.h"

using namespace tideline;

TEST_CASE("result: holds a value, which may be taken out") {
  Result<std::vector<std::string>> result = std::vector<std::string>{"one", "two"};

  REQUIRE(result);
  CHECK(result->size() == 2);
  const std::vector<std::string> taken = std::move(*result);
  CHECK(taken[1] == "two");
}

TEST_CASE("result: holds a reason") {
  const Result<int> result = Error{ErrorCode::offline, "no network"};

  REQUIRE_FALSE(result.ok());
  CHECK(result.error().code == ErrorCode::offline);
  CHECK(result.error().detail == "no network");
}

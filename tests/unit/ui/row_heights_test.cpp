// Where the rows of a long list stand.
#include "ui/row_heights.h"

#include <random>
#include <string>

#include "doctest/doctest.h"

using tideline::ui::row_key;
using tideline::ui::RowHeights;
using tideline::ui::RowSource;

namespace {

// Rows named by numbers, each guessed at 50 dp.
RowSource rows_of(const std::vector<int>& names) {
  return {int(names.size()), [&names](int row) { return std::uint64_t(names[std::size_t(row)]); },
          [](int) { return 50.0f; }};
}

std::vector<int> numbers(int from, int to) {
  std::vector<int> out;
  for (int i = from; i < to; ++i) out.push_back(i);
  return out;
}

}  // namespace

TEST_CASE("row heights: guesses first, then what was measured") {
  const std::vector<int> names = numbers(1, 101);
  RowHeights heights;
  CHECK(heights.fit(rows_of(names), 300, 1) == 0);
  CHECK(heights.total() == 5000);

  heights.measure(10, 80);

  CHECK(heights.total() == 5030);
  CHECK(heights.top(10) == 500);
  CHECK(heights.top(11) == 580);
  CHECK(heights.is_measured(10));
  CHECK_FALSE(heights.is_measured(11));
}

TEST_CASE("row heights: the row at a place agrees with adding up, for any heights") {
  std::mt19937 random(7);
  for (const int count : {1, 2, 3, 7, 64, 65, 1000}) {
    const std::vector<int> names = numbers(1, count + 1);
    RowHeights heights;
    heights.fit(rows_of(names), 300, 1);
    for (int i = 0; i < count; ++i)
      if (random() % 2 == 0) heights.measure(i, float(20 + random() % 200));

    double top = 0;
    for (int i = 0; i < count; ++i) {
      REQUIRE(heights.top(i) == doctest::Approx(top));
      REQUIRE(heights.row_at(top + 1) == i);
      top += double(heights.height(i));
    }
    CHECK(heights.row_at(-5) == 0);
    CHECK(heights.row_at(top + 5) == count - 1);
  }
}

TEST_CASE("row heights: no rows, no row") {
  RowHeights heights;
  const std::vector<int> none;
  heights.fit(rows_of(none), 300, 1);
  CHECK(heights.row_at(0) == -1);
  CHECK(heights.total() == 0);
}

TEST_CASE("row heights: what is measured follows its row, and the anchor tells how far it moved") {
  std::vector<int> names = numbers(10, 30);
  RowHeights heights;
  heights.fit(rows_of(names), 300, 1);
  heights.measure(5, 90);
  heights.set_anchor(5);

  SUBCASE("rows before it") {
    names.insert(names.begin(), {1, 2, 3});
    CHECK(heights.fit(rows_of(names), 300, 1) == 150);
    CHECK(heights.height(8) == 90);
    CHECK(heights.is_measured(8));
  }
  SUBCASE("rows after it") {
    names.push_back(99);
    CHECK(heights.fit(rows_of(names), 300, 1) == 0);
    CHECK(heights.height(5) == 90);
    CHECK(heights.total() == 21 * 50 + 40);
  }
  SUBCASE("a row before it is gone") {
    names.erase(names.begin() + 2);
    CHECK(heights.fit(rows_of(names), 300, 1) == -50);
    CHECK(heights.height(4) == 90);
  }
  SUBCASE("it is gone itself") {
    names.erase(names.begin() + 5);
    CHECK(heights.fit(rows_of(names), 300, 1) == 0);
  }
}

TEST_CASE("row heights: another width or text size makes every height a guess again") {
  const std::vector<int> names = numbers(1, 11);
  RowHeights heights;
  heights.fit(rows_of(names), 300, 1);
  heights.measure(3, 90);

  heights.fit(rows_of(names), 320, 1);
  CHECK_FALSE(heights.is_measured(3));
  CHECK(heights.total() == 500);

  heights.measure(3, 90);
  heights.fit(rows_of(names), 320, 1.6f);
  CHECK_FALSE(heights.is_measured(3));
}

TEST_CASE("row heights: keys of different ids differ") {
  CHECK(row_key("message:1") != row_key("message:2"));
  CHECK(row_key("a") == row_key("a"));
}

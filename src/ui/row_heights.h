// Where the rows of a long list stand: the heights measured so far, guesses for the rest. Finding
// a row or changing a height costs the logarithm of their number.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace tideline::ui {

// A list's rows as they are now. A key stays with its row when rows come and go.
struct RowSource {
  int count = 0;
  std::function<std::uint64_t(int row)> key;
  std::function<float(int row)> estimate;  // a guess of its height in dp
};

class RowHeights {
 public:
  // Takes over the rows as they are now. Cheap while their number and both ends are the same;
  // measured heights follow their keys. All are guessed anew for another width or text scale.
  // Returns by how much the top of the anchor has moved; 0 when it has gone.
  double fit(const RowSource& rows, float width_dp, float scale);

  // The row whose place is kept in mind, usually the first one in view.
  void set_anchor(int row);

  int count() const { return int(heights_.size()); }
  float height(int row) const { return heights_[std::size_t(row)]; }
  bool is_measured(int row) const { return measured_[std::size_t(row)] != 0; }
  void measure(int row, float height_dp);

  double top(int row) const;  // from the list's top; of count(): its height
  double total() const { return top(count()); }
  // The row that covers `y` from the list's top; the nearest one outside; -1 without rows.
  int row_at(double y) const;

  // The row with the focus, which stays there when it is scrolled out of sight; -1: none.
  int focused = -1;
  std::uint64_t focused_key = 0;

  // The key of the row that was to be shown first when the list was last told (virtual_list).
  std::uint64_t shown_first = 0;

 private:
  bool is_unchanged(const RowSource& rows) const;
  void take_rows(const RowSource& rows);
  void build_sums();

  std::vector<float> heights_;
  std::vector<std::uint8_t> measured_;
  std::vector<std::uint64_t> keys_;
  std::vector<double> sums_;  // a Fenwick tree over heights_, from 1
  float width_ = 0;
  float scale_ = 0;
  int anchor_ = -1;
};

// A key out of an id.
std::uint64_t row_key(std::string_view id);

}  // namespace tideline::ui

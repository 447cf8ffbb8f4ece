// Sums of heights in a Fenwick tree.
#include "ui/row_heights.h"

#include <algorithm>
#include <unordered_map>

namespace tideline::ui {

std::uint64_t row_key(std::string_view id) {
  std::uint64_t key = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const char c : id) key = (key ^ std::uint8_t(c)) * 0x100000001B3ULL;
  return key;
}

bool RowHeights::is_unchanged(const RowSource& rows) const {
  if (rows.count != count()) return false;
  if (rows.count == 0) return true;
  const auto same = [&](int row) { return rows.key(row) == keys_[std::size_t(row)]; };
  return same(0) && same(rows.count - 1) && (anchor_ < 0 || same(anchor_));
}

double RowHeights::fit(const RowSource& rows, float width_dp, float scale) {
  const bool same_room = width_dp == width_ && scale == scale_;
  if (same_room && is_unchanged(rows)) return 0;
  const bool had_anchor = anchor_ >= 0 && anchor_ < count();
  const std::uint64_t anchor_key = had_anchor ? keys_[std::size_t(anchor_)] : 0;
  const double anchor_top = had_anchor ? top(anchor_) : 0;
  width_ = width_dp;
  scale_ = scale;
  if (!same_room) std::fill(measured_.begin(), measured_.end(), std::uint8_t{0});
  take_rows(rows);
  build_sums();
  if (!had_anchor) return 0;
  const auto found = anchor_ < count() && keys_[std::size_t(anchor_)] == anchor_key
                         ? keys_.begin() + anchor_
                         : std::find(keys_.begin(), keys_.end(), anchor_key);
  anchor_ = found == keys_.end() ? -1 : int(found - keys_.begin());
  return anchor_ < 0 ? 0 : top(anchor_) - anchor_top;
}

void RowHeights::take_rows(const RowSource& rows) {
  std::unordered_map<std::uint64_t, float> known;
  for (std::size_t i = 0; i < keys_.size(); ++i)
    if (measured_[i] != 0) known.emplace(keys_[i], heights_[i]);
  const auto size = std::size_t(rows.count);
  keys_.resize(size);
  heights_.resize(size);
  measured_.assign(size, 0);
  for (int row = 0; row < rows.count; ++row) {
    const auto i = std::size_t(row);
    keys_[i] = rows.key(row);
    const auto found = known.find(keys_[i]);
    measured_[i] = found != known.end() ? 1 : 0;
    heights_[i] = found != known.end() ? found->second : rows.estimate(row);
  }
}

void RowHeights::build_sums() {
  sums_.assign(heights_.size() + 1, 0.0);
  for (std::size_t i = 1; i < sums_.size(); ++i) {
    sums_[i] += double(heights_[i - 1]);
    const std::size_t parent = i + (i & (~i + 1));
    if (parent < sums_.size()) sums_[parent] += sums_[i];
  }
}

void RowHeights::set_anchor(int row) { anchor_ = row; }

void RowHeights::measure(int row, float height_dp) {
  const auto index = std::size_t(row);
  const double change = double(height_dp) - double(heights_[index]);
  heights_[index] = height_dp;
  measured_[index] = 1;
  for (std::size_t i = index + 1; i < sums_.size(); i += i & (~i + 1)) sums_[i] += change;
}

double RowHeights::top(int row) const {
  double sum = 0;
  for (auto i = std::size_t(row); i > 0; i &= i - 1) sum += sums_[i];
  return sum;
}

int RowHeights::row_at(double y) const {
  if (count() == 0) return -1;
  std::size_t step = 1;
  while (step * 2 < sums_.size()) step *= 2;
  std::size_t before = 0;  // rows that end at or above y
  double left = y;
  for (; step > 0; step /= 2) {
    const std::size_t next = before + step;
    if (next >= sums_.size() || sums_[next] > left) continue;
    left -= sums_[next];
    before = next;
  }
  return std::min(int(before), count() - 1);
}

}  // namespace tideline::ui

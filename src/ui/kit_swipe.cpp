// Rows that are pushed to the left, off their actions: by a finger, a long press or the button that
// a mouse finds there. One at a time.
#include <algorithm>
#include <utility>

#include "ui/kit.h"

namespace tideline::ui {

namespace {

constexpr float kThrowDpS = 300;  // faster than this the direction decides, not the place
constexpr float kBand = 0.2f;     // of the finger's way where there is nothing to uncover

}  // namespace

const SwipeRow* Kit::swipe_row(std::string_view id) const {
  const auto found = std::find_if(swipe_rows_.begin(), swipe_rows_.end(),
                                  [&](const SwipeRow& row) { return row.id == id; });
  return found != swipe_rows_.end() ? &*found : nullptr;
}

const SwipeRow* Kit::swipe_row_of(std::string_view node) const {
  for (const SwipeRow& row : swipe_rows_) {
    if (!node.starts_with(row.id)) continue;
    if (node.size() == row.id.size() || node[row.id.size()] == ':') return &row;
  }
  return nullptr;
}

const SwipeRow* Kit::swipe_row_at(Point p) const {
  if (!dialog_.empty()) return nullptr;  // all rows of this kind lie behind it
  const auto found = std::find_if(swipe_rows_.begin(), swipe_rows_.end(),
                                  [&](const SwipeRow& row) { return row.area.contains(p); });
  return found != swipe_rows_.end() ? &*found : nullptr;
}

// An open row follows both ways, a closed one to the left only.
bool Kit::begin_swipe(const DragBegan& drag) {
  const SwipeRow* row = drag.axis == Axis::horizontal ? swipe_row_at(drag.start) : nullptr;
  if (row == nullptr) return false;
  const bool is_open = row->id == row_swipe_.row;
  if (!is_open && drag.at.x > drag.start.x) return false;
  const float way = is_open ? row_swipe_.way_dp : 0;
  row_swipe_ = {row->id, true, way, way};
  return true;
}

void Kit::move_swipe(float dx_dp) {
  row_swipe_.finger_dp -= dx_dp;
  const float way = row_swipe_.finger_dp;
  const SwipeRow* row = swipe_row(row_swipe_.row);
  const float most = row != nullptr ? row->area.width : way;
  row_swipe_.way_dp = way < 0 ? way * kBand : std::min(way, most);
}

void Kit::end_swipe(float vx_dp_s) {
  const SwipeRow* row = swipe_row(row_swipe_.row);
  row_swipe_.dragged = false;
  if (row == nullptr) return;
  const float way = row_swipe_.way_dp;
  const bool thrown_back = vx_dp_s > kThrowDpS;
  if (way >= row->act_dp() && !thrown_back) {
    activated_.push_back(row->first);
    close_row();
    return;
  }
  const bool opens = !thrown_back && (vx_dp_s < -kThrowDpS || way > row->open_dp / 2);
  if (!opens) close_row();
}

bool Kit::open_row_at(Point p) {
  const SwipeRow* row = swipe_row_at(p);
  if (row == nullptr) return false;
  row_swipe_ = {row->id, false, row->open_dp, row->open_dp};
  return true;
}

bool Kit::close_row() { return !std::exchange(row_swipe_, {}).row.empty(); }

// From an action back to its row, which closes it.
bool Kit::leave_row_action() {
  const SwipeRow* row = swipe_row_of(focused_);
  if (row == nullptr || row->id == focused_) return false;
  const SemanticNode* node = semantics_.find(row->id);
  if (node != nullptr) focus_node(*node);
  return node != nullptr;
}

// A row that is no longer there is not open any more; and the keyboard's place stays in the list
// when an action takes the row with the focus away.
void Kit::follow_rows() {
  if (!row_swipe_.row.empty() && swipe_row(row_swipe_.row) == nullptr) {
    if (dragged_ == Dragged::row) dragged_ = Dragged::nothing;
    close_row();
  }
  const SwipeRow* row = focused_.empty() ? nullptr : swipe_row_of(focused_);
  if (row == nullptr) {
    if (semantics_.find(focused_) != nullptr) neighbour_row_.clear();
    return;
  }
  const auto at = std::size_t(row - swipe_rows_.data());
  neighbour_row_.clear();
  if (at + 1 < swipe_rows_.size())
    neighbour_row_ = swipe_rows_[at + 1].id;
  else if (at > 0)
    neighbour_row_ = swipe_rows_[at - 1].id;
}

}  // namespace tideline::ui

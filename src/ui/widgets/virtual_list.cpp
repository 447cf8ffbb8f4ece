// Draws the rows in sight; measures those that come into it before they are placed.
#include "ui/widgets/virtual_list.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tideline::ui {

namespace {

// Rows a little outside are drawn too, so that the keyboard finds the next one.
constexpr float kAheadDp = 80;
constexpr float kShowMarginDp = 64;  // above the row that is to be in sight

class RowWindow {
 public:
  RowWindow(Frame& frame, RowHeights& heights, const VirtualRows& rows)
      : frame_(frame), heights_(heights), rows_(rows), view_(frame.canvas().clip()) {}

  // Measures what is in sight or near it and not yet known. What grows above the window's top
  // moves the scroll place along, so that the rest stays where it is.
  void measure() {
    int row = heights_.row_at(double(view_.y - kAheadDp - frame_.top()));
    while (row >= 0 && row < heights_.count() && top_of(row) < view_.bottom() + kAheadDp) {
      if (heights_.is_measured(row)) {
        ++row;
        continue;
      }
      const bool above = top_of(row) < view_.y;
      const float before = heights_.height(row);
      const float now = height_of(row);
      heights_.measure(row, now);
      if (above) {
        frame_.keep_place(now - before);
        row = heights_.row_at(double(view_.y - kAheadDp - frame_.top()));
      } else {
        ++row;
      }
    }
  }

  void draw() {
    const double list_top = frame_.top();
    int row = heights_.row_at(double(view_.y - kAheadDp) - list_top);
    heights_.set_anchor(heights_.row_at(double(view_.y) - list_top));
    const int focused = focused_row();
    heights_.focused = -1;
    if (focused >= 0 && focused < row) draw_focused(focused, list_top);
    for (; row >= 0 && row < heights_.count(); ++row) {
      const float y = float(list_top + heights_.top(row));
      if (y >= view_.bottom() + kAheadDp) break;
      const std::size_t nodes = frame_.nodes_so_far();
      const float used = draw_at(row, y);
      note_focus(row, nodes);
      const float change = used - heights_.height(row);
      if (std::abs(change) < 0.01f) continue;
      heights_.measure(row, used);
      if (y < view_.y) frame_.keep_place_later(change);
    }
    if (focused >= 0 && focused >= row) draw_focused(focused, list_top);
  }

 private:
  float top_of(int row) const { return float(double(frame_.top()) + heights_.top(row)); }

  // Whoever scrolls on by keys or wheel does not lose the place of the focus.
  int focused_row() const {
    const int row = heights_.focused;
    const bool is_there =
        row >= 0 && row < heights_.count() && rows_.source.key(row) == heights_.focused_key;
    return is_there ? row : -1;
  }

  void draw_focused(int row, double list_top) {
    const std::size_t nodes = frame_.nodes_so_far();
    draw_at(row, float(list_top + heights_.top(row)));
    note_focus(row, nodes);
  }

  void note_focus(int row, std::size_t nodes) {
    if (!frame_.has_focus_since(nodes)) return;
    heights_.focused = row;
    heights_.focused_key = rows_.source.key(row);
  }

  float draw_at(int row, float y) {
    if (frame_.has_block()) frame_.block().rows = row;
    frame_.begin_row(row + 1, heights_.count());
    frame_.push_column({frame_.left(), y, frame_.width(), 0});
    rows_.draw(row);
    const float used = frame_.canvas().snap(frame_.pop_column());
    frame_.begin_row(0, 0);
    return used;
  }

  float height_of(int row) {
    frame_.begin_silence();
    const float used = draw_at(row, view_.bottom() + 4 * kAheadDp);
    frame_.end_silence();
    return used;
  }

  Frame& frame_;
  RowHeights& heights_;
  const VirtualRows& rows_;
  const Rect view_;
};

int row_of(const RowSource& source, std::uint64_t key) {
  for (int row = source.count - 1; row >= 0; --row)
    if (source.key(row) == key) return row;
  return -1;
}

}  // namespace

void virtual_rows(Frame& frame, std::string_view id, const VirtualRows& rows) {
  RowHeights& heights = frame.row_heights(id);
  const float view_top = frame.canvas().clip().y;
  const bool above = frame.top() < view_top;
  const double moved = heights.fit(rows.source, frame.width(), frame.scale());
  // At the very top new rows are seen to come in; further down they must not disturb.
  if ((above || rows.holds_place) && moved != 0) frame.keep_place(float(moved));
  if (rows.show != heights.shown_first) {
    heights.shown_first = rows.show;
    const int row = rows.shows && rows.show != 0 ? row_of(rows.source, rows.show) : -1;
    if (row >= 0) frame.show_at(float(double(frame.top()) + heights.top(row)) - kShowMarginDp);
  }
  RowWindow window(frame, heights, rows);
  window.measure();
  window.draw();
  frame.space(float(heights.total()));
}

void virtual_list(Frame& frame, std::string_view id, int count, float estimate_dp,
                  std::function<std::uint64_t(int)> key, std::function<void(int)> draw) {
  const float estimate = frame.canvas().snap(estimate_dp * frame.scale());
  virtual_rows(
      frame, id,
      {{count, std::move(key), [estimate](int) { return estimate; }}, std::move(draw), 0, false});
}

}  // namespace tideline::ui

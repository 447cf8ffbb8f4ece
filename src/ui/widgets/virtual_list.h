// Lists of any length: only the rows in sight are laid out and drawn. Rows may be of any height;
// what is above the window never pushes what one is looking at.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "ui/frame.h"
#include "ui/row_heights.h"

namespace tideline::ui {

struct VirtualRows {
  RowSource source;
  // Draws a row in the column; what it takes is the row's height. Called a second time, with
  // nothing to be seen or pressed, for a row that comes into sight for the first time.
  std::function<void(int row)> draw;
  // The key of the row that is to be in sight, near the top, when this key is new; 0: none.
  std::uint64_t show = 0;
  bool shows = true;  // false: a new `show` is only noted, as something else is looked at
  // At the very top, too, new rows above the first one do not push it down.
  bool holds_place = false;
};

// In the column of a page, or between begin_list() and end_list(). `id` is unique in the page's
// scroll area. Items drawn in the rows carry their place among all rows.
void virtual_rows(Frame& frame, std::string_view id, const VirtualRows& rows);

// The same for a list of rows of one kind, such as list_row(): `key` and `draw` get the index.
void virtual_list(Frame& frame, std::string_view id, int count, float estimate_dp,
                  std::function<std::uint64_t(int)> key, std::function<void(int)> draw);

}  // namespace tideline::ui

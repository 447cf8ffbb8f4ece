// Actions behind a row: a swipe to the left uncovers them, a long one does the first. A long press
// opens the row too, a mouse finds a button for it, and the keyboard and screen readers find each
// action as a button of its own after the row.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

// At most two a row. What cannot be undone is not the first one.
struct RowAction {
  std::string_view id;  // its node is "<row>:<id>"
  std::string_view label;
  std::string_view icon;
  Ink ink = Ink::accent;
  bool deletes = false;  // the Delete key does it
};

// For widgets that are rows: how far `place` is pushed to the left. What is drawn between the two
// calls is the row, drawn that far to the left. `least_way`: it is pushed at least this far.
struct PushedRow {
  Rect place;
  float way = 0;
  float full = 0;  // of one action, when the row is open
  bool acts = false;
  // Where the button for a mouse stands; the row keeps its right end free there.
  float more_y = 0;
  float more_radius = 18;
};
PushedRow begin_pushed_row(Frame& frame, std::string_view id, const Rect& place,
                           std::span<const RowAction> actions, float least_way = 0);
// Whether the mouse is over it, so that its button is to be shown; and how much room that takes.
bool shows_more(Frame& frame, std::string_view id, const PushedRow& row,
                std::span<const RowAction> actions);
inline constexpr float kMoreRoomDp = 40;
void end_pushed_row(Frame& frame, const PushedRow& row);
// The nodes of its actions, after the row's own and in the same list item.
void row_action_nodes(Frame& frame, std::string_view id, std::string_view title,
                      const PushedRow& row, std::span<const RowAction> actions);

// After the row: which action was pressed, or -1.
int pressed_row_action(Frame& frame, std::string_view id, std::span<const RowAction> actions);

}  // namespace tideline::ui

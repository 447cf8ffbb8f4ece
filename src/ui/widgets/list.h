// Cards and the rows in them.
#pragma once

#include <string_view>

#include "ui/widgets/row_actions.h"
#include "ui/widgets/text.h"

namespace tideline::ui {

// A raised ground with rounded corners behind what is drawn until end_card(). Content is inset
// by `padding`; list rows go into a card with padding 0.
void begin_card(Frame& frame, float padding = kMarginDp);
void end_card(Frame& frame);

// A card that groups rows: begin_list / list_row ... / end_list. `label` is for screen readers.
void begin_list(Frame& frame, std::string_view label = {});
// The same around radio rows: one group for the keyboard and screen readers. Close with end_list.
void begin_radio_list(Frame& frame, std::string_view label);
void end_list(Frame& frame);

struct RowOptions {
  std::string_view summary;  // second line(s), muted
  std::string_view icon;     // in a tinted tile at the left
  Ink icon_ink = Ink::accent;
  std::string_view value;   // at the right, muted
  std::string_view meta;    // small, at the right above (a time)
  std::string_view status;  // a small pill below the summary
  Ink status_ink = Ink::accent;
  int badge = 0;  // unread count
  bool chevron = true;
  int expanded = -1;      // 0 or 1: unfolds in place, the chevron points down or up
  bool strong = false;    // unread: semibold title
  bool selected = false;  // two panes: what the detail shows
  bool enabled = true;
  int max_title_lines = 0;                // 0: any number
  int max_summary_lines = 0;              // 0: any number; a preview of a longer text has few
  std::span<const TextMark> title_marks;  // emphasised: what a search has found
  std::span<const TextMark> summary_marks;
  std::span<const RowAction> actions;  // uncovered by a swipe; ask pressed_row_action() for them
  float pushed_dp = 0;                 // the gallery's: off them this far, without a finger
};

// One pressable row of a list, at least 56 dp high; true when pressed.
bool list_row(Frame& frame, std::string_view id, std::string_view title,
              const RowOptions& options = {});

// A row that says something and does nothing.
void info_row(Frame& frame, std::string_view title, std::string_view value,
              std::string_view icon = {});

// A pressable card of its own with icon, title, summary and a status line.
struct TileOptions {
  std::string_view icon;
  std::string_view summary;
  std::string_view status;
  Ink status_ink = Ink::positive;
  bool emphasized = false;  // accent ground: the proposed way
  float min_height = 0;     // so that neighbours in a grid are equally high
};
bool tile(Frame& frame, std::string_view id, std::string_view title, const TileOptions& options);

}  // namespace tideline::ui

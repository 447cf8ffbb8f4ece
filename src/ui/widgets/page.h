// A page: app bar above, content that scrolls, and sometimes a footer that stays.
#pragma once

#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace tideline::ui {

struct AppBarAction {
  std::string_view id;
  std::string_view icon;
  std::string_view label;  // accessible name
  int badge = 0;
};

struct PageOptions {
  std::string_view title;
  std::string_view subtitle;          // a second line in the app bar (chat)
  std::string_view back_label;        // empty: no back button
  std::vector<AppBarAction> actions;  // at most two
  bool large_title = false;           // the title stands in the content and shrinks into the bar
  bool stick_to_end = false;          // a chat
  bool full_width = false;            // content may use all of the pane's width
  float bottom_space = 24;            // below the content
  std::string_view refresh_label;     // says that it refreshes; empty: it cannot be pulled down
  bool refreshing = false;
};

struct PageEvents {
  bool back = false;
  bool refresh = false;     // was pulled down, or F5
  std::string_view action;  // id of the pressed action or empty
};

// Draws the bar in the current column's area (the pane) and opens the content: a column with the
// screen's margins, at most 640 dp wide. `id` names the scroll area; it is unique to what the
// page shows, such as "article:set-up-2fa", so that each keeps its own place.
PageEvents begin_page(Frame& frame, std::string_view id, const PageOptions& options);
void end_page(Frame& frame);

// What a page that is pulled down to refresh shows above its content (begin_page draws it): a ring
// that closes as it is pulled, from 0 to 1, and turns, once round from 0 to 1, while it looks.
void pull_ring(Frame& frame, Point center, float pulled);
void turning_ring(Frame& frame, Point center, float turn);

// Between end_page() and the end of the screen: what stays at the bottom (composer, one button).
// Its height is remembered; the page above leaves that room.
void begin_footer(Frame& frame, std::string_view id);
void end_footer(Frame& frame);
// Instead of both, on a page that has its footer only at times.
void no_footer(Frame& frame);

// Cells of equal width beside each other; the row is as high as its highest cell.
//   begin_grid(frame, 2); cell; next_cell(frame); cell; end_grid(frame);
void begin_grid(Frame& frame, int columns, float gap = 12);
void next_cell(Frame& frame);
void end_grid(Frame& frame);
// How many columns of at least `min_width` fit.
int columns_that_fit(Frame& frame, float min_width, int most, float gap = 12);

}  // namespace tideline::ui

// What all pages have in common: back, the actions in the app bar, the margins.
#pragma once

#include <string_view>

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"
#include "ui/widgets/page.h"

namespace tideline::screens {

struct PageLook {
  std::string_view subtitle;
  bool large_title = false;
  bool stick_to_end = false;
  bool full_width = false;
  float bottom_space = 24;
  // One more action besides the standard ones of a tab's first page (inbox, settings).
  std::string_view action_id;
  std::string_view action_icon;
  std::string_view action_label;
  // And a last one that opens this sheet, unless it is none.
  state::Sheet menu;
};

// Opens the page of `route`: begin_page() with a back button where there is somewhere to go back
// to, and on a tab's first page the inbox and the settings. Pushes GoBack and OpenRoute itself.
// Returns true when the look's own action was pressed. Close with ui::end_page().
bool open_page(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               state::Actions& out, std::string_view title, const PageLook& look = {});

// Before the entry `id` of a list: shows it at the page's top if the route's ?open= names it and
// somebody has just come here by that route.
void show_if_asked(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                   std::string_view id);

// Two panes: the window is wide enough for list and detail side by side.
bool is_wide(const ui::Frame& frame);

// Shorthand for a row or button that leads to a route.
void go(state::Actions& out, std::string_view route);

}  // namespace tideline::screens

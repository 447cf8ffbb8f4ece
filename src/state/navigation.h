// Moving between pages: four stacks, one a tab, kept in step with the browser's address.
#pragma once

#include <string_view>

#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

inline constexpr std::size_t kMaxStackDepth = 40;

// Puts `route` on top of the current tab, or goes to the tab whose first page it is. Nothing
// happens when it is on top already. Before the first page it starts all stacks, with the
// page's parents below.
void open_route(AppState& app, const Route& route, Services& services);

// Shows `route` in the place of the page on top.
void replace_top(AppState& app, const Route& route, Services& services);

// The page that the address bar has come to, by hand, link, or the browser's own buttons.
void follow_address(AppState& app, std::string_view address, Services& services);

void go_back(AppState& app, Services& services);

// The articles have come: an article that the app was started on gets its topic below it.
void complete_parents(AppState& app);
void select_tab(AppState& app, Tab tab, Services& services);

// Tells the address anew where the guard thinks otherwise of the page's query by now.
void retell_address(AppState& app, Services& services);

// What was searched for and chosen on the pages in all stacks.
void forget_queries(AppState& app, Services& services);

// Takes all pages about a conversation or ticket out of the stacks.
void leave_personal_pages(AppState& app, Services& services);

// Takes the page of a thing that is gone out of the stacks.
void leave_page(AppState& app, Screen screen, std::string_view id, Services& services);

// What the second of two panes shows while only the tab's first page is open.
Route resting_detail(const AppState& app);

// Whether the person is looking at that page right now.
bool is_showing(const AppState& app, Screen screen, std::string_view id);

// What has to happen because a page is shown: reading marks, a search from the address ...
// Called by all of the above; again when what the page shows has only now been loaded.
void arrive(AppState& app, Services& services);

}  // namespace tideline::state

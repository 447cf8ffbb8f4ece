// The frame of every page.
#include "screens/parts/standard_page.h"

#include "ui/widgets/feedback.h"

namespace tideline::screens {

void show_if_asked(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                   std::string_view id) {
  const auto asked = route.query.find("open");
  if (asked == route.query.end() || asked->second != id) return;
  const auto revision = float(app.nav.revision);
  if (frame.remembered("asked_for") == revision) return;
  frame.remember_quietly("asked_for", revision);
  // Whoever comes back finds the page as it was left.
  if (app.nav.direction > 0 || app.nav.cold) frame.show_at(frame.top() - ui::kGridDp);
}

bool is_wide(const ui::Frame& frame) { return frame.viewport().width_dp >= ui::kWideDp; }

void go(state::Actions& out, std::string_view route) {
  out.push(state::OpenRoute{state::parse_route(route)});
}

namespace {

// Lists that others add to.
bool can_refresh(state::Screen screen) {
  return screen == state::Screen::chat_list || screen == state::Screen::ticket_list ||
         screen == state::Screen::inbox || screen == state::Screen::news;
}

// Pages where one writes say it at the place of sending.
bool says_offline_itself(state::Screen screen) {
  return screen == state::Screen::chat || screen == state::Screen::chat_new ||
         screen == state::Screen::ticket_new || screen == state::Screen::ticket;
}

// What holds on every page: no network, nothing kept, nothing sent.
void draw_conditions(ui::Frame& frame, const state::AppState& app, state::Screen screen) {
  const model::Words& say = app.words();
  if (!app.desk_reachable && !says_offline_itself(screen)) {
    ui::banner(frame, "offline", say("common.offline"), {.icon = "wifi-off"});
    frame.space(ui::kGridDp);
  }
  if (app.storage_failed) {
    ui::banner(frame, "storage_failed", say("settings.storage_failed"),
               {.tone = ui::Tone::caution});
    frame.space(ui::kGridDp);
  }
  if (app.guard.failed) {
    ui::banner(frame, "guard_failed", say("guard.failed"),
               {.tone = ui::Tone::caution, .title = say("guard.failed.title")});
    frame.space(ui::kGridDp);
  }
}

}  // namespace

bool open_page(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               state::Actions& out, std::string_view title, const PageLook& look) {
  const model::Words& say = app.words();
  const bool root = state::is_root(route.screen);
  const auto depth = app.nav.stacks[std::size_t(app.nav.tab)].size();
  // Beside the list nothing is gained by going back to it.
  const bool beside_list = is_wide(frame) && depth <= 2;

  ui::PageOptions options;
  options.title = title;
  options.subtitle = look.subtitle;
  options.large_title = look.large_title;
  options.stick_to_end = look.stick_to_end;
  options.full_width = look.full_width;
  options.bottom_space = look.bottom_space;
  if (!root && !beside_list) options.back_label = say("bar.back");
  if (!look.action_id.empty())
    options.actions.push_back({look.action_id, look.action_icon, look.action_label});
  if (look.menu.kind != state::SheetKind::none)
    options.actions.push_back({"page_menu", "ellipsis", say("bar.more")});
  if (root) {
    // A narrow bar has room for two.
    if (look.action_id.empty() || is_wide(frame))
      options.actions.push_back({"inbox", "bell", say("inbox.title"), state::unread_inbox(app)});
    options.actions.push_back({"settings", "settings", say("settings.title")});
  }
  if (can_refresh(route.screen)) {
    options.refresh_label = say("common.refreshing");
    options.refreshing = app.refreshing;
  }
  const std::string id = "page:" + state::format_route(route);
  const ui::PageEvents events = ui::begin_page(frame, id, options);
  if (events.back) out.push(state::GoBack{});
  if (events.refresh && !app.refreshing) out.push(state::Refresh{});
  if (events.action == "page_menu") out.push(state::OpenSheet{look.menu});
  if (events.action == "inbox") go(out, "#/inbox");
  if (events.action == "settings") go(out, "#/settings");
  draw_conditions(frame, app, route.screen);
  return !events.action.empty() && events.action == look.action_id;
}

}  // namespace tideline::screens

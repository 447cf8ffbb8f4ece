#include "app/shell.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "screens/screens.h"
#include "state/navigation.h"
#include "ui/motion.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/selection_bar.h"

namespace tideline::app {

namespace {

using state::Screen;
using ui::Rect;

bool has_tabs(Screen screen) { return screen != Screen::host_app; }

// What the company does not offer has a tab as long as something kept is to be read there.
bool is_offered(const state::AppState& app, state::Tab tab) {
  if (tab == state::Tab::chat)
    return !app.conversations.empty() ||
           model::has_channel(app.pack.facts, model::ChannelKind::chat);
  if (tab == state::Tab::tickets)
    return !app.tickets.empty() || model::has_channel(app.pack.facts, model::ChannelKind::ticket);
  return true;
}

std::optional<state::Tab> draw_tabs(ui::Frame& frame, const state::AppState& app, const Rect& area,
                                    bool rail) {
  const model::Words& say = app.words();
  const int chats = state::unread_chats(app);
  const int tickets = state::unread_tickets(app);
  const auto told = [&say](int unread) {
    return unread > 0 ? say.plural("tab.unread", unread) : std::string();
  };
  const ui::TabItem all[] = {
      {"tab_help", "life-buoy", say("tab.help")},
      {"tab_chat", "message-circle", say("tab.chat"), chats, told(chats)},
      {"tab_tickets", "ticket", say("tab.tickets"), tickets, told(tickets)},
      {"tab_contact", "phone", say("tab.contact")},
  };
  std::vector<ui::TabItem> items;
  std::vector<state::Tab> tabs;
  int selected = -1;
  for (int i = 0; i < state::kTabCount; ++i) {
    if (!is_offered(app, state::Tab(i))) continue;
    if (app.nav.tab == state::Tab(i)) selected = int(items.size());
    items.push_back(all[i]);
    tabs.push_back(state::Tab(i));
  }
  const int pressed = rail ? ui::side_rail(frame, say("tab.label"), items, selected, area)
                           : ui::tab_bar(frame, say("tab.label"), items, selected, area);
  if (pressed < 0) return std::nullopt;
  return tabs[std::size_t(pressed)];
}

}  // namespace

void Shell::draw(ui::Frame& frame, const state::AppState& app, state::Actions& out, bool waits) {
  const Viewport& viewport = frame.viewport();
  const Rect whole{0, 0, viewport.width_dp, viewport.height_dp};
  const InsetsDp& safe = viewport.safe;
  const float below = std::max(safe.bottom, viewport.keyboard_dp);
  const Rect window{safe.left, safe.top, std::max(1.0f, whole.width - safe.left - safe.right),
                    std::max(1.0f, whole.height - safe.top - below)};
  frame.canvas().fill(whole, frame.theme().surface);
  frame.push_column(window);
  if (app.load != state::LoadState::ready || app.nav.stacks[0].empty()) {
    screens::draw_loading(frame, app, out);
  } else if (waits) {
    screens::draw_waiting(frame, app);
  } else {
    pages_.follow(frame, app);
    draw_window(frame, app, window, out);
    draw_sheets(frame, app, whole, out);
    draw_selection(frame, app, out);
    draw_toast(frame, app, window, out);
  }
  frame.pop_column();
}

// A closed sheet sinks before it is gone.
void Shell::draw_sheets(ui::Frame& frame, const state::AppState& app, const Rect& window,
                        state::Actions& out) {
  if (app.sheet.kind != state::SheetKind::none) {
    sheet_ = app.sheet;
    sheet_closed_ = frame.now();
    screens::draw_sheet(frame, app, sheet_, window, out);
    return;
  }
  if (sheet_.kind == state::SheetKind::none) return;
  // What a held text was asked about is gone with the answer.
  const bool is_empty = sheet_.kind == state::SheetKind::secret;
  if (is_empty || frame.now() >= sheet_closed_ + ui::kSheetRise) {
    sheet_ = {};
    return;
  }
  state::Actions ignored;
  frame.begin_silence();
  screens::draw_sheet(frame, app, sheet_, window, ignored);
  frame.end_silence();
  frame.request_frame();
}

void Shell::draw_toast(ui::Frame& frame, const state::AppState& app, const Rect& window,
                       state::Actions& out) {
  if (app.toasts.empty()) return;
  const state::Toast& toast = app.toasts.front();
  // Above tab bar and footer, where one may be writing; a sheet's buttons are what is pressed next.
  const std::optional<Rect> dialog = frame.open_dialog();
  const float bottom = dialog ? dialog->y : std::min(window.bottom(), frame.page().area.bottom());
  const float top = window.y + frame.viewport().safe.top;
  const Rect room{window.x, top, window.width, bottom - top};
  if (ui::toast(frame, toast.serial, app.words()(toast.word), room))
    out.push(state::ToastDone{toast.serial});
}

void Shell::draw_selection(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  const ui::SelectionWords words{say("selection.label"), say("selection.copy"),
                                 say("selection.all")};
  if (!ui::selection_bar(frame, words)) return;
  out.push(state::CopyText{frame.selection().text()});
  frame.selection().clear();
}

void Shell::draw_window(ui::Frame& frame, const state::AppState& app, const Rect& window,
                        state::Actions& out) {
  const bool tabs = has_tabs(app.nav.top().screen);
  const bool wide = window.width >= ui::kWideDp;
  std::optional<state::Tab> pressed;
  if (!tabs) {
    pages_.draw(frame, app, window, app.nav.can_go_back(), out);
  } else if (wide) {
    const Rect rail{window.x, window.y, ui::kRailDp, window.height};
    pressed = draw_tabs(frame, app, rail, true);
    draw_panes(frame, app, {rail.right(), window.y, window.width - ui::kRailDp, window.height},
               out);
  } else {
    // While somebody types on a small window, the keyboard needs the tabs' room.
    const bool typing = frame.viewport().keyboard_dp > 0;
    const float height = typing ? 0 : ui::kTabBarDp + (frame.scale() - 1) * 16;
    pages_.draw(frame, app, {window.x, window.y, window.width, window.height - height},
                app.nav.can_go_back(), out);
    if (!typing)
      pressed = draw_tabs(
          frame, app,
          {window.x, window.bottom() - height, window.width, height + frame.viewport().safe.bottom},
          false);
  }
  if (pressed) out.push(state::SelectTab{*pressed});
}

void Shell::draw_panes(ui::Frame& frame, const state::AppState& app, const Rect& area,
                       state::Actions& out) {
  const Rect master{area.x, area.y, std::min(ui::kMasterDp, area.width * 0.45f), area.height};
  const Rect detail{master.right(), area.y, area.width - master.width, area.height};
  const auto& stack = app.nav.stacks[std::size_t(app.nav.tab)];
  frame.push_scope("list/");
  frame.canvas().push_clip(master);
  draw_page(frame, app, stack.front(), master, out);
  frame.canvas().pop_clip();
  frame.pop_scope();
  if (stack.size() > 1) {
    pages_.draw(frame, app, detail, stack.size() > 2, out);
  } else {
    draw_page(frame, app, state::resting_detail(app), detail, out);
  }
  frame.canvas().fill({detail.x, detail.y, 1 / frame.canvas().density(), detail.height},
                      frame.theme().outline);
}

}  // namespace tideline::app

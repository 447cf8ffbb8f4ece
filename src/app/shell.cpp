#include "app/shell.h"

#include <algorithm>

#include "screens/screens.h"
#include "ui/motion.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/navigation.h"

namespace tideline::app {

namespace {

using state::Screen;
using ui::Rect;

// What the detail pane shows while only the tab's first page is open.
state::Route resting_detail(const state::AppState& app) {
  switch (app.nav.tab) {
    case state::Tab::chat:
      if (!app.conversations.empty()) return {Screen::chat, app.conversations.front().id.text, {}};
      return {Screen::chat_new, {}, {}};
    case state::Tab::tickets:
      if (!app.tickets.empty()) return {Screen::ticket, app.tickets.front().id.text, {}};
      return {Screen::ticket_new, {}, {}};
    case state::Tab::contact:
      return {Screen::contact_phone, {}, {}};
    case state::Tab::help:
      break;
  }
  return {Screen::help, {}, {}};
}

void draw_page(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               const Rect& pane, state::Actions& out) {
  frame.canvas().fill(pane, frame.theme().surface);
  frame.push_column(pane);
  screens::screen_of(route.screen)(frame, app, route, out);
  frame.pop_column();
}

// A page that moves in or out takes no input and says nothing: only its picture counts.
void draw_silent_page(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                      const Rect& pane) {
  state::Actions ignored;
  frame.begin_silence();
  draw_page(frame, app, route, pane, ignored);
  frame.end_silence();
}

bool has_tabs(Screen screen) { return screen != Screen::host_app; }

int draw_tabs(ui::Frame& frame, const state::AppState& app, const Rect& area, bool rail) {
  const model::Words& say = app.words();
  const ui::TabItem items[] = {
      {"tab_help", "life-buoy", say("tab.help"), 0},
      {"tab_chat", "message-circle", say("tab.chat"), state::unread_chats(app)},
      {"tab_tickets", "ticket", say("tab.tickets"), state::unread_tickets(app)},
      {"tab_contact", "phone", say("tab.contact"), 0},
  };
  const int selected = int(app.nav.tab);
  return rail ? ui::side_rail(frame, say("tab.label"), items, selected, area)
              : ui::tab_bar(frame, say("tab.label"), items, selected, area);
}

}  // namespace

void Shell::draw(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
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
  } else {
    note_navigation(frame, app);
    draw_window(frame, app, window, out);
    if (app.sheet.kind != state::SheetKind::none) screens::draw_sheet(frame, app, whole, out);
    if (!app.toasts.empty()) {
      const state::Toast& toast = app.toasts.front();
      const float tabs = ui::kTabBarDp + (viewport.width_dp < ui::kWideDp ? 0.0f : -ui::kTabBarDp);
      const Rect room{window.x, window.y, window.width, window.height - tabs};
      if (ui::toast(frame, toast.serial, app.words()(toast.word), room))
        out.push(state::ToastDone{toast.serial});
    }
  }
  frame.pop_column();
}

void Shell::note_navigation(ui::Frame& frame, const state::AppState& app) {
  const state::Route& top = app.nav.top();
  if (started_ && app.nav.revision != revision_ && tab_ == app.nav.tab && !(top == shown_) &&
      app.nav.direction != 0 && !frame.reduced_motion())
    leaving_ = Leaving{shown_, app.nav.direction, frame.now()};
  if (tab_ != app.nav.tab) leaving_.reset();
  started_ = true;
  revision_ = app.nav.revision;
  shown_ = top;
  tab_ = app.nav.tab;
  if (leaving_ && frame.now() >= leaving_->began + ui::kPagePush) leaving_.reset();
}

void Shell::draw_window(ui::Frame& frame, const state::AppState& app, const Rect& window,
                        state::Actions& out) {
  const bool tabs = has_tabs(app.nav.top().screen);
  const bool wide = window.width >= ui::kWideDp;
  int pressed = -1;
  if (!tabs) {
    draw_pages(frame, app, window, out);
  } else if (wide) {
    const Rect rail{window.x, window.y, ui::kRailDp, window.height};
    pressed = draw_tabs(frame, app, rail, true);
    draw_panes(frame, app, {rail.right(), window.y, window.width - ui::kRailDp, window.height},
               out);
  } else {
    // While somebody types on a small window, the keyboard needs the tabs' room.
    const bool typing = frame.viewport().keyboard_dp > 0;
    const float height = typing ? 0 : ui::kTabBarDp + (frame.scale() - 1) * 16;
    draw_pages(frame, app, {window.x, window.y, window.width, window.height - height}, out);
    if (!typing)
      pressed = draw_tabs(
          frame, app,
          {window.x, window.bottom() - height, window.width, height + frame.viewport().safe.bottom},
          false);
  }
  if (pressed >= 0) out.push(state::SelectTab{state::Tab(pressed)});
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
    draw_pages(frame, app, detail, out);
  } else {
    draw_page(frame, app, resting_detail(app), detail, out);
  }
  frame.canvas().fill({detail.x, detail.y, 1 / frame.canvas().density(), detail.height},
                      frame.theme().outline);
}

// The page on top, and for a quarter of a second the one it replaces: a pushed page slides over
// the old one, which gives way by a third; a popped one does the reverse.
void Shell::draw_pages(ui::Frame& frame, const state::AppState& app, const Rect& pane,
                       state::Actions& out) {
  frame.canvas().push_clip(pane);
  if (!leaving_) {
    draw_page(frame, app, app.nav.top(), pane, out);
    frame.canvas().pop_clip();
    return;
  }
  const float t = float((frame.now() - leaving_->began).count()) / float(ui::kPagePush.count());
  const float eased = ui::ease_out(std::clamp(t, 0.0f, 1.0f));
  const bool push = leaving_->direction > 0;
  const float over = pane.width * (push ? 1 - eased : eased);
  const float under = -pane.width / 3 * (push ? eased : 1 - eased);
  ui::Canvas& canvas = frame.canvas();
  const auto top_page = [&](float dx) {
    canvas.set_offset(dx);
    draw_page(frame, app, app.nav.top(), pane, out);
  };
  const auto old_page = [&](float dx) {
    canvas.set_offset(dx);
    draw_silent_page(frame, app, leaving_->route, pane);
  };
  if (push) {
    old_page(under);
    top_page(over);
  } else {
    top_page(under);
    old_page(over);
  }
  canvas.set_offset(0);
  canvas.pop_clip();
  frame.request_frame();
}

}  // namespace tideline::app

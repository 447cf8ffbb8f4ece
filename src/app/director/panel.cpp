#include "app/director/panel.h"

#include <array>
#include <utility>
#include <vector>

#include "base/local_time.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/list.h"
#include "ui/widgets/page.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::app {

namespace {

constexpr float kPaneDp = 340;
// The handle stands in the page's margin, apart from what ends there and in another colour than
// the person's own messages; a finger may miss it by some dp.
constexpr float kHandleDp = 12;
constexpr float kHandleHeightDp = 64;
constexpr float kHandleReachDp = 24;
constexpr float kHandleRadiusDp = 8;
constexpr int kLayer = 4;

// The person's own date and time, such as "2026-11-23 09:05".
std::string local_time(const state::AppState& app, UtcTime now) {
  return format_local_time(to_civil(now, app.around.utc_offset));
}

void draw_network(ui::Frame& frame, const model::Words& say, Director& director) {
  ui::section_title(frame, say("director.network"));
  const std::vector<ui::Choice> choices = {
      {"on", std::string(say("director.network.on")), {}},
      {"slow", std::string(say("director.network.slow")), {}},
      {"failing", std::string(say("director.network.failing")), {}},
      {"off", std::string(say("director.network.off")), {}}};
  int selected = int(director.network());
  if (ui::segmented(frame, "network", say("director.network"), choices, selected))
    director.set_network(desk::LineState(selected));
}

void draw_time(ui::Frame& frame, const model::Words& say, Director& director) {
  Session& session = director.session();
  ui::section_title(frame, say("director.time"));
  ui::text(frame, local_time(session.state(), session.clock().now()), ui::TextStyle::body);
  frame.space(ui::kGridDp);
  ui::begin_grid(frame, 2, ui::kGridDp);
  if (ui::button(frame, "hour", say("director.time.hour"), {.kind = ui::ButtonKind::secondary}))
    director.forward(std::chrono::hours{1});
  ui::next_cell(frame);
  if (ui::button(frame, "day", say("director.time.day"), {.kind = ui::ButtonKind::secondary}))
    director.forward(std::chrono::hours{24});
  ui::end_grid(frame);
  frame.space(ui::kGridDp);
  if (ui::button(frame, "maintenance", say("director.maintenance"),
                 {.kind = ui::ButtonKind::secondary, .icon = "megaphone"}))
    director.announce_maintenance();
}

// The scripts that fit the pack: those to watch, or those that only bring about a state.
void draw_scripts(ui::Frame& frame, Director& director, bool jumps, Panel::Wishes& wishes) {
  const state::AppState& app = director.session().state();
  const model::Words& say = app.words();
  ui::section_title(frame, say(jumps ? "director.jump" : "director.play"));
  ui::begin_list(frame, say(jumps ? "director.jump" : "director.play"));
  for (const std::string& id : app.demos) {
    const std::string key = "demo/" + id;
    director.session().want_script(key);
    const auto found = app.scripts.find(key);
    if (found == app.scripts.end() || found->second.script == nullptr) continue;
    const model::Script& script = *found->second.script;
    const bool fits = script.pack.empty() || script.pack == app.pack.facts.id;
    if (script.jump != jumps || !fits) continue;
    if (ui::list_row(frame, "script:" + id, model::text_in(script.title, app.pack.language),
                     {.summary = model::text_in(script.summary, app.pack.language),
                      .icon = jumps ? "arrow-right" : "play",
                      .chevron = false}))
      wishes.play = key;
  }
  ui::end_list(frame);
}

bool draw_handle(ui::Frame& frame, const model::Words& say) {
  const Viewport& viewport = frame.viewport();
  const float right = viewport.width_dp - viewport.safe.right;
  const ui::Rect rect{right - kHandleDp, viewport.height_dp * 0.42f, kHandleDp + kHandleRadiusDp,
                      kHandleHeightDp};
  frame.set_layer(kLayer);
  frame.canvas().shadow(rect, frame.theme().shadow, kHandleRadiusDp);
  frame.canvas().fill(rect, frame.theme().text, kHandleRadiusDp);
  frame.canvas().icon("clapperboard", {right - kHandleDp / 2, rect.center_y()},
                      frame.theme().surface, 10);
  frame.node(ui::Role::button, "handle", say("director.open"),
             {right - kHandleReachDp, rect.y, kHandleReachDp, rect.height});
  frame.focus_ring("handle", rect, kHandleRadiusDp);
  frame.set_layer(0);
  return frame.activated("handle");
}

}  // namespace

Panel::Wishes Panel::draw(ui::Frame& frame, Director& director) {
  Wishes wishes;
  const Viewport& viewport = frame.viewport();
  const bool wide = viewport.width_dp >= ui::kWideDp;
  frame.push_scope("director/");
  if (open_ && has_room_ != wide) set_open(director, true, wide);  // the window was resized
  if (!open_) {
    if (draw_handle(frame, director.session().state().words())) set_open(director, true, wide);
  } else if (wide) {
    draw_pane(frame, director, wishes);
  } else {
    draw_sheet(frame, director, wishes);
  }
  frame.pop_scope();
  // What is played is to be seen; the pane is beside it, the sheet above.
  if (!wishes.play.empty() && !wide) set_open(director, false, wide);
  return wishes;
}

void Panel::set_open(Director& director, bool open, bool wide) {
  open_ = open;
  asked_afresh_ = false;
  has_room_ = open && wide;
  director.session().set_side_room(has_room_ ? kPaneDp : 0);
  if (open) director.session().want_script_list();
}

void Panel::draw_pane(ui::Frame& frame, Director& director, Wishes& wishes) {
  const model::Words& say = director.session().state().words();
  const Viewport& viewport = frame.viewport();
  const ui::Rect pane{viewport.width_dp - kPaneDp, 0, kPaneDp, viewport.height_dp};
  frame.set_layer(kLayer);
  frame.canvas().fill(pane, frame.theme().surface_raised);
  frame.canvas().fill({pane.x, pane.y, 1 / frame.canvas().density(), pane.height},
                      frame.theme().outline);
  const int group = frame.begin_group(ui::Role::group, "panel", say("director.title"));
  frame.begin_scroll("scroll", pane);
  frame.push_column({pane.x + ui::kMarginDp, frame.top() + ui::kMarginDp,
                     pane.width - 2 * ui::kMarginDp, pane.height});
  const float title_top = frame.top();
  ui::text(frame, say("director.title"), ui::TextStyle::title,
           {.role = ui::Role::heading, .level = 2});
  const bool close = ui::icon_button(frame, "close", "x", say("director.close"),
                                     {pane.right() - 32, title_top + 13}, ui::Ink::muted);
  draw_content(frame, director, wishes);
  const float used = frame.pop_column();
  frame.space(used + 2 * ui::kMarginDp);
  frame.end_scroll();
  frame.end_group(group, pane);
  frame.set_layer(0);
  if (close) set_open(director, false, true);
}

void Panel::draw_sheet(ui::Frame& frame, Director& director, Wishes& wishes) {
  const model::Words& say = director.session().state().words();
  const Viewport& viewport = frame.viewport();
  ui::begin_sheet(frame, "sheet", say("director.title"), say("director.close"),
                  {0, 0, viewport.width_dp, viewport.height_dp});
  draw_content(frame, director, wishes);
  if (ui::end_sheet(frame)) set_open(director, false, false);
}

void Panel::draw_content(ui::Frame& frame, Director& director, Wishes& wishes) {
  const model::Words& say = director.session().state().words();
  draw_agent(frame, director);
  draw_network(frame, say, director);
  draw_time(frame, say, director);
  draw_scripts(frame, director, true, wishes);
  draw_afresh(frame, say, wishes);
  draw_scripts(frame, director, false, wishes);
}

// What it deletes cannot be had back, so it wants a second press.
void Panel::draw_afresh(ui::Frame& frame, const model::Words& say, Wishes& wishes) {
  frame.space(ui::kGridDp);
  ui::begin_list(frame, say("director.afresh"));
  const bool pressed =
      ui::list_row(frame, "afresh", say(asked_afresh_ ? "director.afresh.sure" : "director.afresh"),
                   {.summary = say("director.afresh.summary"),
                    .icon = "trash-2",
                    .icon_ink = ui::Ink::danger,
                    .chevron = false});
  ui::end_list(frame);
  if (!pressed) return;
  wishes.start_afresh = asked_afresh_;
  asked_afresh_ = !asked_afresh_;
  frame.request_frame();
}

void Panel::draw_agent(ui::Frame& frame, Director& director) {
  const state::AppState& app = director.session().state();
  const model::Words& say = app.words();
  ui::section_title(frame, say("director.agent"));
  const Director::Subject about = director.subject();
  const bool has_subject = !about.conversation.empty() || !about.ticket.empty();
  if (!has_subject)
    return void(ui::text(frame, say("director.agent.nobody"), ui::TextStyle::secondary,
                         {.ink = ui::Ink::muted}));
  std::string subject(say("director.agent.chat"));
  if (const model::Ticket* ticket = state::find_ticket(app, about.ticket))
    subject = say("director.agent.ticket",
                  {{"number", ticket->number.empty() ? ticket->content.subject : ticket->number}});
  ui::text(frame, subject, ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  frame.space(ui::kGridDp);
  ui::text_area(frame, "text", say("director.agent.text"), text_,
                {.help = say("director.agent.text.help"), .min_lines = 2, .max_lines = 4});
  frame.space(ui::kGridDp);
  struct Act {
    const char* id;
    const char* word;
    desk::Cue cue;
  };
  constexpr std::array kActs = {Act{"types", "director.agent.types", desk::Cue::types},
                                Act{"answers", "director.agent.answers", desk::Cue::answers},
                                Act{"asks", "director.agent.asks", desk::Cue::asks},
                                Act{"solves", "director.agent.solves", desk::Cue::solves}};
  const model::Conversation* chat = state::find_conversation(app, about.conversation);
  const bool is_over = chat != nullptr && chat->state == model::ConversationState::ended;
  ui::begin_grid(frame, 2, ui::kGridDp);
  bool first = true;
  for (const Act& act : kActs) {
    if (act.cue == desk::Cue::types && !about.ticket.empty()) continue;  // tickets show no typing
    if (!std::exchange(first, false)) ui::next_cell(frame);
    const bool primary = act.cue == desk::Cue::answers;
    if (!ui::button(frame, act.id, say(act.word),
                    {.kind = primary ? ui::ButtonKind::primary : ui::ButtonKind::secondary,
                     .enabled = !is_over}))
      continue;
    const bool speaks = act.cue == desk::Cue::answers || act.cue == desk::Cue::asks;
    director.cue(act.cue, speaks ? std::exchange(text_, {}) : std::string());
  }
  ui::end_grid(frame);
}

}  // namespace tideline::app

// Ticket list: open or done, newest first.
// Reads: tickets, ?show=done. Pushes: OpenRoute, ReplaceRoute.
#include <array>
#include <vector>

#include "screens/parts/standard_page.h"
#include "screens/parts/talk_rows.h"
#include "screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/virtual_list.h"

namespace tideline::screens {

namespace {

constexpr float kRowGuessDp = 96;

bool shows_done(const state::Route& route) {
  const auto found = route.query.find("show");
  return found != route.query.end() && found->second == "done";
}

void draw_empty(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (ui::empty_state(
          frame, "tickets_empty", say("tickets.empty.title"),
          {.icon = "ticket", .text = say("tickets.empty.text"), .action = say("tickets.new")}) == 1)
    go(out, "#/tickets/new");
}

void draw_filter(ui::Frame& frame, const model::Words& say, bool done, state::Actions& out) {
  const std::array choices = {ui::Choice{"open", std::string(say("tickets.open")), {}},
                              ui::Choice{"done", std::string(say("tickets.done")), {}}};
  int selected = done ? 1 : 0;
  if (!ui::segmented(frame, "tickets_filter", say("tickets.filter"), choices, selected)) return;
  state::Route route{state::Screen::ticket_list, {}, {}};
  if (selected == 1) route.query["show"] = "done";
  out.push(state::ReplaceRoute{route});
}

void draw_none(ui::Frame& frame, const model::Words& say, bool done) {
  ui::empty_state(frame, "tickets_none",
                  done ? say("tickets.none_done.title") : say("tickets.none_open.title"),
                  {.icon = done ? "inbox" : "circle-check",
                   .text = done ? say("tickets.none_done.text") : say("tickets.none_open.text")});
}

void draw_tickets(ui::Frame& frame, const state::AppState& app, bool done, state::Actions& out) {
  const model::Words& say = app.words();
  if (ui::button(frame, "new_ticket", say("tickets.new"), {.icon = "plus"}))
    go(out, "#/tickets/new");
  frame.space(ui::kGridDp * 2);
  draw_filter(frame, say, done, out);
  frame.space(ui::kGridDp * 2);

  std::vector<const model::Ticket*> shown;
  for (const model::Ticket& ticket : app.tickets)
    if (is_done(ticket) == done) shown.push_back(&ticket);
  if (shown.empty()) return draw_none(frame, say, done);
  ui::begin_list(frame, done ? say("tickets.done") : say("tickets.open"));
  ui::virtual_list(
      frame, "tickets", int(shown.size()), kRowGuessDp,
      [&](int row) { return ui::row_key(shown[std::size_t(row)]->id.text); },
      [&](int row) { ticket_row(frame, app, *shown[std::size_t(row)], out); });
  ui::end_list(frame);
}

}  // namespace

void draw_ticket_list(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                      state::Actions& out) {
  open_page(frame, app, route, out, app.words()("tickets.title"), {.large_title = true});
  if (!app.stored_loaded)
    draw_stored_loading(frame, app);
  else if (app.tickets.empty())
    draw_empty(frame, app, out);
  else
    draw_tickets(frame, app, shows_done(route), out);
  ui::end_page(frame);
}

}  // namespace tideline::screens

// Ticket list: open, waiting for the person, or done, newest first; or those with some words.
// Reads: tickets, ?show=waiting|done, ?q=. Pushes: OpenRoute, ReplaceRoute, MarkTicket,
// ReopenTicket, OpenSheet, RemoveSecrets.
#include <array>
#include <string>
#include <vector>

#include "screens/parts/channels.h"
#include "screens/parts/no_channel.h"
#include "screens/parts/secret_caution.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/talk_rows.h"
#include "screens/screens.h"
#include "state/ticket_search.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/virtual_list.h"

namespace tideline::screens {

namespace {

constexpr float kRowGuessDp = 96;

enum class Shown { open, waiting, done };

struct Filter {
  Shown shown = Shown::open;
  std::string words;  // that are searched for
};

Filter filter_of(const state::Route& route) {
  Filter filter;
  if (const auto show = route.query.find("show"); show != route.query.end()) {
    if (show->second == "done") filter.shown = Shown::done;
    if (show->second == "waiting") filter.shown = Shown::waiting;
  }
  if (const auto words = route.query.find("q"); words != route.query.end())
    filter.words = words->second;
  return filter;
}

void follow(const Filter& filter, state::Actions& out) {
  state::Route route{state::Screen::ticket_list, {}, {}};
  if (filter.shown == Shown::waiting) route.query["show"] = "waiting";
  if (filter.shown == Shown::done) route.query["show"] = "done";
  if (!filter.words.empty()) route.query["q"] = filter.words;
  out.push(state::ReplaceRoute{route});
}

bool belongs(const model::Ticket& ticket, Shown shown) {
  if (shown == Shown::waiting) return ticket.status == model::TicketStatus::waiting_for_you;
  return is_done(ticket) == (shown == Shown::done);
}

void draw_empty(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  const bool offered = offers(app, model::ChannelKind::ticket);
  if (!offered && !is_wide(frame))
    return draw_no_channel(frame, app, model::ChannelKind::ticket, out);
  // Beside another page that one says that none are taken.
  if (ui::empty_state(frame, "tickets_empty", say("tickets.empty.title"),
                      {.icon = "ticket",
                       .text = offered ? say("tickets.empty.text") : std::string_view(),
                       .action = offered ? say("tickets.new") : std::string_view()}) == 1)
    go(out, "#/tickets/new");
}

void draw_filter(ui::Frame& frame, const state::AppState& app, Filter filter, state::Actions& out) {
  const model::Words& say = app.words();
  if (ui::search_field(frame, "tickets_search", say("tickets.search"), filter.words))
    follow(filter, out);
  secret_caution(frame, app, "tickets_search", filter.words, {state::TextKind::page, {}}, out);
  frame.space(ui::kGridDp);
  const std::array choices = {ui::Choice{"open", std::string(say("tickets.open")), {}},
                              ui::Choice{"waiting", std::string(say("tickets.waiting")), {}},
                              ui::Choice{"done", std::string(say("tickets.done")), {}}};
  int selected = int(filter.shown);
  if (!ui::segmented(frame, "tickets_filter", say("tickets.filter"), choices, selected)) return;
  filter.shown = Shown(selected);
  follow(filter, out);
}

void draw_none(ui::Frame& frame, const model::Words& say, const Filter& filter) {
  std::string key = "tickets.none_open";
  std::string_view icon = "circle-check";
  if (!filter.words.empty())
    key = "tickets.none_found", icon = "search";
  else if (filter.shown == Shown::waiting)
    key = "tickets.none_waiting";
  else if (filter.shown == Shown::done)
    key = "tickets.none_done", icon = "inbox";
  ui::empty_state(frame, "tickets_none", say(key + ".title"),
                  {.icon = icon, .text = say(key + ".text")});
}

void draw_tickets(ui::Frame& frame, const state::AppState& app, const Filter& filter,
                  state::Actions& out) {
  const model::Words& say = app.words();
  if (offers(app, model::ChannelKind::ticket)) {
    if (ui::button(frame, "new_ticket", say("tickets.new"), {.icon = "plus"}))
      go(out, "#/tickets/new");
    frame.space(ui::kGridDp * 2);
  }
  draw_filter(frame, app, filter, out);
  frame.space(ui::kGridDp * 2);

  // Whoever looks for words wants every ticket that has them.
  std::vector<const model::Ticket*> shown;
  for (const model::Ticket& ticket : app.tickets)
    if (filter.words.empty() ? belongs(ticket, filter.shown)
                             : state::ticket_holds(ticket, filter.words))
      shown.push_back(&ticket);
  if (shown.empty()) return draw_none(frame, say, filter);
  if (!filter.words.empty()) frame.begin_suggestions("tickets_search");
  ui::begin_list(frame, say("tickets.title"));
  ui::virtual_list(
      frame, "tickets", int(shown.size()), kRowGuessDp,
      [&](int row) { return ui::row_key(shown[std::size_t(row)]->id.text); },
      [&](int row) {
        ticket_row(frame, app, *shown[std::size_t(row)], out, RowMoves::opens_and_acts);
      });
  ui::end_list(frame);
  if (!filter.words.empty()) frame.end_suggestions();
}

}  // namespace

void draw_ticket_list(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                      state::Actions& out) {
  // The page keeps its place while the filter changes, which the query tells.
  const state::Route page{route.screen, {}, {}};
  open_page(frame, app, page, out, app.words()("tickets.title"), {.large_title = true});
  if (!app.stored_loaded)
    draw_stored_loading(frame, app);
  else if (app.tickets.empty())
    draw_empty(frame, app, out);
  else
    draw_tickets(frame, app, filter_of(route), out);
  ui::end_page(frame);
}

}  // namespace tideline::screens

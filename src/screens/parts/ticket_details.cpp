// A ticket's kind, priority and fields.
#include "screens/parts/ticket_details.h"

#include <string>
#include <string_view>

#include "screens/parts/format.h"
#include "screens/parts/kinds.h"
#include "state/field_text.h"
#include "ui/widgets/list.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

// A name above what was written: texts of any length, unlike a row's value.
void draw_fact(ui::Frame& frame, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  frame.space(ui::kGridDp);
  ui::text(frame, name, ui::TextStyle::caption, {.ink = ui::Ink::muted});
  ui::text(frame, text, ui::TextStyle::body);
}

// Only what the kind asks for: the draft may hold more from a kind that was chosen before.
void draw_fields(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket) {
  const model::TicketKind* kind = model::find_kind(app.pack.facts, ticket.content.kind);
  if (kind == nullptr) return;
  for (const std::string& field : kind->fields) {
    const auto found = ticket.content.fields.find(field);
    if (found != ticket.content.fields.end())
      draw_fact(frame, app.words()("field." + field + ".label"),
                state::field_text(app.words(), field, found->second));
  }
}

void draw_facts(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket) {
  const model::Words& say = app.words();
  const model::PackFacts& facts = app.pack.facts;
  draw_fact(frame, say("ticket.detail.kind"), kind_title(say, facts, ticket.content.kind));
  draw_fact(frame, say("ticket.detail.priority"), priority_word(say, ticket.priority));
  draw_fact(frame, say("ticket.detail.urgency"),
            urgency_title(say, facts.ticket_form, ticket.content.urgency));
  draw_fact(frame, say("ticket.detail.created"),
            say("ticket.detail.moment", {{"date", long_date(app, ticket.created)},
                                         {"time", clock_time(app, ticket.created)}}));
  draw_fact(frame, say("ticket.detail.contact"), ticket.content.contact);
  draw_fields(frame, app, ticket);
}

}  // namespace

void draw_ticket_details(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                         const model::Ticket& ticket, state::Actions& out) {
  const std::string_view title = app.words()("ticket.details");
  const bool open = route.query.contains("details");
  ui::begin_list(frame, title);
  if (ui::accordion_row(frame, "ticket_details", title, open)) {
    state::Route next = route;
    if (open)
      next.query.erase("details");
    else
      next.query["details"] = "1";
    out.push(state::ReplaceRoute{next});
  }
  if (ui::begin_answer(frame, "ticket_details", open)) {
    draw_facts(frame, app, ticket);
    ui::end_answer(frame, "ticket_details");
  }
  ui::end_list(frame);
}

}  // namespace tideline::screens

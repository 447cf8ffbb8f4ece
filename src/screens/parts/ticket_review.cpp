#include "screens/parts/ticket_review.h"

#include <string>

#include "screens/parts/attachments.h"
#include "screens/parts/expected_reply.h"
#include "screens/parts/format.h"
#include "screens/parts/kinds.h"
#include "screens/parts/talk_rows.h"
#include "state/attachments.h"
#include "state/field_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

// The field of the form that a part is about.
std::string field_of(const state::AppState& app, std::string_view part) {
  const model::TicketDraft& draft = app.ticket_draft;
  const model::TicketForm& rules = app.pack.facts.ticket_form;
  const model::TicketKind* kind = model::find_kind(app.pack.facts, draft.kind);
  if (part == "kind") return "ticket_kind:" + draft.kind;
  if (part == "details" && kind != nullptr) return "ticket_" + kind->fields.front();
  if (part == "contact") return "ticket_contact";
  if (part == "files") return "attach:" + std::string(state::kTicketFiles);
  if (part == "urgency" && !rules.urgencies.empty())
    return "urgency:" + (draft.urgency.empty() ? rules.urgencies.front().id : draft.urgency);
  return "ticket_description";
}

// Back to the form, which lies below unless the page was opened by its address, and there to the
// part that is to be changed.
void go_to_form(ui::Frame& frame, const state::AppState& app, std::string_view part,
                state::Actions& out) {
  frame.focus(field_of(app, part));
  const auto& stack = app.nav.stacks[std::size_t(app.nav.tab)];
  const bool is_below =
      stack.size() > 1 && stack[stack.size() - 2].screen == state::Screen::ticket_new;
  if (is_below)
    out.push(state::GoBack{});
  else
    out.push(state::ReplaceRoute{{state::Screen::ticket_new, {}, {}}});
}

struct Review {
  ui::Frame& frame;
  const state::AppState& app;
  state::Actions& out;
};

void begin_part(Review& review, std::string_view id, std::string_view title) {
  const model::Words& say = review.app.words();
  if (ui::section_title(review.frame, title, "edit_" + std::string(id), say("form.edit")))
    go_to_form(review.frame, review.app, id, review.out);
  ui::begin_card(review.frame);
}

void draw_text(Review& review, std::string_view text) {
  const bool given = !text.empty();
  ui::text(review.frame, given ? text : review.app.words()("form.not_given"), ui::TextStyle::body,
           {.ink = given ? ui::Ink::text : ui::Ink::muted});
}

void draw_fields(Review& review) {
  const model::Words& say = review.app.words();
  const model::TicketDraft& draft = review.app.ticket_draft;
  const model::TicketKind* kind = model::find_kind(review.app.pack.facts, draft.kind);
  if (kind == nullptr || kind->fields.empty()) return;
  begin_part(review, "details", say("ticket.details"));
  bool first = true;
  for (const std::string& field : kind->fields) {
    if (!first) review.frame.space(ui::kGridDp);
    first = false;
    ui::text(review.frame, say("field." + field + ".label"), ui::TextStyle::caption,
             {.ink = ui::Ink::muted});
    const auto found = draft.fields.find(field);
    draw_text(review, found != draft.fields.end() ? state::field_text(say, field, found->second)
                                                  : std::string());
  }
  ui::end_card(review.frame);
}

void draw_parts(Review& review) {
  ui::Frame& frame = review.frame;
  const model::Words& say = review.app.words();
  const model::TicketDraft& draft = review.app.ticket_draft;
  const model::PackFacts& facts = review.app.pack.facts;
  begin_part(review, "kind", say("ticket.detail.kind"));
  draw_text(review, kind_title(say, facts, draft.kind));
  ui::end_card(frame);
  begin_part(review, "problem", say("form.description"));
  ui::text(frame, draft.subject, ui::TextStyle::body_strong);
  draw_text(review, draft.description);
  ui::end_card(frame);
  draw_fields(review);
  begin_part(review, "urgency", say("form.priority"));
  draw_proposed_priority(frame, review.app);
  ui::end_card(frame);
  begin_part(review, "contact", say("form.contact"));
  draw_text(review, draft.contact);
  ui::end_card(frame);
  if (!takes_files(review.app)) return;
  if (ui::section_title(frame, say("attach.title"), "edit_files", say("form.edit")))
    go_to_form(frame, review.app, "files", review.out);
  if (draft.attachments.empty()) {
    ui::begin_card(frame);
    draw_text(review, {});
    ui::end_card(frame);
  }
  draw_draft_files(frame, review.app, state::kTicketFiles, review.out);
}

}  // namespace

void draw_proposed_priority(ui::Frame& frame, const state::AppState& app) {
  const model::Words& say = app.words();
  const model::TicketForm& rules = app.pack.facts.ticket_form;
  const model::TicketKind* known = model::find_kind(app.pack.facts, app.ticket_draft.kind);
  std::string reason(say("form.priority_later"));
  if (known != nullptr) {
    const model::Priority priority = model::proposed_priority(app.ticket_draft, rules);
    const std::string_view kind = kind_title(say, app.pack.facts, known->id);
    ui::badge(frame, priority_word(say, priority), priority_ink(priority));
    frame.space(ui::kGridDp);
    reason = say("form.priority_kind", {{"kind", kind}});
    if (priority != known->priority)
      reason = say(priority > known->priority ? "form.priority_raised" : "form.priority_lowered",
                   {{"kind", kind},
                    {"base", priority_word(say, known->priority)},
                    {"urgency", urgency_title(say, rules, app.ticket_draft.urgency)}});
  }
  ui::text(frame, reason, ui::TextStyle::secondary, {.ink = ui::Ink::muted});
}

void draw_ticket_review(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  Review review{frame, app, out};
  ui::text(frame, say("form.review_text"), ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  draw_parts(review);
  frame.space(ui::kGridDp * 3);
  if (!app.desk_reachable) {
    ui::banner(frame, "ticket_offline", say("common.offline"), {.icon = "wifi-off"});
    frame.space(ui::kGridDp * 1.5f);
  }
  const model::Priority priority =
      model::proposed_priority(app.ticket_draft, app.pack.facts.ticket_form);
  if (const std::string expected = expected_reply_text(app, priority, app.now); !expected.empty()) {
    ui::text(frame, expected, ui::TextStyle::secondary,
             {.ink = ui::Ink::muted, .align = ui::Align::center});
    frame.space(ui::kGridDp);
  }
  if (ui::button(frame, "ticket_send", say("form.send"), {.icon = "send"}))
    out.push(state::SubmitTicket{});
  if (!say.has("consent.text")) return;
  frame.space(ui::kGridDp);
  ui::text(frame, say("consent.text"), ui::TextStyle::caption,
           {.ink = ui::Ink::muted, .align = ui::Align::center});
}

}  // namespace tideline::screens

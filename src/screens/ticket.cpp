// A ticket: how far it is, what was said, and the field to answer in.
// Reads: the ticket, kinds, channels, network, last_submitted. Pushes: GoBack, OpenRoute,
// ReplaceRoute, FollowLink, CopyText, EditTicketReply, EditRequestField, SendTicketReply,
// OpenSheet, ReopenTicket, Rate, ExportTicket, EditOutbox, RetryOutbox, PickFiles.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "screens/parts/attachments.h"
#include "screens/parts/expected_reply.h"
#include "screens/parts/format.h"
#include "screens/parts/older.h"
#include "screens/parts/secret_caution.h"
#include "screens/parts/settings_parts.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/talk_rows.h"
#include "screens/parts/ticket_after.h"
#include "screens/parts/ticket_details.h"
#include "screens/parts/ticket_request.h"
#include "screens/parts/ticket_thread.h"
#include "screens/screens.h"
#include "state/attachments.h"
#include "state/refusals.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

using model::Ticket;
using model::TicketStatus;

void draw_unknown(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (!app.stored_loaded) return draw_stored_loading(frame, app);
  if (ui::empty_state(frame, "ticket_unknown", say("ticket.unknown.title"),
                      {.icon = "ticket",
                       .text = say("ticket.unknown.text"),
                       .action = say("ticket.see_all")}) == 1)
    go(out, "#/tickets");
}

// What lies behind it is ticked, so it must have happened; a question need not come at all.
bool has_step(const Ticket& ticket, TicketStatus step) {
  if (step == ticket.status || step == TicketStatus::received) return true;
  const bool is_ahead = step > ticket.status;
  if (step == TicketStatus::waiting_for_you && is_ahead) return false;
  return is_ahead || ticket.has_older ||
         std::any_of(ticket.timeline.begin(), ticket.timeline.end(),
                     [&](const model::TicketEvent& event) { return event.status == step; });
}

void draw_progress(ui::Frame& frame, const model::Words& say, const Ticket& ticket) {
  if (ticket.status == TicketStatus::waiting_to_send) return;  // the notice says so
  std::vector<std::string> words;
  int current = 0;
  for (const TicketStatus step :
       {TicketStatus::received, TicketStatus::in_progress, TicketStatus::waiting_for_you,
        TicketStatus::solved, TicketStatus::closed}) {
    if (!has_step(ticket, step)) continue;
    if (step == ticket.status) current = int(words.size());
    words.push_back(status_word(say, step));
  }
  const std::vector<std::string_view> labels(words.begin(), words.end());
  ui::stepper(frame, say("ticket.progress"), labels.data(), int(labels.size()), current);
  frame.space(ui::kGridDp * 2);
}

// What the person has just done: where it is now, and when to expect an answer. It stays until the
// page is left, also when the ticket has moved on meanwhile.
bool has_receipt(const state::AppState& app, const Ticket& ticket) {
  return app.last_submitted == ticket.id.text && !ticket.number.empty();
}

void draw_receipt(ui::Frame& frame, const state::AppState& app, const Ticket& ticket,
                  state::Actions& out) {
  const model::Words& say = app.words();
  std::string text =
      say("ticket.receipt.text", {{"number", ticket.number}, {"contact", ticket.content.contact}});
  if (const std::string expected = expected_reply_text(app, ticket.priority, ticket.created);
      !expected.empty())
    text += "\n" + expected;
  ui::banner(
      frame, "ticket_receipt", text,
      {.tone = ui::Tone::positive, .icon = "circle-check", .title = say("ticket.receipt.title")});
  draw_notify_offer(frame, app, out);
  frame.space(ui::kGridDp * 2);
}

// At most one notice: what matters most now. True when the person wants to answer the question.
bool draw_notice(ui::Frame& frame, const state::AppState& app, const Ticket& ticket,
                 state::Actions& out) {
  const model::Words& say = app.words();
  if (state::is_refused(app, ticket.id.text, {})) {
    ui::banner(
        frame, "ticket_refused", say("ticket.refused.text"),
        {.tone = ui::Tone::danger, .icon = "triangle-alert", .title = say("ticket.refused.title")});
    draw_take_back(frame, app, ticket.id.text, {}, out);
    frame.space(ui::kGridDp * 2);
  } else if (ticket.status == TicketStatus::waiting_to_send) {
    ui::banner(frame, "ticket_waiting",
               say(app.desk_reachable ? "ticket.waiting.online" : "ticket.waiting.offline"),
               {.tone = app.desk_reachable ? ui::Tone::info : ui::Tone::caution,
                .icon = app.desk_reachable ? "clock" : "wifi-off",
                .title = say("ticket.waiting.title")});
    draw_take_back(frame, app, ticket.id.text, {}, out);
    frame.space(ui::kGridDp * 2);
  } else if (ticket.status == TicketStatus::waiting_for_you) {
    const model::TicketEvent* asked = asked_now(ticket);
    const bool has_form = open_request(app, ticket) != nullptr;
    const bool answers = ui::banner(
        frame, "ticket_request",
        asked != nullptr ? one_line(asked->text) : std::string(say("ticket.request.text")),
        {.tone = ui::Tone::caution,
         .icon = "pencil",
         .title = say("ticket.request.title"),
         .action = has_form ? say("ticket.request.answer") : std::string_view()});
    frame.space(ui::kGridDp * 2);
    return answers && has_form;
  } else if (has_receipt(app, ticket)) {
    return false;  // it tells when to expect an answer
  } else if (const std::string awaited = awaited_reply_text(app, ticket); !awaited.empty()) {
    ui::banner(frame, "ticket_awaited", awaited, {.icon = "clock"});
    frame.space(ui::kGridDp * 2);
  }
  return false;
}

// What one may do with it besides writing.
void draw_moves(ui::Frame& frame, const state::AppState& app, const Ticket& ticket,
                state::Actions& out) {
  const model::Words& say = app.words();
  // A closed one has them in its footer; one that was not sent can be taken back or changed.
  if (ticket.status == TicketStatus::closed || ticket.status == TicketStatus::waiting_to_send)
    return;
  frame.space(ui::kGridDp * 2);
  if (ticket.status == TicketStatus::solved) {
    ui::text(frame, say("ticket.solved.text"), ui::TextStyle::secondary,
             {.ink = ui::Ink::muted, .align = ui::Align::center});
    frame.space(ui::kGridDp);
    if (ui::button(frame, "reopen_ticket", say("ticket.reopen"),
                   {.kind = ui::ButtonKind::secondary, .icon = "refresh-cw"}))
      out.push(state::ReopenTicket{ticket.id.text});
    frame.space(ui::kGridDp);
  }
  if (ui::button(frame, "close_ticket", say("ticket.close"), {.kind = ui::ButtonKind::plain}))
    out.push(state::OpenSheet{{state::SheetKind::close_ticket, ticket.id.text, {}}});
}

// The end of the thread has its question and the form for the answer: both are shown, however long
// the question is.
void show_question(ui::Frame& frame, std::optional<float> question) {
  const float most = frame.page().area.height / 2;
  frame.show_at(std::max(question.value_or(0), frame.top() - most), true);
}

// The head has turned out `height` high. When it ends in the page's upper half or above, somebody
// reads what is below it, which stays where it is.
void keep_reading(ui::Frame& frame, const std::string& ticket, float height) {
  const std::string key = "head_height:" + ticket;
  const std::string width_key = "head_width:" + ticket;
  const float before = frame.remembered(key);
  const bool same_width = frame.remembered(width_key) == frame.width();
  frame.remember_quietly(key, height);
  frame.remember_quietly(width_key, frame.width());
  const ui::Frame::Page& page = frame.page();
  const float end = frame.top() - height + before;  // where it ended in the last frame
  const bool is_read = end < page.area.y + page.area.height / 2;
  if (before > 0 && same_width && is_read && frame.scroll_of(page.id).offset > 0)
    frame.keep_place(height - before);
}

// Draws the page's head: what it is and where it stands. What comes and goes in it does not move
// what is read below.
bool draw_head(ui::Frame& frame, const state::AppState& app, const Ticket& ticket,
               state::Actions& out) {
  const model::Words& say = app.words();
  const float begin = frame.top();
  if (has_receipt(app, ticket)) draw_receipt(frame, app, ticket, out);
  ui::text(frame, ticket.content.subject, ui::TextStyle::title,
           {.role = ui::Role::heading, .level = 2});
  frame.space(ui::kGridDp);
  ui::badge(frame, status_word(say, ticket.status), status_ink(ticket.status));
  frame.space(ui::kGridDp * 2);
  draw_progress(frame, say, ticket);
  const bool answers = draw_notice(frame, app, ticket, out);
  keep_reading(frame, ticket.id.text, frame.top() - begin);
  return answers;
}

// `asks_anew`: the team's question has just come, or came while the page was away.
void draw_page(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               const Ticket& ticket, bool asks_anew, state::Actions& out) {
  const model::Words& say = app.words();
  const bool answers = draw_head(frame, app, ticket, out);
  draw_ticket_details(frame, app, route, ticket, out);
  ui::section_title(frame, say("ticket.conversation"));
  draw_older(frame, app, ticket.id.text, ticket.has_older, out);
  const std::optional<float> question = draw_ticket_thread(frame, app, ticket, out);
  if (asks_anew) show_question(frame, question);
  if (open_request(app, ticket) != nullptr) {
    constexpr float kQuestionDp = 96;  // some lines of what was asked stay in sight
    if (answers) frame.show_at(frame.top() - kQuestionDp, true);
    draw_ticket_request(frame, app, ticket, out);
  }
  draw_ticket_rating(frame, app, ticket, out);
  draw_moves(frame, app, ticket, out);
  draw_ticket_export(frame, app, ticket, out);
}

void draw_composer(ui::Frame& frame, const state::AppState& app, const Ticket& ticket,
                   state::Actions& out) {
  const model::Words& say = app.words();
  // A ticket that waits to be sent says so in its notice.
  if (!app.desk_reachable && ticket.status != TicketStatus::waiting_to_send) {
    ui::banner(frame, "ticket_offline", say("common.offline"),
               {.tone = ui::Tone::caution, .icon = "wifi-off"});
    frame.space(ui::kGridDp);
  }
  if (open_request(app, ticket) != nullptr) return;  // its form has a field of its own
  const bool asked = ticket.status == TicketStatus::waiting_for_you;
  secret_caution(frame, app, "ticket_reply", ticket.reply_draft,
                 {state::TextKind::reply, ticket.id.text}, out);
  std::string draft = ticket.reply_draft;
  const ui::ComposerEvents events =
      composer_with_files(frame, app, state::reply_files(ticket.id.text), "ticket_reply",
                          say(asked ? "ticket.answer" : "ticket.reply"), draft, out);
  if (events.edited) out.push(state::EditTicketReply{ticket.id.text, draft});
  if (events.send) out.push(state::SendTicketReply{ticket.id.text});
}

void draw_closed(ui::Frame& frame, const state::AppState& app, const Ticket& ticket,
                 state::Actions& out) {
  const model::Words& say = app.words();
  ui::text(frame, say("ticket.closed.text"), ui::TextStyle::secondary,
           {.ink = ui::Ink::muted, .align = ui::Align::center});
  frame.space(ui::kGridDp);
  if (ui::button(frame, "reopen_ticket", say("ticket.reopen"),
                 {.kind = ui::ButtonKind::secondary, .icon = "refresh-cw"}))
    out.push(state::ReopenTicket{ticket.id.text});
}

// What comes in while the person reads the end, and what they write themselves, is brought into
// sight; whoever reads further up is left alone, and so is who has just sent the ticket and looks
// at its receipt.
bool has_news_at_end(ui::Frame& frame, const state::AppState& app, const Ticket& ticket,
                     std::string_view page) {
  const std::string key = "timeline_seen:" + ticket.id.text;
  const float seen = frame.remembered(key), now = float(ticket.timeline.size());
  frame.remember_quietly(key, now);
  if (seen == 0 || now <= seen) return false;
  constexpr float kNearDp = 160;
  const ui::Frame::Scroll scroll = frame.scroll_of(page);
  const bool is_mine = ticket.timeline.back().author == model::TicketAuthor::me;
  const bool at_receipt = scroll.offset <= 0 && app.last_submitted == ticket.id.text;
  return is_mine || (scroll.max - scroll.offset < kNearDp && !at_receipt);
}

}  // namespace

void draw_ticket(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                 state::Actions& out) {
  const model::Words& say = app.words();
  // The page keeps its place when the details unfold, which the query tells.
  const state::Route page{route.screen, route.id, {}};
  const Ticket* ticket = state::find_ticket(app, route.id);
  if (ticket == nullptr) {
    open_page(frame, app, page, out, say("ticket.title"));
    draw_unknown(frame, app, out);
    return ui::end_page(frame);
  }

  PageLook look;
  if (!ticket->number.empty()) {
    look.action_id = "copy_number";
    look.action_icon = "copy";
    look.action_label = say("ticket.copy_number");
  }
  if (open_page(frame, app, page, out, ticket_title(say, *ticket), look))
    out.push(state::CopyText{ticket->number});
  const bool follows = has_news_at_end(frame, app, *ticket, frame.page().id);
  // What is asked is met at its beginning; other news at its end.
  const bool asks_anew = follows && asked_now(*ticket) == &ticket->timeline.back();
  draw_page(frame, app, route, *ticket, asks_anew, out);
  ui::end_page(frame);
  if (follows && !asks_anew) frame.glide_to_end(frame.page().id);

  // The form for what the team asks for is in the thread; there is nothing left to stay below it.
  if (open_request(app, *ticket) != nullptr && app.desk_reachable) return ui::no_footer(frame);
  ui::begin_footer(frame, "ticket_footer");
  if (ticket->status == TicketStatus::closed)
    draw_closed(frame, app, *ticket, out);
  else
    draw_composer(frame, app, *ticket, out);
  ui::end_footer(frame);
}

}  // namespace tideline::screens

// Conversations and tickets as rows.
#include "screens/parts/talk_rows.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "base/word_bounds.h"
#include "screens/parts/format.h"
#include "screens/parts/kinds.h"
#include "screens/parts/standard_page.h"
#include "state/navigation.h"
#include "ui/markdown.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"

namespace tideline::screens {

namespace {

constexpr std::size_t kLineBytes = 240;  // more never fits into two lines of a row
constexpr int kTitleCharacters = 60;
constexpr int kMostSubjectLines = 3;  // its page has all of it

bool is_shown(const ui::Frame& frame, const state::AppState& app, state::Screen screen,
              std::string_view id) {
  if (!is_wide(frame)) return false;
  const state::Route& top = app.nav.top();
  const state::Route shown = state::is_root(top.screen) ? state::resting_detail(app) : top;
  return shown.screen == screen && shown.id == id;
}

// As much of a plain text as a row can show, in one line.
std::string beginning(std::string_view text) {
  text = text.substr(0, character_border(text, std::min(text.size(), kLineBytes)));
  std::string line;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t code = next_code_point(text, at);
    if (code != U'\n')
      line += text.substr(from, at - from);
    else if (!is_full_width_mark(before))
      line += ' ';
    before = code;
  }
  return line;
}

// A message in the place of a title.
std::string as_title(std::string_view text) {
  std::size_t end = 0;
  for (int i = 0; i < kTitleCharacters && end < text.size(); ++i) next_code_point(text, end);
  return beginning(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

std::string last_line(const model::Words& say, const model::Conversation& conversation) {
  if (conversation.messages.empty()) return std::string(say("chat.no_messages"));
  const model::Message& last = conversation.messages.back();
  if (last.author != model::MessageAuthor::me) return one_line(last.text);
  return say("chat.last_mine", {{"text", beginning(last.text)}});
}

std::vector<ui::RowAction> actions_of(const model::Words& say,
                                      const model::Conversation& conversation) {
  std::vector<ui::RowAction> actions = {read_action(say, conversation.unread == 0)};
  if (conversation.state != model::ConversationState::ended)
    actions.push_back({"end", say("chat.end"), "x", ui::Ink::danger});
  return actions;
}

// A ticket that waits to be sent can be taken back on its page; the team does not have it yet.
std::vector<ui::RowAction> actions_of(const model::Words& say, const model::Ticket& ticket) {
  std::vector<ui::RowAction> actions = {read_action(say, ticket.unread == 0)};
  if (is_done(ticket))
    actions.push_back({"reopen", say("ticket.reopen"), "refresh-cw", ui::Ink::positive});
  else if (ticket.status != model::TicketStatus::waiting_to_send)
    actions.push_back({"close", say("ticket.close"), "circle-check", ui::Ink::danger});
  return actions;
}

}  // namespace

ui::RowAction read_action(const model::Words& say, bool is_read) {
  if (is_read) return {"unread", say("row.unread"), "mail"};
  return {"read", say("row.read"), "check"};
}

std::string one_line(std::string_view markdown) {
  const std::size_t enough = character_border(markdown, std::min(markdown.size(), 2 * kLineBytes));
  return beginning(ui::plain_text(ui::parse_markdown(markdown.substr(0, enough))));
}

std::string conversation_title(const state::AppState& app,
                               const model::Conversation& conversation) {
  const model::Words& say = app.words();
  const std::string_view kind = kind_title(say, app.pack.facts, conversation.topic);
  if (!kind.empty()) return std::string(kind);
  for (const model::Message& message : conversation.messages)
    if (message.author == model::MessageAuthor::me) return as_title(message.text);
  return say("chat.untitled", {{"date", short_date(app, conversation.started)}});
}

std::string_view conversation_state_word(const model::Words& say, model::ConversationState state) {
  switch (state) {
    case model::ConversationState::with_assistant:
      return say("chat.state.with_assistant");
    case model::ConversationState::waiting_for_agent:
      return say("chat.state.waiting_for_agent");
    case model::ConversationState::with_agent:
      return say("chat.state.with_agent");
    case model::ConversationState::ended:
      return say("chat.state.ended");
  }
  return {};
}

std::string ticket_title(const model::Words& say, const model::Ticket& ticket) {
  if (ticket.number.empty()) return std::string(say("ticket.title"));
  return say("ticket.number", {{"number", ticket.number}});
}

ui::Ink status_ink(model::TicketStatus status) {
  switch (status) {
    case model::TicketStatus::waiting_to_send:
    case model::TicketStatus::waiting_for_you:
      return ui::Ink::caution;
    case model::TicketStatus::received:
    case model::TicketStatus::in_progress:
      return ui::Ink::accent;
    case model::TicketStatus::solved:
      return ui::Ink::positive;
    case model::TicketStatus::closed:
      return ui::Ink::muted;
  }
  return ui::Ink::muted;
}

ui::Ink priority_ink(model::Priority priority) {
  switch (priority) {
    case model::Priority::low:
      return ui::Ink::muted;
    case model::Priority::normal:
      return ui::Ink::accent;
    case model::Priority::high:
      return ui::Ink::caution;
    case model::Priority::urgent:
      return ui::Ink::danger;
  }
  return ui::Ink::accent;
}

bool is_done(const model::Ticket& ticket) {
  return ticket.status == model::TicketStatus::solved ||
         ticket.status == model::TicketStatus::closed;
}

void conversation_row(ui::Frame& frame, const state::AppState& app,
                      const model::Conversation& conversation, state::Actions& out,
                      RowMoves moves) {
  const model::Words& say = app.words();
  const std::string id = "conversation:" + conversation.id.text;
  std::vector<ui::RowAction> actions;
  if (moves == RowMoves::opens_and_acts) actions = actions_of(say, conversation);
  const bool ended = conversation.state == model::ConversationState::ended;
  const std::string time = list_time(app, conversation.updated);
  const std::string summary = last_line(say, conversation);
  const bool pressed =
      ui::list_row(frame, id, conversation_title(app, conversation),
                   {.summary = summary,
                    .icon = "message-circle",
                    .icon_ink = ended ? ui::Ink::muted : ui::Ink::accent,
                    .meta = time,
                    .status = conversation_state_word(say, conversation.state),
                    .status_ink = ended ? ui::Ink::muted : ui::Ink::positive,
                    .badge = conversation.unread,
                    .chevron = false,
                    .strong = conversation.unread > 0,
                    .selected = is_shown(frame, app, state::Screen::chat, conversation.id.text),
                    .max_summary_lines = 2,
                    .actions = actions});
  const int action = ui::pressed_row_action(frame, id, actions);
  if (action == 0) out.push(state::MarkConversation{conversation.id.text, conversation.unread > 0});
  if (action == 1)
    out.push(state::OpenSheet{{state::SheetKind::end_chat, conversation.id.text, {}}});
  if (pressed) out.push(state::OpenRoute{{state::Screen::chat, conversation.id.text, {}}});
}

void ticket_row(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                state::Actions& out, RowMoves moves) {
  const model::Words& say = app.words();
  const std::string id = "ticket:" + ticket.id.text;
  std::vector<ui::RowAction> actions;
  if (moves == RowMoves::opens_and_acts) actions = actions_of(say, ticket);
  const model::TicketKind* kind = model::find_kind(app.pack.facts, ticket.content.kind);
  const std::string_view number =
      ticket.number.empty() ? say("ticket.no_number") : std::string_view(ticket.number);
  std::string summary(number);
  if (kind != nullptr)
    summary = say("ticket.row",
                  {{"number", number}, {"kind", kind_title(say, app.pack.facts, kind->id)}});
  const std::string time = list_time(app, ticket.updated);
  const std::string status = status_word(say, ticket.status);
  const bool pressed =
      ui::list_row(frame, id, ticket.content.subject,
                   {.summary = summary,
                    .icon = kind != nullptr ? std::string_view(kind->icon) : "ticket",
                    .icon_ink = is_done(ticket) ? ui::Ink::muted : ui::Ink::accent,
                    .meta = time,
                    .status = status,
                    .status_ink = status_ink(ticket.status),
                    .badge = ticket.unread,
                    .chevron = false,
                    .strong = ticket.unread > 0,
                    .selected = is_shown(frame, app, state::Screen::ticket, ticket.id.text),
                    .max_title_lines = kMostSubjectLines,
                    .actions = actions});
  const int action = ui::pressed_row_action(frame, id, actions);
  if (action == 0) out.push(state::MarkTicket{ticket.id.text, ticket.unread > 0});
  if (action == 1 && is_done(ticket)) out.push(state::ReopenTicket{ticket.id.text});
  if (action == 1 && !is_done(ticket))
    out.push(state::OpenSheet{{state::SheetKind::close_ticket, ticket.id.text, {}}});
  if (pressed) out.push(state::OpenRoute{{state::Screen::ticket, ticket.id.text, {}}});
}

void draw_stored_loading(ui::Frame& frame, const state::AppState& app) {
  ui::skeleton_rows(frame, app.words()("common.loading"));
}

}  // namespace tideline::screens

// The sheet that waits for an answer: before leaving by an unverified contact, ending, deleting;
// or a choice: the ticket's kind, what to do with a chat.
// Reads: the open sheet, channels, ticket kinds. Pushes: ConfirmSheet, CloseSheet, EditTicket,
// OpenRoute, ChatToTicket, SaveTranscript, CopyTranscript.
#include "screens/parts/channels.h"
#include "screens/parts/office_day.h"
#include "screens/parts/secret_caution.h"
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

using state::SheetKind;

// A question with an act and a way out: the words "<key>.title", ".text" and ".yes".
std::string_view question_key(SheetKind kind) {
  switch (kind) {
    case SheetKind::end_chat:
      return "sheet.end_chat";
    case SheetKind::close_ticket:
      return "sheet.close_ticket";
    case SheetKind::clear_ticket:
      return "sheet.clear_ticket";
    case SheetKind::drop_waiting:
      return "sheet.drop_waiting";
    case SheetKind::delete_data:
      return "sheet.delete_data";
    case SheetKind::consent:
      return "sheet.consent";
    default:
      return {};
  }
}

void draw_answers(ui::Frame& frame, const model::Words& say, std::string_view yes,
                  ui::ButtonKind kind, state::Actions& out) {
  const bool is_first = kind != ui::ButtonKind::secondary;
  frame.space(is_first ? ui::kMarginDp : ui::kGridDp);
  if (ui::button(frame, "sheet_continue", yes, {.kind = kind})) out.push(state::ConfirmSheet{});
  frame.space(ui::kGridDp);
  if (ui::button(frame, "sheet_cancel", say("sheet.cancel"),
                 {.kind = is_first ? ui::ButtonKind::secondary : ui::ButtonKind::plain}))
    out.push(state::CloseSheet{});
}

void draw_question(ui::Frame& frame, const state::AppState& app, const state::Sheet& sheet,
                   state::Actions& out) {
  const model::Words& say = app.words();
  const std::string key(question_key(sheet.kind));
  if (sheet.kind == SheetKind::consent) {  // in the pack's own words first
    ui::text(frame, say("consent.text"));
    frame.space(ui::kGridDp);
  }
  ui::text(frame, say(key + ".text"));
  // Ending and closing can be undone by writing again; deleting cannot.
  const bool forever = sheet.kind == SheetKind::delete_data ||
                       sheet.kind == SheetKind::clear_ticket ||
                       sheet.kind == SheetKind::drop_waiting;
  draw_answers(frame, say, say(key + ".yes"),
               forever ? ui::ButtonKind::danger : ui::ButtonKind::primary, out);
}

// "call", "mail" or "open": what pressing Continue will do.
std::string leave_key(const model::Channel* channel) {
  if (channel && channel->kind == model::ChannelKind::phone) return "sheet.leave.call";
  if (channel && channel->kind == model::ChannelKind::email) return "sheet.leave.mail";
  return "sheet.leave.open";
}

// Before a call: that nobody answers now, why, and when somebody does.
void draw_closed_line(ui::Frame& frame, const state::AppState& app, const model::Channel& channel) {
  const std::string closed = closed_now(app, channel);
  if (closed.empty()) return;
  frame.space(ui::kGridDp);
  ui::banner(frame, "sheet_closed", closed, {.icon = "clock"});
}

void draw_leaving(ui::Frame& frame, const state::AppState& app, const state::Sheet& sheet,
                  state::Actions& out) {
  const model::Words& say = app.words();
  const model::Channel* channel = model::find_channel(app.pack.facts, sheet.subject);
  const std::string key = leave_key(channel);
  // A mail's address is told without the letter that it carries; a link as it is.
  const bool is_link = channel == nullptr || channel->kind == model::ChannelKind::social;
  const std::string address = is_link ? sheet.target : channel_address(*channel);
  ui::text(frame, say(key + ".text"));
  frame.space(ui::kGridDp / 2);
  ui::text(frame, address, ui::TextStyle::body_strong);
  if (channel != nullptr && channel->kind == model::ChannelKind::phone)
    draw_closed_line(frame, app, *channel);
  frame.space(ui::kGridDp * 1.5f);
  ui::banner(frame, "sheet_caution", say("contact.unverified.text"),
             {.tone = ui::Tone::caution, .title = say("contact.unverified.title")});
  // To find out first is what one should do; leaving unseen is what one may do.
  frame.space(ui::kMarginDp);
  if (ui::button(frame, "sheet_verify", say("contact.verify.action"), {.icon = "shield-check"})) {
    out.push(state::CloseSheet{});
    go(out, "#/verify");
  }
  draw_answers(frame, say, say(key + ".yes"), ui::ButtonKind::secondary, out);
}

void draw_ticket_kinds(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::begin_radio_list(frame, say("sheet.ticket_kind.title"));
  for (const model::TicketKind& kind : app.pack.facts.ticket_form.kinds) {
    if (!ui::radio_row(frame, "kind:" + kind.id, say("kind." + kind.id + ".title"),
                       app.ticket_draft.kind == kind.id))
      continue;
    model::TicketDraft draft = app.ticket_draft;
    draft.kind = kind.id;
    out.push(state::EditTicket{draft});
    out.push(state::CloseSheet{});
  }
  ui::end_list(frame);
}

void draw_chat_menu(ui::Frame& frame, const state::AppState& app, const state::Sheet& sheet,
                    state::Actions& out) {
  const model::Words& say = app.words();
  ui::begin_list(frame, say("sheet.chat_menu.title"));
  const auto row = [&](const char* id, const char* word, const char* icon) {
    const bool pressed = ui::list_row(frame, id, say(word), {.icon = icon, .chevron = false});
    if (pressed) out.push(state::CloseSheet{});
    return pressed;
  };
  if (offers(app, model::ChannelKind::ticket) &&
      row("chat_menu:ticket", "chat.to_ticket", "ticket"))
    out.push(state::ChatToTicket{sheet.subject, {}});
  if (row("chat_menu:save", "chat.transcript.save", "hard-drive-download"))
    out.push(state::SaveTranscript{sheet.subject});
  if (row("chat_menu:copy", "sheet.chat_menu.copy", "copy"))
    out.push(state::CopyTranscript{sheet.subject});
  if (row("chat_menu:end", "chat.end", "log-out"))
    out.push(state::OpenSheet{{SheetKind::end_chat, sheet.subject, {}}});
  ui::end_list(frame);
}

std::string title_key(const state::AppState& app, const state::Sheet& sheet) {
  switch (sheet.kind) {
    case SheetKind::unverified_link:
      return leave_key(model::find_channel(app.pack.facts, sheet.subject)) + ".title";
    case SheetKind::ticket_kind:
      return "sheet.ticket_kind.title";
    case SheetKind::chat_menu:
      return "sheet.chat_menu.title";
    default:
      return std::string(question_key(sheet.kind)) + ".title";
  }
}

}  // namespace

void draw_sheet(ui::Frame& frame, const state::AppState& app, const state::Sheet& sheet,
                const ui::Rect& window, state::Actions& out) {
  const SheetKind kind = sheet.kind;
  // Nothing opens rate_article yet: an article is rated on its own page.
  if (kind == SheetKind::none || kind == SheetKind::rate_article) return;
  const model::Words& say = app.words();
  const bool secret = kind == SheetKind::secret;
  ui::begin_sheet(frame, "sheet", secret ? secret_sheet_title(app) : say(title_key(app, sheet)),
                  say("sheet.close"), window);
  if (kind == SheetKind::unverified_link)
    draw_leaving(frame, app, sheet, out);
  else if (secret)
    draw_secret_sheet(frame, app, out);
  else if (kind == SheetKind::ticket_kind)
    draw_ticket_kinds(frame, app, out);
  else if (kind == SheetKind::chat_menu)
    draw_chat_menu(frame, app, sheet, out);
  else
    draw_question(frame, app, sheet, out);
  if (ui::end_sheet(frame)) out.push(state::CloseSheet{});
}

}  // namespace tideline::screens

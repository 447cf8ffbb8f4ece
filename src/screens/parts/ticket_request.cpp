#include "screens/parts/ticket_request.h"

#include <algorithm>
#include <string>

#include "screens/parts/attachments.h"
#include "screens/parts/date_words.h"
#include "screens/parts/labels.h"
#include "screens/parts/secret_caution.h"
#include "state/attachments.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

constexpr std::string_view kFiles = "files";

void draw_field(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                const std::string& field, state::Actions& out) {
  const model::Words& say = app.words();
  const std::string key = "field." + field;
  const auto found = ticket.request_draft.find(field);
  std::string value = found != ticket.request_draft.end() ? found->second : std::string();
  const std::string id = "request_" + field;
  const bool edited =
      field == "when"
          ? ui::date_field(frame, id, say(key + ".label"), value, date_words(app),
                           {.placeholder = say(key + ".placeholder"),
                            .help = say(key + ".help"),
                            .now = own_now(app)})
          : ui::text_field(frame, id, say(key + ".label"), value,
                           {.placeholder = say(key + ".placeholder"), .help = say(key + ".help")});
  if (edited) out.push(state::EditRequestField{ticket.id.text, field, value});
  secret_caution(frame, app, id, value, {state::TextKind::reply, ticket.id.text}, out);
}

// What was asked for and is still empty, once something has been filled in.
std::string missing_text(const model::Words& say, const model::Ticket& ticket,
                         const std::vector<std::string>& wanted) {
  std::string parts;
  for (const std::string& field : wanted) {
    const bool is_there =
        field == kFiles ? !ticket.reply_attachments.empty() : ticket.request_draft.contains(field);
    if (is_there) continue;
    if (!parts.empty()) parts += say("list.separator");
    parts += field == kFiles ? std::string(say("request.files")) : field_name(say, field);
  }
  return parts.empty() ? parts : say("request.missing", {{"parts", parts}});
}

bool has_answer(const model::Ticket& ticket) {
  const bool wrote = ticket.reply_draft.find_first_not_of(" \t\r\n") != std::string::npos;
  return wrote || !ticket.request_draft.empty() || !ticket.reply_attachments.empty();
}

}  // namespace

const model::TicketEvent* open_request(const state::AppState& app, const model::Ticket& ticket) {
  if (!app.desk_can.request_forms) return nullptr;
  if (ticket.status != model::TicketStatus::waiting_for_you) return nullptr;
  for (auto it = ticket.timeline.rbegin(); it != ticket.timeline.rend(); ++it) {
    if (it->author == model::TicketAuthor::me) return nullptr;
    if (!it->request.empty()) return &*it;
  }
  return nullptr;
}

void draw_ticket_request(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                         state::Actions& out) {
  const model::Words& say = app.words();
  const std::vector<std::string>& wanted = open_request(app, ticket)->request;
  const std::string target = state::reply_files(ticket.id.text);
  frame.space(ui::kGridDp);
  ui::section_title(frame, say("request.title"));
  ui::begin_card(frame);
  for (const std::string& field : wanted)
    if (field != kFiles) draw_field(frame, app, ticket, field, out);
  if (takes_files(app)) {
    if (std::find(wanted.begin(), wanted.end(), kFiles) != wanted.end()) {
      ui::text(frame, say("request.files"), ui::TextStyle::label);
      frame.space(ui::kGridDp);
    }
    draw_draft_files(frame, app, target, out);
    draw_attach_button(frame, app, target, out);
    frame.space(ui::kGridDp * 2);
  }
  std::string draft = ticket.reply_draft;
  if (ui::text_area(frame, "ticket_reply", say("request.more"), draft,
                    {.enter_key = ports::EnterKey::none, .min_lines = 2}))
    out.push(state::EditTicketReply{ticket.id.text, draft});
  secret_caution(frame, app, "ticket_reply", draft, {state::TextKind::reply, ticket.id.text}, out);
  if (const std::string missing = missing_text(say, ticket, wanted);
      has_answer(ticket) && !missing.empty()) {
    ui::text(frame, missing, ui::TextStyle::secondary, {.ink = ui::Ink::caution});
    frame.space(ui::kGridDp);
  }
  if (ui::button(frame, "send", say("request.send"),
                 {.icon = "send", .enabled = has_answer(ticket)}))
    out.push(state::SendTicketReply{ticket.id.text});
  ui::end_card(frame);
}

}  // namespace tideline::screens

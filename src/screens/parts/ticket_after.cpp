#include "screens/parts/ticket_after.h"

#include <array>
#include <string>

#include "screens/parts/rating_card.h"
#include "screens/parts/talk_rows.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

void draw_ticket_rating(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                        state::Actions& out) {
  if (!is_done(ticket) || !app.desk_can.rating) return;
  draw_rating_card(frame, app, ticket.id.text,
                   {ticket.rating, ticket.rating_comment, ticket.rating_refused},
                   ticket.rating_draft, out);
}

void draw_ticket_export(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                        state::Actions& out) {
  const model::Words& say = app.words();
  ui::section_title(frame, say("ticket.export"));
  const std::array choices = {
      ui::Choice{"text", std::string(say("ticket.export_text")), "file-text"},
      ui::Choice{"json", std::string(say("ticket.export_json")), "hard-drive-download"}};
  const int pressed = ui::chips(frame, "export", choices, -1, say("ticket.export"));
  if (pressed == 0) out.push(state::ExportTicket{ticket.id.text, state::ExportFormat::text});
  if (pressed == 1) out.push(state::ExportTicket{ticket.id.text, state::ExportFormat::json});
}

}  // namespace tideline::screens

#include "screens/parts/ticket_after.h"

#include <array>
#include <string>
#include <string_view>

#include "screens/parts/talk_rows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/list.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

void draw_ticket_rating(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                        state::Actions& out) {
  if (!is_done(ticket) || !app.desk_can.rating) return;
  const model::Words& say = app.words();
  ui::section_title(frame, say("rating.title"));
  ui::begin_card(frame);
  const std::array<std::string_view, 5> names = {say("rating.1"), say("rating.2"), say("rating.3"),
                                                 say("rating.4"), say("rating.5")};
  const int stars = ui::rating(frame, "rating", say("rating.title"), ticket.rating, names);
  if (stars > 0) out.push(state::RateTicket{ticket.id.text, stars});
  if (ticket.rating > 0) {
    frame.space(ui::kGridDp);
    ui::text(frame, say("rating.thanks"), ui::TextStyle::secondary,
             {.ink = ui::Ink::positive, .role = ui::Role::status});
    frame.space(ui::kGridDp);
    std::string comment = ticket.rating_draft;
    if (ui::text_area(frame, "rating_comment", say("rating.comment"), comment,
                      {.enter_key = ports::EnterKey::none, .min_lines = 2}))
      out.push(state::EditRatingComment{ticket.id.text, comment});
    if (ui::button(frame, "rating_send", say("rating.send"),
                   {.kind = ui::ButtonKind::secondary, .enabled = !comment.empty()}))
      out.push(state::SendRatingComment{ticket.id.text});
  }
  ui::end_card(frame);
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

#include "screens/parts/rating_card.h"

#include <array>
#include <string_view>
#include <utility>

#include "screens/parts/secret_caution.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

// What was sent, until the person wants to write it anew.
void draw_sent(ui::Frame& frame, const model::Words& say, const std::string& subject,
               const Rating& rating, const std::string& changing, state::Actions& out) {
  ui::text(frame, say("rating.sent"), ui::TextStyle::caption, {.ink = ui::Ink::muted});
  ui::text(frame, rating.comment, ui::TextStyle::body, {.role = ui::Role::status});
  frame.space(ui::kGridDp);
  if (!ui::button(frame, "rating_change", say("form.edit"), {.kind = ui::ButtonKind::plain}))
    return;
  frame.remember(changing, 1);
  frame.focus("rating_comment");
  out.push(state::EditRatingComment{subject, rating.comment});
}

void draw_comment(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                  std::string comment, const std::string& changing, state::Actions& out) {
  const model::Words& say = app.words();
  if (ui::text_area(frame, "rating_comment", say("rating.comment"), comment,
                    {.enter_key = ports::EnterKey::none, .min_lines = 2}))
    out.push(state::EditRatingComment{subject, comment});
  secret_caution(frame, app, "rating_comment", comment, {state::TextKind::rating, subject}, out);
  if (ui::button(frame, "rating_send", say("rating.send"),
                 {.kind = ui::ButtonKind::secondary, .enabled = !comment.empty()})) {
    frame.remember(changing, 0);
    out.push(state::SendRatingComment{subject});
  }
}

}  // namespace

void draw_rating_card(ui::Frame& frame, const state::AppState& app, const std::string& subject,
                      const Rating& rating, std::string comment, state::Actions& out) {
  const model::Words& say = app.words();
  const int stars = rating.stars;
  const bool refused = rating.refused;
  const std::string changing = "rating_changing:" + subject;
  ui::section_title(frame, say("rating.title"));
  ui::begin_card(frame);
  const std::array<std::string_view, 5> names = {say("rating.1"), say("rating.2"), say("rating.3"),
                                                 say("rating.4"), say("rating.5")};
  const int chosen = ui::rating(frame, "rating", say("rating.title"), stars, names);
  if (chosen > 0) out.push(state::Rate{subject, chosen});
  if (stars > 0) {
    frame.space(ui::kGridDp);
    ui::text(frame, say(refused ? "rating.refused" : "rating.thanks"), ui::TextStyle::secondary,
             {.ink = refused ? ui::Ink::danger : ui::Ink::positive, .role = ui::Role::status});
    if (refused && ui::button(frame, "rating_retry", say("outbox.retry"),
                              {.kind = ui::ButtonKind::plain, .icon = "refresh-cw"}))
      out.push(state::RetryRating{subject});
    frame.space(ui::kGridDp);
    if (frame.remembered(changing) == 0 && comment.empty() && !rating.comment.empty())
      draw_sent(frame, say, subject, rating, changing, out);
    else
      draw_comment(frame, app, subject, std::move(comment), changing, out);
  }
  ui::end_card(frame);
}

}  // namespace tideline::screens

#include "screens/parts/secret_caution.h"

#include <string>
#include <vector>

#include "state/guard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

using model::SecretKind;
using model::SecretStep;

// "guard.seed": the words "<key>.title" and "<key>.why".
const char* key_of(SecretKind kind) {
  switch (kind) {
    case SecretKind::seed_phrase:
    case SecretKind::likely_seed_phrase:
      return "guard.seed";
    case SecretKind::private_key:
    case SecretKind::extended_key:
    case SecretKind::pem:
    case SecretKind::likely_private_key:
      return "guard.key";
    case SecretKind::card:
      return "guard.card";
    case SecretKind::one_time_code:
      return "guard.code";
    case SecretKind::password:
      return "guard.password";
    case SecretKind::api_secret:
      return "guard.api";
    case SecretKind::hex_64:
      break;
  }
  return "guard.hex";
}

std::string_view word(const model::Words& say, SecretKind kind, const char* part) {
  return say(std::string(key_of(kind)) + part);
}

void draw_first_question(ui::Frame& frame, const model::Words& say, SecretKind kind,
                         state::Actions& out) {
  const SecretStep step = model::step_of(kind);
  ui::text(frame, word(say, kind, ".why"));
  if (step == SecretStep::never) {
    frame.space(ui::kGridDp);
    ui::text(frame, say("guard.never"), ui::TextStyle::body_strong);
  }
  frame.space(ui::kMarginDp);
  if (ui::button(frame, "guard_remove", say("guard.remove"))) out.push(state::RemoveHeldSecrets{});
  frame.space(ui::kGridDp);
  if (step == SecretStep::question &&
      ui::button(frame, "guard_is_transaction", say("guard.hex.transaction"),
                 {.kind = ui::ButtonKind::secondary}))
    out.push(state::ConfirmSheet{});
  if (step == SecretStep::two_answers &&
      ui::button(frame, "guard_send_anyway", say("guard.false_alarm"),
                 {.kind = ui::ButtonKind::plain}))
    out.push(state::ConfirmSheet{});
}

void draw_second_question(ui::Frame& frame, const model::Words& say, state::Actions& out) {
  ui::text(frame, say("guard.sure.text"));
  frame.space(ui::kMarginDp);
  if (ui::button(frame, "guard_remove", say("guard.remove"))) out.push(state::RemoveHeldSecrets{});
  frame.space(ui::kGridDp);
  if (ui::button(frame, "guard_sure", say("guard.sure.yes"), {.kind = ui::ButtonKind::danger}))
    out.push(state::ConfirmSheet{});
}

}  // namespace

void secret_caution(ui::Frame& frame, const state::AppState& app, std::string_view id,
                    std::string_view text, const state::TextPlace& place, state::Actions& out) {
  const std::vector<model::SecretMatch> matches = state::secrets_in(app, text);
  const std::string banner = "guard:" + std::string(id);
  const std::string button = "guard_ok:" + std::string(id);
  const std::string shown = "shown:" + banner;
  const bool is_new = frame.remembered(shown) == 0;
  frame.remember_quietly(shown, matches.empty() ? 0.0f : 1.0f);
  const model::Words& say = app.words();
  if (matches.empty() && state::may_become_secret(app, text)) {
    ui::text(frame, say("guard.growing"), ui::TextStyle::caption);
    frame.space(ui::kGridDp);
  }
  if (matches.empty()) return;
  const SecretKind kind = matches.front().kind;
  const bool asks = model::step_of(kind) == SecretStep::question;
  // Whoever is typing shall see that they are asked something.
  if (is_new && frame.has_field_focus(id)) frame.show_node(asks ? button : banner);
  frame.space(ui::kGridDp);
  if (ui::banner(frame, banner, word(say, kind, ".why"),
                 {.tone = asks ? ui::Tone::caution : ui::Tone::danger,
                  .icon = "shield-alert",
                  .title = word(say, kind, ".title"),
                  .action = say("guard.remove")}))
    out.push(state::RemoveSecrets{place});
  if (asks &&
      ui::button(frame, button, say("guard.hex.transaction"), {.kind = ui::ButtonKind::plain}))
    out.push(state::VouchForTexts{place});
  frame.space(ui::kGridDp);
}

std::string_view secret_sheet_title(const state::AppState& app) {
  const state::HeldSend& held = app.guard.held;
  if (held.matches.empty()) return {};
  if (held.step == state::HeldStep::second) return app.words()("guard.sure.title");
  return word(app.words(), held.matches.front().kind, ".title");
}

void draw_secret_sheet(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const state::HeldSend& held = app.guard.held;
  if (held.matches.empty()) return;
  if (held.step == state::HeldStep::second)
    draw_second_question(frame, app.words(), out);
  else
    draw_first_question(frame, app.words(), held.matches.front().kind, out);
}

}  // namespace tideline::screens

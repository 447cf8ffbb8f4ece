// Verify a contact: is this number, handle, link or address one of the company's?
// Reads: the verify field and its result, the list of contacts. Pushes: EditVerify, RunVerify,
// CopyText, OpenRoute.
#include <algorithm>

#include "screens/parts/channels.h"
#include "screens/parts/labels.h"
#include "screens/parts/send_footer.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/way_on.h"
#include "screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

using model::VerifyReason;
using model::VerifyVerdict;

// What the verdict is called in the words: "verify.<name>.title", ".text", ".next".
struct VerdictLook {
  std::string_view name;
  ui::Tone tone = ui::Tone::info;
  std::string_view icon;
};

VerdictLook look_of(VerifyVerdict verdict) {
  switch (verdict) {
    case VerifyVerdict::listed:
      return {"listed", ui::Tone::positive, "shield-check"};
    case VerifyVerdict::listed_unverified:
      return {"listed_unverified", ui::Tone::caution, "shield-alert"};
    case VerifyVerdict::not_listed:
      return {"not_listed", ui::Tone::caution, "triangle-alert"};
    case VerifyVerdict::look_alike:
      return {"look_alike", ui::Tone::danger, "shield-alert"};
    case VerifyVerdict::unreadable:
    case VerifyVerdict::no_list:
    case VerifyVerdict::none:
      break;
  }
  return {"unreadable", ui::Tone::info, "circle-question-mark"};
}

// Empty when there is nothing to add to the verdict.
std::string_view reason_word(VerifyReason reason) {
  switch (reason) {
    case VerifyReason::nearly_the_same:
      return "verify.reason.nearly_the_same";
    case VerifyReason::foreign_letters:
      return "verify.reason.foreign_letters";
    case VerifyReason::contains_name:
      return "verify.reason.contains_name";
    case VerifyReason::user_info:
      return "verify.reason.user_info";
    case VerifyReason::odd_form:
      return "verify.reason.odd_form";
    case VerifyReason::exact:
    case VerifyReason::none:
      break;
  }
  return {};
}

std::string verdict_word(const model::Words& say, const VerdictLook& look, const char* part) {
  return std::string(say("verify." + std::string(look.name) + part));
}

std::string verdict_text(const model::Words& say, const state::VerifyState& verify,
                         const VerdictLook& look) {
  std::string text = verdict_word(say, look, ".text");
  if (const std::string_view reason = reason_word(verify.reason); !reason.empty())
    text += "\n" + std::string(say(reason));
  if (!verify.matched.empty()) {
    const bool imitated = verify.verdict == VerifyVerdict::look_alike;
    text +=
        "\n" + say(imitated ? "verify.imitates" : "verify.matches", {{"contact", verify.matched}});
  }
  return text;
}

void draw_next(ui::Frame& frame, const state::AppState& app, const VerdictLook& look,
               state::Actions& out) {
  const model::Words& say = app.words();
  const VerifyVerdict verdict = app.verify.verdict;
  frame.space(ui::kGridDp);
  const bool tickets = offers(app, model::ChannelKind::ticket);
  const bool both = tickets && offers(app, model::ChannelKind::chat);
  const bool elsewhere = verdict == VerifyVerdict::listed_unverified && !both;
  ui::text(frame, verdict_word(say, look, elsewhere ? ".next_elsewhere" : ".next"),
           ui::TextStyle::secondary);
  if (verdict != VerifyVerdict::look_alike && verdict != VerifyVerdict::not_listed) return;
  frame.space(ui::kGridDp * 1.5f);
  if (ui::button(frame, "verify_report", say("verify.report"),
                 {.kind = ui::ButtonKind::secondary, .icon = "flag"})) {
    if (!tickets) return go(out, "#/contact");
    const bool has_kind = model::find_kind(app.pack.facts, "security") != nullptr;
    go(out, has_kind ? "#/tickets/new?kind=security" : "#/tickets/new");
  }
}

constexpr std::string_view kAsked = "verify_asked";  // remembered: the verdict is yet to be shown

void run(ui::Frame& frame, state::Actions& out) {
  frame.remember_quietly(kAsked, 1);
  out.push(state::RunVerify{});
}

// A verdict that has just come is seen with what to do next; of what is higher than the room, its
// beginning.
void show_verdict(ui::Frame& frame, float top) {
  if (frame.remembered(kAsked) == 0) return;
  frame.remember_quietly(kAsked, 0);
  const ui::Rect& room = frame.page().area;
  if (top >= room.y && frame.top() <= room.bottom()) return;
  frame.show_at(std::min(top, frame.top() - room.height + 2 * ui::kGridDp) - ui::kGridDp, true);
}

void draw_result(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  if (app.verify.verdict == VerifyVerdict::none) return;
  const model::Words& say = app.words();
  const VerdictLook look = look_of(app.verify.verdict);
  const std::string title = verdict_word(say, look, ".title");
  frame.space(ui::kMarginDp);
  const float top = frame.top();
  ui::banner(frame, "verify_result", verdict_text(say, app.verify, look),
             {.tone = look.tone, .icon = look.icon, .title = title, .live = true});
  draw_next(frame, app, look, out);
  show_verdict(frame, top);
}

void draw_question(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::text(frame, say("verify.intro"));
  frame.space(ui::kMarginDp);
  std::string text = app.verify.text;
  if (ui::text_field(frame, "verify_text", say("verify.field"), text,
                     {.placeholder = say("verify.placeholder"),
                      .help = say("verify.help"),
                      .enter_key = ports::EnterKey::done}))
    out.push(state::EditVerify{text});
  frame.space(ui::kGridDp * 1.5f);
  const bool ready = text.find_first_not_of(" \t\n") != std::string::npos;
  const bool pressed =
      !keyboard_is_open(frame) && ui::button(frame, "verify_run", say("verify.check"),
                                             {.icon = "shield-check", .enabled = ready});
  if (pressed || (ready && frame.submitted("verify_text"))) run(frame, out);
}

void draw_list(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::section_title(frame, say("verify.list"));
  ui::begin_list(frame, say("verify.list"));
  std::size_t index = 0;
  for (const model::VerifiedContact& contact : app.pack.facts.contacts) {
    const std::string kind = contact_kind_name(say, contact);
    const bool verified = contact.verified;
    if (ui::list_row(frame, "verify_contact:" + std::to_string(index++), contact.value,
                     {.summary = kind,
                      .icon = contact_icon(contact.kind),
                      .status = say(verified ? "contact.verified" : "contact.unverified"),
                      .status_ink = verified ? ui::Ink::positive : ui::Ink::caution,
                      .chevron = false}))
      out.push(state::CopyText{contact.value});
  }
  ui::end_list(frame);
  frame.space(ui::kGridDp);
  ui::text(frame, say("verify.list.note"), ui::TextStyle::caption, {.ink = ui::Ink::muted});
}

// Without a list every verdict would be a guess: there is nothing to ask, only whom to ask.
void draw_no_list(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::banner(frame, "verify_no_list", say("verify.no_list.text"),
             {.icon = "circle-question-mark", .title = say("verify.no_list.title")});
  way_on(frame, app, {}, out);
}

// How impostors make a false contact look right; the examples belong to nobody.
void draw_tricks(ui::Frame& frame, const model::Words& say) {
  constexpr const char* kTricks[] = {"letters", "words", "host", "user_info", "search", "caller"};
  ui::section_title(frame, say("verify.tricks"));
  ui::begin_card(frame);
  for (const char* trick : kTricks) {
    if (trick != kTricks[0]) frame.space(ui::kGridDp * 1.5f);
    const std::string key = "verify.trick." + std::string(trick);
    ui::text(frame, say(key), ui::TextStyle::body_strong);
    ui::text(frame, say(key + ".text"), ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  }
  ui::end_card(frame);
}

}  // namespace

void draw_verify(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                 state::Actions& out) {
  const model::Words& say = app.words();
  const bool has_list = !app.pack.facts.contacts.empty();
  open_page(frame, app, route, out, say("verify.title"));
  if (has_list) {
    draw_question(frame, app, out);
    draw_result(frame, app, out);
    draw_list(frame, app, out);
  } else {
    draw_no_list(frame, app, out);
  }
  draw_tricks(frame, say);
  frame.space(ui::kMarginDp);
  ui::banner(frame, "verify_never_asks", say("contact.never_asks"), {.icon = "shield-alert"});
  ui::end_page(frame);
  if (!has_list) return;
  if (send_footer(frame, "verify_run", say("verify.check"),
                  {.icon = "shield-check", .enabled = !app.verify.text.empty()}))
    run(frame, out);
}

}  // namespace tideline::screens

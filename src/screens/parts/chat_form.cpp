// The form before a chat. Everything in it is optional: nobody with a problem is held up.
#include "screens/parts/chat_form.h"

#include <string>
#include <vector>

#include "screens/parts/channels.h"
#include "screens/parts/format.h"
#include "screens/parts/kinds.h"
#include "screens/parts/secret_caution.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

// When somebody answers, and how soon.
void draw_promise(ui::Frame& frame, const state::AppState& app) {
  const model::Words& say = app.words();
  const auto channels = channels_of(app.pack.facts, model::ChannelKind::chat);
  if (channels.empty()) return;
  const Availability open = availability(app, *channels.front());
  if (open.open == Open::online) return;  // the footer says what becomes of what one writes
  const bool closed = open.open == Open::later || open.open == Open::never;
  std::string text =
      closed ? std::string(say("chat.closed_note")) : reply_promise(app, *channels.front());
  if (text.empty() && open.text.empty()) return;
  ui::banner(frame, "chat_promise", text,
             {.tone = closed ? ui::Tone::caution : ui::Tone::positive,
              .icon = "clock",
              .title = open.text});
  frame.space(ui::kGridDp * 2);
}

}  // namespace

void draw_chat_form(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::text(frame, say("chat.form.intro"), ui::TextStyle::body, {.ink = ui::Ink::muted});
  frame.space(ui::kGridDp * 2);
  draw_promise(frame, app);

  model::ChatForm form = app.chat_form;
  bool edited = false;
  if (app.identity == state::IdentityState::verified && !app.person.name.empty())
    ui::banner(frame, "chat_known", say("chat.form.known", {{"name", app.person.name}}),
               {.tone = ui::Tone::positive, .icon = "shield-check"});
  else
    edited =
        ui::text_field(frame, "chat_name", say("chat.form.name"), form.name,
                       {.placeholder = say("chat.form.name_placeholder"),
                        .fault = form.name.size() > model::kMaxNameBytes ? say("fault.field_long")
                                                                         : std::string_view(),
                        .enter_key = ports::EnterKey::done,
                        .autocomplete = "name"});
  secret_caution(frame, app, "chat_name", form.name, {state::TextKind::chat_form, {}}, out);

  const model::TicketForm& kinds = app.pack.facts.ticket_form;
  if (!kinds.kinds.empty()) {
    ui::section_title(frame, say("chat.form.kind"));
    const std::vector<ui::Choice> choices = kind_choices(say, kinds);
    const int selected = kind_index(kinds, form.kind);
    const int pressed = ui::chips(frame, "chat_kind", choices, selected, say("chat.form.kind"));
    if (pressed >= 0) {
      // A second press takes it back: the choice is optional.
      form.kind = pressed == selected ? std::string() : choices[std::size_t(pressed)].id;
      edited = true;
    }
  }
  if (edited) out.push(state::EditChatForm{form});

  frame.space(ui::kGridDp * 2);
  if (app.pack.facts.demo) {
    ui::banner(frame, "chat_demo", say("chat.demo_note"), {.icon = "bot"});
    frame.space(ui::kGridDp);
  }
  if (say.has("consent.text"))
    ui::text(frame, say("consent.text"), ui::TextStyle::caption, {.ink = ui::Ink::muted});
}

void draw_chat_form_footer(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::begin_footer(frame, "chat_form_footer");
  if (!app.desk_reachable) {
    ui::banner(frame, "chat_offline", say("common.offline"),
               {.tone = ui::Tone::caution, .icon = "wifi-off"});
    frame.space(ui::kGridDp);
  }
  if (ui::button(frame, "start_chat", say("chat.start"), {.icon = "message-circle"}))
    out.push(state::StartConversation{});
  ui::end_footer(frame);
}

}  // namespace tideline::screens

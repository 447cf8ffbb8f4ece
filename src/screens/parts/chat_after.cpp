#include "screens/parts/chat_after.h"

#include <array>
#include <string>
#include <string_view>

#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/list.h"
#include "ui/widgets/rating.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

void draw_rating(ui::Frame& frame, const state::AppState& app,
                 const model::Conversation& conversation, state::Actions& out) {
  const model::Words& say = app.words();
  const std::string& id = conversation.id.text;
  ui::section_title(frame, say("rating.title"));
  ui::begin_card(frame);
  const std::array<std::string_view, 5> names = {say("rating.1"), say("rating.2"), say("rating.3"),
                                                 say("rating.4"), say("rating.5")};
  const int stars = ui::rating(frame, "rating", say("rating.title"), conversation.rating, names);
  if (stars > 0) out.push(state::RateChat{id, stars});
  if (conversation.rating > 0) {
    frame.space(ui::kGridDp);
    ui::text(frame, say("rating.thanks"), ui::TextStyle::secondary,
             {.ink = ui::Ink::positive, .role = ui::Role::status});
    frame.space(ui::kGridDp);
    std::string comment = conversation.rating_draft;
    if (ui::text_area(frame, "rating_comment", say("rating.comment"), comment,
                      {.enter_key = ports::EnterKey::none, .min_lines = 2}))
      out.push(state::EditChatRating{id, comment});
    if (ui::button(frame, "rating_send", say("rating.send"),
                   {.kind = ui::ButtonKind::secondary, .enabled = !comment.empty()}))
      out.push(state::SendChatRating{id});
  }
  ui::end_card(frame);
}

}  // namespace

void draw_helped(ui::Frame& frame, const state::AppState& app,
                 const model::Conversation& conversation, state::Actions& out) {
  if (conversation.state != model::ConversationState::with_assistant ||
      conversation.messages.empty())
    return;
  const model::Message& last = conversation.messages.back();
  const bool answers = last.author == model::MessageAuthor::assistant && !last.articles.empty();
  if (!answers) return;
  const model::Words& say = app.words();
  const std::string& id = conversation.id.text;
  constexpr std::array kQuestions = {"chat.helped", "chat.helped.yes", "chat.helped.no"};
  frame.space(ui::kGridDp * 1.5f);
  ui::text(frame, say(kQuestions[std::size_t(last.helped)]), ui::TextStyle::secondary,
           {.ink = ui::Ink::muted});
  frame.space(ui::kGridDp);
  if (last.helped == model::Helped::unknown) {
    const ui::Choice choices[] = {{"yes", std::string(say("chat.helped.answer_yes")), "thumbs-up"},
                                  {"no", std::string(say("chat.helped.answer_no")), "thumbs-down"}};
    const int pressed = ui::chips(frame, "helped", choices, -1, say("chat.helped"));
    if (pressed >= 0) out.push(state::AnswerHelped{id, last.id.text, pressed == 0});
  } else if (last.helped == model::Helped::yes) {
    const ui::Choice choices[] = {{"end", std::string(say("chat.end")), "log-out"}};
    if (ui::chips(frame, "helped_next", choices, -1, say("chat.helped.yes")) == 0)
      out.push(state::OpenSheet{{state::SheetKind::end_chat, id, {}}});
  } else {
    const ui::Choice choices[] = {{"human", std::string(say("chat.human")), "headset"},
                                  {"ticket", std::string(say("chat.to_ticket")), "ticket"}};
    const int pressed = ui::chips(frame, "helped_next", choices, -1, say("chat.helped.no"));
    if (pressed == 0) out.push(state::AskForHuman{id});
    if (pressed == 1) out.push(state::ChatToTicket{id, {}});
  }
}

void draw_chat_after(ui::Frame& frame, const state::AppState& app,
                     const model::Conversation& conversation, state::Actions& out) {
  if (conversation.state != model::ConversationState::ended) return;
  const model::Words& say = app.words();
  const bool talked = conversation.messages.size() > 1;
  if (talked && app.desk_can.rating) draw_rating(frame, app, conversation, out);
  ui::section_title(frame, say("chat.transcript"));
  const ui::Choice choices[] = {
      {"save", std::string(say("chat.transcript.save")), "hard-drive-download"},
      {"copy", std::string(say("chat.transcript.copy")), "copy"}};
  const int pressed = ui::chips(frame, "transcript", choices, -1, say("chat.transcript"));
  if (pressed == 0) out.push(state::SaveTranscript{conversation.id.text});
  if (pressed == 1) out.push(state::CopyTranscript{conversation.id.text});
}

}  // namespace tideline::screens

#include "screens/parts/chat_after.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "screens/parts/channels.h"
#include "screens/parts/rating_card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

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
  const bool tickets = offers(app, model::ChannelKind::ticket);
  const std::array questions = {"chat.helped", "chat.helped.yes",
                                tickets ? "chat.helped.no" : "chat.helped.no_without_ticket"};
  frame.space(ui::kGridDp * 1.5f);
  ui::text(frame, say(questions[std::size_t(last.helped)]), ui::TextStyle::secondary,
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
    std::vector<ui::Choice> choices = {{"human", std::string(say("chat.human")), "headset"}};
    if (tickets) choices.push_back({"ticket", std::string(say("chat.to_ticket")), "ticket"});
    const int pressed = ui::chips(frame, "helped_next", choices, -1, say(questions.back()));
    if (pressed == 0) out.push(state::AskForHuman{id});
    if (pressed == 1) out.push(state::ChatToTicket{id, {}});
  }
}

void draw_chat_after(ui::Frame& frame, const state::AppState& app,
                     const model::Conversation& conversation, state::Actions& out) {
  if (conversation.state != model::ConversationState::ended) return;
  const model::Words& say = app.words();
  const bool talked = conversation.messages.size() > 1;
  if (talked && app.desk_can.rating)
    draw_rating_card(
        frame, app, conversation.id.text,
        {conversation.rating, conversation.rating_comment, conversation.rating_refused},
        conversation.rating_draft, out);
  ui::section_title(frame, say("chat.transcript"));
  const ui::Choice choices[] = {
      {"save", std::string(say("chat.transcript.save")), "hard-drive-download"},
      {"copy", std::string(say("chat.transcript.copy")), "copy"}};
  const int pressed = ui::chips(frame, "transcript", choices, -1, say("chat.transcript"));
  if (pressed == 0) out.push(state::SaveTranscript{conversation.id.text});
  if (pressed == 1) out.push(state::CopyTranscript{conversation.id.text});
}

}  // namespace tideline::screens

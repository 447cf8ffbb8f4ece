// A chat: the messages, what one may choose to say next, and the field to write in.
// Reads: the conversation, articles, channels, network. Pushes: GoBack, OpenRoute, FollowLink,
// EditMessage, SendMessage, RetryMessage, ChooseQuickReply, AskForHuman, ChatToTicket, OpenSheet,
// ChangeSettings, and what parts/chat_after.h does.
#include "ui/widgets/chat.h"

#include <string>
#include <vector>

#include "screens/parts/attachments.h"
#include "screens/parts/channels.h"
#include "screens/parts/chat_after.h"
#include "screens/parts/chat_thread.h"
#include "screens/parts/format.h"
#include "screens/parts/older.h"
#include "screens/parts/secret_caution.h"
#include "screens/parts/settings_parts.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/talk_rows.h"
#include "screens/screens.h"
#include "state/attachments.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

using model::Conversation;
using model::ConversationState;

constexpr float kMinButtonDp = 200;  // two beside each other from twice this

void draw_unknown(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (!app.stored_loaded) return draw_stored_loading(frame, app);
  if (ui::empty_state(frame, "chat_unknown", say("chat.unknown.title"),
                      {.icon = "message-circle",
                       .text = say("chat.unknown.text"),
                       .action = say("chat.see_all")}) == 1)
    go(out, "#/chat");
}

// The place in the queue, and how long it usually takes.
void draw_queue(ui::Frame& frame, const state::AppState& app, const Conversation& conversation,
                state::Actions& out) {
  const model::Words& say = app.words();
  const std::string place = std::to_string(conversation.queue_place);
  ui::chat_divider(frame, conversation.queue_place > 0 ? say("chat.queue", {{"place", place}})
                                                       : std::string(say("chat.queue_waiting")));
  const auto channels = channels_of(app.pack.facts, model::ChannelKind::chat);
  const std::string promise =
      channels.empty() ? std::string() : reply_promise(app, *channels.front());
  if (!promise.empty()) ui::chat_divider(frame, promise);
  draw_notify_offer(frame, app, out);
}

// So that nobody waits for a mark that never comes.
void draw_no_receipts(ui::Frame& frame, const state::AppState& app,
                      const Conversation& conversation) {
  if (conversation.messages.empty()) return;
  const model::Message& last = conversation.messages.back();
  if (last.author == model::MessageAuthor::me && last.delivery == model::DeliveryState::sent)
    ui::chat_divider(frame, app.words()("chat.no_receipts"));
}

// What the last message offers to say, and a person, as long as none is there.
void draw_replies(ui::Frame& frame, const state::AppState& app, const Conversation& conversation,
                  state::Actions& out) {
  if (conversation.state == ConversationState::ended || conversation.messages.empty()) return;
  const model::Message& last = conversation.messages.back();
  if (last.helped == model::Helped::no) return;  // draw_helped() offers what is left
  const bool offers_replies = last.author != model::MessageAuthor::me;
  bool offers_human = conversation.state == ConversationState::with_assistant;
  std::vector<ui::Choice> choices;
  if (offers_replies) {
    for (const model::QuickReply& reply : last.quick_replies) {
      choices.push_back({std::to_string(choices.size()), reply.label, {}});
      if (reply.to == "human") offers_human = false;
    }
  }
  // Nobody has to wait to be sure that it arrives.
  const bool waits = conversation.state == ConversationState::waiting_for_agent &&
                     offers(app, model::ChannelKind::ticket);
  const int ticket = waits ? int(choices.size()) : -1;
  if (waits) choices.push_back({"ticket", std::string(app.words()("chat.to_ticket")), "ticket"});
  const int human = offers_human ? int(choices.size()) : -1;
  if (offers_human) choices.push_back({"human", std::string(app.words()("chat.human")), "headset"});
  if (choices.empty()) return;

  frame.space(ui::kGridDp);
  const int pressed = ui::chip_row(frame, "quick", choices, app.words()("chat.quick_replies"));
  if (pressed >= 0 && pressed == ticket)
    out.push(state::ChatToTicket{conversation.id.text, {}});
  else if (pressed >= 0 && pressed == human)
    out.push(state::AskForHuman{conversation.id.text});
  else if (pressed >= 0)
    out.push(
        state::ChooseQuickReply{conversation.id.text, last.quick_replies[std::size_t(pressed)]});
}

void draw_refused(ui::Frame& frame, const state::AppState& app, const Conversation& conversation,
                  state::Actions& out) {
  const model::Words& say = app.words();
  frame.space(ui::kGridDp);
  if (ui::banner(frame, "chat_refused", say("chat.refused.text"),
                 {.tone = ui::Tone::danger,
                  .icon = "triangle-alert",
                  .title = say("chat.refused.title"),
                  .action = say("outbox.retry")}))
    out.push(state::RetryOutbox{conversation.id.text, {}});
  if (offers(app, model::ChannelKind::ticket) &&
      ui::button(frame, "refused_to_ticket", say("chat.to_ticket"),
                 {.kind = ui::ButtonKind::plain, .icon = "ticket"}))
    out.push(state::ChatToTicket{conversation.id.text, {}});
}

// Of a chat that has ended, or goes on nowhere since the company has none any more.
void draw_ended(ui::Frame& frame, const state::AppState& app, const Conversation& conversation,
                state::Actions& out) {
  const model::Words& say = app.words();
  if (!conversation.draft.empty()) {
    if (ui::banner(
            frame, "chat_unsent", conversation.draft,
            {.icon = "pencil", .title = say("chat.unsent"), .action = say("selection.copy")}))
      out.push(state::CopyText{conversation.draft});
    frame.space(ui::kGridDp);
  }
  const bool ended = conversation.state == ConversationState::ended;
  ui::text(frame, say(ended ? "chat.ended" : "chat.not_offered.kept"), ui::TextStyle::secondary,
           {.ink = ui::Ink::muted, .align = ui::Align::center});
  frame.space(ui::kGridDp);
  const bool tickets = offers(app, model::ChannelKind::ticket);
  const int most = tickets ? 2 : 1;
  ui::begin_grid(frame, ui::columns_that_fit(frame, kMinButtonDp, most, ui::kGridDp), ui::kGridDp);
  if (!offers(app, model::ChannelKind::chat)) {
    if (ui::button(frame, "chat_contact", say("way_on.all"), {.icon = "headset"}))
      go(out, "#/contact");
  } else if (ui::button(frame, "new_chat", say("chat.start_new"), {.icon = "message-circle"})) {
    go(out, "#/chat/new");
  }
  if (tickets) ui::next_cell(frame);
  if (tickets && ui::button(frame, "chat_to_ticket", say("chat.to_ticket"),
                            {.kind = ui::ButtonKind::secondary, .icon = "ticket"}))
    out.push(state::ChatToTicket{conversation.id.text, {}});
  ui::end_grid(frame);
}

void draw_composer(ui::Frame& frame, const state::AppState& app, const Conversation& conversation,
                   state::Actions& out) {
  const model::Words& say = app.words();
  if (!app.desk_reachable) {
    ui::banner(frame, "chat_offline", say("common.offline"),
               {.tone = ui::Tone::caution, .icon = "wifi-off"});
    frame.space(ui::kGridDp);
  }
  secret_caution(frame, app, "message", conversation.draft,
                 {state::TextKind::message, conversation.id.text}, out);
  std::string draft = conversation.draft;
  const ui::ComposerEvents events =
      composer_with_files(frame, app, state::chat_files(conversation.id.text), "message",
                          say("chat.message"), draft, out);
  if (events.edited) out.push(state::EditMessage{conversation.id.text, draft});
  if (events.send) out.push(state::SendMessage{conversation.id.text});
}

void draw_conversation(ui::Frame& frame, const state::AppState& app,
                       const Conversation& conversation, state::Actions& out) {
  const model::Words& say = app.words();
  draw_older(frame, app, conversation.id.text, conversation.has_older, out);
  draw_chat_thread(frame, app, conversation, out);
  if (!offers(app, model::ChannelKind::chat)) return draw_chat_after(frame, app, conversation, out);
  if (!app.desk_can.read_receipts) draw_no_receipts(frame, app, conversation);
  if (conversation.state == ConversationState::waiting_for_agent)
    draw_queue(frame, app, conversation, out);
  if (conversation.agent_typing)
    ui::typing_bubble(frame, say("chat.typing", {{"name", chat_partner(app, conversation)}}));
  if (conversation.refused) draw_refused(frame, app, conversation, out);
  draw_replies(frame, app, conversation, out);
  draw_helped(frame, app, conversation, out);
  draw_chat_after(frame, app, conversation, out);
}

}  // namespace

void draw_chat(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               state::Actions& out) {
  const model::Words& say = app.words();
  const Conversation* conversation = state::find_conversation(app, route.id);
  if (conversation == nullptr) {
    open_page(frame, app, route, out, say("chat.title"));
    draw_unknown(frame, app, out);
    return ui::end_page(frame);
  }

  std::string subtitle(conversation_state_word(say, conversation->state));
  if (app.pack.facts.demo) subtitle = say("chat.subtitle_demo", {{"state", subtitle}});
  const bool ended = conversation->state == ConversationState::ended;
  PageLook look{.subtitle = subtitle, .stick_to_end = true, .bottom_space = 12};
  if (!ended) look.menu = {state::SheetKind::chat_menu, route.id, {}};
  // On the smallest phones two buttons would leave no room for the state; the menu has both.
  constexpr float kRoomForTwoDp = 360;
  if (!ended && frame.viewport().width_dp >= kRoomForTwoDp) {
    look.action_id = "end_chat";
    look.action_icon = "log-out";
    look.action_label = say("chat.end");
  }
  if (open_page(frame, app, route, out, chat_partner(app, *conversation), look))
    out.push(state::OpenSheet{{state::SheetKind::end_chat, route.id, {}}});
  const bool wrote = has_written(frame, *conversation);
  draw_conversation(frame, app, *conversation, out);
  ui::end_page(frame);
  if (wrote) frame.glide_to_end(frame.page().id);
  draw_to_latest(frame, app, *conversation);

  ui::begin_footer(frame, "chat_footer");
  if (ended || !offers(app, model::ChannelKind::chat))
    draw_ended(frame, app, *conversation, out);
  else
    draw_composer(frame, app, *conversation, out);
  ui::end_footer(frame);
}

}  // namespace tideline::screens

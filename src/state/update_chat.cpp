// Writing in a chat.
#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "state/apply.h"
#include "state/attachments.h"
#include "state/consent.h"
#include "state/guard.h"
#include "state/ids.h"
#include "state/navigation.h"
#include "state/outbox.h"
#include "state/transcript.h"

namespace tideline::state {

namespace {

using model::ConversationState;
using model::OutboxKind;

// Adds the person's message to the conversation and the outbox.
void write(AppState& app, const std::string& id, const std::string& text, const std::string& intent,
           model::Attachments attachments, Services& services) {
  model::Conversation* conversation = find_conversation(app, id);
  std::string clean = outgoing_text(text, model::kMaxMessageBytes);
  if (clean.empty() && !attachments.empty()) clean = app.words()("attach.only");
  if (conversation == nullptr || conversation->state == ConversationState::ended) return;
  if (clean.empty()) return;
  model::Message message;
  message.at = services.clock.now();
  message.id = MessageId(new_id("m", message.at, app.next_serial++));
  message.author_name = conversation->name;
  message.text = clean;
  message.attachments = std::move(attachments);
  if (conversation->refused) message.delivery = model::DeliveryState::failed;
  const bool goes_out = !conversation->refused;
  conversation->messages.push_back(message);
  conversation->first_unread = {};
  conversation->updated = message.at;
  services.store.save_message(*conversation, conversation->messages.size() - 1);

  if (goes_out) enqueue(app, OutboxKind::message, id, message.id, services, intent);
  const auto found = app.conversations.begin() + (conversation - app.conversations.data());
  std::rotate(app.conversations.begin(), found, found + 1);
}

void set_draft(AppState& app, model::Conversation& conversation, const std::string& text,
               Services& services) {
  const std::size_t room = model::kDraftBytes;
  conversation.draft = text.substr(0, character_border(text, std::min(text.size(), room)));
  keep_message_draft(app, conversation, services);
}

}  // namespace

void apply(AppState& app, const EditChatForm& action, Services& services) {
  app.chat_form = action.form;
  std::string& name = app.chat_form.name;
  name.resize(character_border(name, std::min(name.size(), model::kDraftBytes)));
  keep_chat_form(app, services);
}

void apply(AppState& app, const StartConversation& action, Services& services) {
  if (!model::has_channel(app.pack.facts, model::ChannelKind::chat)) return;
  if (ask_for_consent(app, kConsentForChat)) return;
  const GoOn again = [action](AppState& a, Services& s) { apply(a, action, s); };
  if (!may_leave(app, {TextKind::chat_form, {}}, again)) return;
  model::Conversation conversation;
  conversation.started = services.clock.now();
  conversation.updated = conversation.started;
  conversation.id = ConversationId(new_id("c", conversation.started, app.next_serial++));
  conversation.name = outgoing_text(app.chat_form.name, model::kMaxNameBytes);
  conversation.topic = app.chat_form.kind;
  const std::string id = conversation.id.text;
  services.store.save_conversation(conversation);
  app.conversations.insert(app.conversations.begin(), std::move(conversation));
  enqueue(app, OutboxKind::open_conversation, id, {}, services);

  app.chat_form.kind.clear();  // the name is asked for only once
  keep_chat_form(app, services);
  const Route chat{Screen::chat, id, {}};
  if (is_showing(app, Screen::chat_new, ""))
    replace_top(app, chat, services);
  else
    open_route(app, chat, services);
}

void apply(AppState& app, const EditMessage& action, Services& services) {
  if (model::Conversation* conversation = find_conversation(app, action.conversation))
    set_draft(app, *conversation, action.text, services);
}

void apply(AppState& app, const SendMessage& action, Services& services) {
  model::Conversation* conversation = find_conversation(app, action.conversation);
  if (conversation == nullptr || conversation->state == ConversationState::ended) return;
  const std::string text = conversation->draft;
  if (outgoing_text(text, text.size()).size() > model::kMaxMessageBytes)
    return show_toast(app, "toast.too_long");
  const GoOn again = [action](AppState& a, Services& s) { apply(a, action, s); };
  if (!may_leave(app, {TextKind::message, action.conversation}, again)) return;
  model::Attachments attachments = std::exchange(conversation->draft_attachments, {});
  set_draft(app, *conversation, "", services);
  write(app, action.conversation, text, "", std::move(attachments), services);
}

void apply(AppState& app, const ChooseQuickReply& action, Services& services) {
  const std::string& to = action.reply.to;
  const std::size_t colon = std::min(to.find(':'), to.size());
  const std::string kind = to.substr(0, colon);
  const std::string value = colon < to.size() ? to.substr(colon + 1) : "";
  if (kind == "intent")
    write(app, action.conversation, action.reply.label, value, {}, services);
  else if (kind == "human")
    apply(app, AskForHuman{action.conversation}, services);
  else if (kind == "route")
    open_route(app, parse_route(value), services);
  else if (kind == "ticket")
    apply(app, ChatToTicket{action.conversation, value}, services);
}

void apply(AppState& app, const AskForHuman& action, Services& services) {
  model::Conversation* conversation = find_conversation(app, action.conversation);
  if (conversation == nullptr) return;
  if (conversation->state != ConversationState::with_assistant) return;
  conversation->state = ConversationState::waiting_for_agent;
  conversation->queue_place = 0;
  conversation->updated = services.clock.now();
  services.store.save_conversation(*conversation);
  enqueue(app, OutboxKind::ask_for_human, action.conversation, {}, services);
}

void apply(AppState& app, const RetryMessage& action, Services& services) {
  model::Conversation* conversation = find_conversation(app, action.conversation);
  if (conversation == nullptr) return;
  model::Message* message = model::find_message(*conversation, action.message);
  if (message == nullptr) return;
  if (message->delivery == model::DeliveryState::waiting) return send_at_once(app);
  if (message->delivery != model::DeliveryState::failed) return;
  if (conversation->refused) return apply(app, RetryOutbox{action.conversation, {}}, services);
  message->delivery = model::DeliveryState::waiting;
  services.store.save_message(*conversation, model::index_of(*conversation, *message));
  enqueue(app, OutboxKind::message, action.conversation, message->id, services);
}

void apply(AppState& app, const AnswerHelped& action, Services& services) {
  model::Conversation* conversation = find_conversation(app, action.conversation);
  if (conversation == nullptr) return;
  model::Message* message = model::find_message(*conversation, action.message);
  if (message == nullptr) return;
  message->helped = action.helped ? model::Helped::yes : model::Helped::no;
  services.store.save_message(*conversation, model::index_of(*conversation, *message));
}

void apply(AppState& app, const ChatToTicket& action, Services& services) {
  const model::Conversation* conversation = find_conversation(app, action.conversation);
  if (conversation == nullptr) return;
  app.ticket_draft = ticket_draft_of(app, *conversation, action.kind);
  take_files_along(app, *conversation);
  keep_ticket_draft(app, services);
  Route form{Screen::ticket_new, "", {}};
  if (!app.ticket_draft.kind.empty()) form.query["kind"] = app.ticket_draft.kind;
  open_route(app, form, services);
}

void apply(AppState& app, const CopyTranscript& action, Services& services) {
  if (const model::Conversation* conversation = find_conversation(app, action.conversation))
    apply(app, CopyText{transcript_of(app, *conversation)}, services);
}

void apply(AppState& app, const SaveTranscript& action, Services& services) {
  const model::Conversation* conversation = find_conversation(app, action.conversation);
  if (conversation == nullptr) return;
  const std::string day = local_minute(app, conversation->started).substr(0, 10);
  services.files.save_text("chat-" + day + ".txt", "text/plain", transcript_of(app, *conversation));
}

void apply(AppState& app, const EndConversation& action, Services& services) {
  model::Conversation* conversation = find_conversation(app, action.conversation);
  if (conversation == nullptr || conversation->state == ConversationState::ended) return;
  conversation->state = ConversationState::ended;
  conversation->updated = services.clock.now();
  conversation->agent_typing = false;
  conversation->queue_place = 0;
  services.store.save_conversation(*conversation);
  enqueue(app, OutboxKind::end_conversation, action.conversation, {}, services);
}

}  // namespace tideline::state

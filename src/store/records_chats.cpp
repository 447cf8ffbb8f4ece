// What is kept of chats: conversations, the form before them.
#include <array>

#include "store/record_parts.h"
#include "store/records_json.h"

namespace tideline::store {

namespace {

constexpr std::array kAuthors = {"me", "assistant", "agent", "system"};
constexpr std::array kDeliveries = {"waiting", "sent", "delivered", "read", "failed"};
constexpr std::array kHelped = {"unknown", "yes", "no"};
constexpr std::array kConversationStates = {"with_assistant", "waiting_for_agent", "with_agent",
                                            "ended"};

}  // namespace

static void describe(Fields& fields, model::QuickReply& reply) {
  fields.text("label", reply.label, kMaxLineBytes);
  fields.text("to", reply.to, kMaxLineBytes);
}

static void describe(Fields& fields, model::Message& message) {
  fields.id("id", message.id.text);
  fields.choice("author", message.author, kAuthors);
  fields.text("author_name", message.author_name, kMaxLineBytes);
  fields.text("text", message.text, kMaxTextBytes);
  fields.time("at", message.at);
  fields.choice("delivery", message.delivery, kDeliveries);
  fields.texts("articles", message.articles, kMaxIdBytes);
  fields.list("quick_replies", message.quick_replies);
  if (!message.attachments.empty() || !fields.writing())
    fields.list("attachments", message.attachments, kMaxAttachments);
  fields.choice("helped", message.helped, kHelped);
}

static void describe(Fields& fields, std::vector<model::Message>& messages) {
  fields.list("messages", messages, kMaxMessages);
}

static void describe_head(Fields& fields, model::Conversation& conversation) {
  fields.id("id", conversation.id.text);
  fields.text("name", conversation.name, kMaxLineBytes);
  fields.text("topic", conversation.topic, kMaxIdBytes);
  fields.choice("state", conversation.state, kConversationStates);
  fields.time("started", conversation.started);
  fields.time("updated", conversation.updated);
  fields.number("unread", conversation.unread, 1000000);
  fields.number("rating", conversation.rating, 5);
  if (conversation.rating > 0 || !fields.writing()) fields.time("rated", conversation.rated);
  fields.text("rating_comment", conversation.rating_comment, kMaxLineBytes);
  if (conversation.refused || !fields.writing()) fields.flag("refused", conversation.refused);
  if (conversation.rating_refused || !fields.writing())
    fields.flag("rating_refused", conversation.rating_refused);
  bool older = conversation.has_older || conversation.fetched > 0;
  fields.flag("has_older", older);
  if (!fields.writing()) conversation.has_older = older;
}

static void describe(Fields& fields, model::Conversation& conversation) {
  describe_head(fields, conversation);
  describe(fields, conversation.messages);
}

static void describe(Fields& fields, model::MessageDraft& draft) {
  fields.text("text", draft.text, kMaxTextBytes);
  fields.list("attachments", draft.attachments, kMaxAttachments);
  fields.text_map("fields", draft.fields);
  fields.text("rating", draft.rating, kMaxTextBytes);
}

static void describe(Fields& fields, model::ChatForm& form) {
  fields.text("name", form.name, kMaxLineBytes);
  fields.text("kind", form.kind, kMaxIdBytes);
}

std::string to_json(const model::Conversation& conversation) { return write_record(conversation); }
std::string head_json(const model::Conversation& conversation) {
  // Writing changes nothing.
  return write_fields([&](Fields& fields) {
    describe_head(fields, const_cast<model::Conversation&>(conversation));
  });
}
std::string to_json(const std::vector<model::Message>& messages) { return write_record(messages); }
std::string to_json(const model::ChatForm& form) { return write_record(form); }
std::string to_json(const model::MessageDraft& draft) { return write_record(draft); }

Result<Done> read_json(std::string_view json, model::Conversation& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, std::vector<model::Message>& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, model::MessageDraft& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, model::ChatForm& out) {
  return read_record(json, out);
}

}  // namespace tideline::store

// What is kept besides chats and tickets: settings, outbox, inbox, mail, habits.
#include <array>

#include "store/record_fields.h"
#include "store/records_json.h"

namespace tideline::store {

namespace {

constexpr std::array kThemes = {"system", "light", "dark"};
constexpr std::array kOutboxKinds = {"open_conversation", "message",       "ask_for_human",
                                     "end_conversation",  "ticket",        "ticket_reply",
                                     "close_ticket",      "reopen_ticket", "rating"};
constexpr std::array kInboxKinds = {"chat_reply", "ticket_reply", "ticket_request", "ticket_status",
                                    "not_delivered"};
constexpr std::array kPurposes = {"none", "general", "technical"};

}  // namespace

static void describe(Fields& fields, model::Settings& settings) {
  fields.text("language", settings.language, kMaxIdBytes);
  fields.choice("theme", settings.theme, kThemes);
  fields.number("text_percent", settings.text_percent, 1000);
  fields.flag("notify", settings.notify);
  fields.flag("notify_text", settings.notify_text);
  fields.text("consent_pack", settings.consent_pack, kMaxIdBytes);
  // Never given, it has no moment.
  if (!fields.writing() || settings.consent_at != UtcTime{})
    fields.time("consent_at", settings.consent_at);
}

static void describe(Fields& fields, model::OutboxItem& item) {
  fields.id("id", item.id);
  fields.choice("kind", item.kind, kOutboxKinds);
  fields.id("subject", item.subject);
  fields.text("message", item.message.text, kMaxIdBytes);
  fields.text("intent", item.intent, kMaxIdBytes);
  fields.number("sequence", item.sequence, std::int64_t{1} << 53);
}

static void describe(Fields& fields, model::InboxItem& item) {
  fields.id("id", item.id);
  fields.choice("kind", item.kind, kInboxKinds);
  fields.text("title", item.title, kMaxLineBytes);
  fields.text("text", item.text, kMaxLineBytes);
  fields.text("word", item.word, kMaxIdBytes);
  fields.text("route", item.route, kMaxLineBytes);
  fields.time("at", item.at);
  fields.flag("read", item.read);
}

static void describe(Fields& fields, std::vector<model::InboxItem>& inbox) {
  fields.list("items", inbox);
}

static void describe(Fields& fields, std::vector<std::string>& texts) {
  fields.texts("items", texts, kMaxLineBytes);
}

static void describe(Fields& fields, std::set<std::string>& ids) {
  fields.texts("items", ids, kMaxIdBytes);
}

static void describe(Fields& fields, std::map<std::string, bool>& answers) {
  fields.flag_map("items", answers);
}

static void describe(Fields& fields, std::map<std::string, std::string>& records) {
  fields.text_map("items", records);
}

static void describe(Fields& fields, model::EmailDraft& draft) {
  fields.choice("purpose", draft.purpose, kPurposes);
  fields.text("subject", draft.subject, kMaxTextBytes);
  fields.text("body", draft.body, kMaxTextBytes);
  fields.text_map("fields", draft.fields);
}

std::string to_json(const model::Settings& settings) { return write_record(settings); }
std::string to_json(const model::OutboxItem& item) { return write_record(item); }
std::string to_json(const std::vector<model::InboxItem>& inbox) { return write_record(inbox); }
std::string to_json(const std::vector<std::string>& texts) { return write_record(texts); }
std::string to_json(const std::map<std::string, bool>& answers) { return write_record(answers); }
std::string to_json(const std::map<std::string, std::string>& records) {
  return write_record(records);
}
std::string to_json(const std::set<std::string>& ids) { return write_record(ids); }
std::string to_json(const model::EmailDraft& draft) { return write_record(draft); }

Result<Done> read_json(std::string_view json, model::Settings& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, model::OutboxItem& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, std::vector<model::InboxItem>& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, std::vector<std::string>& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, std::map<std::string, bool>& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, std::set<std::string>& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, model::EmailDraft& out) {
  return read_record(json, out);
}

}  // namespace tideline::store

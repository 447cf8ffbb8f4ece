// Each record is described once, member by member; the same description reads and writes it.
#include "store/records_json.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.h"

namespace tideline::store {

namespace {

using nlohmann::json;

constexpr std::size_t kMaxIdBytes = 100;
constexpr std::size_t kMaxLineBytes = 4000;
constexpr std::size_t kMaxTextBytes = std::size_t{64} << 10;
constexpr std::size_t kMaxMembers = 2000;  // of short lists and of maps
constexpr std::size_t kMaxMessages = 20000;

enum class Direction : std::uint8_t { read, write };

// One JSON object being read or written. Reading stops at the first fault; a member that is not
// there leaves the value as it was, so that a record may gain members without a new version.
class Fields {
 public:
  Fields(json& node, Direction direction) : node_(node), direction_(direction) {}

  bool ok() const { return fault_.empty(); }
  const std::string& fault() const { return fault_; }

  void text(const char* name, std::string& value, std::size_t max_bytes) {
    if (writing()) {
      // Never longer than what reads back.
      node_[name] = value.substr(0, character_border(value, std::min(value.size(), max_bytes)));
    } else if (const json* found = member(name, json::value_t::string)) {
      const std::string& held = *found->get_ptr<const std::string*>();
      if (held.size() > max_bytes) return fail(name);
      value = held;
    }
  }

  void id(const char* name, std::string& value) {
    text(name, value, kMaxIdBytes);
    if (!writing() && value.empty()) fail(name);
  }

  template <typename Number>
  void number(const char* name, Number& value, std::int64_t max) {
    if (writing()) {
      node_[name] = value;
    } else if (const json* found = member(name, json::value_t::number_unsigned)) {
      const std::uint64_t held = *found->get_ptr<const std::uint64_t*>();
      if (held > std::uint64_t(max)) return fail(name);
      value = Number(held);
    }
  }

  void flag(const char* name, bool& value) {
    if (writing())
      node_[name] = value;
    else if (const json* found = member(name, json::value_t::boolean))
      value = *found->get_ptr<const bool*>();
  }

  void time(const char* name, UtcTime& value) {
    if (writing()) {
      node_[name] = format_utc(value);
    } else if (const json* found = member(name, json::value_t::string)) {
      const std::optional<UtcTime> held = parse_utc(*found->get_ptr<const std::string*>());
      if (!held) return fail(name);
      value = *held;
    }
  }

  // An enum by the names of its values, in their order.
  template <typename Enum, std::size_t count>
  void choice(const char* name, Enum& value, const std::array<const char*, count>& names) {
    if (writing()) {
      node_[name] = names[std::size_t(value)];
    } else if (const json* found = member(name, json::value_t::string)) {
      const std::string& held = *found->get_ptr<const std::string*>();
      for (std::size_t i = 0; i < count; ++i)
        if (held == names[i]) return void(value = Enum(i));
      fail(name);
    }
  }

  template <typename Value>
  void object(const char* name, Value& value) {
    if (writing()) {
      describe_into(node_[name], value, name);
    } else if (json* found = member(name, json::value_t::object)) {
      describe_into(*found, value, name);
    }
  }

  // Of a list that is too long the last members are kept: they are the newest.
  template <typename Value>
  void list(const char* name, std::vector<Value>& values, std::size_t max_count = kMaxMembers) {
    if (writing()) {
      json& array = node_[name] = json::array();
      const std::size_t first = values.size() > max_count ? values.size() - max_count : 0;
      for (std::size_t i = first; i < values.size(); ++i)
        describe_into(array.emplace_back(json::object()), values[i], name);
    } else if (json* found = member(name, json::value_t::array)) {
      if (found->size() > max_count) return fail(name);
      for (json& node : *found) {
        if (!ok()) return;
        if (!node.is_object()) return fail(name);
        describe_into(node, values.emplace_back(), name);
      }
    }
  }

  template <typename Container>
  void texts(const char* name, Container& values, std::size_t max_bytes) {
    if (writing()) {
      json& array = node_[name] = json::array();
      for (const std::string& value : values)
        if (array.size() < kMaxMembers) array.push_back(value);
    } else if (const json* found = member(name, json::value_t::array)) {
      if (found->size() > kMaxMembers) return fail(name);
      for (const json& node : *found) {
        const std::string* held = node.get_ptr<const std::string*>();
        if (held == nullptr || held->size() > max_bytes) return fail(name);
        values.insert(values.end(), *held);
      }
    }
  }

  void text_map(const char* name, std::map<std::string, std::string>& values) {
    if (writing()) {
      node_[name] = values;
    } else if (const json* found = member(name, json::value_t::object)) {
      if (found->size() > kMaxMembers) return fail(name);
      for (const auto& [key, node] : found->get_ref<const json::object_t&>()) {
        const std::string* held = node.get_ptr<const std::string*>();
        if (held == nullptr || held->size() > kMaxTextBytes) return fail(name);
        values[key] = *held;
      }
    }
  }

  void flag_map(const char* name, std::map<std::string, bool>& values) {
    if (writing()) {
      node_[name] = values;
    } else if (const json* found = member(name, json::value_t::object)) {
      if (found->size() > kMaxMembers) return fail(name);
      for (const auto& [key, node] : found->get_ref<const json::object_t&>()) {
        if (!node.is_boolean()) return fail(name);
        values[key] = *node.get_ptr<const bool*>();
      }
    }
  }

 private:
  bool writing() const { return direction_ == Direction::write; }

  void fail(const std::string& name) {
    if (fault_.empty()) fault_ = "/" + name;
  }

  // The member if it is there and of that type; null otherwise, and a fault if it is another.
  json* member(const char* name, json::value_t type) {
    const auto found = node_.find(name);
    if (!ok() || found == node_.end()) return nullptr;
    if (found->type() == type) return &*found;
    fail(name);
    return nullptr;
  }

  template <typename Value>
  void describe_into(json& node, Value& value, const char* name) {
    Fields inner(node, direction_);
    describe(inner, value);
    if (!inner.ok()) fail(name + inner.fault());
  }

  json& node_;
  Direction direction_;
  std::string fault_;
};

constexpr std::array kThemes = {"system", "light", "dark"};
constexpr std::array kAuthors = {"me", "assistant", "agent", "system"};
constexpr std::array kDeliveries = {"waiting", "sent", "delivered", "read", "failed"};
constexpr std::array kConversationStates = {"with_assistant", "waiting_for_agent", "with_agent",
                                            "ended"};
constexpr std::array kPriorities = {"low", "normal", "high", "urgent"};
constexpr std::array kTicketStatuses = {"waiting_to_send", "received", "in_progress",
                                        "waiting_for_you", "solved",   "closed"};
constexpr std::array kTicketAuthors = {"me", "agent", "system"};
constexpr std::array kOutboxKinds = {"open_conversation", "message",      "ask_for_human",
                                     "end_conversation",  "ticket",       "ticket_reply",
                                     "close_ticket",      "reopen_ticket"};
constexpr std::array kInboxKinds = {"chat_reply", "ticket_reply", "ticket_request",
                                    "ticket_status"};
constexpr std::array kPurposes = {"none", "general", "technical"};

void describe(Fields& fields, model::Settings& settings) {
  fields.text("language", settings.language, kMaxIdBytes);
  fields.choice("theme", settings.theme, kThemes);
  fields.number("text_percent", settings.text_percent, 1000);
}

void describe(Fields& fields, model::QuickReply& reply) {
  fields.text("label", reply.label, kMaxLineBytes);
  fields.text("to", reply.to, kMaxLineBytes);
}

void describe(Fields& fields, model::Message& message) {
  fields.id("id", message.id.text);
  fields.choice("author", message.author, kAuthors);
  fields.text("author_name", message.author_name, kMaxLineBytes);
  fields.text("text", message.text, kMaxTextBytes);
  fields.time("at", message.at);
  fields.choice("delivery", message.delivery, kDeliveries);
  fields.texts("articles", message.articles, kMaxIdBytes);
  fields.list("quick_replies", message.quick_replies);
}

void describe(Fields& fields, model::Conversation& conversation) {
  fields.id("id", conversation.id.text);
  fields.text("name", conversation.name, kMaxLineBytes);
  fields.text("topic", conversation.topic, kMaxIdBytes);
  fields.choice("state", conversation.state, kConversationStates);
  fields.time("started", conversation.started);
  fields.time("updated", conversation.updated);
  fields.number("unread", conversation.unread, 1000000);
  fields.list("messages", conversation.messages, kMaxMessages);
}

void describe(Fields& fields, model::TicketDraft& draft) {
  fields.text("kind", draft.kind, kMaxIdBytes);
  fields.text("urgency", draft.urgency, kMaxIdBytes);
  fields.text("subject", draft.subject, kMaxTextBytes);
  fields.text("description", draft.description, kMaxTextBytes);
  fields.text("contact", draft.contact, kMaxLineBytes);
  fields.text_map("fields", draft.fields);
}

void describe(Fields& fields, model::TicketEvent& event) {
  fields.id("id", event.id.text);
  fields.choice("author", event.author, kTicketAuthors);
  fields.text("author_name", event.author_name, kMaxLineBytes);
  fields.text("text", event.text, kMaxTextBytes);
  fields.choice("status", event.status, kTicketStatuses);
  fields.time("at", event.at);
  fields.flag("delivered", event.delivered);
}

void describe(Fields& fields, model::Ticket& ticket) {
  fields.id("id", ticket.id.text);
  fields.text("number", ticket.number, kMaxIdBytes);
  fields.object("content", ticket.content);
  fields.choice("priority", ticket.priority, kPriorities);
  fields.choice("status", ticket.status, kTicketStatuses);
  fields.time("created", ticket.created);
  fields.time("updated", ticket.updated);
  fields.number("unread", ticket.unread, 1000000);
  fields.list("timeline", ticket.timeline, kMaxMessages);
}

void describe(Fields& fields, model::OutboxItem& item) {
  fields.id("id", item.id);
  fields.choice("kind", item.kind, kOutboxKinds);
  fields.id("subject", item.subject);
  fields.text("message", item.message.text, kMaxIdBytes);
  fields.text("intent", item.intent, kMaxIdBytes);
  fields.number("sequence", item.sequence, std::int64_t{1} << 53);
}

void describe(Fields& fields, model::InboxItem& item) {
  fields.id("id", item.id);
  fields.choice("kind", item.kind, kInboxKinds);
  fields.text("title", item.title, kMaxLineBytes);
  fields.text("text", item.text, kMaxLineBytes);
  fields.text("word", item.word, kMaxIdBytes);
  fields.text("route", item.route, kMaxLineBytes);
  fields.time("at", item.at);
  fields.flag("read", item.read);
}

void describe(Fields& fields, std::vector<model::InboxItem>& inbox) { fields.list("items", inbox); }

void describe(Fields& fields, std::vector<std::string>& texts) {
  fields.texts("items", texts, kMaxLineBytes);
}

void describe(Fields& fields, std::set<std::string>& ids) {
  fields.texts("items", ids, kMaxIdBytes);
}

void describe(Fields& fields, std::map<std::string, bool>& answers) {
  fields.flag_map("items", answers);
}

void describe(Fields& fields, model::ChatForm& form) {
  fields.text("name", form.name, kMaxLineBytes);
  fields.text("kind", form.kind, kMaxIdBytes);
}

void describe(Fields& fields, model::EmailDraft& draft) {
  fields.choice("purpose", draft.purpose, kPurposes);
  fields.text("subject", draft.subject, kMaxTextBytes);
  fields.text("body", draft.body, kMaxTextBytes);
  fields.text_map("fields", draft.fields);
}

void describe(Fields& fields, std::string& text) { fields.text("text", text, kMaxTextBytes); }

// Brings a record of an earlier version up to kRecordVersion, step by step. There has been one
// version so far; the next one adds `if (version == 1) { ...; version = 2; }`.
bool migrate(json& record) {
  const auto found = record.find("v");
  if (found == record.end() || !found->is_number_unsigned()) return false;
  const std::uint64_t version = *found->get_ptr<const std::uint64_t*>();
  return version == std::uint64_t(kRecordVersion);
}

template <typename Value>
std::string write_record(const Value& value) {
  json record = {{"v", kRecordVersion}};
  Fields fields(record, Direction::write);
  describe(fields, const_cast<Value&>(value));  // writing changes nothing
  return record.dump(-1, ' ', false, json::error_handler_t::replace);
}

template <typename Value>
Result<Done> read_record(std::string_view text, Value& out) {
  if (text.size() > kMaxRecordBytes) return Error{ErrorCode::too_large, "the record is too large"};
  json record = json::parse(text, nullptr, false);
  if (record.is_discarded()) return Error{ErrorCode::malformed, "the record is no JSON"};
  if (!record.is_object()) return Error{ErrorCode::invalid, "the record is no object"};
  if (!migrate(record)) return Error{ErrorCode::invalid, "the record has an unknown version"};
  Value value;
  Fields fields(record, Direction::read);
  describe(fields, value);
  if (!fields.ok()) return Error{ErrorCode::invalid, "unexpected value at " + fields.fault()};
  out = std::move(value);
  return Done{};
}

}  // namespace

std::string to_json(const model::Settings& settings) { return write_record(settings); }
std::string to_json(const model::Conversation& conversation) { return write_record(conversation); }
std::string to_json(const model::Ticket& ticket) { return write_record(ticket); }
std::string to_json(const model::OutboxItem& item) { return write_record(item); }
std::string to_json(const std::vector<model::InboxItem>& inbox) { return write_record(inbox); }
std::string to_json(const std::vector<std::string>& texts) { return write_record(texts); }
std::string to_json(const std::map<std::string, bool>& answers) { return write_record(answers); }
std::string to_json(const std::set<std::string>& ids) { return write_record(ids); }
std::string to_json(const model::TicketDraft& draft) { return write_record(draft); }
std::string to_json(const model::ChatForm& form) { return write_record(form); }
std::string to_json(const model::EmailDraft& draft) { return write_record(draft); }
std::string to_json(const std::string& text) { return write_record(text); }

Result<Done> read_json(std::string_view json, model::Settings& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, model::Conversation& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, model::Ticket& out) { return read_record(json, out); }
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
Result<Done> read_json(std::string_view json, model::TicketDraft& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, model::ChatForm& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, model::EmailDraft& out) {
  return read_record(json, out);
}
Result<Done> read_json(std::string_view json, std::string& out) { return read_record(json, out); }

}  // namespace tideline::store

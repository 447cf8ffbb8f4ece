// The only part of the store that knows JSON.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.h"
#include "store/record_fields.h"
#include "store/records_json.h"

namespace tideline::store {

namespace {

using nlohmann::json;

json& value_of(RecordNode* node) { return *reinterpret_cast<json*>(node); }
RecordNode* node_of(json& value) { return reinterpret_cast<RecordNode*>(&value); }

// What format_utc() writes with four digits for the year, as parse_utc() reads it.
const UtcTime kFirstTime = from_civil({.year = 1, .month = 1, .day = 1});
const UtcTime kLastTime = from_civil({.year = 9999, .month = 12, .day = 31});

// Brings a record of an earlier version up to kRecordVersion, step by step.
Result<Done> migrate(json& record) {
  const Error unknown{ErrorCode::invalid, "the record has an unknown version"};
  const auto found = record.find("v");
  if (found == record.end() || !found->is_number_unsigned()) return unknown;
  std::uint64_t version = *found->get_ptr<const std::uint64_t*>();
  if (version > std::uint64_t(kRecordVersion))
    return Error{ErrorCode::refused, "the record was written by a newer version of the app"};
  // Nothing to change: the messages that a chat of version 1 holds are read where they are, and
  // FoundChats has them written apart.
  if (version == 1) version = 2;
  if (version != std::uint64_t(kRecordVersion)) return unknown;
  return Done{};
}

template <typename Container>
bool take_texts(const json& array, Container& values, std::size_t max_bytes) {
  if (array.size() > kMaxMembers) return false;
  for (const json& node : array) {
    const std::string* held = node.get_ptr<const std::string*>();
    if (held == nullptr || held->size() > max_bytes) return false;
    values.insert(values.end(), *held);
  }
  return true;
}

// Hands each member of a map to `take`; false when there are too many or it refuses one.
template <typename Take>
bool take_map(const json& object, Take take) {
  if (object.size() > kMaxMembers) return false;
  for (const auto& [key, node] : object.get_ref<const json::object_t&>())
    if (!take(key, node)) return false;
  return true;
}

// What comes from a desk may be anything: it is written so that it can be read again.
std::string bounded(const std::string& value, std::size_t max_bytes) {
  std::string text = repaired_utf8(value);
  text.resize(character_border(text, std::min(text.size(), max_bytes)));
  return text;
}

// Too long a name names nothing when it is cut: it is left out.
template <typename Container>
void put_texts(json& array, const Container& values, std::size_t max_bytes) {
  array = json::array();
  for (const std::string& value : values) {
    std::string text = repaired_utf8(value);
    if (array.size() < kMaxMembers && text.size() <= max_bytes) array.push_back(std::move(text));
  }
}

}  // namespace

void Fields::fail(const std::string& name) {
  if (fault_.empty()) fault_ = "/" + name;
}

template <typename Type, typename Put, typename Take>
void Fields::member(const char* name, Type type, Put put, Take take) {
  json& object = value_of(node_);
  if (writing()) return put(object[name]);
  const auto found = object.find(name);
  if (!ok() || found == object.end()) return;
  if (found->type() != type || !take(*found)) fail(name);
}

void Fields::text(const char* name, std::string& value, std::size_t max_bytes) {
  member(
      name, json::value_t::string, [&](json& made) { made = bounded(value, max_bytes); },
      [&](const json& held) {
        const std::string& text = *held.get_ptr<const std::string*>();
        if (text.size() <= max_bytes) value = text;
        return text.size() <= max_bytes;
      });
}

void Fields::id(const char* name, std::string& value) {
  text(name, value, kMaxIdBytes);
  if (!writing() && value.empty()) fail(name);
}

void Fields::flag(const char* name, bool& value) {
  member(
      name, json::value_t::boolean, [&](json& made) { made = value; },
      [&](const json& held) {
        value = *held.get_ptr<const bool*>();
        return true;
      });
}

void Fields::time(const char* name, UtcTime& value) {
  member(
      name, json::value_t::string,
      [&](json& made) { made = format_utc(std::clamp(value, kFirstTime, kLastTime)); },
      [&](const json& held) {
        const std::optional<UtcTime> time = parse_utc(*held.get_ptr<const std::string*>());
        if (time) value = *time;
        return time.has_value();
      });
}

void Fields::whole_number(const char* name, std::uint64_t& value, std::uint64_t max) {
  member(
      name, json::value_t::number_unsigned, [&](json& made) { made = std::min(value, max); },
      [&](const json& held) {
        const std::uint64_t number = *held.get_ptr<const std::uint64_t*>();
        if (number <= max) value = number;
        return number <= max;
      });
}

void Fields::one_of(const char* name, std::size_t& index, std::span<const char* const> names) {
  member(
      name, json::value_t::string, [&](json& made) { made = names[index]; },
      [&](const json& held) {
        const auto found =
            std::find(names.begin(), names.end(), *held.get_ptr<const std::string*>());
        if (found != names.end()) index = std::size_t(found - names.begin());
        return found != names.end();
      });
}

void Fields::texts(const char* name, std::vector<std::string>& values, std::size_t max_bytes) {
  member(
      name, json::value_t::array, [&](json& made) { put_texts(made, values, max_bytes); },
      [&](const json& held) { return take_texts(held, values, max_bytes); });
}

void Fields::texts(const char* name, std::set<std::string>& values, std::size_t max_bytes) {
  member(
      name, json::value_t::array, [&](json& made) { put_texts(made, values, max_bytes); },
      [&](const json& held) { return take_texts(held, values, max_bytes); });
}

void Fields::text_map(const char* name, std::map<std::string, std::string>& values) {
  member(
      name, json::value_t::object,
      [&](json& made) {
        made = json::object();
        for (const auto& [key, text] : values)
          if (made.size() < kMaxMembers) made[repaired_utf8(key)] = bounded(text, kMaxTextBytes);
      },
      [&](const json& held) {
        return take_map(held, [&](const std::string& key, const json& node) {
          const std::string* text = node.get_ptr<const std::string*>();
          if (text == nullptr || text->size() > kMaxTextBytes) return false;
          values[key] = *text;
          return true;
        });
      });
}

void Fields::flag_map(const char* name, std::map<std::string, bool>& values) {
  member(
      name, json::value_t::object, [&](json& made) { made = values; },
      [&](const json& held) {
        return take_map(held, [&](const std::string& key, const json& node) {
          const bool* flag = node.get_ptr<const bool*>();
          if (flag != nullptr) values[key] = *flag;
          return flag != nullptr;
        });
      });
}

RecordNode* Fields::open_object(const char* name) {
  RecordNode* opened = nullptr;
  member(
      name, json::value_t::object, [&](json& made) { opened = node_of(made = json::object()); },
      [&](json& held) {
        opened = node_of(held);
        return true;
      });
  return opened;
}

RecordNode* Fields::new_list(const char* name) {
  return node_of(value_of(node_)[name] = json::array());
}

RecordNode* Fields::new_item(RecordNode* array) {
  return node_of(value_of(array).emplace_back(json::object()));
}

std::size_t Fields::count_of(const char* name, std::size_t max_count) {
  std::size_t count = 0;
  member(
      name, json::value_t::array, [](json&) {},
      [&](const json& held) {
        if (held.size() <= max_count) count = held.size();
        return held.size() <= max_count;
      });
  return count;
}

RecordNode* Fields::item(const char* name, std::size_t index) {
  json& node = value_of(node_)[name][index];
  if (node.is_object()) return node_of(node);
  fail(name);
  return nullptr;
}

std::string write_fields(const std::function<void(Fields&)>& describe_all) {
  json record = {{"v", kRecordVersion}};
  Fields fields(node_of(record), Fields::Direction::write);
  describe_all(fields);
  return record.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Done> read_fields(std::string_view text, const std::function<void(Fields&)>& describe_all) {
  if (text.size() > kMaxRecordBytes) return Error{ErrorCode::too_large, "the record is too large"};
  json record = json::parse(text, nullptr, false);
  if (record.is_discarded()) return Error{ErrorCode::malformed, "the record is no JSON"};
  if (!record.is_object()) return Error{ErrorCode::invalid, "the record is no object"};
  if (Result<Done> migrated = migrate(record); !migrated) return migrated;
  Fields fields(node_of(record), Fields::Direction::read);
  describe_all(fields);
  if (!fields.ok()) return Error{ErrorCode::invalid, "unexpected value at " + fields.fault()};
  return Done{};
}

bool is_of_later_version(std::string_view json) {
  const Result<Done> read = read_fields(json, [](Fields&) {});
  return !read && read.error().code == ErrorCode::refused;
}

}  // namespace tideline::store

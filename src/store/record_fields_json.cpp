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

// Brings a record of an earlier version up to kRecordVersion, step by step. There has been one
// version so far; the next one adds `if (version == 1) { ...; version = 2; }`.
bool migrate(json& record) {
  const auto found = record.find("v");
  if (found == record.end() || !found->is_number_unsigned()) return false;
  const std::uint64_t version = *found->get_ptr<const std::uint64_t*>();
  return version == std::uint64_t(kRecordVersion);
}

// Hands a member of that type to `take`; false when that refuses it or it has another type. One
// that is not there is no fault.
template <typename Take>
bool take_member(json& object, const char* name, json::value_t type, Take take) {
  const auto found = object.find(name);
  if (found == object.end()) return true;
  return found->type() == type && take(*found);
}

template <typename Container>
bool take_texts(json& array, Container& values, std::size_t max_bytes) {
  if (array.size() > kMaxMembers) return false;
  for (const json& node : array) {
    const std::string* held = node.get_ptr<const std::string*>();
    if (held == nullptr || held->size() > max_bytes) return false;
    values.insert(values.end(), *held);
  }
  return true;
}

template <typename Container>
void put_texts(json& array, const Container& values) {
  array = json::array();
  for (const std::string& value : values)
    if (array.size() < kMaxMembers) array.push_back(value);
}

}  // namespace

void Fields::fail(const std::string& name) {
  if (fault_.empty()) fault_ = "/" + name;
}

void Fields::text(const char* name, std::string& value, std::size_t max_bytes) {
  json& object = value_of(node_);
  if (writing()) {
    object[name] = value.substr(0, character_border(value, std::min(value.size(), max_bytes)));
    return;
  }
  if (!ok()) return;
  const bool sound = take_member(object, name, json::value_t::string, [&](json& member) {
    const std::string& held = *member.get_ptr<const std::string*>();
    if (held.size() > max_bytes) return false;
    value = held;
    return true;
  });
  if (!sound) fail(name);
}

void Fields::id(const char* name, std::string& value) {
  text(name, value, kMaxIdBytes);
  if (!writing() && value.empty()) fail(name);
}

void Fields::flag(const char* name, bool& value) {
  json& object = value_of(node_);
  if (writing()) {
    object[name] = value;
    return;
  }
  const bool sound =
      !ok() || take_member(object, name, json::value_t::boolean, [&](const json& member) {
        value = *member.get_ptr<const bool*>();
        return true;
      });
  if (!sound) fail(name);
}

void Fields::time(const char* name, UtcTime& value) {
  json& object = value_of(node_);
  if (writing()) {
    object[name] = format_utc(value);
    return;
  }
  const bool sound =
      !ok() || take_member(object, name, json::value_t::string, [&](const json& member) {
        const std::optional<UtcTime> held = parse_utc(*member.get_ptr<const std::string*>());
        if (held) value = *held;
        return held.has_value();
      });
  if (!sound) fail(name);
}

void Fields::whole_number(const char* name, std::uint64_t& value, std::uint64_t max) {
  json& object = value_of(node_);
  if (writing()) {
    object[name] = value;
    return;
  }
  const bool sound =
      !ok() || take_member(object, name, json::value_t::number_unsigned, [&](const json& member) {
        const std::uint64_t held = *member.get_ptr<const std::uint64_t*>();
        if (held <= max) value = held;
        return held <= max;
      });
  if (!sound) fail(name);
}

void Fields::one_of(const char* name, std::size_t& index, std::span<const char* const> names) {
  json& object = value_of(node_);
  if (writing()) {
    object[name] = names[index];
    return;
  }
  const bool sound =
      !ok() || take_member(object, name, json::value_t::string, [&](const json& member) {
        const std::string& held = *member.get_ptr<const std::string*>();
        const auto found = std::find(names.begin(), names.end(), held);
        if (found != names.end()) index = std::size_t(found - names.begin());
        return found != names.end();
      });
  if (!sound) fail(name);
}

void Fields::texts(const char* name, std::vector<std::string>& values, std::size_t max_bytes) {
  json& object = value_of(node_);
  if (writing()) return put_texts(object[name], values);
  const bool sound = !ok() || take_member(object, name, json::value_t::array, [&](json& member) {
    return take_texts(member, values, max_bytes);
  });
  if (!sound) fail(name);
}

void Fields::texts(const char* name, std::set<std::string>& values, std::size_t max_bytes) {
  json& object = value_of(node_);
  if (writing()) return put_texts(object[name], values);
  const bool sound = !ok() || take_member(object, name, json::value_t::array, [&](json& member) {
    return take_texts(member, values, max_bytes);
  });
  if (!sound) fail(name);
}

void Fields::text_map(const char* name, std::map<std::string, std::string>& values) {
  json& object = value_of(node_);
  if (writing()) {
    object[name] = values;
    return;
  }
  const bool sound = !ok() || take_member(object, name, json::value_t::object, [&](json& member) {
    if (member.size() > kMaxMembers) return false;
    for (const auto& [key, node] : member.get_ref<const json::object_t&>()) {
      const std::string* held = node.get_ptr<const std::string*>();
      if (held == nullptr || held->size() > kMaxTextBytes) return false;
      values[key] = *held;
    }
    return true;
  });
  if (!sound) fail(name);
}

void Fields::flag_map(const char* name, std::map<std::string, bool>& values) {
  json& object = value_of(node_);
  if (writing()) {
    object[name] = values;
    return;
  }
  const bool sound = !ok() || take_member(object, name, json::value_t::object, [&](json& member) {
    if (member.size() > kMaxMembers) return false;
    for (const auto& [key, node] : member.get_ref<const json::object_t&>()) {
      if (!node.is_boolean()) return false;
      values[key] = *node.get_ptr<const bool*>();
    }
    return true;
  });
  if (!sound) fail(name);
}

RecordNode* Fields::open_object(const char* name) {
  json& object = value_of(node_);
  if (writing()) return node_of(object[name] = json::object());
  RecordNode* opened = nullptr;
  const bool sound = !ok() || take_member(object, name, json::value_t::object, [&](json& member) {
    opened = node_of(member);
    return true;
  });
  if (!sound) fail(name);
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
  const bool sound =
      !ok() || take_member(value_of(node_), name, json::value_t::array, [&](const json& member) {
        count = member.size();
        return count <= max_count;
      });
  if (sound) return count;
  fail(name);
  return 0;
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
  if (!migrate(record)) return Error{ErrorCode::invalid, "the record has an unknown version"};
  Fields fields(node_of(record), Fields::Direction::read);
  describe_all(fields);
  if (!fields.ok()) return Error{ErrorCode::invalid, "unexpected value at " + fields.fault()};
  return Done{};
}

}  // namespace tideline::store

// One JSON object of a record, being read or written: each record is described once, member by
// member, and the same description serves both ways.
//
// For `Value` to be a record or a part of one, `void describe(Fields&, Value&)` stands beside it
// in namespace store (records_*.cpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/utc_time.h"

namespace tideline::store {

inline constexpr std::size_t kMaxIdBytes = 100;
inline constexpr std::size_t kMaxLineBytes = 4000;
inline constexpr std::size_t kMaxTextBytes = std::size_t{1} << 20;
inline constexpr std::size_t kMaxMembers = 2000;  // of short lists and of maps
inline constexpr std::size_t kMaxMessages = 20000;

struct RecordNode;  // a JSON value; only record_fields_json.cpp knows more

// Reading stops at the first fault; a member that is not there leaves the value as it was, so
// that a record may gain members without a new version.
class Fields {
 public:
  enum class Direction : std::uint8_t { read, write };
  Fields(RecordNode* node, Direction direction) : node_(node), direction_(direction) {}

  bool ok() const { return fault_.empty(); }
  const std::string& fault() const { return fault_; }  // a JSON pointer
  bool writing() const { return direction_ == Direction::write; }

  // Never written longer than what reads back.
  void text(const char* name, std::string& value, std::size_t max_bytes);
  // The same, but may not be empty.
  void id(const char* name, std::string& value);
  void flag(const char* name, bool& value);
  void time(const char* name, UtcTime& value);
  void texts(const char* name, std::vector<std::string>& values, std::size_t max_bytes);
  void texts(const char* name, std::set<std::string>& values, std::size_t max_bytes);
  void text_map(const char* name, std::map<std::string, std::string>& values);
  void flag_map(const char* name, std::map<std::string, bool>& values);

  // Not negative.
  template <typename Number>
  void number(const char* name, Number& value, std::int64_t max) {
    std::uint64_t held = value < Number(0) ? 0 : std::uint64_t(value);
    whole_number(name, held, std::uint64_t(max));
    value = Number(held);
  }

  // An enum by the names of its values, in their order.
  template <typename Enum, std::size_t count>
  void choice(const char* name, Enum& value, const std::array<const char*, count>& names) {
    auto index = std::size_t(value);
    one_of(name, index, names);
    value = Enum(index);
  }

  template <typename Value>
  void object(const char* name, Value& value) {
    if (RecordNode* node = open_object(name)) describe_into(node, value, name);
  }

  // Of a list that is too long the last members are kept: they are the newest.
  template <typename Value>
  void list(const char* name, std::vector<Value>& values, std::size_t max_count = kMaxMembers) {
    if (writing()) {
      RecordNode* array = new_list(name);
      const std::size_t first = values.size() > max_count ? values.size() - max_count : 0;
      for (std::size_t i = first; i < values.size(); ++i)
        describe_into(new_item(array), values[i], name);
      return;
    }
    const std::size_t count = count_of(name, max_count);
    for (std::size_t i = 0; i < count && ok(); ++i)
      if (RecordNode* node = item(name, i)) describe_into(node, values.emplace_back(), name);
  }

 private:
  void fail(const std::string& name);
  // One member: made by `put` when writing, handed to `take` when reading, which says whether it
  // is sound. `type` is JSON's.
  template <typename Type, typename Put, typename Take>
  void member(const char* name, Type type, Put put, Take take);
  void whole_number(const char* name, std::uint64_t& value, std::uint64_t max);
  void one_of(const char* name, std::size_t& index, std::span<const char* const> names);
  RecordNode* open_object(const char* name);  // null when reading and not there
  RecordNode* new_list(const char* name);
  static RecordNode* new_item(RecordNode* array);
  std::size_t count_of(const char* name, std::size_t max_count);
  RecordNode* item(const char* name, std::size_t index);  // null when it is no object

  template <typename Value>
  void describe_into(RecordNode* node, Value& value, const char* name) {
    Fields inner(node, direction_);
    describe(inner, value);
    if (!inner.ok()) fail(name + inner.fault());
  }

  RecordNode* node_;
  Direction direction_;
  std::string fault_;
};

// The whole record around `describe_all`: version, bounds, parsing. Errors as in records_json.h.
std::string write_fields(const std::function<void(Fields&)>& describe_all);
Result<Done> read_fields(std::string_view json, const std::function<void(Fields&)>& describe_all);

template <typename Value>
std::string write_record(const Value& value) {
  // Writing changes nothing.
  return write_fields([&](Fields& fields) { describe(fields, const_cast<Value&>(value)); });
}

template <typename Value>
Result<Done> read_record(std::string_view json, Value& out) {
  Value value;
  Result<Done> read = read_fields(json, [&](Fields& fields) { describe(fields, value); });
  if (read) out = std::move(value);
  return read;
}

}  // namespace tideline::store

// A JSON document as a tree of plain values. Our own, so that no reader needs a JSON library,
// and so that depth, size, repeated member names and broken UTF-8 are refused in one place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/pack_fault.h"

namespace tideline::content {

inline constexpr std::size_t kMaxJsonDepth = 16;
inline constexpr std::size_t kMaxJsonValues = 400'000;

enum class JsonKind : std::uint8_t { null, flag, integer, real, text, list, object };

struct JsonValue {
  JsonKind kind = JsonKind::null;
  bool flag = false;
  std::int64_t integer = 0;
  std::string name{};              // inside an object
  std::string text{};              // of a text; of a real number as it was written
  std::vector<JsonValue> items{};  // of a list or an object, in the order of the file

  // Null when this is no object or has no such member.
  const JsonValue* member(std::string_view wanted) const;
};

// Reads `json`, at most kMaxPackFileBytes of it. What is wrong goes to `faults` under the name
// `file`; a tree comes back only when the whole document was read, though it may have repeated
// member names (a fault each).
std::optional<JsonValue> parse_json(std::string_view json, std::string_view file, Faults& faults);

// `name` as a step of a JSON pointer: "/a~1b" for "a/b".
std::string pointer_step(std::string_view name);

}  // namespace tideline::content

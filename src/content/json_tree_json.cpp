// Builds the tree from nlohmann's parser events.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "content/json_tree.h"
#include "content/pack_reader.h"

namespace tideline::content {

namespace {

class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  JsonValue root;
  std::vector<std::string> repeated;  // pointers
  std::size_t stopped_at = 0;
  const char* refusal = nullptr;  // why we, not the parser, gave up

  bool null() override { return put({}); }
  bool boolean(bool flag) override { return put({.kind = JsonKind::flag, .flag = flag}); }
  bool number_integer(number_integer_t number) override {
    return put({.kind = JsonKind::integer, .integer = number});
  }
  bool number_unsigned(number_unsigned_t number) override {
    if (number > number_unsigned_t(INT64_MAX)) return put({.kind = JsonKind::real, .text = "huge"});
    return put({.kind = JsonKind::integer, .integer = std::int64_t(number)});
  }
  bool number_float(number_float_t, const string_t& written) override {
    return put({.kind = JsonKind::real, .text = written});
  }
  bool string(string_t& text) override {
    return put({.kind = JsonKind::text, .text = std::move(text)});
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(JsonKind::object); }
  bool start_array(std::size_t) override { return open(JsonKind::list); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    name_ = std::move(name);
    return true;
  }
  bool end_object() override {
    find_repeated();
    return close();
  }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    stopped_at = position;
    return false;
  }

 private:
  bool put(JsonValue value) {
    if (++values_ > kMaxJsonValues) return refuse("at most 400000 values in one file");
    value.name = std::move(name_);
    name_.clear();
    if (open_.empty())
      root = std::move(value);
    else
      open_.back()->items.push_back(std::move(value));
    return true;
  }

  // Addresses in open_ stay good: a list grows only while nothing inside it is open.
  bool open(JsonKind kind) {
    if (open_.size() >= kMaxJsonDepth) return refuse("at most 16 levels of lists and objects");
    if (!put({.kind = kind})) return false;
    open_.push_back(open_.empty() ? &root : &open_.back()->items.back());
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  bool refuse(const char* reason) {
    refusal = reason;
    return false;
  }

  void find_repeated() {
    std::vector<std::string_view> names;
    for (const JsonValue& item : open_.back()->items) names.push_back(item.name);
    std::sort(names.begin(), names.end());
    for (std::size_t i = 1; i < names.size(); ++i)
      if (names[i] == names[i - 1] && repeated.size() < Faults::kMaxFaults)
        repeated.push_back(pointer_here() + pointer_step(names[i]));
  }

  std::string pointer_here() const {
    std::string pointer;
    for (std::size_t i = 1; i < open_.size(); ++i) {
      if (open_[i - 1]->kind == JsonKind::object)
        pointer += pointer_step(open_[i]->name);
      else
        pointer += '/' + std::to_string(open_[i - 1]->items.size() - 1);
    }
    return pointer;
  }

  std::vector<JsonValue*> open_;
  std::string name_;
  std::size_t values_ = 0;
};

std::string line_and_column(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t last_break = before.rfind('\n');
  const std::size_t column =
      before.size() - (last_break == std::string_view::npos ? 0 : last_break + 1);
  return "line " + std::to_string(line) + ", column " +
         std::to_string(std::max<std::size_t>(column, 1));
}

std::size_t first_broken_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    if (next_code_point(text, at) == kReplacementCharacter && at - before != 3) return before;
  }
  return text.size();
}

}  // namespace

const JsonValue* JsonValue::member(std::string_view wanted) const {
  if (kind != JsonKind::object) return nullptr;
  for (const JsonValue& item : items)
    if (item.name == wanted) return &item;
  return nullptr;
}

std::optional<JsonValue> parse_json(std::string_view json, std::string_view file, Faults& faults) {
  const auto unreadable = [&](ErrorCode code, std::string expected, std::string found) {
    faults.add_unreadable(code, {std::string(file), "", std::move(expected), std::move(found)});
    return std::nullopt;
  };
  if (json.size() > kMaxPackFileBytes)
    return unreadable(ErrorCode::too_large, "at most 4 MiB",
                      std::to_string(json.size()) + " bytes");
  if (const std::size_t broken = first_broken_byte(json); broken < json.size())
    return unreadable(ErrorCode::malformed, "valid UTF-8",
                      "a broken byte at " + line_and_column(json, broken + 1));

  TreeBuilder builder;
  if (!nlohmann::json::sax_parse(json.begin(), json.end(), &builder)) {
    if (builder.refusal != nullptr)
      return unreadable(ErrorCode::malformed, builder.refusal, "more");
    return unreadable(ErrorCode::malformed, "valid JSON",
                      "an error at " + line_and_column(json, builder.stopped_at));
  }
  for (const std::string& pointer : builder.repeated)
    faults.add({std::string(file), pointer, "each member once", "it again"});
  return std::move(builder.root);
}

std::string pointer_step(std::string_view name) {
  std::string step = "/";
  for (const char c : name) {
    if (c == '~')
      step += "~0";
    else if (c == '/')
      step += "~1";
    else
      step += c;
  }
  return step;
}

}  // namespace tideline::content

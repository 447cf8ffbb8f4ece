// Pointers are put together only for faults: a sound pack costs no strings.
#include "content/json_place.h"

#include <algorithm>

#include "base/utf8.h"

namespace tideline::content {

namespace {

constexpr std::size_t kExcerptBytes = 60;

std::string found_in(const JsonValue* value);

// Short lists of plain values are shown whole: "[24, 4]".
std::string found_in_list(const std::vector<JsonValue>& items) {
  const auto is_plain = [](const JsonValue& item) {
    return item.kind != JsonKind::list && item.kind != JsonKind::object;
  };
  if (items.empty() || items.size() > 3 || !std::all_of(items.begin(), items.end(), is_plain))
    return "a list of " + std::to_string(items.size());
  std::string found;
  for (const JsonValue& item : items) found += (found.empty() ? "[" : ", ") + found_in(&item);
  return found + "]";
}

std::string found_in(const JsonValue* value) {
  if (value == nullptr) return "nothing";
  switch (value->kind) {
    case JsonKind::null:
      return "null";
    case JsonKind::flag:
      return value->flag ? "true" : "false";
    case JsonKind::integer:
      return std::to_string(value->integer);
    case JsonKind::real:
      return "the number " + value->text.substr(0, kExcerptBytes);
    case JsonKind::list:
      return found_in_list(value->items);
    case JsonKind::object:
      return "an object";
    case JsonKind::text:
      break;
  }
  const std::string& text = value->text;
  if (text.size() <= kExcerptBytes) return '"' + text + '"';
  return '"' + text.substr(0, character_border(text, kExcerptBytes)) + "...\"";
}

}  // namespace

JsonPlace::JsonPlace(const JsonValue& root, std::string_view file, Faults& faults)
    : value_(&root), file_(file), faults_(&faults) {}

JsonPlace::JsonPlace(const JsonPlace& parent, const JsonValue* value, std::string_view name,
                     std::size_t index)
    : parent_(&parent),
      value_(value),
      file_(parent.file_),
      faults_(parent.faults_),
      name_(name),
      index_(index) {}

std::string JsonPlace::pointer() const {
  if (parent_ == nullptr) return {};
  const bool in_list = parent_->is(JsonKind::list);
  return parent_->pointer() + (in_list ? '/' + std::to_string(index_) : pointer_step(name_));
}

void JsonPlace::fault(std::string_view expected) const { fault(expected, found_in(value_)); }

void JsonPlace::fault(std::string_view expected, std::string_view found) const {
  if (faults_ == nullptr) return;
  faults_->add({std::string(file_), pointer(), std::string(expected), std::string(found)});
}

JsonObject::JsonObject(const JsonPlace& place, std::string_view what) : place_(place) {
  if (!readable()) place.fault(what);
}

JsonObject::~JsonObject() {
  if (!readable() || rest_accepted_) return;
  for (const JsonValue& item : place_.value()->items) {
    if (std::find(asked_.begin(), asked_.end(), item.name) != asked_.end()) continue;
    place_.below(item).fault("no such member", "it");
  }
}

bool JsonObject::has(std::string_view name) const {
  return readable() && place_.value()->member(name) != nullptr;
}

JsonPlace JsonObject::at(std::string_view name) {
  asked_.push_back(name);
  if (readable()) return JsonPlace(place_, place_.value()->member(name), name, 0);
  JsonPlace silent(place_, nullptr, name, 0);
  silent.faults_ = nullptr;
  return silent;
}

JsonList::JsonList(const JsonPlace& place, std::size_t least, std::size_t most) : place_(place) {
  const bool readable = place.is(JsonKind::list);
  const std::size_t count = readable ? place.value()->items.size() : 0;
  if (readable && count >= least && count <= most) {
    size_ = count;
    return;
  }
  const std::string range = least == most ? "" : std::to_string(least) + " to ";
  place.fault("a list of " + range + std::to_string(most) + " items");
  size_ = std::min(count, most);
}

JsonPlace JsonList::at(std::size_t index) const {
  return place_.below(place_.value()->items[index], index);
}

}  // namespace tideline::content

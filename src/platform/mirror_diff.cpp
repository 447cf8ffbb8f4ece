#include "platform/mirror_diff.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace tideline::platform {

namespace {

using ports::Role;
using ports::SemanticNode;

// How long nothing may have moved before the page hears of new places.
constexpr Milliseconds kRest{120};

// What a row of the message says; mirror.js reads the same numbers.
enum Row : int { kShape, kContent, kPlace, kSay, kFocus };

enum Flag : int {
  kDisabled = 1,
  kSelected = 2,
  kExpandable = 4,
  kExpanded = 8,
  kInvalid = 16,
  kHasChildren = 32,
  kSkipped = 64,
  kLive = 128,
  kScrolls = 256,
};

int flags_of(const ports::NodeState& state) {
  return (state.disabled ? kDisabled : 0) | (state.selected ? kSelected : 0) |
         (state.expandable ? kExpandable : 0) | (state.expanded ? kExpanded : 0) |
         (state.invalid ? kInvalid : 0) | (state.skipped ? kSkipped : 0) |
         (state.live ? kLive : 0) | (state.scrolls ? kScrolls : 0);
}

bool is_press_area(const SemanticNode& node) {
  return node.role == Role::button && node.label.empty();
}

}  // namespace

bool MirrorDiff::Element::has_same_shape(const Element& other) const {
  return key == other.key && role == other.role && level == other.level && parent == other.parent;
}

bool MirrorDiff::Element::has_same_content(const Element& other) const {
  return label == other.label && value == other.value && flags == other.flags &&
         position == other.position && set_size == other.set_size;
}

void MirrorDiff::show(std::span<const SemanticNode> nodes) {
  wanted_.clear();
  field_nodes_.clear();
  wanted_focus_ = -1;
  for (const SemanticNode& node : nodes) {
    if (node.role == Role::text_box) field_nodes_[node.id] = node;
    wanted_.push_back(element_of(node));
    if (node.state.focused) wanted_focus_ = int(wanted_.size()) - 1;
    if (node.parent >= 0) wanted_[std::size_t(node.parent)].flags |= kHasChildren;
  }
  name_elements();
  mend_roles();
  is_changed_ = true;
}

const SemanticNode* MirrorDiff::field_node(const std::string& id) const {
  const auto found = field_nodes_.find(id);
  return found == field_nodes_.end() ? nullptr : &found->second;
}

MirrorDiff::Element MirrorDiff::element_of(const SemanticNode& node) {
  Element element;
  element.key = node.id;
  element.is_named = !node.id.empty();
  // A nameless press area, such as what surrounds a sheet, is nothing one could read out.
  element.role = is_press_area(node) ? Role::none : node.role;
  element.level = node.level;
  element.parent = node.parent;
  element.label = node.label;
  // A field's text is the page's own.
  if (node.role != Role::text_box) element.value = node.value;
  element.flags = flags_of(node.state);
  element.position = node.position;
  element.set_size = node.set_size;
  element.box = box_of(node);
  return element;
}

MirrorDiff::Box MirrorDiff::box_of(const SemanticNode& node) {
  const float left = std::max(node.x_dp, node.clip_left_dp);
  const float top = std::max(node.y_dp, node.clip_top_dp);
  const float right = std::min(node.x_dp + node.width_dp, node.clip_right_dp);
  const float bottom = std::min(node.y_dp + node.height_dp, node.clip_bottom_dp);
  if (right > left && bottom > top) return {left, top, right - left, bottom - top, true};
  return {node.x_dp, node.y_dp, node.width_dp, node.height_dp, false};
}

// Nodes without an id are told apart by their parent and their place among its nameless ones.
void MirrorDiff::name_elements() {
  std::unordered_map<std::string, int> count;
  for (Element& element : wanted_) {
    if (!element.is_named) {
      element.key = element.parent < 0 ? "" : wanted_[std::size_t(element.parent)].key;
      element.key += "\n" + std::to_string(int(element.role));
    }
    const int nth = count[element.key]++;
    if (nth > 0) element.key += "\n" + std::to_string(nth);
  }
}

// ARIA wants only items in a list and no item outside one. A list of choices is a radio group, a
// list of other things a group, an item on its own (a chat's message) an article.
void MirrorDiff::mend_roles() {
  std::vector<bool> only_items(wanted_.size(), true);
  std::vector<bool> only_radios(wanted_.size(), true);
  for (const Element& element : wanted_) {
    if (element.parent < 0) continue;
    const auto parent = std::size_t(element.parent);
    if (element.role != Role::list_item) only_items[parent] = false;
    if (element.role != Role::radio) only_radios[parent] = false;
  }
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    Element& element = wanted_[i];
    const bool in_list =
        element.parent >= 0 && wanted_[std::size_t(element.parent)].role == Role::list;
    if (element.role == Role::list && !only_items[i])
      element.role = only_radios[i] ? Role::radio_group : Role::group;
    else if (element.role == Role::list_item && !in_list)
      element.role = Role::article;
  }
}

bool MirrorDiff::is_same_shape() const {
  return std::equal(wanted_.begin(), wanted_.end(), shown_.begin(), shown_.end(),
                    [](const Element& a, const Element& b) { return a.has_same_shape(b); });
}

std::string MirrorDiff::take(Milliseconds now) {
  if (is_changed_) rest_at_ = now + kRest;
  const bool is_due = moved_ && now >= rest_at_;
  if (!is_changed_ && !fields_changed_ && !is_due) return "[]";

  const bool is_new_shape = fields_changed_ || !is_same_shape();
  std::unordered_map<std::string_view, const Element*> before;
  for (const Element& element : shown_) before.emplace(element.key, &element);
  PageMessage message;
  if (is_new_shape) add_shape(message);
  moved_ = false;
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    const auto found = before.find(wanted_[i].key);
    const bool is_same = found != before.end() && found->second->role == wanted_[i].role;
    add_element(message, int(i), is_same ? found->second : nullptr, is_new_shape || is_due);
  }
  add_focus(message);

  // What has moved but was not sent stays as the page has it, for the comparison later.
  std::vector<Element> now_shown = wanted_;
  if (moved_)
    for (std::size_t i = 0; i < now_shown.size(); ++i) now_shown[i].box = shown_[i].box;
  shown_ = std::move(now_shown);
  is_changed_ = fields_changed_ = false;
  return message.take();
}

std::string MirrorDiff::places() const {
  PageMessage message;
  for (const Element& element : wanted_)
    message.row().add(element.key).add(element.box.y).add(element.box.height);
  return message.take();
}

std::optional<Milliseconds> MirrorDiff::due() const {
  return moved_ ? std::optional(rest_at_) : std::nullopt;
}

void MirrorDiff::add_element(PageMessage& message, int index, const Element* before,
                             bool places_too) {
  const Element& element = wanted_[std::size_t(index)];
  if (before == nullptr || !before->has_same_content(element)) {
    message.row().add(kContent).add(index).add(element.label).add(element.value);
    message.add(element.flags);
    if (element.set_size > 0) message.add(element.position).add(element.set_size);
    if (!shown_.empty()) add_news(message, index, before);
  }
  if (before != nullptr && before->box == element.box) return;
  if (before != nullptr && !places_too) {
    moved_ = true;
    return;
  }
  message.row().add(kPlace).add(index).add(element.box.x).add(element.box.y);
  message.add(element.box.width).add(element.box.height).add(element.box.is_seen);
}

// The role belongs to it: a field that takes a button's id and focus is to be focused again.
void MirrorDiff::add_focus(PageMessage& message) {
  std::string focus;
  if (wanted_focus_ >= 0) {
    const Element& element = wanted_[std::size_t(wanted_focus_)];
    focus = element.key + "\n" + std::to_string(int(element.role));
  }
  if (focus != shown_focus_) message.row().add(kFocus).add(wanted_focus_);
  shown_focus_ = std::move(focus);
}

void MirrorDiff::add_shape(PageMessage& message) const {
  for (const Element& element : wanted_) {
    message.row().add(kShape).add(element.key).add(element.parent);
    message.add(int(element.role)).add(element.level).add(element.is_named);
  }
}

// Read out without being looked for: status, alerts and what is marked as live when it appears or
// changes, and what is new in a log.
void MirrorDiff::add_news(PageMessage& message, int index, const Element* before) const {
  const Element& element = wanted_[std::size_t(index)];
  if (element.label.empty() || (before != nullptr && before->label == element.label)) return;
  const bool is_alert = element.role == Role::alert;
  const bool is_live = is_alert || element.role == Role::status || (element.flags & kLive) != 0;
  const bool is_news = is_live || (before == nullptr && is_news_of_log(index));
  if (is_news) message.row().add(kSay).add(is_alert).add(element.label);
}

// Something new at the end of a log that was there before. A long log's items also come into sight
// by scrolling; those count up to its old length.
bool MirrorDiff::is_news_of_log(int index) const {
  int position = 0;
  for (int i = index; i >= 0; i = wanted_[std::size_t(i)].parent) {
    const Element& element = wanted_[std::size_t(i)];
    if (element.role != Role::log) {
      if (element.position > 0) position = element.position;
      continue;
    }
    // A log that is itself new is read by whoever opens it.
    const auto is_log = [&](const Element& old) { return old.key == element.key; };
    const auto log = std::find_if(shown_.begin(), shown_.end(), is_log);
    if (log == shown_.end()) return false;
    const auto is_item = [&](const Element& old) {
      return old.set_size > 0 && old.parent == int(log - shown_.begin());
    };
    const auto item = std::find_if(shown_.begin(), shown_.end(), is_item);
    return position == 0 || item == shown_.end() || position > item->set_size;
  }
  return false;
}

}  // namespace tideline::platform

// Finding things by id, by place and in order.
#include "ui/semantics.h"

#include <algorithm>
#include <cstdio>

namespace tideline::ui {

Rect rect_of(const SemanticNode& node) {
  return {node.x_dp, node.y_dp, node.width_dp, node.height_dp};
}

Rect visible_rect_of(const SemanticNode& node) {
  return rect_of(node).cut({node.clip_left_dp, node.clip_top_dp,
                            node.clip_right_dp - node.clip_left_dp,
                            node.clip_bottom_dp - node.clip_top_dp});
}

bool is_operable(Role role) {
  switch (role) {
    case Role::button:
    case Role::link:
    case Role::text_box:
    case Role::switch_:
    case Role::checkbox:
    case Role::radio:
    case Role::tab:
      return true;
    default:
      return false;
  }
}

bool takes_focus(const SemanticNode& node) {
  return (is_operable(node.role) || node.state.scrolls) && !node.state.disabled && !node.id.empty();
}

void Semantics::clear() {
  nodes_.clear();
  open_.clear();
  dialog_ = -1;
}

int Semantics::add(SemanticNode node) {
  if (node.parent < 0 && !open_.empty()) node.parent = open_.back();
  const int index = int(nodes_.size());
  if (node.role == Role::dialog) dialog_ = index;
  nodes_.push_back(std::move(node));
  return index;
}

const SemanticNode* Semantics::find(std::string_view id) const {
  for (const SemanticNode& node : nodes_)
    if (node.id == id) return &node;
  return nullptr;
}

std::size_t Semantics::first_reachable() const { return dialog_ < 0 ? 0 : std::size_t(dialog_); }

namespace {

enum class Nearness : std::uint8_t { away, near, inside };

Nearness nearness(const Rect& seen, Point p) {
  if (seen.width <= 0 || seen.height <= 0) return Nearness::away;
  if (seen.contains(p)) return Nearness::inside;
  const float dx = std::max(0.0f, (kMinTapDp - seen.width) / 2);
  const float dy = std::max(0.0f, (kMinTapDp - seen.height) / 2);
  const Rect grown{seen.x - dx, seen.y - dy, seen.width + 2 * dx, seen.height + 2 * dy};
  return grown.contains(p) ? Nearness::near : Nearness::away;
}

Nearness nearness(const SemanticNode& node, Point p) {
  Nearness best = nearness(visible_rect_of(node), p);
  const Rect clip{node.clip_left_dp, node.clip_top_dp, node.clip_right_dp - node.clip_left_dp,
                  node.clip_bottom_dp - node.clip_top_dp};
  for (const ports::NodeRect& more : node.more_rects) {
    const Rect rect{more.x_dp, more.y_dp, more.width_dp, more.height_dp};
    best = std::max(best, nearness(rect.cut(clip), p));
  }
  return best;
}

}  // namespace

const SemanticNode* Semantics::hit(Point p) const {
  const SemanticNode* near = nullptr;
  for (std::size_t i = nodes_.size(); i > first_reachable(); --i) {
    const SemanticNode& node = nodes_[i - 1];
    if (!is_operable(node.role) || node.state.disabled) continue;
    const Nearness there = nearness(node, p);
    if (there == Nearness::inside) return &node;
    if (near == nullptr && there == Nearness::near) near = &node;
  }
  return near;
}

std::vector<const SemanticNode*> Semantics::focus_order() const {
  std::vector<const SemanticNode*> order;
  for (std::size_t i = first_reachable(); i < nodes_.size(); ++i) {
    const SemanticNode& node = nodes_[i];
    if (takes_focus(node) && !node.state.skipped) order.push_back(&node);
  }
  return order;
}

std::vector<const SemanticNode*> Semantics::members_of(int group) const {
  std::vector<const SemanticNode*> members;
  for (std::size_t i = std::size_t(group) + 1; i < nodes_.size(); ++i) {
    const SemanticNode& node = nodes_[i];
    const bool is_member = node.role == Role::radio || node.role == Role::tab;
    if (is_member && node.parent == group && !node.state.disabled && !node.id.empty())
      members.push_back(&node);
  }
  return members;
}

void Semantics::mark_tab_stops() {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].role != Role::radio_group && nodes_[i].role != Role::tab_list) continue;
    const std::vector<const SemanticNode*> members = members_of(int(i));
    const auto chosen = std::find_if(members.begin(), members.end(),
                                     [](const SemanticNode* node) { return node->state.selected; });
    const auto entry = std::find_if(members.begin(), members.end(),
                                    [](const SemanticNode* node) { return node->state.entry; });
    const SemanticNode* stop = chosen != members.end()  ? *chosen
                               : entry != members.end() ? *entry
                               : !members.empty()       ? members.front()
                                                        : nullptr;
    for (const SemanticNode* member : members) {
      const bool is_stop = member == stop;
      nodes_[std::size_t(member - nodes_.data())].state.skipped = !is_stop;
    }
  }
}

const SemanticNode* Semantics::open_dialog() const {
  return dialog_ < 0 ? nullptr : &nodes_[std::size_t(dialog_)];
}

const char* role_name(Role role) {
  static constexpr const char* kNames[] = {
      "none",        "group",   "main",    "banner",  "navigation", "search",   "heading",
      "text",        "button",  "link",    "textbox", "switch",     "checkbox", "radio",
      "radiogroup",  "tab",     "tablist", "list",    "listitem",   "dialog",   "img",
      "progressbar", "status",  "alert",   "table",   "row",        "cell",     "separator",
      "note",        "article", "log"};
  return kNames[int(role)];
}

namespace {

void append_state(std::string& out, const NodeState& state) {
  if (state.disabled) out += " disabled";
  if (state.focused) out += " focused";
  if (state.selected) out += " selected";
  if (state.expandable) out += state.expanded ? " expanded" : " collapsed";
  if (state.invalid) out += " invalid";
  if (state.scrolls) out += " scrolls";
}

}  // namespace

std::string Semantics::dump() const {
  std::string out;
  std::vector<int> depth(nodes_.size(), 0);
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const SemanticNode& node = nodes_[i];
    if (node.parent >= 0) depth[i] = depth[std::size_t(node.parent)] + 1;
    out.append(std::size_t(depth[i]) * 2, ' ');
    out += role_name(node.role);
    if (node.level > 0) out += " " + std::to_string(node.level);
    if (!node.id.empty()) out += " #" + node.id;
    if (!node.label.empty()) out += " \"" + node.label + "\"";
    if (!node.value.empty()) out += " = \"" + node.value + "\"";
    append_state(out, node.state);
    char place[96];
    std::snprintf(place, sizeof place, " [%.0f,%.0f %.0fx%.0f]\n", double(node.x_dp),
                  double(node.y_dp), double(node.width_dp), double(node.height_dp));
    out += place;
  }
  return out;
}

}  // namespace tideline::ui

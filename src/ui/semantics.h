// What a frame shows, in words: the nodes that the accessibility mirror, hit tests, the keyboard,
// scripts and tests all use. There is no second path: a tap finds a node, and so does a test.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ports/mirror.h"
#include "ui/metrics.h"

namespace tideline::ui {

using ports::NodeState;
using ports::Role;
using ports::SemanticNode;

Rect rect_of(const SemanticNode& node);
// The part of it that can be seen.
Rect visible_rect_of(const SemanticNode& node);

// Whether a node answers to a press or takes keys.
bool is_operable(Role role);
// Whether Tab can stop at a node.
bool takes_focus(const SemanticNode& node);

class Semantics {
 public:
  void clear();

  // Appends a node below the innermost open group; returns its index.
  int add(SemanticNode node);
  void open_group(int index) { open_.push_back(index); }
  void close_group() { open_.pop_back(); }

  const std::vector<SemanticNode>& nodes() const { return nodes_; }
  const SemanticNode* find(std::string_view id) const;
  SemanticNode& at(int index) { return nodes_[std::size_t(index)]; }

  // The topmost operable node at a point, or null. Nodes are hit in their visible part, grown
  // to the minimum tap size where nothing else is. Inside a dialog nothing behind it is hit.
  const SemanticNode* hit(Point p) const;

  // The Tab stops in reading order; only the dialog's while one is open. A group of radios or
  // tabs is one stop: its chosen member, else its entry, else its first.
  std::vector<const SemanticNode*> focus_order() const;

  // The operable, enabled members of a group of radios or tabs, in order.
  std::vector<const SemanticNode*> members_of(int group) const;

  // Says in each node whether Tab stops there. Called once the frame is complete.
  void mark_tab_stops();

  // The topmost open dialog, or null.
  const SemanticNode* open_dialog() const;

  // Everything as indented lines, for --dump-semantics and failing tests.
  std::string dump() const;

 private:
  std::size_t first_reachable() const;

  std::vector<SemanticNode> nodes_;
  std::vector<int> open_;
  int dialog_ = -1;  // the last dialog's index
};

const char* role_name(Role role);

}  // namespace tideline::ui

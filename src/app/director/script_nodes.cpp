#include "app/director/script_nodes.h"

#include <algorithm>

namespace tideline::app {

namespace {

constexpr std::string_view kListScope = "list/";

bool is_id(std::string_view id, std::string_view wanted) {
  const std::size_t star = wanted.find('*');
  if (star == std::string_view::npos) return id == wanted;
  return id.size() + 1 >= wanted.size() && id.starts_with(wanted.substr(0, star)) &&
         id.ends_with(wanted.substr(star + 1));
}

bool has_id(std::string_view id, std::string_view wanted) {
  if (wanted.empty() || is_id(id, wanted)) return true;
  return id.starts_with(kListScope) && is_id(id.substr(kListScope.size()), wanted);
}

// The longest piece of a word between its placeholders.
std::string_view fixed_part(std::string_view word) {
  std::string_view longest;
  while (!word.empty()) {
    const std::string_view piece = word.substr(0, word.find('{'));
    if (piece.size() > longest.size()) longest = piece;
    const std::size_t end = word.find('}');
    if (end == std::string_view::npos) break;
    word = word.substr(end + 1);
  }
  return longest;
}

bool says(const ui::SemanticNode& node, std::string_view text) {
  return node.label.find(text) != std::string::npos || node.value.find(text) != std::string::npos;
}

bool can_be_used(const ui::SemanticNode& node, NodeUse use) {
  switch (use) {
    case NodeUse::look:
      return true;
    case NodeUse::press:
      return ui::is_operable(node.role) && !node.state.disabled && !node.id.empty();
    case NodeUse::type:
      return node.role == ui::Role::text_box && !node.state.disabled;
  }
  return false;
}

}  // namespace

const ui::SemanticNode* find_node(const ui::Semantics& screen, const model::ScriptTarget& target,
                                  NodeUse use, const model::Words& words,
                                  const std::string& language) {
  const std::string_view word =
      target.word.empty() ? std::string_view() : fixed_part(words(target.word));
  const std::string_view text = model::text_in(target.text, language);
  // What has this id exactly comes before what merely has it in the list pane.
  const ui::SemanticNode* listed = nullptr;
  for (const ui::SemanticNode& node : screen.nodes()) {
    const bool fits = has_id(node.id, target.id) && can_be_used(node, use) &&
                      (target.role.empty() || target.role == ui::role_name(node.role)) &&
                      says(node, word) && says(node, text);
    if (!fits) continue;
    if (!node.id.starts_with(kListScope)) return &node;
    if (listed == nullptr) listed = &node;
  }
  return listed;
}

std::string describe(const model::ScriptTarget& target, const std::string& language) {
  std::string out;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (!out.empty()) out += ", ";
    out += std::string(name) + " \"" + std::string(value) + "\"";
  };
  add("id", target.id);
  add("role", target.role);
  add("word", target.word);
  add("text", model::text_in(target.text, language));
  return out;
}

}  // namespace tideline::app

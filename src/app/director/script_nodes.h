// Finds on the screen what a script names, in whatever language the screen is.
#pragma once

#include <string>

#include "model/script.h"
#include "model/words.h"
#include "ui/semantics.h"

namespace tideline::app {

enum class NodeUse : std::uint8_t { look, press, type };

// The first node in reading order that `target` names and that can be used so; null when there
// is none. `language` chooses among the target's texts, `words` are the screen's. An id is found
// in the list pane too, where it has a prefix.
const ui::SemanticNode* find_node(const ui::Semantics& screen, const model::ScriptTarget& target,
                                  NodeUse use, const model::Words& words,
                                  const std::string& language);

// For messages: what was looked for.
std::string describe(const model::ScriptTarget& target, const std::string& language);

}  // namespace tideline::app

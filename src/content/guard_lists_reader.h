// Reads the secret guard's lists: data/guard/rules.txt, which tools/make_guard_rules.mjs writes.
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/guard_lists.h"
#include "model/words.h"

namespace tideline::content {

// A line "[section]" begins a section; under "[english]" and "[han]" stand the words of one list
// a line, under the others texts with commas between. Fails with `malformed` when a list does
// not have its 2048 words or a section is unknown.
Result<model::GuardLists> read_guard_lists(std::string_view text);

// Adds the cues that `words` has under "guard.cues.code", "guard.cues.password" and so on, each a
// text with commas between: how a pack in another language teaches the guard its words.
void add_cues_of(const model::Words& words, model::GuardLists& lists);

}  // namespace tideline::content

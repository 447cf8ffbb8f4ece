// `tideline guard`: which secrets each line of standard input holds.
#pragma once

#include <string>

namespace tideline::app {

// Prints the kinds found in a line, each once, with commas between, or "-". `rules` is the path
// of rules.txt. Returns the exit code.
int guard_lines(const std::string& rules);

}  // namespace tideline::app

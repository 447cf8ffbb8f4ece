// Commands that answer each line of standard input with one line.
#pragma once

#include <functional>
#include <string>

namespace tideline::app {

// Lines may end in CR LF, begin with a byte order mark, be empty, of any length, and hold broken
// UTF-8, which is repaired. Each line is answered as soon as no more input waits. Returns 0, the
// exit code.
int answer_lines(const std::function<std::string(const std::string&)>& answer);

}  // namespace tideline::app

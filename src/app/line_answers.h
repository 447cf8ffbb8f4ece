// Commands that answer each line of standard input with one line.
#pragma once

#include <functional>
#include <string>

namespace tideline::app {

// Lines may end in CR LF, begin with a byte order mark, be empty, of any length, and hold broken
// UTF-8, which is repaired. Each line is answered as soon as no more input waits. Returns the
// exit code: 1 when the input could not be read or the answers not be written, which is told.
int answer_lines(const std::function<std::string(const std::string&)>& answer);

}  // namespace tideline::app

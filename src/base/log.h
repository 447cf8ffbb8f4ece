// One line a message, to stderr or the browser's console. Nothing a person typed is ever logged.
#pragma once

#include <cstdint>
#include <string_view>

namespace tideline {

enum class LogLevel : std::uint8_t { info, warning, error };

void log(LogLevel level, std::string_view message);

// Where log lines go; tests collect them. Null sets the default back.
using LogSink = void (*)(LogLevel level, std::string_view message);
void set_log_sink(LogSink sink);

}  // namespace tideline

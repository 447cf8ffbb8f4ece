// The default sink writes to stderr, which Emscripten shows in the console.
#include "base/log.h"

#include <cstdio>

namespace tideline {

namespace {

void write_to_stderr(LogLevel level, std::string_view message) {
  static constexpr const char* kNames[] = {"info", "warning", "error"};
  std::fprintf(stderr, "tideline %s: %.*s\n", kNames[int(level)], int(message.size()),
               message.data());
}

LogSink g_sink = write_to_stderr;

}  // namespace

void log(LogLevel level, std::string_view message) { g_sink(level, message); }

void set_log_sink(LogSink sink) { g_sink = sink != nullptr ? sink : write_to_stderr; }

}  // namespace tideline

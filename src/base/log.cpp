// The default sink writes to stderr. In the browser that is the console's error level, so there
// mere information goes to stdout, which nobody parses.
#include "base/log.h"

#include <cstdio>

namespace tideline {

namespace {

void write_line(LogLevel level, std::string_view message) {
  static constexpr const char* kNames[] = {"info", "warning", "error"};
#ifdef __EMSCRIPTEN__
  std::FILE* out = level == LogLevel::info ? stdout : stderr;
#else
  std::FILE* out = stderr;
#endif
  std::fprintf(out, "tideline %s: %.*s\n", kNames[int(level)], int(message.size()), message.data());
}

LogSink g_sink = write_line;

}  // namespace

void log(LogLevel level, std::string_view message) { g_sink(level, message); }

void set_log_sink(LogSink sink) { g_sink = sink != nullptr ? sink : write_line; }

}  // namespace tideline

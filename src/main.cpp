// Reads what is wanted, builds the app, runs it.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "app/app.h"
#ifndef __EMSCRIPTEN__
#include "app/commands.h"
#endif

#ifdef __EMSCRIPTEN__
// The page's address says what is wanted; the host reads it.
int main() { return tideline::app::run_app({}); }
#else
int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  tideline::Result<tideline::app::Options> options = tideline::app::read_options(words);
  if (!options) {
    std::fprintf(stderr, "tideline: %s\n%s", options.error().detail.c_str(),
                 tideline::app::usage().c_str());
    return 2;
  }
  return tideline::app::run_command(std::move(*options));
}
#endif

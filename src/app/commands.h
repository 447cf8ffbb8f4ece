// What the native program does besides opening a window: check packs, answer lines from standard
// input, draw pictures. Each prints to standard output and returns the exit code.
#pragma once

#include "app/options.h"

namespace tideline::app {

int run_command(Options options);

}  // namespace tideline::app

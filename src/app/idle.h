// How much a window at rest costs: frames drawn and processor time while nothing happens.
#pragma once

#include "app/options.h"

namespace tideline::app {

// Opens a window on the route asked for, lets it settle, measures for ten seconds and prints one
// line: "frames 0, processor 0.03 %". Records are kept in `--data-folder` only if one is given. The
// exit code.
int measure_idle(Options options);

}  // namespace tideline::app

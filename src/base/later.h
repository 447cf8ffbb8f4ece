// Marks what the first view of the browser's program never runs, where the compiler would otherwise
// put it into a function that it does run: kept apart, it comes with the second part
// (docs/decisions/0013).
#pragma once

#define TIDELINE_LATER [[gnu::noinline]]

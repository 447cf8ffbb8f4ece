// Wishes and facts: Moving about, time and surroundings.
#pragma once

#include <string>

#include "base/utc_time.h"
#include "state/app_state.h"

namespace tideline::state {

// Moving about.
struct OpenRoute {
  Route route;
};  // push
struct ReplaceRoute {
  Route route;
};  // same page, other query
struct FollowAddress {
  std::string route;
};  // the address bar says so
struct GoBack {};
struct SelectTab {
  Tab tab = Tab::help;
};  // again on the same tab: to its first page

// Time and surroundings.
struct Tick {
  UtcTime now{};
};
struct SurroundingsChanged {
  Surroundings around;
};

}  // namespace tideline::state

// SDL's events as Tideline's: pointers, wheel and keys.
#pragma once

#include <optional>

#include "base/input.h"

union SDL_Event;

namespace tideline::platform {

// What turns SDL's coordinates into dp.
struct EventScale {
  float window_units_per_dp = 1;  // mouse
  float width_dp = 1;             // fingers come as shares of the window
  float height_dp = 1;
};

// Empty for events that mean nothing to the app, and for mouse events that SDL makes up from
// touches.
std::optional<InputEvent> input_event(const SDL_Event& event, const EventScale& scale);

}  // namespace tideline::platform

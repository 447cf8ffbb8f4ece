// What the demonstration desk's scripts play on: the time, the book, and where their events go.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "desk/local/timeline.h"
#include "model/content_pack.h"
#include "ports/clock.h"

namespace tideline::desk {

struct Stage {
  explicit Stage(const ports::Clock& the_clock) : clock(the_clock), timeline(the_clock) {}

  const ports::Clock& clock;
  Timeline timeline;
  model::ChatBook book;
  std::vector<DeskEvent> events;
};

}  // namespace tideline::desk

// The accessibility mirror in the page (mirror.js).
#pragma once

#include <optional>

#include "base/utc_time.h"
#include "ports/mirror.h"

namespace tideline::platform {

class PageMirror final : public ports::Mirror {
 public:
  void show(std::span<const ports::SemanticNode>) override {}

  // Hands what changed to the page, after the step. Returns when it wants to be asked again.
  std::optional<Milliseconds> flush(Milliseconds) { return std::nullopt; }
};

}  // namespace tideline::platform

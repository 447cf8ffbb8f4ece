// Puts text on the system's clipboard. Pasting arrives as input, never by asking.
#pragma once

#include <string_view>

#include "base/result.h"

namespace tideline::ports {

class Clipboard {
 public:
  virtual ~Clipboard() = default;
  virtual Result<Done> copy(std::string_view text) = 0;
};

}  // namespace tideline::ports

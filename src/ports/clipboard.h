// The system's clipboard. What is pasted with keys or a menu arrives as input; asking is for a
// button that pastes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tideline::ports {

class Clipboard {
 public:
  virtual ~Clipboard() = default;
  virtual Result<Done> copy(std::string_view text) = 0;

  // Asks for the text that is on it, at once or after the browser has asked the person; browsers
  // take it only while a press is being handled. Answered by poll().
  virtual void read() = 0;

  // The answer, once it is there, and only once. Fails with `refused` when the system or the
  // person says no; empty text when there is none.
  virtual std::optional<Result<std::string>> poll() = 0;
};

}  // namespace tideline::ports

// A clipboard of its own.
#pragma once

#include <string>

#include "ports/clipboard.h"

namespace tideline::fakes {

class FakeClipboard : public ports::Clipboard {
 public:
  std::string text;
  bool refuses = false;

  Result<Done> copy(std::string_view copied) override {
    if (refuses) return Error{ErrorCode::refused, "the fake copies nothing"};
    text = copied;
    return Done{};
  }
};

}  // namespace tideline::fakes

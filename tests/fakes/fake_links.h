// Remembers what would have been opened.
#pragma once

#include <string>
#include <vector>

#include "ports/link_opener.h"

namespace tideline::fakes {

class FakeLinks : public ports::LinkOpener {
 public:
  std::vector<std::string> opened;
  bool refuses = false;

  Result<Done> open(std::string_view url) override {
    if (refuses) return Error{ErrorCode::refused, "the fake opens nothing"};
    opened.emplace_back(url);
    return Done{};
  }
};

}  // namespace tideline::fakes

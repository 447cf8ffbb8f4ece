// A clipboard of its own.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "ports/clipboard.h"

namespace tideline::fakes {

class FakeClipboard : public ports::Clipboard {
 public:
  std::string text;
  bool refuses = false;
  bool refuses_reading = false;

  Result<Done> copy(std::string_view copied) override {
    if (refuses) return Error{ErrorCode::refused, "the fake copies nothing"};
    text = copied;
    return Done{};
  }
  void read() override {
    if (refuses_reading)
      answer_ = Error{ErrorCode::refused, "the fake gives nothing away"};
    else
      answer_ = text;
  }
  std::optional<Result<std::string>> poll() override {
    return std::exchange(answer_, std::nullopt);
  }

 private:
  std::optional<Result<std::string>> answer_;
};

}  // namespace tideline::fakes

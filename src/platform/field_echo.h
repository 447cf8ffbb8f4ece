// Tells an app's own change of a field's value from the echo of what the person typed.
//
// The field is ahead of the app: while a person types "ab", the app may still show "a", because
// a step draws before it takes over what it was told. Writing that back would eat a letter. So
// values that went to the app lately are remembered; only a value that is none of them is the
// app's own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tideline::platform {

class FieldEcho {
 public:
  explicit FieldEcho(std::string_view value) : known_{{std::string(value), 0}} {}

  // The field's new value goes to the app with step number `step`.
  void sent(std::string_view value, std::uint64_t step);

  // In step number `step` the app shows `value`. True: the app changed it (cleared, filled in),
  // and the field must take it over. What went out with an earlier step has been seen by now.
  bool is_news(std::string_view value, std::uint64_t step);

 private:
  struct Known {
    std::string value;
    std::uint64_t step;
  };
  std::vector<Known> known_;  // oldest first
};

}  // namespace tideline::platform

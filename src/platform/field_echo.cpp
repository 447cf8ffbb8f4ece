#include "platform/field_echo.h"

#include <algorithm>

namespace tideline::platform {

void FieldEcho::sent(std::string_view value, std::uint64_t step) {
  if (known_.back().value != value) known_.push_back({std::string(value), step});
}

bool FieldEcho::is_news(std::string_view value, std::uint64_t step) {
  const auto is_pending = [step](const Known& known) { return known.step >= step; };
  const auto first_pending = std::find_if(known_.begin() + 1, known_.end(), is_pending);
  known_.erase(known_.begin(), first_pending - 1);

  const auto is_same = [value](const Known& known) { return known.value == value; };
  if (std::any_of(known_.begin(), known_.end(), is_same)) return false;
  known_.assign(1, {std::string(value), step});
  return true;
}

}  // namespace tideline::platform

// Emits Actions::push for each alternative once, so that no screen has to.
#include "state/action.h"

#include <tuple>
#include <utility>

namespace tideline::state {

Actions::Actions() = default;
Actions::~Actions() = default;
Actions::Actions(Actions&&) noexcept = default;
Actions& Actions::operator=(Actions&&) noexcept = default;

template <typename T>
void Actions::push(T action) {
  list_.emplace_back(std::move(action));
}

bool Actions::empty() const { return list_.empty(); }

std::vector<Action> Actions::take() { return std::exchange(list_, {}); }

// Takes the address of push() of every alternative, which makes the compiler emit them here.
template <typename... T>
auto pushes_of(const std::variant<T...>&) {
  return std::tuple{static_cast<void (Actions::*)(T)>(&Actions::push<T>)...};
}
template auto pushes_of(const Action&);

}  // namespace tideline::state

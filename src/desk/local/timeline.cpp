#include "desk/local/timeline.h"

#include <algorithm>
#include <utility>

namespace tideline::desk {

void Timeline::then(const std::string& lane, Milliseconds delay, std::function<void()> what) {
  Milliseconds& last = last_[lane];
  last = std::max(last, clock_.monotonic()) + delay;
  Step step{last, next_order_++, lane, std::move(what)};
  const auto place = std::upper_bound(
      steps_.begin(), steps_.end(), step,
      [](const Step& a, const Step& b) { return a.at != b.at ? a.at < b.at : a.order < b.order; });
  steps_.insert(place, std::move(step));
}

void Timeline::drop(const std::string& lane) {
  std::erase_if(steps_, [&](const Step& step) { return step.lane == lane; });
  last_.erase(lane);
}

void Timeline::clear() {
  steps_.clear();
  last_.clear();
}

void Timeline::run() {
  while (!steps_.empty() && steps_.front().at <= clock_.monotonic()) {
    const Step step = std::move(steps_.front());
    steps_.erase(steps_.begin());
    step.what();
  }
}

std::optional<Milliseconds> Timeline::next() const {
  if (steps_.empty()) return std::nullopt;
  return steps_.front().at;
}

}  // namespace tideline::desk

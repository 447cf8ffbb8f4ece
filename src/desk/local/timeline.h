// What is going to happen, and when. Things on one lane happen one after another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/utc_time.h"
#include "ports/clock.h"

namespace tideline::desk {

class Timeline {
 public:
  // `clock` is borrowed for the timeline's life.
  explicit Timeline(const ports::Clock& clock) : clock_(clock) {}

  // Lets `what` happen `delay` after the last thing on this lane, or after now if that has
  // happened already.
  void then(const std::string& lane, Milliseconds delay, std::function<void()> what);

  // Nothing on this lane happens any more.
  void drop(const std::string& lane);
  void clear();

  // Lets happen what is due, in order; what happens may add to the timeline.
  void run();

  // When run() has something to do next (monotonic).
  std::optional<Milliseconds> next() const;

 private:
  struct Step {
    Milliseconds at{0};
    std::uint64_t order = 0;
    std::string lane;
    std::function<void()> what;
  };

  const ports::Clock& clock_;
  std::vector<Step> steps_;  // soonest first
  std::map<std::string, Milliseconds> last_;
  std::uint64_t next_order_ = 1;
};

}  // namespace tideline::desk

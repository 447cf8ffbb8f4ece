// New ids for conversations, messages, tickets and what else we make.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/utc_time.h"

namespace tideline::state {

// "t-" + time, counter and chance, in lower-case letters and digits: unique on this device even
// when its clock stands still or was set back, and across devices for all we care. Ids made one
// after another sort in that order while the clock runs and `counter` grows.
std::string new_id(std::string_view prefix, UtcTime now, std::uint64_t counter);

}  // namespace tideline::state

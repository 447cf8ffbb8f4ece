// By when an answer may be expected: from what a channel promises, how busy the team is, and when
// its office is open.
#pragma once

#include <optional>

#include "base/utc_time.h"
#include "model/content_pack.h"
#include "model/office_hours.h"

namespace tideline::model {

// When something sent at `now` is answered by the channel's promise, stretched by its load; empty
// when it promises nothing. What is urgent is answered at the promise's earlier end, what is high
// in its middle, all else at its later end. Promised hours pass around the clock, working days only
// where `hours` has a shift (without hours: Monday to Friday, UTC). With hours, it falls into one
// of them. Up to the full hour.
std::optional<UtcTime> expected_reply(const Channel& channel, const OfficeHours* hours,
                                      Priority priority, UtcTime now, const OffsetAt& offset);

// Whether the team is busier than usual.
bool is_busy(const Channel& channel);

}  // namespace tideline::model

// The outbox beside other windows of the same person, and beside records that were damaged.
#pragma once

#include <vector>

#include "model/outbox.h"
#include "state/app_state.h"
#include "state/update.h"
#include "store/store_events.h"

namespace tideline::state {

// What another window has not sent for so long, though it could: that window is closed.
inline constexpr Milliseconds kTakeOverDelay{30000};

// What another window wants to send. It goes from here should that window be gone; until then what
// is written here about the same subject waits behind it. `now` is monotonic.
void note_others(AppState& app, const std::vector<model::OutboxItem>& items, Milliseconds now);

// What another window has settled: sent, given up or taken back. `told` is what it has written.
void settle_others(AppState& app, const model::OutboxItem& item, const store::Snapshot& told);

// Texts that wait and of which no item tells, as its record was lost, are put in again.
void renew_lost_items(AppState& app, Services& services);

}  // namespace tideline::state

// What the app tells of a person's own data, and how all of it goes.
#pragma once

#include <cstdint>
#include <vector>

#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

// Records by kind, and the files that drafts, tickets and chats hold.
std::vector<store::StoredKind> what_is_stored(const AppState& app, const Services& services);

// Everything that is the person's goes out of memory: it was deleted, here or by another window.
void forget_in_memory(AppState& app, Services& services);

// One of the two has gone, or not all of it could be removed.
enum class Deletion : std::uint8_t { records, files };
void settle_deletion(AppState& app, Deletion what, bool gone);

}  // namespace tideline::state

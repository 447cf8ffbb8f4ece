// What the app tells of a person's own data.
#pragma once

#include <vector>

#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

// Records by kind, and the files that drafts, tickets and chats hold.
std::vector<store::StoredKind> what_is_stored(const AppState& app, const Services& services);

}  // namespace tideline::state

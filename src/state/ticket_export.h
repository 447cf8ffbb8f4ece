// A ticket as a file that its owner may keep.
#pragma once

#include <string>

#include "state/app_state.h"

namespace tideline::state {

// Plain text in the app's language, the timeline in order; times in the person's own zone.
std::string ticket_as_text(const AppState& app, const model::Ticket& ticket);

// The same facts as they are stored (docs/stored-records.md), a member a line; times in UTC.
std::string ticket_as_json(const model::Ticket& ticket);

}  // namespace tideline::state

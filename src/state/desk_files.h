// Files that the team sends: the desk tells of them, they are fetched when the person wants to see
// them, and held for this run of the program only: they can be had again.
#pragma once

#include <cstdint>
#include <optional>

#include "desk/facts.h"
#include "model/attachment.h"
#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

// Without a sign of it, then it counts as failed.
inline constexpr Milliseconds kFetchTimeout{20000};
inline constexpr std::size_t kMostHeldFiles = 20;  // those fetched first go first

void take_fetched(AppState& app, const desk::AttachmentComing& coming, Services& services);
void take_fetched(AppState& app, const desk::AttachmentFetched& fetched, Services& services);
void take_fetched(AppState& app, const desk::AttachmentFailed& failed, Services& services);

// More are not fetched.
std::int64_t most_fetched_bytes(const AppState& app);

// Those of which nothing has come for too long count as failed; when that will next be.
void give_up_fetches(AppState& app, Milliseconds now);
std::optional<Milliseconds> next_fetch_timeout(const AppState& app);

// Out of memory: everything is being deleted.
void drop_fetched(AppState& app, Services& services);

}  // namespace tideline::state

// The one function that changes AppState.
#pragma once

#include <optional>

#include "desk/desk.h"
#include "ports/address_bar.h"
#include "ports/clipboard.h"
#include "ports/clock.h"
#include "ports/files.h"
#include "ports/link_opener.h"
#include "ports/notifier.h"
#include "ports/time_zones.h"
#include "state/action.h"
#include "state/app_state.h"
#include "store/store.h"

namespace tideline::state {

// What update() may use outside. All are borrowed for the app's life.
struct Services {
  ports::Clock& clock;
  ports::TimeZones& zones;
  ports::LinkOpener& links;
  ports::Clipboard& clipboard;
  ports::AddressBar& address;
  ports::Files& files;
  ports::Notifier& notifier;
  store::Store& store;
  desk::Desk& desk;
};

// Applies one action: plain, synchronous, never blocks. What has to survive a restart goes to
// the store before this returns; what the team has to know goes to the desk.
void update(AppState& app, const Action& action, Services& services);

// When the next Tick is due for what waits in the outbox or is being fetched (monotonic); empty:
// nothing waits. The
// store and the desk have their own next_event().
std::optional<Milliseconds> next_tick(const AppState& app);

}  // namespace tideline::state

// What storage and desk have told.
#pragma once

#include "desk/desk.h"
#include "store/store.h"

namespace tideline::state {

// From store::Store::poll() and desk::Desk::poll().
struct StorageHappened {
  store::StoreEvent event;
};
struct DeskHappened {
  desk::DeskEvent event;
};

}  // namespace tideline::state

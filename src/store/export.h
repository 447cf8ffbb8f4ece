// All of a person's data as one JSON text, to take along.
#pragma once

#include <string>

#include "base/utc_time.h"
#include "store/store.h"

namespace tideline::store {

// {"tideline": 1, "exported": "<UTC>", "settings": {...}, "conversations": [...], ...}: each part
// as in docs/stored-records.md. Damaged records are not in it. Of files it tells name, type and
// size: each can be saved from where it is shown.
std::string export_json(const Snapshot& data, UtcTime now);

}  // namespace tideline::store

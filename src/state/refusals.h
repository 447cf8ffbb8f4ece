// What the desk, or the guard at the last gate, will not have: it is said where the thing stands
// and goes out again only when the person wishes. A network that fails is no refusal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

// Marks what `item` is about as refused, and undoes what was only shown as done: a close, a wish
// for a person. The item itself stays.
void mark_refused(AppState& app, const model::OutboxItem& item, Services& services);

// The message, reply or ticket of the person's own that has this id, as an item of the outbox would
// name it.
std::optional<model::OutboxItem> own_text(const AppState& app, const std::string& id);

// Whether that ticket or chat (no `message`), or that reply or message of it, was refused.
bool is_refused(const AppState& app, std::string_view subject, std::string_view message);

}  // namespace tideline::state

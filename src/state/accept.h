// What a desk tells comes from outside: bounded, repaired and fit to be kept before it is taken.
#pragma once

#include "model/conversation.h"
#include "model/ticket.h"

namespace tideline::state {

// Texts repaired and cut, too many or nameless parts left out, files as the desk's own with safe
// names. False when it has no id, or one that cannot be kept: then it is not taken at all.
bool accept(model::Message& message);
bool accept(model::TicketEvent& event);

// The same of a whole chat or ticket; messages and events that are not fit are left out of it.
bool accept(model::Conversation& conversation);
bool accept(model::Ticket& ticket);

}  // namespace tideline::state

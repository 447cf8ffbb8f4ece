// Finding a person's own tickets by words.
#pragma once

#include <string_view>

#include "model/ticket.h"

namespace tideline::state {

// Whether all words are somewhere in its number, subject, fields, file names or messages. Upper and
// lower case of Latin letters are the same.
bool ticket_holds(const model::Ticket& ticket, std::string_view words);

}  // namespace tideline::state

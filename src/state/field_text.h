// What was filled into a field, as it is told to people: in a message, an export, a mail.
#pragma once

#include <string>
#include <string_view>

#include "model/words.h"

namespace tideline::state {

// A moment that the calendar wrote ("2026-11-15 01:20") in the person's language; all else as it
// was written.
std::string field_text(const model::Words& say, std::string_view field, std::string_view value);

// "Label: value"; "Label? value" when the label asks.
std::string labelled(std::string_view label, std::string_view value);

}  // namespace tideline::state

// What keeps a form from being sent, at the field that it is about.
#pragma once

#include <string_view>
#include <vector>

#include "model/ticket.h"
#include "model/words.h"
#include "ui/frame.h"

namespace tideline::screens {

using Faults = std::vector<model::DraftFault>;

// The words of the first fault of `field`, for FieldOptions::fault; empty when there is none.
std::string_view fault_text(const model::Words& say, const Faults& faults, std::string_view field);

// The same below a choice, which has no place for it of its own.
void fault_line(ui::Frame& frame, const model::Words& say, const Faults& faults,
                std::string_view field);

}  // namespace tideline::screens

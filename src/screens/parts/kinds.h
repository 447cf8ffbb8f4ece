// What a question is about: the kinds of the pack's ticket form, in words and as choices.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/content_pack.h"
#include "ui/widgets/choice.h"

namespace tideline::screens {

// "Deposit"; empty for an id that the pack does not have.
std::string_view kind_title(const model::Words& say, const model::PackFacts& facts,
                            std::string_view kind);

// "My money is at risk"; empty for an unknown id.
std::string_view urgency_title(const model::Words& say, const model::TicketForm& form,
                               std::string_view urgency);

// Chips for all kinds, in the pack's order.
std::vector<ui::Choice> kind_choices(const model::Words& say, const model::TicketForm& form);

// Index of `kind` among the form's kinds or ui::kNoneChosen.
int kind_index(const model::TicketForm& form, std::string_view kind);

}  // namespace tideline::screens

// Faults of drafts in words.
#include "screens/parts/faults.h"

#include "ui/widgets/text.h"

namespace tideline::screens {

std::string_view fault_text(const model::Words& say, const Faults& faults, std::string_view field) {
  for (const model::DraftFault& fault : faults)
    if (fault.field == field) return say(fault.word);
  return {};
}

void fault_line(ui::Frame& frame, const model::Words& say, const Faults& faults,
                std::string_view field) {
  const std::string_view fault = fault_text(say, faults, field);
  if (fault.empty()) return;
  frame.space(ui::kGridDp / 2);
  ui::text(frame, fault, ui::TextStyle::caption, {.ink = ui::Ink::danger, .role = ui::Role::alert});
}

}  // namespace tideline::screens

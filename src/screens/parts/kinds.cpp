// Kinds and urgencies in the pack's words.
#include "screens/parts/kinds.h"

#include <algorithm>

namespace tideline::screens {

std::string_view kind_title(const model::Words& say, const model::PackFacts& facts,
                            std::string_view kind) {
  if (model::find_kind(facts, kind) == nullptr) return {};
  return say("kind." + std::string(kind) + ".title");
}

std::string_view urgency_title(const model::Words& say, const model::TicketForm& form,
                               std::string_view urgency) {
  const bool known = std::any_of(form.urgencies.begin(), form.urgencies.end(),
                                 [&](const model::Urgency& one) { return one.id == urgency; });
  if (!known) return {};
  return say("urgency." + std::string(urgency) + ".title");
}

std::vector<ui::Choice> kind_choices(const model::Words& say, const model::TicketForm& form) {
  std::vector<ui::Choice> choices;
  choices.reserve(form.kinds.size());
  for (const model::TicketKind& kind : form.kinds)
    choices.push_back({kind.id, std::string(say("kind." + kind.id + ".title")), kind.icon});
  return choices;
}

int kind_index(const model::TicketForm& form, std::string_view kind) {
  for (std::size_t i = 0; i < form.kinds.size(); ++i)
    if (form.kinds[i].id == kind) return int(i);
  return ui::kNoneChosen;
}

}  // namespace tideline::screens

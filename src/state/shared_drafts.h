// Forms that two windows have open at once: what is typed in one comes into the other.
#pragma once

#include "model/drafts.h"
#include "model/ticket.h"

namespace tideline::state {

// Puts into `ours` what another window has changed: field by field, where `theirs` differs from
// `base`, which both have known, and nothing else was typed here.
void take_changes(model::TicketDraft& ours, const model::TicketDraft& base,
                  const model::TicketDraft& theirs);
void take_changes(model::EmailDraft& ours, const model::EmailDraft& base,
                  const model::EmailDraft& theirs);

}  // namespace tideline::state

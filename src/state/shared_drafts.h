// Drafts that two windows have open at once: what is typed in one comes into the other.
#pragma once

#include "model/drafts.h"
#include "model/ticket.h"

namespace tideline::state {

// Puts into `ours` what another window has changed: field by field, where `theirs` differs from
// `base`, which both have known, and nothing else was typed here. Where both have typed, ours
// stands of what is one line, and of what may be longer both do.
void take_changes(model::TicketDraft& ours, const model::TicketDraft& base,
                  const model::TicketDraft& theirs);
void take_changes(model::EmailDraft& ours, const model::EmailDraft& base,
                  const model::EmailDraft& theirs);
void take_changes(model::ChatForm& ours, const model::ChatForm& base,
                  const model::ChatForm& theirs);
void take_changes(model::MessageDraft& ours, const model::MessageDraft& base,
                  const model::MessageDraft& theirs);

}  // namespace tideline::state

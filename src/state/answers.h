// What the help centre may know already about what is being written: offered beside a form, so
// that nobody waits for an answer that is there.
#pragma once

#include "state/app_state.h"

namespace tideline::state {

// By the ticket form's texts, into AppState::ticket_answers and ticket_detail_answers; none while
// there is no index. To be called when a text, the index or the draft has changed.
void find_ticket_answers(AppState& app);

// By the letter's texts, into AppState::email_answers.
void find_email_answers(AppState& app);

// Whether the answers to `draft` may be others than those to `before`.
bool asks_otherwise(const model::TicketDraft& draft, const model::TicketDraft& before);

}  // namespace tideline::state

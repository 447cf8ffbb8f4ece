// Rows of conversations and tickets, and the words for their states: for their own lists and
// for the menu.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/conversation.h"
#include "model/ticket.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/widgets/row_actions.h"

namespace tideline::screens {

// What it is about, or how it began, or the day it was started.
std::string conversation_title(const state::AppState& app, const model::Conversation& conversation);
std::string_view conversation_state_word(const model::Words& say, model::ConversationState state);

// "Ticket T-18", or "Ticket" as long as the desk has given no number.
std::string ticket_title(const model::Words& say, const model::Ticket& ticket);
ui::Ink status_ink(model::TicketStatus status);
ui::Ink priority_ink(model::Priority priority);
// Solved or closed: nobody works on it any more.
bool is_done(const model::Ticket& ticket);

// Whether a row can be swiped off its actions: in its own list, not on the menu.
enum class RowMoves : std::uint8_t { opens, opens_and_acts };

// Rows for a list (begin_list around them); they open what they show. Their ids are
// "conversation:<id>" and "ticket:<id>".
void conversation_row(ui::Frame& frame, const state::AppState& app,
                      const model::Conversation& conversation, state::Actions& out,
                      RowMoves moves = RowMoves::opens);
void ticket_row(ui::Frame& frame, const state::AppState& app, const model::Ticket& ticket,
                state::Actions& out, RowMoves moves = RowMoves::opens);

// The action that marks what is unread as read, and the other way round.
ui::RowAction read_action(const model::Words& say, bool is_read);

// Instead of rows while the storage is still being read.
void draw_stored_loading(ui::Frame& frame, const state::AppState& app);

// Texts from the desk are Markdown; one line of it without the marks.
std::string one_line(std::string_view markdown);

}  // namespace tideline::screens

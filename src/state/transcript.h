// A chat as plain text: to keep, and to begin a ticket with.
#pragma once

#include <string>
#include <string_view>

#include "model/conversation.h"
#include "model/ticket.h"
#include "state/app_state.h"

namespace tideline::state {

// Every message with its time in the person's own zone, its author and its files, oldest first.
std::string transcript_of(const AppState& app, const model::Conversation& conversation);

// "2026-11-23 17:05" in the person's own zone.
std::string local_minute(const AppState& app, UtcTime time);

// The ticket that goes on where the chat stopped: the person's first words as subject, all of
// theirs as description, and the course of the chat below, of each as much of its end as has room,
// with a line that says what was left out. Its
// kind is `kind`, or what the form before the chat, the draft or the assistant's answers say. A
// draft that somebody has written in keeps its kind and texts: the chat's course goes below them,
// once, also when asked again. Files are not touched.
model::TicketDraft ticket_draft_of(const AppState& app, const model::Conversation& conversation,
                                   std::string_view kind);

}  // namespace tideline::state

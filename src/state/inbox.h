// The inbox, unread counts and reading marks.
#pragma once

#include <string>
#include <string_view>

#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

// Tells of a message or a change unless the person is looking at it. One unread item per
// conversation and ticket at most: a newer one takes its place.
void notify_chat(AppState& app, model::Conversation& conversation, const model::Message& message,
                 Services& services);
void notify_ticket(AppState& app, model::Ticket& ticket, const model::TicketEvent& event,
                   Services& services);

// Something of the person's own in that chat or ticket has not reached the team.
void notify_not_delivered(AppState& app, const std::string& subject, Services& services);

// The page at `route` is on show: what told of it has been read.
void mark_route_read(AppState& app, std::string_view route, Services& services);
void mark_conversation_read(AppState& app, std::string_view id, Services& services);
void mark_ticket_read(AppState& app, std::string_view id, Services& services);

}  // namespace tideline::state

// Sending what the person has done, until the desk confirms it: see model/outbox.h.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

inline constexpr Milliseconds kAnswerTimeout{20000};  // then an item counts as lost, and goes again
inline constexpr Milliseconds kFirstResendDelay{1000};  // after a failure; doubles
inline constexpr Milliseconds kLastResendDelay{60000};

// Every text on its way out of the app passes here: broken bytes repaired, spaces around it
// gone, cut to `max_bytes`.
std::string outgoing_text(std::string_view text, std::size_t max_bytes);

// Notes one thing to be told to the desk. What it is about must have been saved before, so that
// both become durable together. It goes out when it is stored and its turn has come.
// `message` and `intent` (of a quick reply) may be empty.
void enqueue(AppState& app, model::OutboxKind kind, const std::string& subject,
             const MessageId& message, Services& services, const std::string& intent = {});

// Hands over whatever may go out now.
void send_waiting(AppState& app, Services& services);

// The network has returned at `now` (monotonic): what waited for it waits no longer.
void hurry(AppState& app, Milliseconds now);

// Nor does anything else: the person has pressed "Try again".
void send_at_once(AppState& app);

// The storage holds this item now.
void mark_stored(AppState& app, std::string_view item);

// Storage fails: nothing can be kept, but everything can still be sent.
void send_unstored(AppState& app);

// The desk has it. `message` may be empty. False when nothing waited for that any more.
bool confirm(AppState& app, model::OutboxKind kind, std::string_view subject,
             const MessageId& message, Services& services);

// The desk does not have it: it goes again later if the network failed, else it was refused
// (refusals.h). `id` is the message's, or its subject's.
void resend_later(AppState& app, std::string_view id, const Error& error, Services& services);

// What was confirmed has not reached the team after all: told like a refusal. `id` is that of a
// message, reply or ticket.
void take_undelivered(AppState& app, const std::string& id, Services& services);

// Whether it has been tried and goes again by itself: it is said, and "Try again" offered.
bool fails_again(const AppState& app, std::string_view subject, std::string_view message);

// Whether the person may still take it back: it waits here and is not on its way, or was refused. A
// ticket's own item has no `message`.
bool can_take_back(const AppState& app, std::string_view subject, std::string_view message);
// The items of that message, or all about that subject, are gone.
void drop_item(AppState& app, std::string_view subject, std::string_view message,
               Services& services);
void drop_items(AppState& app, std::string_view subject, Services& services);

bool is_waiting(const AppState& app, model::OutboxKind kind, std::string_view subject);

}  // namespace tideline::state

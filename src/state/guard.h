// The person's texts on their way into storage and out of the app: see model/secret_guard.h.
//
// Sending anything begins with may_leave(). Drafts are kept through keep_...() only, which cut
// out what the guard sees. Before the rules are loaded nothing is kept and nothing leaves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

// What the guard sees in `text` and the person has not vouched for, the gravest first.
std::vector<model::SecretMatch> secrets_in(const AppState& app, std::string_view text);

// Whether a part of `text` may become a phrase, and so is not kept for now.
bool may_become_secret(const AppState& app, std::string_view text);

// Whether all of `text` may be written where it stays. The rules must be here.
bool may_be_kept(const AppState& app, const std::string& text);

// The same of what is in a file, however long, and of its name: what gets only a question (a
// transaction id in a log) may be there. The rules must be here.
bool tells_secret(const AppState& app, std::string_view text);

// Whether all texts at `place` may leave now. If not, they are held: a sheet asks, and `go_on`
// is called when the answers allow it or when the rules have come.
bool may_leave(AppState& app, const TextPlace& place, GoOn go_on);

// Whether `whole`, put together from several fields, shows a secret that none of them shows by
// itself: then a toast says so, and it must not leave. To be asked when may_leave() has let it go.
bool spreads_secret(AppState& app, std::string_view whole);

// Confirming the sheet of SheetKind::secret: the first time a second question, then it goes.
void vouch_for_held(AppState& app, Services& services);

void keep_ticket_draft(AppState& app, Services& services);
void keep_chat_form(AppState& app, Services& services);
void keep_email(AppState& app, Services& services);
void keep_message_draft(AppState& app, const model::Conversation& conversation, Services& services);
void keep_reply_draft(AppState& app, const model::Ticket& ticket, Services& services);
// Of that conversation or ticket.
void keep_rating_draft(AppState& app, std::string_view subject, Services& services);
void keep_recent_searches(AppState& app, Services& services);

// Drafts that were kept hold nothing but what the person vouched for in an earlier run.
void trust_kept_drafts(AppState& app, const store::Snapshot& kept);

// What another window has kept the person vouched for there. It may be of two texts that were
// joined: what never leaves still does not.
void trust_text(AppState& app, const std::string& text);

}  // namespace tideline::state

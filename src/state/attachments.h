// The files of drafts: which list a target means, and keeping it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/drafts.h"
#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

inline constexpr std::string_view kTicketFiles = "ticket";
std::string reply_files(std::string_view ticket);
std::string chat_files(std::string_view conversation);

// The draft's files; null when there is no such draft any more.
const model::Attachments* draft_files(const AppState& app, std::string_view target);
model::Attachments* draft_files(AppState& app, std::string_view target);  // for update() only

// Keeps the draft that `target` belongs to, as the guard lets it.
void keep_draft_of(AppState& app, std::string_view target, Services& services);

// Of everything that is kept: drafts, tickets, conversations.
std::vector<std::string> ids_of_all_files(const AppState& app);

// The bytes of what has been taken out of `app`, as far as nothing else there has the same file: a
// ticket may go out with what was sent in the chat before it.
void release_files(const AppState& app, const model::Attachments& attachments, Services& services);

// The chat's own files, into the ticket's draft within the form's limits; what has no room there
// is told of, as with files that are picked.
void take_files_along(AppState& app, const model::Conversation& conversation);

// Tells the person that a file was not taken.
void refuse_file(AppState& app, FileNotice notice);

}  // namespace tideline::state

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

void remove_files(const model::Attachments& attachments, Services& services);

}  // namespace tideline::state

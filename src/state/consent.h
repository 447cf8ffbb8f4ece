// Consent, where the pack asks for it: before the first chat or ticket.
#pragma once

#include <string>
#include <string_view>

#include "state/app_state.h"
#include "state/update.h"

namespace tideline::state {

// What waits for the answer: the subject of SheetKind::consent.
inline constexpr const char* kConsentForChat = "chat";
inline constexpr const char* kConsentForTicket = "ticket";

bool needs_consent(const AppState& app);

// Opens the sheet that asks, if that is needed; true when it did, and `subject` has to wait.
bool ask_for_consent(AppState& app, const char* subject);

// The person agrees: noted with the date, and what has waited goes on.
void give_consent(AppState& app, std::string_view subject, Services& services);

}  // namespace tideline::state

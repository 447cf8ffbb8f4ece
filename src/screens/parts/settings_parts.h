// Parts of the settings page that are about the person's own: notifications, and their data.
#pragma once

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// Pushes ChangeSettings.
void draw_notifications(ui::Frame& frame, const state::AppState& app, state::Actions& out);

// "Tell me when there is an answer": one press asks the system and switches notifications on.
// Draws nothing when they are on already, or cannot be. Pushes ChangeSettings.
void draw_notify_offer(ui::Frame& frame, const state::AppState& app, state::Actions& out);

// What is kept, taking it along, consent, deleting it all. Pushes ExportData, WithdrawConsent,
// OpenSheet.
void draw_privacy(ui::Frame& frame, const state::AppState& app, state::Actions& out);

}  // namespace tideline::screens

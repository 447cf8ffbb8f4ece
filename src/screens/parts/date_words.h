// The words of ui::date_field in the person's language.
#pragma once

#include "state/app_state.h"
#include "ui/widgets/date_field.h"

namespace tideline::screens {

// Borrows the app's words: for the frame only.
ui::DateFieldWords date_words(const state::AppState& app);

// This moment on the person's own clock.
CivilTime own_now(const state::AppState& app);

}  // namespace tideline::screens

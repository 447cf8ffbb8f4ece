// What the secret guard has to say, below a field and in the sheet that holds a text back.
#pragma once

#include <string_view>

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// Below the field `id` with `text`: what was seen, why it is dangerous, one press to remove it.
// Draws nothing when there is nothing to say.
void secret_caution(ui::Frame& frame, const state::AppState& app, std::string_view id,
                    std::string_view text, const state::TextPlace& place, state::Actions& out);

// The content of SheetKind::secret and its title.
void draw_secret_sheet(ui::Frame& frame, const state::AppState& app, state::Actions& out);
std::string_view secret_sheet_title(const state::AppState& app);

}  // namespace tideline::screens

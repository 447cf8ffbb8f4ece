// The form before a chat: on its own page, and in the place of an empty list of chats.
#pragma once

#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// Within a page. Pushes EditChatForm.
void draw_chat_form(ui::Frame& frame, const state::AppState& app, state::Actions& out);

// The button that starts the chat, as the page's footer: after end_page(). Pushes
// StartConversation.
void draw_chat_form_footer(ui::Frame& frame, const state::AppState& app, state::Actions& out);

}  // namespace tideline::screens

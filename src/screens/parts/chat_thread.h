// The messages of a conversation from the first to the last, with what belongs between and below
// them.
#pragma once

#include <string>
#include <string_view>

#include "model/conversation.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// Within a page. Pushes OpenRoute, FollowLink, RetryMessage.
void draw_chat_thread(ui::Frame& frame, const state::AppState& app,
                      const model::Conversation& conversation, state::Actions& out);

// Whether the person has written something since the last frame: it is to be brought into sight,
// wherever they were reading.
bool has_written(ui::Frame& frame, const model::Conversation& conversation);

// After the page's end: the way back to the latest message when that is out of sight.
void draw_to_latest(ui::Frame& frame, const state::AppState& app,
                    const model::Conversation& conversation);

// Who answers now: the agent's name, or the assistant.
std::string chat_partner(const state::AppState& app, const model::Conversation& conversation);

}  // namespace tideline::screens

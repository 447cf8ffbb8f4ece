// What comes after an answer and after a chat: did it help, how was it, and keeping a copy.
#pragma once

#include "model/conversation.h"
#include "state/action.h"
#include "state/app_state.h"
#include "ui/frame.h"

namespace tideline::screens {

// Below the assistant's last answer: whether it helped, and what to do when it did not. Pushes
// AnswerHelped, AskForHuman, ChatToTicket, OpenSheet.
void draw_helped(ui::Frame& frame, const state::AppState& app,
                 const model::Conversation& conversation, state::Actions& out);

// Below a chat that has ended: rating, where the desk takes any, and the text to keep. Pushes
// Rate, EditRatingComment, SendRatingComment, SaveTranscript, CopyTranscript.
void draw_chat_after(ui::Frame& frame, const state::AppState& app,
                     const model::Conversation& conversation, state::Actions& out);

}  // namespace tideline::screens

// Wishes: Live chats.
#pragma once

#include <string>

#include "state/app_state.h"

namespace tideline::state {

struct EditChatForm {
  ChatForm form;
};
struct StartConversation {};
struct EditMessage {
  std::string conversation;
  std::string text;
};
struct SendMessage {
  std::string conversation;
};  // the draft
struct ChooseQuickReply {
  std::string conversation;
  model::QuickReply reply;
};
struct AskForHuman {
  std::string conversation;
};
struct RetryMessage {
  std::string conversation;
  std::string message;
};
struct EndConversation {
  std::string conversation;
};

}  // namespace tideline::state

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
// Whether an answer of the assistant helped.
struct AnswerHelped {
  std::string conversation;
  std::string message;
  bool helped = false;
};
// A ticket's draft with what was said, opened for the person to look through and send.
struct ChatToTicket {
  std::string conversation;
  std::string kind;  // a TicketKind id; empty: what the chat was about
};
struct CopyTranscript {
  std::string conversation;
};
struct SaveTranscript {
  std::string conversation;
};
struct EndConversation {
  std::string conversation;
};
struct MarkConversation {
  std::string conversation;
  bool read = true;
};

}  // namespace tideline::state

// What the demonstration desk remembers of talks that the app has only the end of.
#pragma once

#include <map>
#include <string>

#include "desk/desk.h"
#include "desk/local/stage.h"

namespace tideline::desk {

inline constexpr std::size_t kPastPage = 30;  // messages given at a time

class Past {
 public:
  // `stage` is borrowed for the past's life.
  explicit Past(Stage& stage) : stage_(stage) {}

  void add(model::Conversation conversation);
  void add(model::Ticket ticket);
  void fetch(const ConversationId& conversation, const MessageId& before);
  void fetch(const TicketId& ticket, const MessageId& before);

 private:
  Stage& stage_;
  std::map<std::string, model::Conversation> conversations_;
  std::map<std::string, model::Ticket> tickets_;
};

}  // namespace tideline::desk

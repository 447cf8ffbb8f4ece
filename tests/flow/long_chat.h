// Chats of any length, the same in every run, for tests and benchmarks of long lists.
#pragma once

#include <chrono>
#include <iterator>
#include <string>

#include "model/conversation.h"

namespace tideline::flow {

// Messages of both sides in one to forty words, a day's change now and then; the last one at `end`.
// Message i has the id "m<i>".
inline model::Conversation long_chat(int messages, UtcTime end) {
  static constexpr const char* kWords[] = {
      "deposit", "arrived",    "yesterday", "please", "check",    "the",        "transaction",
      "id",      "I",          "waiting",   "for",    "two",      "hours",      "and",
      "nothing", "happened",   "thank",     "you",    "network",  "fee",        "account",
      "locked",  "after",      "login",     "充值",   "还没到账", "请帮我看看", "谢谢",
      "好的",    "two-factor", "code",      "again"};
  model::Conversation chat;
  chat.id = ConversationId("c-long");
  chat.name = "Ada";
  chat.state = model::ConversationState::with_agent;
  std::uint32_t seed = 12345;
  const auto next = [&seed](std::uint32_t below) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % below;
  };
  for (int i = 0; i < messages; ++i) {
    model::Message message;
    message.id = MessageId("m" + std::to_string(i));
    const bool mine = next(3) == 0;
    message.author = mine ? model::MessageAuthor::me : model::MessageAuthor::agent;
    message.author_name = mine ? "Ada" : "Mara";
    message.delivery = model::DeliveryState::read;
    message.at = end - std::chrono::minutes{3} * (messages - 1 - i);
    const std::uint32_t words = next(4) == 0 ? 20 + next(20) : 1 + next(12);
    for (std::uint32_t w = 0; w < words; ++w) {
      if (w > 0) message.text += ' ';
      message.text += kWords[next(std::uint32_t(std::size(kWords)))];
    }
    chat.messages.push_back(std::move(message));
  }
  chat.started = chat.messages.empty() ? end : chat.messages.front().at;
  chat.updated = end;
  return chat;
}

}  // namespace tideline::flow

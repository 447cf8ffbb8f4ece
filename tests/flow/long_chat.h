// Chats of any length, the same in every run, for tests and benchmarks of long lists.
#pragma once

#include <chrono>
#include <iterator>
#include <string>

#include "model/conversation.h"
#include "model/ticket.h"

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

// A ticket "t-long" that has been asked about and waits for an answer.
inline model::Ticket long_ticket(UtcTime end) {
  using enum model::TicketStatus;
  model::Ticket ticket;
  ticket.id = TicketId("t-long");
  ticket.number = "TD-10482";
  ticket.status = waiting_for_you;
  ticket.content.kind = "withdrawal";
  ticket.content.subject = "Withdrawal has been pending for six hours";
  ticket.content.description = "I sent 0.05 BTC to my own wallet this morning.";
  ticket.content.contact = "alex@example.com";
  ticket.created = end - std::chrono::hours{30};
  ticket.updated = end;
  const auto add = [&](model::TicketAuthor author, model::TicketStatus status, const char* text) {
    model::TicketEvent event;
    event.id = MessageId("e" + std::to_string(ticket.timeline.size()));
    event.author = author;
    event.author_name = author == model::TicketAuthor::agent ? "Mara" : "";
    event.status = status;
    event.text = text;
    event.at = ticket.created + std::chrono::hours{6} * int(ticket.timeline.size());
    event.delivered = true;
    ticket.timeline.push_back(std::move(event));
  };
  add(model::TicketAuthor::me, waiting_to_send, "I sent 0.05 BTC to my own wallet this morning.");
  add(model::TicketAuthor::agent, received, "");
  add(model::TicketAuthor::agent, in_progress, "We are looking into it.");
  add(model::TicketAuthor::agent, waiting_for_you, "Which network did you choose?");
  return ticket;
}

}  // namespace tideline::flow

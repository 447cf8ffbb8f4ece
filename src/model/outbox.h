// What the person has done and the desk has not confirmed yet.
//
// An item is stored before it goes out and forgotten when the desk has it, so that nothing is
// lost by a restart or a dead network. Items of one subject go out one after another, in order.
// Texts stay where they are shown, in the conversation or ticket: an item only points there.
#pragma once

#include <cstdint>
#include <string>

#include "base/id.h"
#include "base/utc_time.h"

namespace tideline::model {

enum class OutboxKind : std::uint8_t {
  open_conversation,
  message,
  ask_for_human,
  end_conversation,
  ticket,
  ticket_reply,
  close_ticket,
  reopen_ticket,
  rating,
};

struct OutboxItem {
  std::string id;
  OutboxKind kind = OutboxKind::message;
  std::string subject;  // the id of the conversation or ticket
  MessageId message;    // message and ticket_reply: which one
  std::string intent;   // message: the problem a quick reply names
  // Grows, and is not below the time in ms: items go out in this order, of whatever window.
  std::uint64_t sequence = 0;

  // How far it is. Not kept.
  bool of_other_window = false;  // which sends it while it is open
  bool stored = false;           // durable, so it may go out
  bool in_flight = false;        // handed to the desk, no answer yet
  int attempts = 0;              // failures so far
  Milliseconds not_before{0};    // monotonic: when it may go out again, or counts as lost

  friend bool operator==(const OutboxItem&, const OutboxItem&) = default;
};

}  // namespace tideline::model

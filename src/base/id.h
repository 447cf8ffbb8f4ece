// Typed ids: a TicketId never goes where a ConversationId belongs.
#pragma once

#include <compare>
#include <string>
#include <utility>

namespace tideline {

template <typename Tag>
struct Id {
  std::string text;

  Id() = default;
  explicit Id(std::string id) : text(std::move(id)) {}

  bool empty() const { return text.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;
};

using TicketId = Id<struct TicketTag>;              // made by us
using ConversationId = Id<struct ConversationTag>;  // made by us
using MessageId = Id<struct MessageTag>;            // made by us

}  // namespace tideline

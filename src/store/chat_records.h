// A chat lies in several records, so that one more message costs as much in the ten thousandth
// place as in the first: "conversation/<id>" says what it is, "conversation/<id>/<n>" holds
// kMessagesPerRecord messages from the (n * kMessagesPerRecord)th on. Those that were
// fetched from the desk do not count: they are not kept.
//
// Two windows may have put more into one record than it should hold, or a message into two; a
// damaged record leaves a gap; and chats of the first version hold their messages themselves. All
// of it is put in order at the next load.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/conversation.h"

namespace tideline::store {

inline constexpr std::string_view kConversation = "conversation/";
inline constexpr std::size_t kMessagesPerRecord = 50;

std::string messages_key(std::string_view conversation, std::size_t record);

// Whether `key` is that of a chat's messages, not of the chat itself.
bool is_messages_key(std::string_view key);

// The record `record` of its messages; past the last one it is empty.
std::string messages_json(const model::Conversation& conversation, std::size_t record);

// What a load has found of chats.
class FoundChats {
 public:
  // A record of a chat or of its messages. Errors as in records_json.h.
  Result<Done> read(std::string_view key, const std::string& json);

  struct Chat {
    model::Conversation conversation;
    bool in_order = true;  // false: all its records have to be written again
    bool made_up = false;  // only messages were found
  };
  // Every chat once; one whose own record is lost is made up from its messages.
  std::vector<Chat> take();

 private:
  using Parts = std::map<std::size_t, std::vector<model::Message>>;

  std::vector<model::Conversation> heads_;
  std::map<std::string, Parts, std::less<>> parts_;  // by the chat's id
};

}  // namespace tideline::store

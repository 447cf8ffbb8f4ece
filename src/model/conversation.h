// A live chat: who said what, and how far each message has come.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/utc_time.h"
#include "model/attachment.h"
#include "model/content_pack.h"

namespace tideline::model {

enum class MessageAuthor : std::uint8_t { me, assistant, agent, system };
enum class DeliveryState : std::uint8_t { waiting, sent, delivered, read, failed };

// What the person says of an answer.
enum class Helped : std::uint8_t { unknown, yes, no };

struct Message {
  MessageId id;
  MessageAuthor author = MessageAuthor::me;
  std::string author_name;
  std::string text;  // plain from the person, Markdown from the desk
  UtcTime at;
  DeliveryState delivery = DeliveryState::waiting;  // of mine
  std::vector<std::string> articles;                // cards below the text
  std::vector<QuickReply> quick_replies;            // shown while this is the last message
  Attachments attachments;
  Helped helped = Helped::unknown;  // of an answer of the assistant

  friend bool operator==(const Message&, const Message&);
};

enum class ConversationState : std::uint8_t {
  with_assistant,
  waiting_for_agent,
  with_agent,
  ended
};

struct Conversation {
  ConversationId id;
  std::string name;   // from the form before the chat
  std::string topic;  // a TicketKind id or empty
  ConversationState state = ConversationState::with_assistant;
  UtcTime started;
  UtcTime updated;
  std::vector<Message> messages;
  // The desk has more than `messages` begins with. `fetched` of them, at the front, came when the
  // person looked for them: not kept, since they can be had again.
  bool has_older = false;
  std::size_t fetched = 0;
  bool refused = false;       // the desk would not open it; what was written to it has failed
  bool agent_typing = false;  // not kept
  int queue_place = 0;        // 0: not in a queue; not kept
  int unread = 0;
  MessageId first_unread;  // where "New messages" stands until the page is left; not kept
  std::string draft;
  int rating = 0;               // 1-5; 0: not rated
  UtcTime rated;                // when stars or comment became what they are
  bool rating_refused = false;  // by the desk
  std::string rating_comment;   // as it was sent
  std::string rating_draft;     // of the comment
  Attachments draft_attachments;
};

// The message of that id, or null; the newest are found first. And where it stands.
const Message* find_message(const Conversation& conversation, std::string_view id);
Message* find_message(Conversation& conversation, std::string_view id);
std::size_t index_of(const Conversation& conversation, const Message& message);

}  // namespace tideline::model

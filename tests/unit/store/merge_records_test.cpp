#include "store/merge_records.h"

#include <doctest/doctest.h>

#include "store/records_json.h"

using namespace tideline;
using namespace tideline::store;

namespace {

UtcTime at(int second) { return UtcTime{} + std::chrono::seconds{second}; }

model::Message message(const char* id, int second) {
  model::Message message;
  message.id = MessageId(id);
  message.text = id;
  message.at = at(second);
  return message;
}

std::string ids_of(const std::string& json) {
  model::Conversation conversation;
  REQUIRE(read_json(json, conversation));
  std::string ids;
  for (const model::Message& message : conversation.messages) ids += message.id.text + " ";
  return ids;
}

}  // namespace

TEST_CASE("merge: two windows' messages are all there, in order of time") {
  model::Conversation ours;
  ours.id = ConversationId("c-1");
  model::Conversation theirs = ours;
  ours.messages = {message("m-1", 1), message("m-3", 3)};
  theirs.messages = {message("m-1", 1), message("m-2", 2)};

  CHECK(ids_of(merged_record("conversation/c-1", to_json(ours), to_json(theirs))) ==
        "m-1 m-2 m-3 ");
}

TEST_CASE("merge: a message has come as far as either window knows") {
  model::Conversation ours;
  ours.id = ConversationId("c-1");
  ours.messages = {message("m-1", 1)};
  model::Conversation theirs = ours;
  theirs.messages[0].delivery = model::DeliveryState::read;

  model::Conversation both;
  REQUIRE(read_json(merged_record("conversation/c-1", to_json(ours), to_json(theirs)), both));
  CHECK(both.messages[0].delivery == model::DeliveryState::read);
}

TEST_CASE("merge: a ticket keeps its number, both timelines and the newer status") {
  model::Ticket ours;
  ours.id = TicketId("t-1");
  ours.updated = at(1);
  model::Ticket theirs = ours;
  theirs.number = "TL-7";
  theirs.status = model::TicketStatus::solved;
  theirs.updated = at(5);
  model::TicketEvent event;
  event.id = MessageId("e-1");
  ours.timeline = {event};
  event.id = MessageId("e-2");
  theirs.timeline = {event};

  model::Ticket both;
  REQUIRE(read_json(merged_record("ticket/t-1", to_json(ours), to_json(theirs)), both));
  CHECK(both.number == "TL-7");
  CHECK(both.status == model::TicketStatus::solved);
  CHECK(both.timeline.size() == 2);
}

TEST_CASE("merge: answers and notices of both; of drafts the last writer's") {
  using Answers = std::map<std::string, bool>;
  Answers both;
  REQUIRE(read_json(merged_record("helpful", to_json(Answers{{"a", true}}),
                                  to_json(Answers{{"a", false}, {"b", true}})),
                    both));
  CHECK(both == Answers{{"a", true}, {"b", true}});
  CHECK(merged_record("draft/message/c-1", "\"ours\"", "\"theirs\"") == "\"ours\"");
}

TEST_CASE("merge: what cannot be read loses to what can") {
  model::Conversation ours;
  ours.id = ConversationId("c-1");
  ours.messages = {message("m-1", 1)};

  CHECK(merged_record("conversation/c-1", to_json(ours), "{broken") == to_json(ours));
}

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

TEST_CASE("merge: a clock that went back changes no order that was known") {
  model::Conversation ours;
  ours.id = ConversationId("c-1");
  model::Conversation theirs = ours;
  // Two were written on a day that the clock took for tomorrow.
  theirs.messages = {message("one", 1), message("two", 90), message("three", 91),
                     message("four", 5), message("five", 6)};
  ours.messages = {message("one", 1), message("two", 90), message("three", 91), message("four", 5),
                   message("mine", 7)};

  const std::string both = merged_record("conversation/c-1", to_json(ours), to_json(theirs));
  CHECK(ids_of(both) == "one two three four five mine ");
  CHECK(ids_of(merged_record("conversation/c-1", to_json(theirs), both)) ==
        "one two three four five mine ");
  theirs.messages.pop_back();
  CHECK(ids_of(merged_record("conversation/c-1", to_json(theirs), both)) ==
        "one two three four five mine ");
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

TEST_CASE("merge: answers and notices of both") {
  using Answers = std::map<std::string, bool>;
  Answers both;
  REQUIRE(read_json(merged_record("helpful", to_json(Answers{{"a", true}}),
                                  to_json(Answers{{"a", false}, {"b", true}})),
                    both));
  CHECK(both == Answers{{"a", true}, {"b", true}});
}

TEST_CASE("merge: of drafts what either has filled in, and both of two longer texts") {
  const model::Attachment file{"f-1", "shot.png", "image/png", 10};
  const model::MessageDraft ours{"zz", {}, {{"amount", "250"}}, ""};
  const model::MessageDraft theirs{"A heron", {file}, {{"amount", "200"}, {"when", "now"}}, "Slow"};
  const model::MessageDraft expected{
      "A heron\nzz", {file}, {{"amount", "250"}, {"when", "now"}}, "Slow"};
  for (const char* key : {"draft/message/c-1", "draft/reply/t-1"}) {
    model::MessageDraft both;
    REQUIRE(read_json(merged_record(key, to_json(ours), to_json(theirs)), both));
    CHECK(both == expected);
  }
  model::ChatForm form;
  const std::string lin = to_json(model::ChatForm{"Lin", ""});
  REQUIRE(
      read_json(merged_record("draft/chat-form", lin, to_json(model::ChatForm{"", "a"})), form));
  CHECK(form == model::ChatForm{"Lin", "a"});
}

TEST_CASE("merge: both windows make the same of two texts, and none is there twice") {
  CHECK(both_texts("b", "a") == both_texts("a", "b"));
  CHECK(both_texts("A heron", "A heron on the landing") == "A heron on the landing");
  CHECK(both_texts("a\nb", "b") == "a\nb");
  CHECK(both_texts("", "a") == "a");
}

TEST_CASE("merge: what a later version of the app has written stays") {
  const std::string later = "{\"v\":99,\"id\":\"c-1\"}";
  for (const char* key : {"conversation/c-1", "conversation/c-1/0", "draft/ticket", "settings"})
    CHECK(merged_record(key, to_json(model::TicketDraft{}), later) == later);
}

TEST_CASE("merge: what cannot be read loses to what can") {
  model::Conversation ours;
  ours.id = ConversationId("c-1");
  ours.messages = {message("m-1", 1)};

  CHECK(merged_record("conversation/c-1", to_json(ours), "{broken") == to_json(ours));
}

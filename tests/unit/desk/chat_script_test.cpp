#include "desk/local/chat_script.h"

#include "doctest/doctest.h"

#include "fakes/cleared.h"
#include "unit/desk/demo_rig.h"

using namespace tideline;
using namespace tideline::desk;
using namespace std::chrono_literals;
using model::ConversationState;
using model::DeliveryState;

namespace {

const ConversationId kChat{"c-1"};

OutgoingMessage message(const char* id, const char* text, const char* intent = "") {
  return {kChat, MessageId(id), fakes::cleared(text), intent};
}

model::Message kept(const char* id, model::MessageAuthor author, const char* text) {
  model::Message message;
  message.id = MessageId(id);
  message.author = author;
  message.text = text;
  message.delivery = DeliveryState::sent;
  return message;
}

}  // namespace

TEST_CASE("demo chat: opening is confirmed and greeted, once") {
  DemoRig rig;
  rig.desk.open({kChat, fakes::cleared("Lin"), ""});
  rig.desk.open({kChat, fakes::cleared("Lin"), ""});
  rig.run_for(3s);

  CHECK(rig.all<ConversationMoved>().size() == 2);
  CHECK(rig.said() == std::vector<std::string>{"Hello!"});
  CHECK(rig.all<MessageArrived>()[0].message.quick_replies.size() == 3);
}

TEST_CASE("demo chat: a message goes from sent to delivered to read, then is answered") {
  DemoRig rig;
  rig.desk.open({kChat, {}, ""});
  rig.run_for(3s);
  rig.desk.send(message("m-1", "my deposit is missing"));
  rig.run_for(4s);

  std::vector<DeliveryState> states;
  for (const MessageMoved& moved : rig.all<MessageMoved>()) states.push_back(moved.state);
  CHECK(states == std::vector{DeliveryState::sent, DeliveryState::delivered, DeliveryState::read});
  const model::Message answer = rig.all<MessageArrived>().back().message;
  CHECK(answer.text == "Check the network.");
  CHECK(answer.articles == std::vector<std::string>{"deposit-missing"});
  CHECK(answer.quick_replies.size() == 1);
  CHECK(rig.all<AgentTyping>().back().typing == false);
}

TEST_CASE("demo chat: a message sent twice is answered once and confirmed twice") {
  DemoRig rig;
  rig.desk.send(message("m-1", "deposit"));
  rig.desk.send(message("m-1", "deposit"));
  rig.run_for(6s);

  CHECK(rig.said().size() == 1);
  int sent = 0;
  for (const MessageMoved& moved : rig.all<MessageMoved>())
    sent += moved.state == DeliveryState::sent;
  CHECK(sent == 2);
}

TEST_CASE("demo chat: an intent that a quick reply names is answered without guessing") {
  DemoRig rig;
  rig.desk.send(message("m-1", "Cannot sign in", "login"));
  rig.run_for(4s);
  CHECK(rig.said().back() == "Reset it.");
}

TEST_CASE("demo chat: when unsure it says so and offers what it may be about") {
  DemoRig rig;
  rig.desk.send(message("m-1", "hmm"));
  rig.run_for(4s);
  const model::Message answer = rig.all<MessageArrived>().back().message;
  CHECK(answer.text == "I am not sure.");
  REQUIRE(answer.quick_replies.size() == 2);
  CHECK(answer.quick_replies[0].to == "intent:login");
  CHECK(answer.quick_replies[1].to == "route:#/tickets/new");
}

TEST_CASE("demo chat: unsure twice in a row it says so in other words, without guesses") {
  DemoRig rig;
  model::ChatBook book = small_book();
  book.fallback_again = "A person can help.";
  rig.desk.set_book(book, {});
  for (const char* id : {"m-1", "m-2"}) {
    rig.desk.send(message(id, "hmm"));
    rig.run_for(4s);
  }

  const model::Message answer = rig.all<MessageArrived>().back().message;
  CHECK(answer.text == "A person can help.");
  REQUIRE(answer.quick_replies.size() == 1);
  CHECK(answer.quick_replies[0].to == "route:#/tickets/new");
  rig.desk.send(message("m-3", "the deposit"));
  rig.run_for(4s);
  rig.desk.send(message("m-4", "hmm"));
  rig.run_for(4s);
  CHECK(rig.said().back() == "I am not sure.");
}

TEST_CASE("demo chat: who asks for a person in words is passed on at once") {
  DemoRig rig;
  rig.desk.open({kChat, {}, ""});
  rig.run_for(3s);
  rig.desk.send(message("m-1", "can I talk to a human please"));
  rig.run_for(20s);

  CHECK(rig.all<ConversationMoved>().back().state == ConversationState::with_agent);
  CHECK(rig.said() ==
        std::vector<std::string>{"Hello!", "I pass you on.", "Mara here.", "How can I help?"});
}

TEST_CASE("demo chat: a person is reached through a queue that counts down") {
  DemoRig rig;
  rig.desk.open({kChat, {}, ""});
  rig.run_for(3s);
  rig.desk.ask_for_human(kChat);
  rig.run_for(20s);

  std::vector<int> places;
  for (const ConversationMoved& moved : rig.all<ConversationMoved>())
    if (moved.state == ConversationState::waiting_for_agent) places.push_back(moved.queue_place);
  CHECK(places == std::vector{3, 2, 1});
  CHECK(rig.all<ConversationMoved>().back().state == ConversationState::with_agent);
  CHECK(rig.said() ==
        std::vector<std::string>{"Hello!", "I pass you on.", "Mara here.", "How can I help?"});
  CHECK(rig.all<MessageArrived>().back().message.author_name == "Mara");

  rig.desk.send(message("m-1", "deposit"));
  rig.run_for(5s);
  CHECK(rig.said().back() == "I am looking.");
}

TEST_CASE("demo chat: nothing is said after the end") {
  DemoRig rig;
  rig.desk.send(message("m-1", "deposit"));
  rig.desk.end(kChat);
  rig.run_for(10s);
  CHECK(rig.said().empty());
  CHECK(rig.all<ConversationMoved>().back().state == ConversationState::ended);
}

TEST_CASE("demo chat: after a restart it answers what it had not answered") {
  DemoRig rig;
  model::Conversation conversation;
  conversation.id = kChat;
  conversation.messages = {kept("c-1-d1", model::MessageAuthor::assistant, "Hello!"),
                           kept("m-1", model::MessageAuthor::me, "deposit")};
  rig.desk.resume({conversation}, {});
  rig.desk.open({kChat, {}, ""});
  rig.run_for(5s);

  REQUIRE(rig.said() == std::vector<std::string>{"Check the network."});
  CHECK(rig.all<MessageArrived>()[0].message.id.text == "c-1-d2");
}

TEST_CASE("demo chat: after a restart the agent goes on where she was") {
  DemoRig rig;
  model::Conversation conversation;
  conversation.id = kChat;
  conversation.state = ConversationState::with_agent;
  conversation.messages = {kept("c-1-d1", model::MessageAuthor::agent, "Mara here."),
                           kept("c-1-d2", model::MessageAuthor::agent, "How can I help?"),
                           kept("c-1-d3", model::MessageAuthor::agent, "I am looking.")};
  rig.desk.resume({conversation}, {});
  rig.run_for(5s);
  CHECK(rig.said().empty());

  rig.desk.send(message("m-1", "thanks"));
  rig.run_for(5s);
  CHECK(rig.said().back() == "Found it.");
}

TEST_CASE("demo chat: it waits for its book and then speaks the new language") {
  DemoRig rig;
  DemoDesk mute(rig.clock, find_small_problems);
  mute.open({kChat, {}, ""});
  rig.clock.advance(60s);
  CHECK(mute.poll(rig.events) == 0);
  CHECK_FALSE(mute.next_event());

  model::ChatBook book = small_book();
  book.greeting = "你好！";
  mute.set_book(book);
  for (int i = 0; i < 5; ++i) mute.poll(rig.events);
  CHECK(rig.said() == std::vector<std::string>{"你好！"});
}

TEST_CASE("demo chat: after her greeting the agent takes up the problem that was written, once") {
  DemoRig rig;
  model::ChatBook book = small_book();
  book.agent_takes_up = "About {problem}.";
  rig.desk.set_book(book);
  rig.desk.open({kChat, {}, ""});
  rig.desk.send(message("m-1", "my deposit is missing"));
  rig.run_for(5s);
  rig.desk.ask_for_human(kChat);
  rig.run_for(20s);
  CHECK(rig.said().back() == "About Deposit missing.");
  CHECK(rig.all<MessageArrived>().back().message.articles == book.intents[0].articles);
  CHECK(rig.said().end()[-2] == "Mara here.");

  rig.desk.send(message("m-2", "the deposit, as I said"));
  rig.run_for(5s);
  CHECK(rig.said().back() == "I am looking.");
}

TEST_CASE("demo chat: who asks for a person in words has not said what it is about") {
  DemoRig rig;
  model::ChatBook book = small_book();
  book.agent_takes_up = "About {problem}.";
  rig.desk.set_book(book);
  rig.desk.open({kChat, {}, ""});
  rig.desk.send(message("m-1", "my deposit is missing"));
  rig.run_for(5s);
  rig.desk.send(message("m-2", "a human please"));
  rig.run_for(20s);
  REQUIRE(rig.said().end()[-2] == "Mara here.");
  CHECK(rig.said().back() == "About Deposit missing.");
}

TEST_CASE("demo chat: who was greeted in a presenter's words is not greeted again") {
  DemoRig rig;
  model::ChatBook book = small_book();
  book.agent_takes_up = "About {problem}.";
  rig.desk.set_book(book);
  rig.desk.open({kChat, {}, ""});
  rig.desk.cue(Cue::answers, kChat, "Hello, I am Mara.");
  rig.desk.send(message("m-1", "where is my deposit?"));
  rig.desk.cue(Cue::answers, kChat, "");
  rig.desk.cue(Cue::answers, kChat, "");
  rig.run_for(1s);

  CHECK(rig.said() ==
        std::vector<std::string>{"Hello, I am Mara.", "About Deposit missing.", "I am looking."});
}

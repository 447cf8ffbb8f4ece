#include "doctest/doctest.h"

#include "fakes/faulty_desk.h"
#include "state/actions_outside.h"
#include "state/outbox.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;
using namespace std::chrono_literals;
using model::ConversationState;
using model::DeliveryState;

TEST_CASE("chat: starting one opens its page, with the form's answers") {
  Rig rig;
  rig.open("#/chat/new");
  rig.act(EditChatForm{{"Lin", "deposit"}});
  const std::string id = rig.start_chat();

  CHECK(rig.top() == "#/chat/" + id);
  CHECK(rig.app().conversations[0].name == "Lin");
  CHECK(rig.app().conversations[0].topic == "deposit");
  CHECK(rig.app().chat_form == ChatForm{"Lin", ""});
  CHECK(rig.app().outbox.empty());
  rig.act(GoBack{});
  CHECK(rig.top() == "#/");
}

TEST_CASE(
    "chat: a message is stored before it is handed to the desk, and only then shown as sent") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.storage.answers = false;
  rig.send(id, "Hello");
  rig.settle();
  CHECK(rig.last_message(id).delivery == DeliveryState::waiting);
  CHECK(rig.desk.received().empty());

  rig.storage.answers = true;
  rig.settle();
  CHECK(rig.last_message(id).delivery == DeliveryState::sent);
  CHECK(rig.desk.received() == std::vector<std::string>{"Hello"});
  CHECK(rig.app().outbox.empty());
}

TEST_CASE("chat: blank messages and messages to an ended chat are not sent") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.send(id, "  \n ");
  CHECK(rig.app().conversations[0].messages.empty());
  rig.act(EndConversation{id});
  rig.send(id, "Hello");
  rig.settle();
  CHECK(rig.app().conversations[0].messages.empty());
  CHECK(rig.app().conversations[0].draft == "Hello");
}

TEST_CASE("chat: the desk's progress never goes backwards, and nothing arrives twice") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.send(id, "Hello");
  rig.settle();
  const MessageId message = rig.last_message(id).id;
  rig.act(DeskHappened{desk::MessageMoved{ConversationId(id), message, DeliveryState::read}});
  rig.act(DeskHappened{desk::MessageMoved{ConversationId(id), message, DeliveryState::delivered}});
  CHECK(rig.last_message(id).delivery == DeliveryState::read);

  rig.desk_says(id, "d-1", "Hi");
  rig.desk_says(id, "d-1", "Hi");
  CHECK(rig.app().conversations[0].messages.size() == 2);
}

TEST_CASE("chat: what the desk said earlier and comes later is put before") {
  Rig rig;
  const std::string id = rig.start_chat();
  model::Message late;
  late.id = MessageId("d-1");
  late.author = model::MessageAuthor::agent;
  late.at = rig.clock.now();
  rig.clock.advance(1s);
  rig.desk_says(id, "d-2", "second");
  rig.act(DeskHappened{desk::MessageArrived{ConversationId(id), late}});
  CHECK(rig.app().conversations[0].messages.front().id.text == "d-1");
}

TEST_CASE("chat: quick replies name a problem, open pages, and call a person") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.act(ChooseQuickReply{id, {"Pending", "intent:withdraw-pending"}});
  CHECK(rig.last_message(id).text == "Pending");
  CHECK(rig.app().outbox.back().intent == "withdraw-pending");

  rig.act(ChooseQuickReply{id, {"Read", "route:#/article/x"}});
  CHECK(rig.top() == "#/article/x");
  rig.act(ChooseQuickReply{id, {"Ticket", "ticket:deposit"}});
  CHECK(rig.top() == "#/tickets/new?kind=deposit");
  CHECK(rig.app().ticket_draft.kind == "deposit");
  rig.act(ChooseQuickReply{id, {"Person", "human"}});
  CHECK(rig.app().conversations[0].state == ConversationState::waiting_for_agent);
  const auto messages = rig.app().conversations[0].messages.size();
  rig.act(ChooseQuickReply{id, {"?", "javascript:alert(1)"}});
  CHECK(rig.app().conversations[0].messages.size() == messages);
}

TEST_CASE("chat: asking for a person shows the queue and is asked once") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.act(AskForHuman{id});
  rig.act(AskForHuman{id});
  rig.act(DeskHappened{
      desk::ConversationMoved{ConversationId(id), ConversationState::with_assistant, 0}});
  CHECK(rig.app().conversations[0].state == ConversationState::waiting_for_agent);
  rig.settle();
  rig.act(DeskHappened{
      desk::ConversationMoved{ConversationId(id), ConversationState::waiting_for_agent, 2}});
  CHECK(rig.app().conversations[0].queue_place == 2);
  CHECK(std::count(rig.desk.calls.begin(), rig.desk.calls.end(), "ask_for_human") == 1);
}

TEST_CASE("chat: an ended chat stays ended whatever the desk says next") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.act(EndConversation{id});
  rig.act(
      DeskHappened{desk::ConversationMoved{ConversationId(id), ConversationState::with_agent, 0}});
  rig.settle();
  CHECK(rig.app().conversations[0].state == ConversationState::ended);
  CHECK(rig.app().outbox.empty());
}

TEST_CASE("chat: typing shows until the message comes") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.act(DeskHappened{desk::AgentTyping{ConversationId(id), true}});
  CHECK(rig.app().conversations[0].agent_typing);
  rig.desk_says(id, "d-1", "Hi");
  CHECK_FALSE(rig.app().conversations[0].agent_typing);
}

TEST_CASE("chat: events for a conversation that is gone are ignored") {
  Rig rig;
  rig.desk_says("c-nothing", "d-1", "Hi");
  rig.act(DeskHappened{desk::AgentTyping{ConversationId("c-nothing"), true}});
  rig.send("c-nothing", "Hello");
  rig.act(RetryMessage{"c-nothing", "m-1"});
  CHECK(rig.app().conversations.empty());
  CHECK(rig.app().inbox.empty());
}

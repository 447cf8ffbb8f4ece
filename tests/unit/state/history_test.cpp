// What the desk knows of a person from before: pages backwards, talks begun elsewhere, identity.
#include "state/history.h"

#include <algorithm>

#include "doctest/doctest.h"

#include "state/actions_outside.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;
using namespace std::chrono_literals;

namespace {

const ConversationId kChat("c-far");

model::Message message(int number) {
  model::Message message;
  message.id = MessageId("p" + std::to_string(number));
  message.author = model::MessageAuthor::agent;
  message.text = "Line " + std::to_string(number);
  message.at = UtcTime{} + std::chrono::minutes{number + 1};
  return message;
}

// A chat of ten messages at the desk, of which the app is told the last two.
void find_chat(Rig& rig) {
  for (int i = 0; i < 10; ++i) rig.desk.past[kChat.text].push_back(message(i));
  model::Conversation conversation;
  conversation.id = kChat;
  conversation.messages = {message(8), message(9)};
  conversation.updated = message(9).at;
  conversation.has_older = true;
  rig.desk.tell(desk::ConversationFound{conversation});
  rig.settle();
}

const model::Conversation& chat(const Rig& rig) {
  return *find_conversation(rig.app(), kChat.text);
}

std::string ids(const Rig& rig) {
  std::string ids;
  for (const model::Message& one : chat(rig).messages) ids += one.id.text + " ";
  return ids;
}

}  // namespace

TEST_CASE("history: earlier pages come in front, in order, until there are no more") {
  Rig rig;
  find_chat(rig);
  CHECK(ids(rig) == "p8 p9 ");

  rig.act(FetchOlder{kChat.text});
  rig.settle();
  CHECK(ids(rig) == "p5 p6 p7 p8 p9 ");
  CHECK(chat(rig).has_older);
  for (int i = 0; i < 3; ++i) {
    rig.act(FetchOlder{kChat.text});
    rig.settle();
  }
  CHECK(ids(rig) == "p0 p1 p2 p3 p4 p5 p6 p7 p8 p9 ");
  CHECK_FALSE(chat(rig).has_older);
  CHECK(rig.app().older.empty());

  rig.act(FetchOlder{kChat.text});
  CHECK(std::count(rig.desk.calls.begin(), rig.desk.calls.end(), "fetch_older p0") == 0);
}

TEST_CASE("history: what was fetched is not kept, what is said from now on is") {
  Rig rig;
  find_chat(rig);
  rig.act(FetchOlder{kChat.text});
  rig.settle();
  rig.send(kChat.text, "Thank you");
  rig.settle();

  rig.restart();
  rig.settle();

  REQUIRE(chat(rig).messages.size() == 3);
  CHECK(chat(rig).messages[0].id.text == "p8");
  CHECK(chat(rig).messages[2].text == "Thank you");
  CHECK(chat(rig).has_older);
  rig.act(FetchOlder{kChat.text});
  rig.settle();
  CHECK(chat(rig).messages.size() == 6);
}

TEST_CASE("history: a page is asked for once; one that comes twice or late changes nothing") {
  Rig rig;
  find_chat(rig);
  rig.desk.confirms = false;
  rig.act(FetchOlder{kChat.text});
  rig.act(FetchOlder{kChat.text});
  CHECK(std::count(rig.desk.calls.begin(), rig.desk.calls.end(), "fetch_older p8") == 1);

  const desk::OlderMessages page{kChat, MessageId("p8"), {message(6), message(7)}, true};
  rig.act(DeskHappened{page});
  rig.act(DeskHappened{page});

  CHECK(ids(rig) == "p6 p7 p8 p9 ");
}

TEST_CASE("history: a page that fails or never comes can be asked for again") {
  Rig rig;
  find_chat(rig);
  rig.desk.go_offline();
  rig.act(FetchOlder{kChat.text});
  rig.settle();
  CHECK(rig.app().older.at(kChat.text).failed);

  rig.desk.go_online();
  rig.desk.confirms = false;
  rig.act(FetchOlder{kChat.text});
  rig.settle();
  CHECK_FALSE(rig.app().older.at(kChat.text).failed);
  rig.clock.advance(kOlderTimeout);
  rig.act(Tick{rig.clock.now()});
  CHECK(rig.app().older.at(kChat.text).failed);

  rig.desk.confirms = true;
  rig.act(FetchOlder{kChat.text});
  rig.settle();
  CHECK(ids(rig) == "p5 p6 p7 p8 p9 ");
}

TEST_CASE("history: without a network nothing is asked of a desk that needs one") {
  Rig rig;
  find_chat(rig);
  rig.set_online(false);

  rig.act(FetchOlder{kChat.text});

  CHECK(rig.app().older.at(kChat.text).failed);
  CHECK(std::count(rig.desk.calls.begin(), rig.desk.calls.end(), "fetch_older p8") == 0);
}

TEST_CASE("history: a chat that is known is not found a second time") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.send(id, "Hello");
  model::Conversation other;
  other.id = ConversationId(id);
  rig.desk.tell(desk::ConversationFound{other});
  rig.settle();

  CHECK(rig.app().conversations.size() == 1);
  CHECK(find_conversation(rig.app(), id)->messages.size() == 1);
}

TEST_CASE("identity: the desk checks it; the proof is kept nowhere") {
  Rig rig;
  rig.act(IdentifyPerson{{"u-7", "Ada", "ada@mail.example", "right"}});
  rig.settle();

  CHECK(rig.app().identity == IdentityState::verified);
  CHECK(rig.app().person.proof.empty());
  CHECK(rig.app().chat_form.name == "Ada");
  CHECK(rig.app().ticket_draft.contact == "ada@mail.example");
  rig.start_chat();
  for (const auto& [key, bytes] : rig.storage.records)
    CHECK_MESSAGE(bytes.find("\"right\"") == std::string::npos, key);

  rig.act(IdentifyPerson{{"u-7", "Ada", "ada@mail.example", "wrong"}});
  rig.settle();
  CHECK(rig.app().identity == IdentityState::refused);
  rig.act(IdentifyPerson{});
  rig.settle();
  CHECK(rig.app().identity == IdentityState::none);
}

// A long chat's messages in records of their own: what is written, and what comes back.
#include "store/chat_records.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "fakes/fake_clock.h"
#include "fakes/fake_storage.h"
#include "store/merge_records.h"
#include "store/records_json.h"
#include "store/store.h"

using namespace tideline;
using namespace tideline::store;

namespace {

model::Message message(int number) {
  model::Message message;
  message.id = MessageId("m" + std::to_string(number));
  message.text = "Message " + std::to_string(number);
  message.at = UtcTime{} + std::chrono::minutes{number};
  return message;
}

model::Conversation chat(int messages) {
  model::Conversation chat;
  chat.id = ConversationId("c-1");
  chat.name = "Ada";
  for (int i = 0; i < messages; ++i) chat.messages.push_back(message(i));
  return chat;
}

struct Rig {
  fakes::FakeClock clock;
  fakes::FakeStorage storage;
  Store store{storage, clock};

  void save_all(const model::Conversation& chat) {
    store.save_messages_from(chat, 0);
    save();
  }
  void save() {
    std::vector<StoreEvent> events;
    store.flush();
    store.poll(events);
  }
  Loaded load() {
    Store again(storage, clock);
    again.load();
    std::vector<StoreEvent> told;
    again.poll(told);
    again.poll(told);
    REQUIRE(std::holds_alternative<Loaded>(told.at(0)));
    return std::get<Loaded>(told[0]);
  }
  std::vector<model::Message> load_messages() {
    const Loaded loaded = load();
    REQUIRE(loaded.snapshot.conversations.size() == 1);
    return loaded.snapshot.conversations[0].messages;
  }
};

}  // namespace

TEST_CASE("chat records: a long chat comes back as it was") {
  Rig rig;
  const model::Conversation before = chat(137);
  rig.save_all(before);

  CHECK(rig.storage.records.size() == 4);
  CHECK(rig.load_messages() == before.messages);
  CHECK(rig.load().snapshot.conversations[0].name == "Ada");
}

TEST_CASE("chat records: one more message writes the chat's own record and one of messages") {
  Rig rig;
  model::Conversation long_chat = chat(10000);
  rig.save_all(long_chat);
  const std::map<std::string, std::string> before = rig.storage.records;
  const int writes = rig.storage.writes;

  long_chat.messages.push_back(message(10000));
  long_chat.unread = 1;
  rig.store.save_message(long_chat, 10000);
  rig.save();

  CHECK(rig.storage.writes == writes + 1);
  std::vector<std::string> changed;
  for (const auto& [key, bytes] : rig.storage.records)
    if (!before.contains(key) || before.at(key) != bytes) changed.push_back(key);
  CHECK(changed == std::vector<std::string>{"conversation/c-1", "conversation/c-1/200"});
  CHECK(rig.load_messages() == long_chat.messages);
}

TEST_CASE("chat records: a message that is taken out or put in moves those behind it") {
  Rig rig;
  model::Conversation changing = chat(101);
  rig.save_all(changing);

  changing.messages.erase(changing.messages.begin() + 99);
  rig.store.save_messages_from(changing, 99);
  rig.save();
  CHECK(rig.load_messages() == changing.messages);

  changing.messages.insert(changing.messages.begin() + 40, message(1000));
  rig.store.save_messages_from(changing, 40);
  rig.save();
  CHECK(rig.load_messages() == changing.messages);
}

TEST_CASE("chat records: a chat of the first version is read and written in parts") {
  Rig rig;
  model::Conversation before = chat(120);
  std::string old = to_json(before);
  old.replace(old.find("\"v\":2"), 5, "\"v\":1");
  rig.storage.records["conversation/c-1"] = old;

  CHECK(rig.load_messages() == before.messages);

  CHECK(rig.storage.records.size() == 4);
  CHECK(rig.storage.records["conversation/c-1"].find("\"messages\"") == std::string::npos);
  const int writes = rig.storage.writes;
  CHECK(rig.load_messages() == before.messages);
  CHECK(rig.storage.writes == writes);  // only once
}

TEST_CASE("chat records: a damaged part is set aside and told, all others come back") {
  Rig rig;
  rig.save_all(chat(170));
  rig.storage.records["conversation/c-1/1"] = "{\"v\":2,\"messages\":[{]";

  const Loaded loaded = rig.load();

  REQUIRE(loaded.damaged.size() == 1);
  CHECK(loaded.damaged[0].detail.starts_with("conversation/c-1/1: "));
  CHECK(rig.storage.records["damaged/conversation/c-1/1"] == "{\"v\":2,\"messages\":[{]");
  const std::vector<model::Message> left = rig.load_messages();
  REQUIRE(left.size() == 120);
  CHECK(left[49].id.text == "m49");
  CHECK(left[50].id.text == "m100");
  CHECK(rig.load().damaged.empty());
}

TEST_CASE("chat records: a chat whose own record is damaged is made up from its messages") {
  Rig rig;
  rig.save_all(chat(60));
  rig.storage.records["conversation/c-1"] = "{";

  const Loaded loaded = rig.load();

  CHECK(loaded.damaged.size() == 1);
  REQUIRE(loaded.snapshot.conversations.size() == 1);
  CHECK(loaded.snapshot.conversations[0].messages.size() == 60);
  CHECK(loaded.snapshot.conversations[0].updated == message(59).at);
  CHECK(rig.load_messages().size() == 60);
}

TEST_CASE("chat records: what two windows have put into the same places is all there, once") {
  Rig rig;
  model::Conversation ours = chat(99);
  model::Conversation theirs = ours;
  ours.messages.push_back(message(200));
  theirs.messages.push_back(message(201));
  theirs.messages.push_back(message(202));  // goes into the next record
  rig.save_all(theirs);
  std::string& stored = rig.storage.records["conversation/c-1/1"];
  stored = merged_record("conversation/c-1/1", messages_json(ours, 1), stored);
  // Ours goes on where theirs already is, and holds one of theirs by now.
  ours.messages = {message(202), message(203)};
  std::string& last = rig.storage.records["conversation/c-1/2"];
  last = merged_record("conversation/c-1/2", messages_json(ours, 0), last);

  const std::vector<model::Message> all = rig.load_messages();

  REQUIRE(all.size() == 103);
  for (int i = 0; i < 4; ++i) CHECK(all[std::size_t(99 + i)].id == message(200 + i).id);
  const int writes = rig.storage.writes;
  CHECK(rig.load_messages() == all);
  CHECK(rig.storage.writes == writes);  // in order by now
}

TEST_CASE("chat records: a window of the first version loses nothing of ours, nor we of its") {
  Rig rig;
  const model::Conversation ours = chat(3);
  rig.save_all(ours);
  model::Conversation theirs = ours;
  theirs.messages = {message(1), message(7)};
  rig.storage.records["conversation/c-1"] =
      merged_record("conversation/c-1", head_json(ours), to_json(theirs));

  const std::vector<model::Message> all = rig.load_messages();

  REQUIRE(all.size() == 4);
  CHECK(all[3].id == message(7).id);
}

TEST_CASE("chat records: a chat counts once, with the bytes of all its parts") {
  Rig rig;
  rig.save_all(chat(120));
  std::uint64_t bytes = 0;
  for (const auto& record : rig.storage.records) bytes += record.second.size();

  const std::vector<StoredKind> kinds = rig.store.stored();

  REQUIRE(kinds.size() == 1);
  CHECK(kinds[0] == StoredKind{StoredGroup::chats, 1, bytes});
}

TEST_CASE("chat records: keys") {
  CHECK(messages_key("c-1", 12) == "conversation/c-1/12");
  CHECK(is_messages_key("conversation/c-1/12"));
  for (const char* key : {"conversation/c-1", "conversation/c-1/", "conversation//1",
                          "conversation/c-1/x", "conversation/c-1/1x", "ticket/c-1/1"})
    CHECK_FALSE(is_messages_key(key));
}

#include "store/store.h"

#include <string>
#include <vector>

#include "doctest/doctest.h"

#include "fakes/cleared.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_storage.h"
#include "store/chat_records.h"
#include "store/records_json.h"

using namespace tideline;
using namespace tideline::store;

namespace {

model::Cleared<model::MessageDraft> draft(std::string text) {
  return fakes::cleared(model::MessageDraft{std::move(text), {}, {}});
}

struct Rig {
  fakes::FakeClock clock;
  fakes::FakeStorage storage;
  Store store{storage, clock};
  std::vector<StoreEvent> events;

  void poll() { store.poll(events); }
  void save() {
    store.flush();
    poll();
  }

  template <typename Event>
  int count() const {
    int count = 0;
    for (const StoreEvent& event : events) count += std::holds_alternative<Event>(event);
    return count;
  }
  // What a new start finds.
  Loaded reload() {
    Store again(storage, clock);
    again.load();
    std::vector<StoreEvent> told;
    again.poll(told);
    REQUIRE(told.size() == 1);
    REQUIRE(std::holds_alternative<Loaded>(told[0]));
    again.flush(Store::Reach::everything);
    std::vector<ports::StorageEvent> done;
    storage.poll(done);
    return std::get<Loaded>(told[0]);
  }
};

model::Ticket ticket(const char* id) {
  model::Ticket ticket;
  ticket.id = TicketId(id);
  return ticket;
}

model::OutboxItem item(const char* id, std::uint64_t sequence) {
  model::OutboxItem item;
  item.id = id;
  item.subject = "c-1";
  item.sequence = sequence;
  return item;
}

}  // namespace

TEST_CASE("store: what was saved comes back after a restart") {
  Rig rig;
  rig.store.save_settings({"zh-Hans", model::ThemeChoice::dark, 120});
  rig.store.save_ticket(ticket("t-1"));
  rig.store.save_reply_draft("t-1", draft("Network: "));
  rig.store.save_recent_searches(fakes::cleared(std::vector<std::string>{"2fa"}));
  rig.store.save_outbox(item("o-2", 2));
  rig.store.save_outbox(item("o-1", 1));
  rig.save();

  const Snapshot snapshot = rig.reload().snapshot;

  CHECK(snapshot.settings.language == "zh-Hans");
  REQUIRE(snapshot.tickets.size() == 1);
  CHECK(snapshot.tickets[0].reply_draft == "Network: ");
  CHECK(snapshot.recent_searches == std::vector<std::string>{"2fa"});
  REQUIRE(snapshot.outbox.size() == 2);
  CHECK(snapshot.outbox[0].id == "o-1");
  CHECK(snapshot.outbox[0].stored);
}

TEST_CASE("store: a draft is written within half a second of the first stroke, not at each") {
  Rig rig;
  for (int stroke = 0; stroke < 10; ++stroke) {
    rig.store.save_message_draft("c-1", draft(std::string(std::size_t(stroke + 1), 'x')));
    rig.save();
    rig.clock.advance(Milliseconds{50});
  }
  rig.save();

  CHECK(rig.storage.writes >= 1);
  CHECK(rig.storage.writes <= 2);
  CHECK(rig.store.next_event().value_or(rig.clock.monotonic()) <=
        rig.clock.monotonic() + Milliseconds{500});
}

TEST_CASE("store: what was done is written at once, and drafts with it, in one transaction") {
  Rig rig;
  rig.store.save_message_draft("c-1", draft("Hello"));
  rig.store.save_ticket(ticket("t-1"));
  rig.save();

  CHECK(rig.storage.writes == 1);
  CHECK(rig.storage.has("draft/message/c-1"));
  CHECK(rig.storage.has("ticket/t-1"));
  CHECK(rig.store.settled());
}

TEST_CASE("store: an outbox item is announced only when it is durable") {
  Rig rig;
  rig.storage.answers = false;
  rig.store.save_outbox(item("o-1", 1));
  rig.save();
  CHECK(rig.count<OutboxStored>() == 0);

  rig.storage.answers = true;
  rig.poll();

  CHECK(rig.count<OutboxStored>() == 1);
}

TEST_CASE("store: a draft that was emptied before it was written leaves no trace") {
  Rig rig;
  rig.store.save_message_draft("c-1", draft("Hel"));
  rig.store.save_message_draft("c-1", draft(""));
  rig.store.flush(Store::Reach::everything);
  rig.poll();
  CHECK(rig.storage.writes == 0);
}

TEST_CASE("store: a damaged record is set aside and reported, the rest loads") {
  Rig rig;
  rig.store.save_ticket(ticket("t-1"));
  rig.save();
  rig.storage.records["ticket/t-2"] = "{\"v\":1,\"id\":";
  rig.storage.records["mystery"] = "{\"v\":1}";
  rig.storage.records["settings"] = "{\"v\":0}";

  const Loaded loaded = rig.reload();

  CHECK(loaded.snapshot.tickets.size() == 1);
  CHECK(loaded.damaged.size() == 3);
  CHECK(rig.storage.records["damaged/ticket/t-2"] == "{\"v\":1,\"id\":");
  CHECK_FALSE(rig.storage.has("ticket/t-2"));
  CHECK(rig.storage.has("damaged/settings"));
  CHECK(rig.reload().damaged.empty());

  rig.storage.records["ticket/t-2"] = "{\"v\":1,\"again\":";
  const std::map<std::string, std::string> kept = rig.reload().snapshot.set_aside;
  CHECK(kept.at("ticket/t-2") == "{\"v\":1,\"id\":");
  CHECK(kept.at("ticket/t-2.2") == "{\"v\":1,\"again\":");
  CHECK(rig.storage.records["damaged/ticket/t-2.2"] == kept.at("ticket/t-2.2"));
}

TEST_CASE("store: a record of a newer version stays where it is, and is told") {
  Rig rig;
  rig.storage.records["ticket/t-1"] = "{\"v\":9,\"id\":\"t-1\"}";

  const Loaded loaded = rig.reload();

  CHECK(loaded.snapshot.tickets.empty());
  CHECK(loaded.damaged.empty());
  CHECK(loaded.left.size() == 1);
  CHECK(rig.storage.records["ticket/t-1"] == "{\"v\":9,\"id\":\"t-1\"}");
  CHECK_FALSE(rig.storage.has("damaged/ticket/t-1"));
}

TEST_CASE("store: a record of a newer version is not written over, and is deleted with all") {
  Rig rig;
  const std::string later = "{\"v\":9}";
  for (const char* key : {"ticket/t-1", "draft/ticket", "settings", "conversation/c-1/0"})
    rig.storage.records[key] = later;
  model::Conversation chat;
  chat.id = ConversationId("c-1");
  for (int i = 0; i < 60; ++i)
    chat.messages.emplace_back().id = MessageId("m-" + std::to_string(i));
  rig.storage.records["conversation/c-1"] = head_json(chat);
  rig.storage.records["conversation/c-1/1"] = messages_json(chat, 1);
  const std::map<std::string, std::string> before = rig.storage.records;
  rig.store.load();
  rig.poll();

  rig.store.save_ticket(ticket("t-1"));
  rig.store.save_ticket_draft(fakes::cleared(model::TicketDraft{.subject = "Typed here"}));
  rig.store.save_ticket_draft(fakes::cleared(model::TicketDraft{}));
  rig.store.save_settings({});
  rig.store.save_messages_from(chat, 0);
  rig.store.flush(Store::Reach::everything);
  rig.poll();
  CHECK(rig.storage.records == before);

  rig.store.forget_everything();
  rig.save();
  rig.store.save_ticket(ticket("t-1"));
  rig.save();
  CHECK(rig.storage.records.size() == 1);
}

TEST_CASE("store: a deletion that fails is told also where writing had failed before") {
  Rig rig;
  rig.storage.write_error = Error{ErrorCode::refused, "read-only"};
  rig.store.save_ticket(ticket("t-1"));
  rig.save();
  REQUIRE(rig.count<SaveFailed>() == 1);

  rig.store.forget_everything();
  rig.save();

  CHECK(rig.count<ForgetFailed>() == 1);
}

TEST_CASE("store: a failed write is told once and tried again until it works") {
  Rig rig;
  rig.storage.write_error = Error{ErrorCode::refused, "the disk is full"};
  rig.store.save_ticket(ticket("t-1"));
  rig.save();
  CHECK(rig.count<SaveFailed>() == 1);
  CHECK_FALSE(rig.store.settled());

  for (int i = 0; i < 5; ++i) {
    rig.clock.advance(kLastRetryDelay);
    rig.poll();
    rig.poll();
  }
  CHECK(rig.count<SaveFailed>() == 1);

  rig.storage.write_error.reset();
  rig.clock.advance(kLastRetryDelay);
  rig.poll();
  rig.poll();
  CHECK(rig.count<SaveWorksAgain>() == 1);
  CHECK(rig.storage.has("ticket/t-1"));
}

TEST_CASE("store: an old version of a record never comes over a newer one after a failure") {
  Rig rig;
  rig.storage.answers = false;
  rig.storage.write_error = Error{ErrorCode::refused, "busy"};
  rig.store.save_reply_draft("t-1", draft("old"));
  rig.store.flush(Store::Reach::everything);
  rig.store.save_reply_draft("t-1", draft("new"));

  rig.storage.answers = true;
  rig.poll();
  rig.storage.write_error.reset();
  rig.clock.advance(kLastRetryDelay);
  rig.poll();
  rig.poll();

  model::MessageDraft draft;
  REQUIRE(read_json(rig.storage.records["draft/reply/t-1"], draft));
  CHECK(draft.text == "new");
}

TEST_CASE("store: forgetting removes every record, damaged and unsaved ones too") {
  Rig rig;
  rig.storage.records["ticket/t-9"] = "rubbish";
  rig.storage.records["damaged/x"] = "rubbish";
  rig.store.load();
  rig.poll();
  rig.store.save_ticket(ticket("t-1"));
  rig.save();
  rig.store.save_message_draft("c-1", draft("Hello"));

  rig.store.forget_everything();
  rig.save();

  CHECK(rig.storage.records.empty());
  CHECK(rig.count<EverythingForgotten>() == 1);
}

TEST_CASE("store: forgetting before the load is done forgets what the load brings") {
  Rig rig;
  rig.storage.records["ticket/t-1"] = to_json(ticket("t-1"));
  rig.store.load();
  rig.store.forget_everything();
  rig.poll();
  rig.poll();
  rig.poll();

  CHECK(rig.storage.records.empty());
  REQUIRE(rig.count<Loaded>() == 1);
  CHECK(std::get<Loaded>(rig.events[0]).snapshot.tickets.empty());
}

TEST_CASE("store: a load that fails is told") {
  Rig rig;
  rig.storage.load_error = Error{ErrorCode::refused, "no access"};
  rig.store.load();
  rig.poll();
  CHECK(rig.count<LoadFailed>() == 1);
}

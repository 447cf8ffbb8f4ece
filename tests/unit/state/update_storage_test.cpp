#include "doctest/doctest.h"

#include "desk/local/demo_desk.h"
#include "state/actions_outside.h"
#include "unit/content/guard_rules.h"
#include "unit/desk/demo_rig.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;
using namespace std::chrono_literals;

namespace {

// Acts before the stored records have come.
struct EarlyRig {
  Rig& rig;
  store::Store store{rig.storage, rig.clock};
  AppState app;
  Services services{rig.clock, rig.zones,    rig.links, rig.clipboard, rig.address,
                    rig.files, rig.notifier, store,     rig.desk};

  void act(Action action) { update(app, action, services); }
  void settle() {
    for (int i = 0; i < 5; ++i) {
      std::vector<store::StoreEvent> events;
      store.poll(events);
      for (store::StoreEvent& event : events) act(StorageHappened{event});
    }
  }
};

}  // namespace

TEST_CASE("storage: chats, tickets and settings survive a restart") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.send(chat, "Hello");
  rig.submit_ticket();
  rig.act(ChangeSettings{{"zh-Hans", model::ThemeChoice::dark, 120}});
  rig.settle();
  rig.restart();

  REQUIRE(rig.app().conversations.size() == 1);
  CHECK(rig.last_message(chat).text == "Hello");
  CHECK(rig.app().tickets[0].number == "T-1");
  CHECK(rig.app().settings.language == "zh-Hans");
  CHECK(rig.app().settings.text_percent == 120);
  CHECK(rig.app().stored_loaded);
  CHECK(rig.desk.calls.back() == "resume 1 1");
}

TEST_CASE("storage: what was done before the load is joined with what was kept") {
  Rig rig;
  rig.start_chat();
  model::TicketDraft draft;
  draft.subject = "Kept";
  rig.act(EditTicket{draft});
  rig.run_for(400ms);

  EarlyRig early{rig};
  early.app.pack.facts = small_facts();
  early.act(OpenRoute{});
  early.store.load();
  early.act(GuardLoaded{{&shipped_guard(), [](const model::SecretGuard*) {}}});
  early.act(StartConversation{});
  early.settle();

  CHECK(early.app.conversations.size() == 2);
  CHECK(early.app.ticket_draft.subject == "Kept");
}

TEST_CASE("storage: a damaged record is counted and said, the rest is there") {
  Rig rig;
  rig.submit_ticket();
  rig.settle();
  rig.storage.records["conversation/c-9"] = "{";
  rig.restart();
  CHECK(rig.app().damaged_records == 1);
  CHECK(rig.app().toasts.back().word == "toast.records_damaged");
  CHECK(rig.app().tickets.size() == 1);
  CHECK(rig.storage.has("damaged/conversation/c-9"));
}

TEST_CASE("storage: what a newer version has written is not said to be set aside") {
  Rig rig;
  rig.storage.records["conversation/c-9"] = "{\"v\":99}";
  rig.restart();
  CHECK(rig.app().damaged_records == 0);
  CHECK(rig.app().left_records == 1);
  CHECK(rig.app().toasts.back().word == "toast.records_left");
  CHECK(rig.storage.records["conversation/c-9"] == "{\"v\":99}");
}

TEST_CASE("storage: a load that failed is made good by the first write that works") {
  Rig rig;
  rig.storage.load_error = Error{ErrorCode::refused, "no answer"};
  rig.restart();
  REQUIRE(rig.app().storage_failed);
  rig.start_chat();
  rig.settle();
  CHECK_FALSE(rig.app().storage_failed);
}

TEST_CASE("storage: without it the app works and says that nothing is kept") {
  Rig rig;
  rig.storage.load_error = Error{ErrorCode::refused, "private window"};
  rig.storage.write_error = rig.storage.load_error;
  rig.restart();
  CHECK(rig.app().storage_failed);
  CHECK(rig.app().stored_loaded);
  const std::string id = rig.start_chat();
  rig.send(id, "Hello");
  rig.settle();
  CHECK(rig.desk.received() == std::vector<std::string>{"Hello"});
}

TEST_CASE("storage: deleting all data leaves nothing, on screen or in storage") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.send(id, "Hello");
  rig.submit_ticket();
  rig.act(ChangeSettings{{"en", model::ThemeChoice::dark, 120}});
  rig.settle();
  rig.open("#/settings");
  rig.act(OpenSheet{{SheetKind::delete_data, "", ""}});
  rig.act(ConfirmSheet{});
  rig.settle();

  CHECK(rig.storage.records.empty());
  CHECK(rig.app().conversations.empty());
  CHECK(rig.app().tickets.empty());
  CHECK(rig.app().outbox.empty());
  CHECK(rig.top() == "#/settings");
  CHECK(rig.app().toasts.back().word == "toast.data_deleted");
  rig.desk_says(id, "d-9", "Are you there?");
  rig.settle();
  CHECK(rig.storage.records.empty());
  for (const auto& stack : rig.app().nav.stacks)
    for (const Route& route : stack) CHECK(route.screen != Screen::chat);
}

TEST_CASE("storage: deleting all data also deletes what could not be read") {
  Rig rig;
  rig.submit_ticket("a heron");
  rig.settle();
  rig.storage.load_error = Error{ErrorCode::refused, "no"};
  rig.restart();
  REQUIRE(rig.app().storage_failed);
  REQUIRE(rig.app().tickets.empty());

  rig.act(DeleteAllData{});
  rig.settle();

  CHECK(rig.storage.records.empty());
  CHECK(rig.app().toasts.back().word == "toast.data_deleted");
}

TEST_CASE("storage: data counts as deleted when the files are gone, too") {
  Rig rig;
  rig.files.refuses_to_forget = true;
  rig.act(DeleteAllData{});
  rig.settle();
  CHECK(rig.app().toasts.back().word == "toast.data_not_deleted");

  rig.files.refuses_to_forget = false;
  rig.act(DeleteAllData{});
  rig.settle();
  CHECK(rig.app().toasts.back().word == "toast.data_deleted");
}

TEST_CASE("storage: a deletion that fails is said, tried again, and takes nothing new with it") {
  Rig rig;
  rig.submit_ticket("a heron");
  rig.settle();
  rig.storage.write_error = Error{ErrorCode::refused, "full"};
  rig.act(DeleteAllData{});
  rig.settle();
  CHECK(rig.app().toasts.back().word == "toast.data_not_deleted");
  rig.act(EditTicket{{.subject = "a kingfisher"}});
  rig.run_for(1s);

  rig.storage.write_error.reset();
  rig.run_for(10s);

  REQUIRE(rig.storage.records.size() == 1);
  CHECK(rig.storage.has("draft/ticket"));
  CHECK(rig.app().toasts.back().word == "toast.data_deleted");
}

TEST_CASE("storage: whoever deletes everything is nobody any more, and leaves no searches") {
  Rig rig;
  rig.act(IdentifyPerson{{.id = "lin"}});
  rig.open("#/search?q=heron");
  rig.act(DeleteAllData{});
  rig.settle();

  CHECK(rig.app().person.id.empty());
  CHECK(rig.app().identity == IdentityState::none);
  for (const auto& stack : rig.app().nav.stacks)
    for (const Route& route : stack) CHECK(route.query.empty());
  CHECK(rig.address.entries.back() == "#/search");
}

TEST_CASE("storage: going back after everything was deleted brings no search back") {
  Rig rig;
  rig.open("#/search?q=heron");
  rig.open("#/help");
  rig.open("#/settings");
  rig.act(DeleteAllData{});
  rig.settle();

  rig.press_browser(-1);
  rig.press_browser(-1);
  rig.settle();

  CHECK(rig.top().find("heron") == std::string::npos);
  CHECK(rig.app().search.query.empty());
  CHECK(rig.address.entries[rig.address.current].find("heron") == std::string::npos);
}

TEST_CASE("storage: with the demo desk a chat and a ticket go their whole way over restarts") {
  Rig* now = nullptr;
  struct RigClock : ports::Clock {
    Rig** rig;
    explicit RigClock(Rig** the_rig) : rig(the_rig) {}
    UtcTime clock_now() const { return (*rig)->clock.now(); }
    UtcTime now() const override { return *rig ? clock_now() : UtcTime{}; }
    Milliseconds monotonic() const override {
      return *rig ? (*rig)->clock.monotonic() : Milliseconds{0};
    }
  } desk_clock(&now);
  desk::DemoDesk demo(desk_clock, desk::find_small_problems);
  demo.set_book(desk::small_book());
  Rig rig(&demo);
  now = &rig;

  const std::string chat = rig.start_chat();
  rig.send(chat, "my deposit");
  rig.run_for(600ms);
  rig.restart();
  rig.run_for(6s);
  CHECK(rig.last_message(chat).text == "Check the network.");

  const std::string id = rig.submit_ticket();
  rig.run_for(3s);
  rig.restart();
  rig.run_for(30s);
  REQUIRE(rig.app().tickets[0].status == model::TicketStatus::waiting_for_you);
  rig.act(EditTicketReply{id, "Bitcoin"});
  rig.act(SendTicketReply{id});
  rig.run_for(2s);
  rig.restart();
  rig.run_for(30s);
  CHECK(rig.app().tickets[0].status == model::TicketStatus::solved);
  CHECK(rig.app().tickets[0].number == "TD-10482");
  CHECK(rig.app().outbox.empty());
}

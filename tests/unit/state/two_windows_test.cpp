// Two windows on one storage: each sees what the other has written, and nobody loses anything.
#include <algorithm>
#include <string>

#include "doctest/doctest.h"

#include "unit/state/windows.h"

using namespace tideline;
using namespace tideline::state;
using namespace std::chrono_literals;

TEST_CASE("two windows: a message in one is there in the other without a new start") {
  Windows windows;
  windows.one.send(windows.chat, "From the first");
  windows.settle();

  CHECK(Windows::said(windows.two, windows.chat) == "Before|From the first|");

  windows.two.send(windows.chat, "From the second");
  windows.settle();
  CHECK(Windows::said(windows.one, windows.chat) == "Before|From the first|From the second|");
}

TEST_CASE("two windows: what both write at the same time is there in both, and stays") {
  Windows windows;
  windows.one.send(windows.chat, "One");
  windows.two.clock.advance(1s);
  windows.two.send(windows.chat, "Two");
  windows.settle();
  windows.one.clock.advance(2s);
  windows.one.send(windows.chat, "Three");
  windows.settle();
  windows.two.clock.advance(2s);
  windows.two.send(windows.chat, "Four");
  windows.settle();

  const std::string first = Windows::said(windows.one, windows.chat);
  CHECK(first == Windows::said(windows.two, windows.chat));
  for (const char* text : {"Before", "One", "Two", "Three", "Four"}) {
    const std::string mark = std::string(text) + "|";
    CHECK_MESSAGE(first.find(mark) != std::string::npos, text);
    CHECK_MESSAGE(first.find(mark) == first.rfind(mark), text);
  }
  windows.one.restart();
  windows.one.settle();
  CHECK(Windows::said(windows.one, windows.chat) == first);
}

TEST_CASE("two windows: a new chat and a ticket of one come to the other") {
  Windows windows;
  const std::string chat = windows.one.start_chat();
  const std::string ticket = windows.one.submit_ticket("Deposit missing");
  windows.settle();

  CHECK(find_conversation(windows.two.app(), chat) != nullptr);
  REQUIRE(find_ticket(windows.two.app(), ticket) != nullptr);
  CHECK(find_ticket(windows.two.app(), ticket)->number ==
        find_ticket(windows.one.app(), ticket)->number);
}

TEST_CASE("two windows: what is read in one counts as read in the other") {
  Windows windows;
  windows.two.desk_says(windows.chat, "d-1", "Good morning");
  windows.settle();
  REQUIRE(find_conversation(windows.two.app(), windows.chat)->unread == 1);
  REQUIRE(find_conversation(windows.one.app(), windows.chat)->messages.size() == 2);

  windows.two.open("#/chat/" + windows.chat);
  windows.settle();

  CHECK(find_conversation(windows.one.app(), windows.chat)->unread == 0);
}

TEST_CASE("two windows: what is deleted in one goes from the other") {
  Windows windows;
  windows.two.open("#/chat/" + windows.chat);
  windows.one.act(DeleteAllData{});
  windows.settle();

  CHECK(windows.two.app().conversations.empty());
  CHECK(windows.two.app().outbox.empty());
  CHECK_FALSE(windows.one.storage.has("conversation/" + windows.chat));
}

TEST_CASE("two windows: what one deletes the other does not hold, nor writes it back") {
  Windows windows;
  Rig& other = windows.two;
  other.act(EditEmail{{model::EmailPurpose::general, "a heron", "on the landing", {}}});
  other.act(EditTicket{{.subject = "a kingfisher"}});
  other.act(RateHelpful{"article-1", true});
  other.act(EditSearch{"heron"});
  other.act(RememberSearch{});
  other.act(OpenRoute{{Screen::search, "", {{"q", "heron"}}}});
  windows.settle();
  REQUIRE_FALSE(other.app().helpful.empty());

  windows.one.act(DeleteAllData{});
  other.act(EditSearch{"kingfisher"});  // in the moment before it is told
  other.act(RememberSearch{});
  windows.settle();
  other.run_for(2s);
  other.open("#/settings");
  other.act(RateHelpful{"article-2", true});  // its next save
  windows.settle();
  other.run_for(2s);

  CHECK(other.app().email.subject.empty());
  CHECK(other.app().ticket_draft.subject.empty());
  CHECK(other.app().search.recent.empty());
  CHECK(other.app().helpful.size() == 1);
  for (const Rig* rig : {&windows.one, &other})
    for (const auto& [key, bytes] : rig->storage.records) {
      CHECK_MESSAGE(bytes.find("heron") == std::string::npos, key);
      CHECK_MESSAGE(bytes.find("kingfisher") == std::string::npos, key);
      CHECK_MESSAGE(bytes.find("article-1") == std::string::npos, key);
    }
  for (const auto& stack : other.app().nav.stacks)
    for (const Route& route : stack) CHECK(route.query.empty());
}

TEST_CASE("two windows: a notice or a search that one takes out stays out") {
  Windows windows;
  Rig& one = windows.one;
  Rig& two = windows.two;
  one.open("#/settings");
  two.open("#/settings");
  for (const char* query : {"fees", "passkey"}) {
    one.act(EditSearch{query});
    one.act(RememberSearch{});
  }
  one.desk_says(windows.chat, "d-1", "Good morning");
  windows.settle();
  REQUIRE(two.app().search.recent.size() == 2);
  REQUIRE(two.app().inbox.size() == 1);

  const std::string notice = one.app().inbox.front().id;
  one.act(DeleteInboxItem{notice});
  one.act(ForgetSearch{"fees"});
  windows.settle();
  CHECK(two.app().inbox.empty());
  CHECK(two.app().search.recent == std::vector<std::string>{"passkey"});

  two.desk_says(windows.chat, "d-3", "Good bye");  // it writes both lists
  two.act(EditSearch{"staking"});
  two.act(RememberSearch{});
  windows.settle();
  for (const Rig* rig : {&one, &two}) {
    CHECK(rig->app().inbox.size() == 1);
    CHECK(std::none_of(rig->app().inbox.begin(), rig->app().inbox.end(),
                       [&](const auto& item) { return item.id == notice; }));
    CHECK(rig->app().search.recent == std::vector<std::string>{"staking", "passkey"});
  }
}

namespace {

int times_in(const std::vector<std::string>& texts, const std::string& text) {
  return int(std::count(texts.begin(), texts.end(), text));
}

}  // namespace

TEST_CASE(
    "two windows: what a window had to send when it was closed goes from the other, in order") {
  Windows windows;
  windows.one.set_online(false);
  windows.two.set_online(false);
  windows.one.send(windows.chat, "First");
  windows.settle();
  windows.two.clock.advance(1s);
  windows.two.send(windows.chat, "Second");
  windows.two.settle();

  windows.two.desk.calls.clear();
  windows.two.set_online(true);  // the first one is closed by now
  windows.two.settle();
  CHECK(times_in(windows.two.desk.received(), "Second") == 0);
  windows.two.run_for(40s);

  const std::vector<std::string> received = windows.two.desk.received();
  REQUIRE(received.size() >= 2);
  CHECK(std::vector(received.end() - 2, received.end()) ==
        std::vector<std::string>{"First", "Second"});
  CHECK(windows.two.app().outbox.empty());
}

TEST_CASE("two windows: what one of them sends does not go from the other as well") {
  Windows windows;
  windows.one.set_online(false);
  windows.two.set_online(false);
  windows.one.send(windows.chat, "Once");
  windows.settle();
  REQUIRE(windows.two.app().outbox.size() == 1);

  windows.one.set_online(true);
  windows.two.set_online(true);
  windows.settle();
  windows.one.run_for(60s);
  windows.two.run_for(60s);

  CHECK(times_in(windows.one.desk.received(), "Once") == 1);
  CHECK(times_in(windows.two.desk.received(), "Once") == 0);
  CHECK(windows.two.app().outbox.empty());
  CHECK(windows.two.last_message(windows.chat).delivery == model::DeliveryState::sent);
}

TEST_CASE("two windows: what is taken back in one is gone from the other, and stays so") {
  Windows windows;
  windows.one.set_online(false);
  windows.two.set_online(false);
  windows.one.send(windows.chat, "A heron");
  windows.settle();
  REQUIRE(Windows::said(windows.two, windows.chat) == "Before|A heron|");

  windows.one.act(EditOutbox{windows.chat, windows.one.last_message(windows.chat).id.text});
  windows.settle();
  CHECK(Windows::said(windows.two, windows.chat) == "Before|");
  windows.two.send(windows.chat, "A kingfisher");
  windows.settle();

  CHECK(Windows::said(windows.one, windows.chat) == "Before|A kingfisher|");
}

TEST_CASE("two windows: a rating with its words of one is not undone by the other") {
  Windows windows;
  const std::string ticket = windows.one.submit_ticket();
  windows.settle();
  windows.one.desk_moves(ticket, "e-1", model::TicketStatus::solved, "Done");
  windows.settle();
  windows.one.set_online(false);

  windows.one.act(Rate{ticket, 2});
  windows.settle();
  windows.one.clock.advance(1s);
  windows.one.act(EditRatingComment{ticket, "It took long"});
  windows.one.act(SendRatingComment{ticket});
  windows.settle();
  windows.two.open("#/tickets/" + ticket);  // marks it read: saved
  windows.two.desk_moves(ticket, "e-2", model::TicketStatus::closed, "Closed");
  windows.settle();
  windows.one.restart();
  windows.settle();

  for (const Rig* rig : {&windows.one, &windows.two}) {
    CHECK(find_ticket(rig->app(), ticket)->rating == 2);
    CHECK(find_ticket(rig->app(), ticket)->rating_comment == "It took long");
  }
}

TEST_CASE("two windows: each setting is its own, and the other window takes it up") {
  Windows w;
  model::Settings settings = w.one.app().settings;
  settings.text_percent = 120;
  w.one.act(ChangeSettings{settings});
  w.settle();
  CHECK(w.two.app().settings.text_percent == 120);

  settings = w.two.app().settings;
  settings.theme = model::ThemeChoice::dark;
  w.two.act(ChangeSettings{settings});
  settings = w.one.app().settings;  // before it has heard of that
  settings.notify_text = true;
  w.one.act(ChangeSettings{settings});
  w.settle();

  for (Rig* rig : {&w.one, &w.two}) {
    CHECK(rig->app().settings.theme == model::ThemeChoice::dark);
    CHECK(rig->app().settings.notify_text);
    rig->restart();
    w.settle();
    CHECK(rig->app().settings.theme == model::ThemeChoice::dark);
    CHECK(rig->app().settings.text_percent == 120);
    CHECK(rig->app().settings.notify_text);
  }
}

TEST_CASE("two windows: a consent that was withdrawn does not come back") {
  Windows w;
  w.one.act(OpenSheet{{SheetKind::consent, "chat", {}}});
  w.one.act(ConfirmSheet{});
  w.settle();
  REQUIRE_FALSE(w.two.app().settings.consent_pack.empty());
  w.two.act(WithdrawConsent{});
  w.settle();
  model::Settings settings = w.one.app().settings;
  settings.theme = model::ThemeChoice::dark;
  w.one.act(ChangeSettings{settings});
  w.settle();
  w.one.restart();
  w.settle();

  CHECK(w.one.app().settings.consent_pack.empty());
}

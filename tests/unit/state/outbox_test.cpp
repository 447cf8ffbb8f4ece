#include "state/outbox.h"

#include <algorithm>

#include "doctest/doctest.h"

#include "desk/local/demo_desk.h"
#include "fakes/faulty_desk.h"
#include "state/refusals.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;
using namespace std::chrono_literals;
using model::DeliveryState;

TEST_CASE("outbox: what was written offline goes out once and in order after a restart") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.set_online(false);
  std::vector<std::string> written;
  for (int i = 0; i < 20; ++i) {
    written.push_back("message " + std::to_string(i));
    rig.send(id, written.back());
  }
  rig.submit_ticket("First");
  rig.submit_ticket("Second");
  rig.settle();
  CHECK(rig.desk.received().empty());

  rig.restart();
  rig.settle();

  std::vector<std::string> messages = rig.desk.received();
  std::erase(messages, "First");
  std::erase(messages, "Second");
  CHECK(messages == written);
  CHECK(rig.desk.received().size() == 22);
  CHECK(rig.app().outbox.empty());
  CHECK(rig.last_message(id).delivery == DeliveryState::sent);
}

TEST_CASE("outbox: a failed sending is tried again, later each time, and at once when online") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.desk.go_offline();
  rig.desk.calls.clear();
  rig.send(id, "Hello");
  rig.settle();
  rig.run_for(60s);
  const auto tries = rig.desk.calls.size();
  CHECK(tries >= 4);
  CHECK(tries <= 8);
  CHECK(rig.last_message(id).delivery == DeliveryState::waiting);
  REQUIRE(next_tick(rig.app()));

  rig.desk.go_online();
  rig.set_online(false);
  CHECK_FALSE(next_tick(rig.app()));
  rig.set_online(true);
  rig.settle();
  CHECK(rig.desk.received() == std::vector<std::string>{"Hello"});
}

TEST_CASE("outbox: a refused message fails, others go on, and it can be sent again") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.desk.fails = Error{ErrorCode::refused, "not now"};
  rig.send(id, "First");
  rig.settle();
  CHECK(rig.last_message(id).delivery == DeliveryState::failed);
  CHECK(rig.app().outbox.empty());

  rig.desk.go_online();
  rig.send(id, "Second");
  rig.settle();
  rig.act(RetryMessage{id, rig.app().conversations[0].messages[0].id.text});
  rig.settle();

  CHECK(rig.desk.received() == std::vector<std::string>{"Second", "First"});
  CHECK(rig.app().conversations[0].messages[0].delivery == DeliveryState::sent);
}

TEST_CASE("outbox: what is never answered is sent again with the same id") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.desk.confirms = false;
  rig.send(id, "Hello");
  rig.settle();
  rig.run_for(kAnswerTimeout + 1s);
  rig.desk.confirms = true;
  rig.run_for(2 * kAnswerTimeout);

  CHECK(rig.desk.received() == std::vector<std::string>{"Hello"});
  CHECK(std::count(rig.desk.calls.begin(), rig.desk.calls.end(), "send Hello") >= 2);
  CHECK(rig.app().outbox.empty());
}

TEST_CASE("outbox: a desk on this device needs no network") {
  Rig rig;
  rig.desk.network = false;
  rig.set_online(false);
  const std::string id = rig.start_chat();
  rig.send(id, "Hello");
  rig.settle();
  CHECK(rig.desk.received() == std::vector<std::string>{"Hello"});
}

TEST_CASE("outbox: when nothing can be stored, it is said and sending goes on") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.storage.write_error = Error{ErrorCode::refused, "the disk is full"};
  rig.send(id, "Hello");
  rig.settle();
  CHECK(rig.app().storage_failed);
  CHECK(rig.desk.received() == std::vector<std::string>{"Hello"});
  rig.send(id, "Again");
  rig.settle();
  CHECK(rig.desk.received().size() == 2);

  rig.storage.write_error.reset();
  rig.run_for(120s);
  CHECK_FALSE(rig.app().storage_failed);
  CHECK(rig.storage.has("conversation/" + id));
}

TEST_CASE("outbox: a desk that loses, doubles, delays and refuses still gets each thing once") {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    fakes::FakeDesk team;
    fakes::FaultyDesk desk(team, seed);
    desk.lost_percent = 20;
    desk.failed_percent = 20;
    desk.twice_percent = 30;
    desk.late_percent = 30;
    Rig rig(&desk);
    const std::string id = rig.start_chat();
    std::vector<std::string> written;
    for (int i = 0; i < 10; ++i) {
      written.push_back("message " + std::to_string(i));
      rig.send(id, written.back());
      rig.run_for(300ms);
      if (i == 5) rig.restart();
    }
    for (int minutes = 0; minutes < 30 && !rig.app().outbox.empty(); ++minutes) rig.run_for(60s);
    CHECK(rig.app().outbox.empty());
    CHECK(team.received() == written);
    CHECK(rig.app().conversations[0].messages.size() == 10);
  }
}

TEST_CASE(
    "outbox: 20 messages and 2 tickets of a day offline arrive once, in order, by a bad network") {
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    fakes::FakeDesk team;
    fakes::FaultyDesk desk(team, seed);
    desk.lost_percent = 25;
    desk.failed_percent = 25;
    desk.twice_percent = 30;
    desk.late_percent = 40;
    Rig rig(&desk);
    rig.set_online(false);
    const std::string id = rig.start_chat();
    std::vector<std::string> written;
    for (int i = 0; i < 20; ++i) {
      written.push_back("message " + std::to_string(i));
      rig.send(id, written.back());
      if (i % 10 == 5) rig.submit_ticket("ticket " + std::to_string(i));
    }
    rig.settle();
    CHECK(team.received().empty());

    rig.restart();
    rig.set_online(true);
    for (int minutes = 0; minutes < 60 && !rig.app().outbox.empty(); ++minutes) rig.run_for(60s);

    std::vector<std::string> messages = team.received();
    CHECK(std::erase(messages, "ticket 5") == 1);
    CHECK(std::erase(messages, "ticket 15") == 1);
    CHECK(messages == written);
    CHECK(rig.app().outbox.empty());
  }
}

TEST_CASE("outbox: a ticket that is refused says so, and goes once more when the person wishes") {
  fakes::FakeDesk team;
  fakes::FaultyDesk desk(team, 1);
  desk.refused_percent = 100;
  Rig rig(&desk);
  const std::string id = rig.submit_ticket("Deposit missing");
  rig.settle();
  rig.act(EditTicketReply{id, "One more thing"});
  rig.act(SendTicketReply{id});
  rig.run_for(120s);
  rig.restart();
  CHECK(rig.app().outbox.empty());
  CHECK(is_refused(rig.app(), id, ""));

  desk.refused_percent = 0;
  rig.act(RetryOutbox{id, ""});
  rig.run_for(1s);

  CHECK(team.received() == std::vector<std::string>{"Deposit missing", "One more thing"});
  CHECK_FALSE(is_refused(rig.app(), id, ""));
  CHECK_FALSE(find_ticket(rig.app(), id)->number.empty());
  CHECK(find_ticket(rig.app(), id)->timeline.back().delivered);
}

TEST_CASE("outbox: a refused ticket becomes the draft again, or is gone") {
  fakes::FakeDesk team;
  fakes::FaultyDesk desk(team, 1);
  desk.refused_percent = 100;
  Rig rig(&desk);
  const std::string first = rig.submit_ticket("First");
  rig.settle();
  rig.act(EditOutbox{first, ""});
  CHECK(rig.app().ticket_draft.subject == "First");
  CHECK(rig.app().tickets.empty());

  rig.act(SubmitTicket{});
  rig.settle();
  rig.act(CancelOutbox{rig.app().tickets.front().id.text, ""});
  CHECK(rig.app().tickets.empty());
  CHECK(rig.app().ticket_draft.subject.empty());
}

TEST_CASE("outbox: a refused reply, rating and close say so and do not block the ticket") {
  fakes::FakeDesk team;
  fakes::FaultyDesk desk(team, 1);
  Rig rig(&desk);
  const std::string id = rig.submit_ticket();
  rig.settle();
  desk.refused_percent = 100;
  rig.act(EditTicketReply{id, "Refused"});
  rig.act(SendTicketReply{id});
  rig.settle();
  rig.act(Rate{id, 4});
  rig.settle();
  rig.act(CloseTicket{id});
  rig.settle();
  const std::string reply = find_ticket(rig.app(), id)->timeline.back().id.text;
  CHECK(is_refused(rig.app(), id, reply));
  CHECK(find_ticket(rig.app(), id)->rating_refused);
  CHECK(find_ticket(rig.app(), id)->status != model::TicketStatus::closed);
  CHECK(rig.app().outbox.empty());

  desk.refused_percent = 0;
  rig.act(RetryOutbox{id, reply});
  rig.act(RetryRating{id});
  rig.settle();

  CHECK(team.received() == std::vector<std::string>{"Deposit missing", "Refused"});
  CHECK(team.calls.back() == "rate 4 ");
  CHECK_FALSE(find_ticket(rig.app(), id)->rating_refused);
}

TEST_CASE("outbox: a chat that is refused says so with all that was written to it") {
  fakes::FakeDesk team;
  fakes::FaultyDesk desk(team, 1);
  desk.refused_percent = 100;
  Rig rig(&desk);
  const std::string id = rig.start_chat();
  rig.send(id, "Hello");
  rig.run_for(120s);
  CHECK(find_conversation(rig.app(), id)->refused);
  CHECK(rig.last_message(id).delivery == model::DeliveryState::failed);
  CHECK(rig.app().outbox.empty());

  desk.refused_percent = 0;
  rig.act(RetryMessage{id, rig.last_message(id).id.text});
  rig.settle();

  CHECK(team.received() == std::vector<std::string>{"Hello"});
  CHECK_FALSE(find_conversation(rig.app(), id)->refused);
}

TEST_CASE("outbox: a file's name that must not leave holds its message back, and it is said") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.send(chat, "See the file");
  AppState& app = const_cast<AppState&>(rig.app());  // as if it had come past may_leave()
  find_conversation(app, chat)->messages.back().attachments.push_back(
      {"f-1", "legal winner thank year wave sausage worth useful legal winner thank yellow.txt",
       "text/plain", 5, 0, 0});
  rig.run_for(1s);

  CHECK(rig.desk.received().empty());
  CHECK(rig.last_message(chat).delivery == model::DeliveryState::failed);
  CHECK(rig.app().outbox.empty());
}

TEST_CASE("outbox: outgoing texts are trimmed, repaired and bounded on a character") {
  CHECK(outgoing_text(" \n Hello \t", 100) == "Hello");
  CHECK(outgoing_text("a\xff", 100) == "a\xEF\xBF\xBD");
  CHECK(outgoing_text("你好", 4) == "你");
  CHECK(outgoing_text("  ", 100).empty());
}

TEST_CASE("outbox: what waits and has lost its item goes out all the same") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.settle();
  rig.set_online(false);
  rig.send(id, "Hello");
  const std::string ticket = rig.submit_ticket("Deposit missing");
  rig.settle();
  std::erase_if(rig.storage.records, [](const auto& record) {
    return std::string_view(record.first).starts_with("outbox/");
  });
  rig.desk.calls.clear();

  rig.restart();
  rig.settle();

  CHECK(rig.last_message(id).delivery == DeliveryState::sent);
  CHECK_FALSE(find_ticket(rig.app(), ticket)->number.empty());
  CHECK(rig.app().outbox.empty());
}

TEST_CASE("outbox: what the desk said before does not confirm what it was never told") {
  Rig rig;
  const std::string id = rig.submit_ticket();
  rig.settle();
  rig.desk_moves(id, "e-1", model::TicketStatus::solved, "Done");
  rig.settle();
  rig.set_online(false);
  rig.act(ReopenTicket{id});
  rig.settle();
  REQUIRE(is_waiting(rig.app(), model::OutboxKind::reopen_ticket, id));

  rig.desk_moves(id, "e-0", model::TicketStatus::in_progress);  // late, of before
  rig.settle();

  CHECK(is_waiting(rig.app(), model::OutboxKind::reopen_ticket, id));
}

TEST_CASE("outbox: a ticket that is taken back brings along what was written below it") {
  Rig rig;
  rig.set_online(false);
  const std::string id = rig.submit_ticket("Deposit missing");
  rig.act(EditTicketReply{id, "It was 0.5 BTC"});
  rig.act(SendTicketReply{id});
  rig.act(EditTicketReply{id, "And one more thing"});
  rig.settle();

  rig.act(EditOutbox{id, {}});
  rig.settle();

  CHECK(rig.app().tickets.empty());
  CHECK(rig.app().outbox.empty());
  const std::string& text = rig.app().ticket_draft.description;
  CHECK(text.find("It was 0.5 BTC") != std::string::npos);
  CHECK(text.find("And one more thing") != std::string::npos);
}

TEST_CASE("outbox: what is too long for one message is said, and nothing of it is lost") {
  Rig rig;
  const std::string id = rig.start_chat();
  const std::string ticket = rig.submit_ticket();
  const std::string text(model::kMaxMessageBytes + 1, 'x');

  rig.act(EditMessage{id, text});
  rig.act(SendMessage{id});
  CHECK(rig.app().toasts.back().word == "toast.too_long");
  CHECK(find_conversation(rig.app(), id)->draft == text);
  CHECK(find_conversation(rig.app(), id)->messages.empty());

  rig.act(EditTicketReply{ticket, text});
  rig.act(SendTicketReply{ticket});
  CHECK(find_ticket(rig.app(), ticket)->reply_draft == text);
  CHECK(find_ticket(rig.app(), ticket)->timeline.size() == 1);
}

// Things the desk takes and does not tell of, or takes back.
#include <algorithm>

#include "doctest/doctest.h"

#include "fakes/faulty_desk.h"
#include "state/outbox.h"
#include "state/refusals.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;
using namespace std::chrono_literals;
using model::DeliveryState;

TEST_CASE("outbox: what the desk takes without anybody hearing of it arrives once, and is told") {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    fakes::FakeDesk team;
    fakes::FaultyDesk desk(team, seed);
    desk.unanswered_percent = 60;
    desk.twice_percent = 30;
    desk.late_percent = 30;
    Rig rig(&desk);
    const std::string chat = rig.start_chat();
    std::vector<std::string> written;
    for (int i = 0; i < 6; ++i) {
      written.push_back("message " + std::to_string(i));
      rig.send(chat, written.back());
    }
    const std::string ticket = rig.submit_ticket("Ticket");
    rig.act(EditTicketReply{ticket, "Reply"});
    rig.act(SendTicketReply{ticket});
    rig.run_for(30s);
    rig.restart();
    for (int minutes = 0; minutes < 60 && !rig.app().outbox.empty(); ++minutes) rig.run_for(60s);

    CHECK(rig.app().outbox.empty());
    std::vector<std::string> messages = team.received();
    CHECK(std::erase(messages, "Ticket") == 1);
    CHECK(std::erase(messages, "Reply") == 1);
    CHECK(messages == written);
    CHECK(rig.last_message(chat).delivery == DeliveryState::sent);
    CHECK_FALSE(find_ticket(rig.app(), ticket)->number.empty());
    CHECK(find_ticket(rig.app(), ticket)->timeline.back().delivered);
  }
}

TEST_CASE("outbox: a message that bounces after it was confirmed says so, and can be sent again") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.send(chat, "Hello");
  rig.settle();
  const std::string id = rig.last_message(chat).id.text;
  REQUIRE(rig.last_message(chat).delivery == DeliveryState::sent);
  rig.open("#/");

  rig.desk.bounce(id);
  rig.desk.tell(desk::NotDelivered{id});  // and once more
  rig.settle();
  rig.restart();

  CHECK(rig.last_message(chat).delivery == DeliveryState::failed);
  CHECK(is_refused(rig.app(), chat, id));
  REQUIRE(rig.app().inbox.size() == 1);
  CHECK(rig.app().inbox[0].kind == InboxKind::not_delivered);
  // An answer of before comes late: the team does not have it for that.
  rig.desk.tell(desk::MessageMoved{ConversationId(chat), MessageId(id), DeliveryState::sent});
  rig.settle();
  CHECK(rig.last_message(chat).delivery == DeliveryState::failed);

  rig.act(RetryMessage{chat, id});
  rig.settle();
  CHECK(rig.last_message(chat).delivery == DeliveryState::sent);
  CHECK(rig.desk.received() == std::vector<std::string>{"Hello"});
}

TEST_CASE("outbox: a ticket and a reply that bounce say so, and go again when it is wished") {
  Rig rig;
  const std::string id = rig.submit_ticket("Deposit missing");
  rig.settle();
  rig.act(EditTicketReply{id, "One more thing"});
  rig.act(SendTicketReply{id});
  rig.settle();
  const std::string reply = find_ticket(rig.app(), id)->timeline.back().id.text;
  rig.desk.bounce(id);
  rig.desk.bounce(reply);
  rig.settle();
  CHECK(rig.desk.received().empty());
  CHECK(is_refused(rig.app(), id, ""));
  CHECK(is_refused(rig.app(), id, reply));
  CHECK(find_ticket(rig.app(), id)->status == model::TicketStatus::waiting_to_send);
  rig.desk.tell(desk::TicketAccepted{TicketId(id), "T-1"});  // of before, late
  rig.settle();
  CHECK(is_refused(rig.app(), id, ""));

  rig.act(RetryOutbox{id, ""});
  rig.settle();

  CHECK(rig.desk.received() == std::vector<std::string>{"Deposit missing", "One more thing"});
  CHECK_FALSE(is_refused(rig.app(), id, ""));
  CHECK_FALSE(is_refused(rig.app(), id, reply));
  CHECK(find_ticket(rig.app(), id)->status == model::TicketStatus::received);
}

TEST_CASE("outbox: a bounce that comes before its confirmation loses nothing either") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.desk.confirms = false;
  rig.send(chat, "Hello");
  rig.settle();
  const std::string id = rig.last_message(chat).id.text;
  rig.desk.tell(desk::NotDelivered{id});
  rig.desk.tell(desk::MessageMoved{ConversationId(chat), MessageId(id), DeliveryState::sent});
  rig.settle();
  CHECK(rig.last_message(chat).delivery == DeliveryState::failed);

  rig.desk.confirms = true;
  rig.act(RetryMessage{chat, id});
  rig.settle();
  CHECK(rig.desk.received() == std::vector<std::string>{"Hello"});
}

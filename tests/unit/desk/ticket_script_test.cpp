#include "desk/local/ticket_script.h"

#include "doctest/doctest.h"

#include "fakes/cleared.h"
#include "unit/desk/demo_rig.h"

using namespace tideline;
using namespace tideline::desk;
using namespace std::chrono_literals;
using model::TicketStatus;

namespace {

const TicketId kTicket{"t-1"};

model::TicketEvent kept(const char* id, model::TicketAuthor author, const char* text,
                        TicketStatus status) {
  model::TicketEvent event;
  event.id = MessageId(id);
  event.author = author;
  event.text = text;
  event.status = status;
  return event;
}

model::Ticket kept_ticket(TicketStatus status) {
  model::Ticket ticket;
  ticket.id = kTicket;
  ticket.number = "TD-10500";
  ticket.status = status;
  ticket.timeline = {
      kept("m-0", model::TicketAuthor::me, "It has not come", TicketStatus::waiting_to_send),
      kept("t-1-d1", model::TicketAuthor::system, "We have it.", TicketStatus::received)};
  return ticket;
}

}  // namespace

TEST_CASE("demo ticket: it is numbered, received, taken up, and asked about") {
  DemoRig rig;
  rig.desk.submit({kTicket, {}, model::Priority::normal});
  rig.run_for(20s);

  CHECK(rig.all<TicketAccepted>()[0].number == "TD-10482");
  CHECK(rig.statuses() == std::vector{TicketStatus::received, TicketStatus::in_progress,
                                      TicketStatus::waiting_for_you});
  CHECK(rig.all<TicketMoved>()[2].event.text == "Which network?");
  CHECK_FALSE(rig.desk.next_event());
}

TEST_CASE("demo ticket: after a reply it is answered and solved") {
  DemoRig rig;
  rig.desk.submit({kTicket, {}, model::Priority::normal});
  rig.run_for(20s);
  rig.events.clear();
  rig.desk.reply({kTicket, MessageId("m-1"), fakes::cleared("Bitcoin")});
  rig.run_for(30s);

  CHECK(rig.all<ReplyAccepted>().size() == 1);
  CHECK(rig.statuses() ==
        std::vector{TicketStatus::in_progress, TicketStatus::in_progress, TicketStatus::solved});
  CHECK(rig.all<TicketMoved>()[1].event.text == "It is on its way.");
  CHECK(rig.all<TicketMoved>()[2].event.text == "Solved.");
}

TEST_CASE("demo ticket: submitted again it keeps its number and is worked on once") {
  DemoRig rig;
  rig.desk.submit({kTicket, {}, model::Priority::normal});
  rig.desk.submit({kTicket, {}, model::Priority::normal});
  rig.desk.submit({TicketId("t-2"), {}, model::Priority::normal});
  rig.run_for(2s);

  const auto accepted = rig.all<TicketAccepted>();
  REQUIRE(accepted.size() == 3);
  CHECK(accepted[0].number == accepted[2].number);
  CHECK(accepted[1].number == "TD-10483");
  rig.run_for(20s);
  CHECK(rig.statuses().size() == 6);
}

TEST_CASE("demo ticket: closed it rests, reopened it is worked on again") {
  DemoRig rig;
  rig.desk.submit({kTicket, {}, model::Priority::normal});
  rig.run_for(3s);
  rig.desk.close(kTicket);
  rig.run_for(30s);
  CHECK(rig.statuses() == std::vector{TicketStatus::received, TicketStatus::closed});

  rig.events.clear();
  rig.desk.reopen(kTicket);
  rig.run_for(30s);
  CHECK(rig.statuses() == std::vector{TicketStatus::in_progress, TicketStatus::waiting_for_you});
}

TEST_CASE("demo ticket: after a restart a ticket in progress goes on") {
  DemoRig rig;
  rig.desk.resume({}, {kept_ticket(TicketStatus::received)});
  rig.run_for(30s);
  CHECK(rig.statuses() == std::vector{TicketStatus::in_progress, TicketStatus::waiting_for_you});
  CHECK(rig.all<TicketMoved>()[0].event.id.text == "t-1-d2");

  rig.desk.submit({TicketId("t-2"), {}, model::Priority::normal});
  rig.run_for(1s);
  CHECK(rig.all<TicketAccepted>()[0].number == "TD-10501");
}

TEST_CASE("demo ticket: after a restart a reply that had come is answered") {
  DemoRig rig;
  model::Ticket ticket = kept_ticket(TicketStatus::waiting_for_you);
  ticket.timeline.push_back(
      kept("t-1-d2", model::TicketAuthor::agent, "Which network?", TicketStatus::waiting_for_you));
  rig.desk.resume({}, {ticket});
  rig.run_for(30s);
  CHECK(rig.statuses().empty());

  ticket.timeline.push_back(
      kept("m-1", model::TicketAuthor::me, "Bitcoin", TicketStatus::waiting_for_you));
  rig.desk.resume({}, {ticket});
  rig.run_for(30s);
  CHECK(rig.statuses().back() == TicketStatus::solved);
}

TEST_CASE("demo ticket: after a restart an answered ticket is only solved") {
  DemoRig rig;
  model::Ticket ticket = kept_ticket(TicketStatus::in_progress);
  ticket.timeline.push_back(
      kept("t-1-d2", model::TicketAuthor::agent, "It is on its way.", TicketStatus::in_progress));
  rig.desk.resume({}, {ticket});
  rig.run_for(30s);
  CHECK(rig.statuses() == std::vector{TicketStatus::solved});
}

#include "doctest/doctest.h"

#include "state/actions_outside.h"
#include "state/outbox.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;
using namespace std::chrono_literals;
using model::TicketStatus;

namespace {

const model::Ticket& first(const Rig& rig) { return rig.app().tickets.front(); }

}  // namespace

TEST_CASE("ticket: a draft with faults is not sent, and shows them until the page is left") {
  Rig rig;
  rig.open("#/tickets/new");
  rig.act(SubmitTicket{});
  CHECK(rig.app().show_ticket_faults);
  CHECK(rig.app().tickets.empty());
  CHECK(rig.top() == "#/tickets/new");

  rig.act(GoBack{});
  rig.open("#/tickets/new");
  CHECK_FALSE(rig.app().show_ticket_faults);
}

TEST_CASE("ticket: sending shows the receipt in the form's place, and gets a number") {
  Rig rig;
  rig.open("#/tickets/new");
  const std::string id = rig.submit_ticket();

  CHECK(rig.top() == "#/tickets/" + id);
  CHECK(rig.app().last_submitted == id);
  CHECK(rig.app().ticket_draft == model::TicketDraft{});
  CHECK(first(rig).status == TicketStatus::waiting_to_send);
  CHECK(first(rig).priority == model::Priority::normal);
  CHECK(first(rig).content.fields.size() == 1);
  CHECK_FALSE(first(rig).timeline[0].delivered);

  rig.settle();
  CHECK(first(rig).number == "T-1");
  CHECK(first(rig).status == TicketStatus::received);
  CHECK(first(rig).timeline[0].delivered);
  CHECK(rig.app().outbox.empty());

  rig.act(GoBack{});
  CHECK(rig.app().last_submitted.empty());
}

TEST_CASE("ticket: a draft survives a restart within half a second") {
  Rig rig;
  model::TicketDraft draft;
  draft.subject = "Depos";
  rig.act(EditTicket{draft});
  rig.run_for(400ms);
  rig.restart();
  CHECK(rig.app().ticket_draft.subject == "Depos");

  rig.submit_ticket();
  rig.settle();
  rig.restart();
  CHECK(rig.app().ticket_draft == model::TicketDraft{});
  CHECK(rig.app().tickets.size() == 1);
}

TEST_CASE("ticket: an endless paste is kept within bounds but seen as too long") {
  Rig rig;
  model::TicketDraft draft;
  draft.description = std::string(1000000, 'x');
  rig.act(EditTicket{draft});
  CHECK(rig.app().ticket_draft.description.size() > model::kMaxDescriptionBytes);
  CHECK(rig.app().ticket_draft.description.size() <= model::kDraftBytes);
}

TEST_CASE("ticket: a link to the form chooses the kind, if there is such a kind") {
  Rig rig;
  rig.open("#/tickets/new?kind=login");
  CHECK(rig.app().ticket_draft.kind == "login");
  rig.open("#/tickets/new?kind=nonsense");
  CHECK(rig.app().ticket_draft.kind == "login");
}

TEST_CASE("ticket: the team's question is announced and counted until the page is opened") {
  Rig rig;
  const std::string id = rig.submit_ticket();
  rig.settle();
  rig.open("#/");
  rig.desk_moves(id, "d-1", TicketStatus::waiting_for_you, "Which network?");

  CHECK(first(rig).status == TicketStatus::waiting_for_you);
  CHECK(unread_tickets(rig.app()) == 1);
  CHECK(rig.app().inbox[0].kind == InboxKind::ticket_request);
  CHECK(rig.app().inbox[0].title == "Deposit missing");

  rig.open("#/tickets/" + id);
  CHECK(unread_tickets(rig.app()) == 0);
  CHECK(unread_inbox(rig.app()) == 0);
}

TEST_CASE("ticket: a reply is shown at once and marked when the desk has it") {
  Rig rig;
  const std::string id = rig.submit_ticket();
  rig.settle();
  rig.act(EditTicketReply{id, " Bitcoin "});
  rig.act(SendTicketReply{id});
  CHECK(first(rig).timeline.back().text == "Bitcoin");
  CHECK_FALSE(first(rig).timeline.back().delivered);
  CHECK(first(rig).reply_draft.empty());

  rig.settle();
  CHECK(first(rig).timeline.back().delivered);
  CHECK(rig.desk.received().back() == "Bitcoin");
}

TEST_CASE("ticket: a reply draft survives a restart") {
  Rig rig;
  const std::string id = rig.submit_ticket();
  rig.act(EditTicketReply{id, "Bitc"});
  rig.run_for(400ms);
  rig.restart();
  CHECK(first(rig).reply_draft == "Bitc");
}

TEST_CASE("ticket: closing and reopening shows at once, tells the desk, and leaves one line each") {
  Rig rig;
  const std::string id = rig.submit_ticket();
  rig.settle();
  const auto lines = first(rig).timeline.size();
  rig.act(CloseTicket{id});
  CHECK(first(rig).status == TicketStatus::closed);
  rig.act(CloseTicket{id});
  rig.act(ReopenTicket{id});
  CHECK(first(rig).status == TicketStatus::in_progress);
  rig.settle();

  CHECK(first(rig).timeline.size() == lines + 2);
  CHECK(first(rig).timeline.back().delivered);
  CHECK(first(rig).status == TicketStatus::in_progress);
  CHECK(rig.desk.calls.back() == "reopen");
  CHECK(rig.app().outbox.empty());
}

TEST_CASE("ticket: one that was not sent yet cannot be closed") {
  Rig rig;
  rig.desk.confirms = false;
  const std::string id = rig.submit_ticket();
  REQUIRE(first(rig).status == TicketStatus::waiting_to_send);

  rig.act(CloseTicket{id});

  CHECK(first(rig).status == TicketStatus::waiting_to_send);
  CHECK(first(rig).timeline.size() == 1);
}

TEST_CASE("ticket: an address is reviewed and sent without the spaces around it") {
  Rig rig;
  rig.open("#/tickets/new?kind=deposit");
  model::TicketDraft draft = rig.app().ticket_draft;
  draft.subject = "Deposit missing";
  draft.description = "Sent on Monday, still not there";
  draft.contact = " me@mail.example \n";
  rig.act(EditTicket{draft});

  rig.act(ReviewTicket{});

  CHECK(rig.app().ticket_draft.contact == "me@mail.example");
}

TEST_CASE("ticket: what the desk says while a close is on its way does not open it again") {
  Rig rig;
  const std::string id = rig.submit_ticket();
  rig.settle();
  rig.desk.confirms = false;
  rig.act(CloseTicket{id});
  rig.settle();
  rig.desk_moves(id, "d-1", TicketStatus::in_progress, "We are looking.");
  CHECK(first(rig).status == TicketStatus::closed);
  CHECK(first(rig).timeline.back().text == "We are looking.");
}

TEST_CASE("ticket: events that come twice, late or for nothing change nothing") {
  Rig rig;
  const std::string id = rig.submit_ticket();
  rig.settle();
  const auto lines = first(rig).timeline.size();
  model::TicketEvent late;
  late.id = MessageId("d-1");
  late.author = model::TicketAuthor::agent;
  late.status = TicketStatus::in_progress;
  late.text = "We began.";
  late.at = rig.clock.now();
  rig.clock.advance(1s);
  rig.desk_moves(id, "d-2", TicketStatus::waiting_for_you, "Which?");
  rig.desk_moves(id, "d-2", TicketStatus::waiting_for_you, "Which?");
  rig.act(DeskHappened{desk::TicketMoved{TicketId(id), late}});
  rig.desk_moves("t-nothing", "d-3", TicketStatus::solved);

  CHECK(first(rig).timeline.size() == lines + 2);
  CHECK(first(rig).timeline.back().id.text == "d-2");
  CHECK(first(rig).status == TicketStatus::waiting_for_you);
}

TEST_CASE("ticket: the one that moved last comes first") {
  Rig rig;
  const std::string older = rig.submit_ticket("Older");
  rig.clock.advance(1s);
  rig.submit_ticket("Newer");
  rig.settle();
  CHECK(first(rig).content.subject == "Newer");
  rig.clock.advance(1s);
  rig.desk_moves(older, "d-1", TicketStatus::in_progress, "Hello");
  CHECK(first(rig).content.subject == "Older");
  rig.settle();
  rig.restart();
  CHECK(first(rig).content.subject == "Older");
}

// A ticket that was sent: answering what the team asks for, and what comes after.
#include <algorithm>
#include <chrono>

#include "doctest/doctest.h"

#include "flow/app_rig.h"
#include "flow/ticket_steps.h"
#include "state/actions_outside.h"
#include "store/records_json.h"

using namespace std::chrono_literals;
using tideline::flow::AppRig;
using tideline::flow::send_ticket;
using tideline::model::TicketStatus;

namespace {

const tideline::model::Ticket& ticket_of(const AppRig& rig) { return rig.app().tickets.front(); }

// What a desk refused in an earlier run.
tideline::model::Ticket refused_ticket(const AppRig& rig) {
  tideline::model::Ticket ticket;
  ticket.id = tideline::TicketId("t-1");
  ticket.content = {"deposit", "", "A heron", "on the landing", "me@mail.example", {}, {}};
  ticket.created = ticket.updated = rig.clock.now();
  ticket.rating_refused = true;
  tideline::model::TicketEvent event;
  event.author = tideline::model::TicketAuthor::me;
  event.at = rig.clock.now();
  event.delivered = false;
  event.refused = true;
  event.status = TicketStatus::waiting_to_send;
  for (const char* text : {"on the landing", "by the water"}) {
    event.id = tideline::MessageId("m-" + std::string(text).substr(0, 2));
    event.text = text;
    ticket.timeline.push_back(event);
  }
  return ticket;
}

// Where what is labelled so begins, in the window.
float top_of(AppRig& rig, std::string_view text) {
  for (const auto& node : rig.session().kit().semantics().nodes())
    if (node.label.find(text) != std::string::npos && node.role != tideline::ui::Role::main)
      return tideline::ui::rect_of(node).y;
  return -1e6f;
}

}  // namespace

TEST_CASE("ticket: what the team asks for is a form in the thread") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.type("ticket_amount", "250 EUR");
  send_ticket(rig);
  rig.run_for(20s);
  REQUIRE(ticket_of(rig).status == TicketStatus::waiting_for_you);
  const auto& wanted = ticket_of(rig).timeline.back().request;
  CHECK(std::find(wanted.begin(), wanted.end(), "amount") == wanted.end());
  CHECK(std::find(wanted.begin(), wanted.end(), "transaction") != wanted.end());
  CHECK(std::find(wanted.begin(), wanted.end(), "files") != wanted.end());

  rig.type("request_transaction", "tx-4711");
  rig.files.give("proof.png", "image/png", "pixels");
  rig.run_for(1s);
  rig.restart();
  rig.open("#/tickets/" + ticket_of(rig).id.text);
  CHECK(rig.shows("tx-4711"));
  CHECK(rig.shows("proof.png"));
  rig.resize(390, 700);
  REQUIRE(rig.rect_of("request_transaction").height == 0);  // below
  rig.tap("ticket_request").run_for(1s);
  CHECK(rig.rect_of("request_transaction").height > 40);
  rig.tap("send").run_for(2s);

  CHECK_FALSE(rig.has("request_transaction"));
  CHECK(ticket_of(rig).content.fields.at("transaction") == "tx-4711");
  const auto& answer = ticket_of(rig).timeline.back();
  CHECK(answer.text.find("tx-4711") != std::string::npos);
  CHECK(answer.attachments.size() == 1);
  rig.run_for(30s);
  CHECK(ticket_of(rig).status == TicketStatus::solved);
  CHECK(rig.text_faults().empty());
}

TEST_CASE("ticket: once solved it is rated, saved as a file, reopened and closed") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  send_ticket(rig);
  rig.run_for(20s);
  rig.type("ticket_reply", "Here it is").tap("send").run_for(30s);
  REQUIRE(ticket_of(rig).status == TicketStatus::solved);

  rig.tap("rating:5").type("rating_comment", "Quick and kind").tap("rating_send").run_for(1s);
  CHECK(ticket_of(rig).rating == 5);
  // What was sent is shown, and can be changed.
  CHECK_FALSE(rig.has("rating_comment"));
  CHECK(rig.shows("Quick and kind"));
  CHECK(rig.app().toasts.empty());
  rig.tap("rating_change").type("rating_comment", "").type("rating_comment", "Very kind");
  rig.tap("rating_send").run_for(1s);
  CHECK(rig.shows("Very kind"));
  CHECK(ticket_of(rig).rating_comment == "Very kind");
  rig.tap("export:text").tap("export:json").run_for(1s);
  const std::string number = ticket_of(rig).number;
  CHECK(rig.files.saved.at(number + ".txt").find("Here it is") != std::string::npos);
  CHECK(rig.files.saved.at(number + ".json").find("\"Deposit is missing\"") != std::string::npos);
  CHECK(rig.files.saved.at(number + ".json").find("waiting_to_send") == std::string::npos);
  CHECK(rig.files.saved.at(number + ".json").find("\n  \"number\": ") != std::string::npos);
  CHECK(rig.files.saved.at(number + ".txt").find("Priority: ") != std::string::npos);
  CHECK(rig.files.saved.at(number + ".txt").find("What we need from you: ") != std::string::npos);
  const auto& say = rig.app().words();
  for (const char* status : {"status.received", "status.waiting_for_you", "status.solved"})
    CHECK(rig.files.saved.at(number + ".txt").find("] " + std::string(say(status))) !=
          std::string::npos);
  CHECK(rig.files.saved.at(number + ".txt").find(" +0") != std::string::npos);  // the zone

  rig.tap("reopen_ticket").run_for(1s);
  CHECK(ticket_of(rig).status == TicketStatus::in_progress);
}

TEST_CASE("ticket: who reads its end meets what the team asks for at its beginning") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  send_ticket(rig);
  rig.drag(160, 600, 160, 200, 300ms).point(tideline::PointerPhase::up, 160, 200);
  for (int i = 0; i < 600 && ticket_of(rig).status != TicketStatus::waiting_for_you; ++i)
    rig.run_for(100ms);
  rig.run_for(2s);

  REQUIRE(rig.has("request_transaction"));
  const auto mark = [&]() -> const tideline::ui::SemanticNode* {
    for (const auto& node : rig.session().kit().semantics().nodes())
      if (node.label == rig.app().words()("ticket.request.badge")) return &node;
    return nullptr;
  };
  REQUIRE(mark() != nullptr);
  CHECK_MESSAGE(tideline::ui::visible_rect_of(*mark()).height > 0, rig.dump());
}

TEST_CASE("ticket: what is read stays in place when something comes in above it") {
  AppRig rig({.height_dp = 568});
  tideline::model::Ticket ticket = refused_ticket(rig);
  ticket.status = TicketStatus::in_progress;
  ticket.number = "KD-1";
  ticket.timeline.resize(1);
  ticket.timeline[0].refused = false;
  for (int i = 0; i < 12; ++i) {
    tideline::model::TicketEvent event;
    event.author = tideline::model::TicketAuthor::agent;
    event.at = rig.clock.now();
    event.id = tideline::MessageId("d-" + std::to_string(i));
    event.text = "We are looking at it, number " + std::to_string(i);
    event.status = TicketStatus::in_progress;
    ticket.timeline.push_back(event);
  }
  rig.storage.records["ticket/t-1"] = tideline::store::to_json(ticket);
  rig.restart();
  rig.open("#/tickets/t-1").run_for(2s);
  for (int i = 0; i < 4; ++i)
    rig.drag(160, 400, 160, 200, 300ms).point(tideline::PointerPhase::up, 160, 200);
  rig.run_for(2s);
  const auto place = [&] {
    for (const auto& node : rig.session().kit().semantics().nodes())
      if (node.label.find("number 8") != std::string::npos) return tideline::ui::rect_of(node).y;
    return 0.0f;
  };
  const float before = place();
  REQUIRE_MESSAGE(before > 60, rig.dump());

  tideline::model::TicketEvent asked = ticket.timeline.back();
  asked.id = tideline::MessageId("d-99");
  asked.text = "Which network did you use?";
  asked.at = rig.clock.now();
  asked.status = TicketStatus::waiting_for_you;
  rig.session().act(
      tideline::state::DeskHappened{tideline::desk::TicketMoved{tideline::TicketId("t-1"), asked}});
  rig.run_for(2s);

  CHECK(rig.shows(rig.app().words()("ticket.request.title")));
  CHECK(place() == doctest::Approx(before));
}

TEST_CASE("ticket: the receipt comes first and stays until the page is left") {
  AppRig rig({.route = "#/tickets/new?kind=deposit", .width_dp = 320, .height_dp = 568});
  send_ticket(rig);
  for (int i = 0; i < 600 && ticket_of(rig).status != TicketStatus::waiting_for_you; ++i)
    rig.run_for(100ms);

  const std::string receipt = "Your number is " + ticket_of(rig).number;
  REQUIRE(rig.shows(receipt));
  CHECK(top_of(rig, receipt) < top_of(rig, "Deposit is missing"));
  rig.tap("tab_help").tap("tab_tickets").run_for(1s);
  CHECK_FALSE(rig.shows(receipt));
}

TEST_CASE("ticket: what comes in does not take the receipt out of sight") {
  for (const float width : {390.0f, 1440.0f})
    for (const int files : {0, 5}) {
      AppRig rig({.route = "#/tickets/new?kind=deposit", .width_dp = width, .height_dp = 900});
      for (int i = 0; i < files; ++i)
        rig.files.give("f" + std::to_string(i) + ".txt", "text/plain", "line");
      send_ticket(rig);
      for (int i = 0; i < 600 && ticket_of(rig).status != TicketStatus::waiting_for_you; ++i)
        rig.run_for(100ms);
      rig.run_for(1s);
      CHECK_MESSAGE(top_of(rig, "Your number is") > 0, width << " dp, files " << files);
    }
}

TEST_CASE("ticket: its progress leaves out what never happened") {
  AppRig rig;
  tideline::model::Ticket ticket = refused_ticket(rig);
  for (tideline::model::TicketEvent& event : ticket.timeline) event.refused = false;
  ticket.number = "KD-1";
  ticket.status = TicketStatus::solved;
  rig.storage.records["ticket/t-1"] = tideline::store::to_json(ticket);
  rig.restart();
  rig.open("#/tickets/t-1").run_for(1s);

  const auto& say = rig.app().words();
  CHECK(rig.shows(say("status.received")));
  CHECK(rig.shows(say("status.solved")));
  CHECK_FALSE(rig.shows(say("status.waiting_for_you")));
  CHECK_FALSE(rig.shows(say("status.in_progress")));
}

TEST_CASE("ticket: one that was not sent yet offers nothing to close") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.session().line().set_state(tideline::desk::LineState::off);
  send_ticket(rig);

  REQUIRE(ticket_of(rig).status == TicketStatus::waiting_to_send);
  CHECK(rig.shows(rig.app().words()("ticket.waiting.title")));
  CHECK_FALSE(rig.has("close_ticket"));
  CHECK_FALSE(rig.shows(rig.app().words()("status.in_progress")));
}

TEST_CASE("ticket list: filters and words find the right ones") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  send_ticket(rig);
  rig.run_for(20s);
  rig.open("#/tickets");
  const std::string row = "ticket:" + ticket_of(rig).id.text;
  CHECK(rig.has(row));
  rig.open("#/tickets?show=waiting");
  CHECK(rig.has(row));
  rig.open("#/tickets?show=done");
  CHECK_FALSE(rig.has(row));
  rig.type("tickets_search", "monday DEPOSIT").run_for(100ms);
  CHECK(rig.has(row));
  rig.type("tickets_search", "monday bicycle").run_for(100ms);
  CHECK_FALSE(rig.has(row));
}

TEST_CASE("ticket: when to expect an answer is told after a restart too, until there is one") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  send_ticket(rig);
  REQUIRE(!ticket_of(rig).number.empty());
  CHECK(rig.shows("We usually answer by"));
  const std::string address = "#/tickets/" + ticket_of(rig).id.text;

  rig.restart();
  rig.open(address);
  CHECK(rig.shows("Expected reply: by"));
  CHECK(rig.text_faults().empty());

  rig.run_for(30s);
  REQUIRE(ticket_of(rig).status == TicketStatus::waiting_for_you);
  CHECK(!rig.shows("Expected reply"));
}

TEST_CASE("ticket: one that was refused says so, and can be sent again, edited or removed") {
  for (const char* language : {"en", "zh-Hans"}) {
    AppRig rig({.route = "#/tickets", .language = language, .text_percent = 160});
    rig.storage.records["ticket/t-1"] = tideline::store::to_json(refused_ticket(rig));
    rig.restart();
    rig.open("#/tickets/t-1").run_for(2s);
    CHECK(rig.shows(rig.app().words()("ticket.refused.title")));
    CHECK(rig.has("take_back:t-1:edit"));
    CHECK(rig.text_faults().empty());

    rig.tap("take_back:t-1:retry").run_for(5s);

    CHECK_FALSE(rig.shows(rig.app().words()("ticket.refused.title")));
    CHECK_FALSE(ticket_of(rig).number.empty());
    CHECK(rig.app().outbox.empty());
  }
}

TEST_CASE("ticket: a rating that was refused says so, and goes again by one press") {
  AppRig rig;
  tideline::model::Ticket ticket = refused_ticket(rig);
  for (tideline::model::TicketEvent& event : ticket.timeline) event.refused = false;
  ticket.status = TicketStatus::solved;
  ticket.number = "KD-1";
  ticket.rating = 4;
  rig.storage.records["ticket/t-1"] = tideline::store::to_json(ticket);
  rig.restart();
  rig.open("#/tickets/t-1").run_for(2s);
  CHECK(rig.shows("Your rating was not accepted."));

  rig.tap("rating_retry").run_for(3s);

  CHECK_FALSE(rig.shows("Your rating was not accepted."));
  CHECK(rig.app().outbox.empty());
}

TEST_CASE("ticket: what is written about a rating is looked at, and survives a restart") {
  AppRig rig;
  tideline::model::Ticket ticket = refused_ticket(rig);
  ticket.status = TicketStatus::solved;
  ticket.rating = 4;
  rig.storage.records["ticket/t-1"] = tideline::store::to_json(ticket);
  rig.restart();
  rig.open("#/tickets/t-1").run_for(2s);

  rig.type("rating_comment", "Quick. My password is hunter2").run_for(1s);
  CHECK(rig.has("guard:rating_comment"));
  rig.tap("rating_send");
  rig.tap("guard_remove").run_for(1s);
  CHECK_FALSE(rig.has("guard:rating_comment"));
  rig.restart();
  rig.open("#/tickets/t-1").run_for(2s);

  CHECK(rig.shows("Quick."));
  CHECK_FALSE(rig.shows("hunter2"));
}

// Writing a ticket with files, answering what the team asks for, and what comes after.
#include <algorithm>
#include <chrono>

#include "doctest/doctest.h"

#include "flow/app_rig.h"
#include "state/actions_outside.h"
#include "store/records_json.h"

using namespace std::chrono_literals;
using tideline::flow::AppRig;
using tideline::model::TicketStatus;

namespace {

void fill_in(AppRig& rig) {
  rig.type("ticket_subject", "Deposit is missing")
      .type("ticket_description", "Sent on Monday, still not there")
      .type("ticket_contact", "me@mail.example");
}

void send_ticket(AppRig& rig) {
  fill_in(rig);
  rig.tap("ticket_review").tap("ticket_send").run_for(3s);
}

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

}  // namespace

TEST_CASE("ticket form: a file is shown, survives a restart, is removed and sent") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  fill_in(rig);
  const std::string first = rig.files.give("shot.png", "image/png", "pixels");
  rig.files.give("log.txt", "text/plain", "line");
  rig.run_for(1s);
  CHECK(rig.shows("shot.png"));
  CHECK(rig.shows("log.txt"));

  rig.restart();
  CHECK(rig.shows("shot.png"));
  rig.tap("file:" + first + ":remove");
  CHECK_FALSE(rig.shows("shot.png"));
  CHECK(rig.files.kept.size() == 1);

  rig.tap("ticket_review");
  CHECK(rig.shows("log.txt"));
  CHECK(rig.shows("Sent on Monday"));
  rig.tap("ticket_send").run_for(5s);
  REQUIRE(ticket_of(rig).content.attachments.size() == 1);
  CHECK_FALSE(ticket_of(rig).number.empty());
  CHECK(rig.shows("log.txt"));
  CHECK(rig.text_faults().empty());
}

TEST_CASE("ticket form: each refused file is named with the reason") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.files.begin_choice();
  rig.files.take("film.mp4", "video/mp4", "frames");
  rig.files.take("huge.png", "image/png", std::string(std::size_t{11} << 20, 'x'));
  rig.files.take("nothing.png", "image/png", "");
  rig.run_for(100ms);

  CHECK(rig.shows("“film.mp4” is a kind of file"));
  CHECK(rig.shows("“huge.png” is too large. Files may be up to 10 MB"));
  CHECK(rig.shows("“nothing.png” is empty"));
  CHECK(rig.files.kept.empty());
  rig.tap("file_fault:0");
  CHECK_FALSE(rig.shows("film.mp4"));
}

TEST_CASE("ticket form: of files chosen together each that is left out is told of") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.files.begin_choice();
  rig.files.take("huge.png", "image/png", std::string(std::size_t{11} << 20, 'x'));
  rig.files.take("note.txt", "text/plain", "a note");
  rig.run_for(1s);
  CHECK(rig.shows("note.txt"));
  CHECK(rig.shows("“huge.png” is too large"));

  rig.files.begin_choice();
  for (int i = 1; i <= 9; ++i) rig.files.take("n" + std::to_string(i) + ".txt", "text/plain", "x");
  rig.run_for(1s);

  CHECK(rig.app().ticket_draft.attachments.size() == 5);
  CHECK_FALSE(rig.shows("huge.png"));
  CHECK(rig.shows("At most 5 files can be attached. “n5.txt” was left out."));
  CHECK(rig.shows("“n7.txt” was left out."));
  CHECK_FALSE(rig.shows("“n8.txt”"));
  CHECK(rig.shows("2 more files were left out."));
}

TEST_CASE("ticket form: Change in the review leads to the field") {
  for (const auto& [part, field] : {std::pair("edit_contact", "ticket_contact"),
                                    std::pair("edit_problem", "ticket_description"),
                                    std::pair("edit_kind", "ticket_kind:deposit")}) {
    AppRig rig({.route = "#/tickets/new?kind=deposit", .height_dp = 568});
    fill_in(rig);
    rig.tap("ticket_review").tap(part).run_for(1s);

    REQUIRE(rig.has(field));
    CHECK(rig.focused() == field);
    CHECK(rig.rect_of(field).height > 20);
  }
}

TEST_CASE("ticket form: a question of the guard comes into view below the field") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.session().kit().focus("ticket_transaction");
  rig.run_for(1s);
  const std::string number = "4f3edf983ac636a65a842ce7c78d9aa706d3b113bce9c46f30d7d21715b23b1d";
  rig.type("ticket_transaction", number).run_for(1s);

  REQUIRE(rig.has("guard_ok:ticket_transaction"));
  CHECK(rig.rect_of("guard_ok:ticket_transaction").height > 30);
  CHECK(rig.rect_of("ticket_transaction").height > 20);
}

TEST_CASE("ticket form: the review leads back to the form and loses nothing") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  fill_in(rig);
  rig.tap("ticket_review");
  CHECK(rig.address.entries[rig.address.current] == "#/tickets/new?step=review");
  rig.tap("edit_problem");

  REQUIRE(rig.has("ticket_subject"));
  rig.type("ticket_subject", "Deposit never came").tap("ticket_review");
  CHECK(rig.shows("Deposit never came"));
  rig.tap("ticket_send").run_for(3s);
  CHECK(ticket_of(rig).content.subject == "Deposit never came");
  // Back from the new ticket does not lead into an empty form.
  rig.tap("back");
  CHECK(rig.has("new_ticket"));
}

TEST_CASE("ticket form: answers are offered while one writes, below what is written") {
  AppRig rig({.route = "#/tickets/new?kind=two-factor"});
  rig.type("ticket_subject", "lost 2FA device").run_for(100ms);

  CHECK_FALSE(rig.app().ticket_answers.empty());
  CHECK(rig.app().ticket_answers.size() <= 3);
  const auto& nodes = rig.session().kit().semantics();
  const auto* answer = nodes.find("answer:" + rig.app().ticket_answers.front().id);
  REQUIRE(answer != nullptr);
  CHECK(answer->y_dp > nodes.find("ticket_description")->y_dp);
  CHECK(rig.session().kit().focused() == "ticket_subject");
}

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

TEST_CASE("ticket: who meets what the team asks for meets its beginning") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  send_ticket(rig);
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

  const auto top_of = [&](std::string_view text) {
    for (const auto& node : rig.session().kit().semantics().nodes())
      if (node.label.find(text) != std::string::npos && node.role != tideline::ui::Role::main)
        return tideline::ui::rect_of(node).y;
    return -1e6f;
  };
  const std::string receipt = "Your number is " + ticket_of(rig).number;
  REQUIRE(rig.shows(receipt));
  CHECK(top_of(receipt) < top_of("Deposit is missing"));
  rig.tap("tab_help").tap("tab_tickets").run_for(1s);
  CHECK_FALSE(rig.shows(receipt));
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

TEST_CASE("ticket form: a priority that the urgency lowers is explained") {
  AppRig rig({.route = "#/tickets/new?kind=security"});
  tideline::model::PackFacts facts = rig.app().pack.facts;
  facts.ticket_form.urgencies.front().raises = -1;
  rig.session().act(
      tideline::state::PackFactsLoaded{rig.app().pack_address, facts, rig.app().words()});
  rig.run_for(100ms);

  rig.tap("urgency:" + facts.ticket_form.urgencies.front().id).run_for(100ms);
  CHECK(rig.shows("“Account security” usually gets “Urgent”; “It can wait” lowers it."));

  rig.tap("urgency:" + facts.ticket_form.urgencies.back().id).run_for(100ms);
  CHECK(!rig.shows("lowers it"));
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

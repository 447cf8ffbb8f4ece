// Writing a ticket: files, the review, what is asked and offered meanwhile.
#include <algorithm>
#include <chrono>

#include "doctest/doctest.h"

#include "flow/app_rig.h"
#include "flow/ticket_steps.h"
#include "state/actions_outside.h"

using namespace std::chrono_literals;
using tideline::flow::AppRig;
using tideline::flow::fill_in;
using tideline::model::TicketStatus;

namespace {

const tideline::model::Ticket& ticket_of(const AppRig& rig) { return rig.app().tickets.front(); }

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

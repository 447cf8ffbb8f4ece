// What the help centre knows is offered beside what is written: the ticket form, the letter; and
// an article leads on to its videos.
#include <doctest/doctest.h>
#include <string>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using tideline::flow::AppRig;
namespace model = tideline::model;
namespace state = tideline::state;

namespace {

constexpr const char* kForm = "#/tickets/new?kind=deposit";

float top_of(AppRig& rig, const std::string& id) {
  const auto* node = rig.session().kit().semantics().find(id);
  REQUIRE(node != nullptr);
  return node->y_dp;
}

bool offers(const AppRig& rig) {
  return !rig.app().ticket_answers.empty() &&
         rig.has("answer:" + rig.app().ticket_answers.front().id);
}

}  // namespace

TEST_CASE("answers: a draft from before a restart has them") {
  AppRig rig({.route = kForm});
  rig.type("ticket_subject", "lost 2FA device").run_for(2s);

  rig.restart();

  CHECK(rig.app().ticket_draft.subject == "lost 2FA device");
  CHECK(offers(rig));
}

TEST_CASE("answers: nothing is offered for a word that happens to stand there") {
  AppRig rig({.route = kForm});
  rig.type("ticket_subject", "Dup test").type("ticket_description", "Dup desc").run_for(2s);
  CHECK(rig.app().ticket_answers.empty());

  rig.type("ticket_subject", "My deposit of 250 EUR has not arrived")
      .type("ticket_description", "");
  rig.run_for(2s);
  REQUIRE(offers(rig));
  for (const auto& answer : rig.app().ticket_answers) CHECK(answer.id != "trading-first-order");
}

TEST_CASE("answers: they come when the help centre does, and leave the focus where it is") {
  AppRig rig;
  rig.assets.answers = false;
  rig.open(kForm).type("ticket_subject", "withdrawal is pending");
  CHECK(rig.app().ticket_answers.empty());
  const float field = top_of(rig, "ticket_subject");

  rig.assets.answers = true;
  rig.run_for(1s);

  CHECK(offers(rig));
  CHECK(rig.focused() == "ticket_subject");
  CHECK(top_of(rig, "ticket_subject") == doctest::Approx(field));
}

TEST_CASE("answers: typing keeps the focus and the field's place, word by word") {
  AppRig rig({.route = "#/tickets/new?kind=app"});
  REQUIRE(rig.has("ticket_error"));
  for (const char* id : {"ticket_subject", "ticket_description", "ticket_error"}) {
    rig.type(id, "p").run_for(500ms);
    const float field = top_of(rig, id);
    for (const char* text : {"pass", "passkey", "passkey sign-in", "passkey sign-in fails"}) {
      rig.type(id, text);
      CHECK(rig.focused() == id);
      CHECK(top_of(rig, id) == doctest::Approx(field));
    }
  }
  CHECK(offers(rig));
}

TEST_CASE("answers: the exact error finds some by itself, below its field") {
  AppRig rig({.route = "#/tickets/new?kind=app"});
  rig.type("ticket_error", "EFunding: withdrawal on hold").run_for(100ms);

  const auto& answers = rig.app().ticket_detail_answers;
  REQUIRE(!answers.empty());
  CHECK(answers.size() <= 2);
  CHECK(top_of(rig, "answer:" + answers.front().id) > top_of(rig, "ticket_error"));

  rig.type("ticket_error", "").run_for(100ms);
  CHECK(rig.app().ticket_detail_answers.empty());
}

TEST_CASE("answers: a ticket begun with a chat has them at once") {
  AppRig rig;
  rig.open("#/chat/new").tap("start_chat").run_for(5s);
  rig.type("message", "my bitcoin deposit has not arrived").tap("send").run_for(8s);
  rig.tap("helped:no").tap("helped_next:ticket").run_for(500ms);

  CHECK(offers(rig));
}

TEST_CASE("answers: a ticket begun with a letter has them at once") {
  AppRig rig({.route = "#/contact/email"});
  rig.type("email_subject", "Lost my 2FA device").type("email_body", "The phone is gone.");
  rig.tap("email_to_ticket").run_for(500ms);

  CHECK(offers(rig));
}

TEST_CASE("answers: a letter shows the best two below what is written") {
  AppRig rig({.route = "#/contact/email"});
  CHECK(rig.app().email_answers.empty());
  rig.type("email_subject", "Lost my 2FA device").run_for(100ms);

  const auto& answers = rig.app().email_answers;
  REQUIRE(answers.size() == 2);
  CHECK(top_of(rig, "answer:" + answers[0].id) > top_of(rig, "email_body"));
  CHECK(rig.focused() == "email_subject");
  rig.run_for(2s).restart();
  REQUIRE(rig.app().email_answers.size() == 2);

  rig.tap("answer:" + rig.app().email_answers[0].id);
  const state::Screen screen = rig.app().nav.top().screen;
  CHECK((screen == state::Screen::article || screen == state::Screen::faq_group));
}

TEST_CASE("article: the videos that show the same are listed and open") {
  AppRig rig({.route = "#/article/verify-caller"});
  rig.run_for(500ms);
  REQUIRE(rig.has("video:verify-a-caller"));
  CHECK(rig.has("video:phone-hours"));

  rig.tap("video:verify-a-caller");
  CHECK(rig.app().nav.top().screen == state::Screen::video);

  rig.open("#/article/margin-basics");
  CHECK(!rig.has("video:verify-a-caller"));
}

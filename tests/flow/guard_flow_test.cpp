// The guard as a person meets it: in every field that is kept or leaves the device.
#include <doctest/doctest.h>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using tideline::flow::AppRig;

namespace {

constexpr const char* kPhrase =
    "legal winner thank year wave sausage worth useful legal winner thank yellow";

bool is_stored(const AppRig& rig, const std::string& text) {
  for (const auto& [key, bytes] : rig.storage.records)
    if (bytes.find(text) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("guard: a phrase in a chat is seen at once, held, and removed with one press") {
  AppRig rig({.route = "#/chat/new"});
  rig.tap("start_chat").run_for(5s);
  rig.type("message", kPhrase).run_for(1s);
  CHECK(rig.shows("This looks like a seed phrase"));

  rig.tap("send");
  CHECK(rig.shows("It cannot be sent"));
  CHECK(!rig.has("guard_send_anyway"));
  rig.tap("guard_remove").run_for(1s);

  CHECK(!rig.shows("sausage"));
  CHECK(!rig.shows("This looks like a seed phrase"));
  CHECK(!is_stored(rig, "sausage"));
}

TEST_CASE("guard: every field of a ticket warns and stores nothing of it") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  for (const char* field : {"ticket_subject", "ticket_description", "ticket_contact"}) {
    rig.type(field, kPhrase).run_for(1s);
    CHECK(rig.has(std::string("guard:") + field));
    CHECK(!is_stored(rig, "sausage"));
    rig.tap(std::string("guard:") + field);
    CHECK(!rig.shows("sausage"));
  }
}

TEST_CASE("guard: no field cuts a key before it is seen") {
  const std::string key = "KzjWpEMrkg6B3cE54GHZH5bQxJReAr3MEZxszaCQJ3Li7yYYh8hT";
  const struct {
    const char* route;
    const char* field;
    std::size_t limit;
  } fields[] = {
      {"#/tickets/new?kind=app", "ticket_when", 40},
      {"#/tickets/new?kind=app", "ticket_subject", tideline::model::kMaxSubjectBytes},
      {"#/tickets/new?kind=app", "ticket_steps", tideline::model::kMaxFieldBytes},
      {"#/chat/new", "chat_name", tideline::model::kMaxNameBytes},
      {"#/contact/email?purpose=technical", "email_subject", tideline::model::kMaxSubjectBytes},
      {"#/contact/email?purpose=technical", "email_body", tideline::model::kMaxMessageBytes},
  };
  for (const auto& [route, field, limit] : fields) {
    AppRig rig({.route = route});
    // The limit falls into the middle of the key.
    rig.type(field, std::string(limit - 20, '-') + " " + key).run_for(1s);
    CHECK_MESSAGE(rig.has(std::string("guard:") + field), field);
    CHECK_MESSAGE(!is_stored(rig, key.substr(0, 15)), field);
  }
}

TEST_CASE("guard: a mail with a card number asks twice before it is handed over") {
  AppRig rig({.route = "#/contact/email"});
  rig.type("email_subject", "Card was charged twice").type("email_body", "4111 1111 1111 1111");

  rig.tap("email_send").tap("guard_send_anyway");
  CHECK(rig.links.opened.empty());
  CHECK(rig.shows("Send it anyway?"));
  rig.tap("guard_sure");

  // The mailbox is unverified: that is asked as well.
  rig.tap("sheet_continue");
  REQUIRE(rig.links.opened.size() == 1);
  CHECK(rig.links.opened.front().find("4111") != std::string::npos);
}

TEST_CASE("guard: the notices fit on a small phone, in large type, in Chinese") {
  AppRig rig({.route = "#/tickets/new?kind=deposit",
              .language = "zh-Hans",
              .width_dp = 320,
              .height_dp = 480,
              .text_percent = 160});
  rig.type("ticket_description", kPhrase).run_for(1s);
  REQUIRE(rig.has("guard:ticket_description"));

  for (const std::string& fault : rig.text_faults()) FAIL_CHECK(fault);
}

TEST_CASE("guard: rules that do not load are told of, and the banner goes when they come") {
  AppRig rig;
  const std::string place = "data/guard/rules.txt";
  const std::string rules = rig.assets.files.at(place);
  rig.assets.files.erase(place);
  rig.open("#/tickets/new?kind=deposit").run_for(500ms);
  REQUIRE(rig.shows("Nothing is kept or sent right now"));
  rig.type("ticket_subject", "Deposit is missing").run_for(6s);
  CHECK(rig.shows("Nothing is kept or sent right now"));
  CHECK(!is_stored(rig, "Deposit is missing"));

  rig.assets.files[place] = rules;
  rig.run_for(6s);

  CHECK(!rig.shows("Nothing is kept or sent right now"));
  CHECK(is_stored(rig, "Deposit is missing"));
}

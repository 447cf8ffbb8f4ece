// What is kept, taken along, agreed to and deleted.
#include <doctest/doctest.h>

#include "content/json_tree.h"
#include "flow/app_rig.h"

using namespace std::chrono_literals;
using tideline::flow::AppRig;

namespace {

void write_something(AppRig& rig) {
  rig.open("#/chat/new").tap("start_chat").run_for(4s);
  rig.type("message", "a heron on the \"landing\"").tap("send").run_for(4s);
  rig.open("#/tickets/new?kind=deposit").type("ticket_subject", "a kingfisher").run_for(1s);
}

bool is_anywhere(const AppRig& rig, const std::string& text) {
  for (const auto& [key, bytes] : rig.storage.records)
    if (key.find(text) != std::string::npos || bytes.find(text) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("privacy: the settings tell what is kept, by kind and size") {
  AppRig rig;
  write_something(rig);

  rig.open("#/settings");

  CHECK(rig.shows("Kept on this device"));
  CHECK(rig.shows("Drafts"));
  CHECK(rig.shows("1 · 1 KB"));
}

TEST_CASE("privacy: everything can be taken along as one JSON text") {
  AppRig rig;
  write_something(rig);

  rig.files.give("heron.png", "image/png", "pixels");
  rig.run_for(1s);
  const auto outbox = rig.app().outbox;
  rig.open("#/settings").tap("export_data");

  REQUIRE(rig.files.saved.contains("tideline-data.json"));
  const std::string& text = rig.files.saved["tideline-data.json"];
  tideline::content::Faults faults;
  const auto tree = tideline::content::parse_json(text, "export", faults);
  REQUIRE(tree);
  REQUIRE(tree->member("conversations") != nullptr);
  CHECK(tree->member("conversations")->items.size() == 1);
  CHECK(tree->member("ticket_draft")->member("subject")->text == "a kingfisher");
  CHECK(text.find("a heron on the") != std::string::npos);
  REQUIRE(tree->member("outbox") != nullptr);
  CHECK(tree->member("outbox")->items.size() == outbox.size());
  REQUIRE(tree->member("files") != nullptr);
  REQUIRE(tree->member("files")->items.size() == 1);
  CHECK(tree->member("files")->items[0].member("name")->text == "heron.png");
  CHECK(tree->member("files_note") != nullptr);
}

TEST_CASE("privacy: what is deleted is nowhere in storage, and stays away") {
  AppRig rig;
  write_something(rig);
  REQUIRE(is_anywhere(rig, "a heron"));
  REQUIRE(is_anywhere(rig, "a kingfisher"));

  rig.open("#/settings").tap("delete_data").tap("sheet_continue").run_for(5s);

  CHECK(!is_anywhere(rig, "a heron"));
  CHECK(!is_anywhere(rig, "a kingfisher"));
  CHECK(!is_anywhere(rig, "conversation/"));
  CHECK(!is_anywhere(rig, "outbox/"));
  rig.restart();
  CHECK(rig.app().conversations.empty());
  CHECK(rig.app().ticket_draft.subject.empty());
}

TEST_CASE("consent: a pack that asks is answered before the first chat, once") {
  AppRig rig({.route = "#/chat/new", .pack = "data/packs/harbour-bikes"});

  rig.tap("start_chat");
  CHECK(rig.app().conversations.empty());
  CHECK(rig.shows("keep it for 12 months"));

  rig.tap("sheet_cancel");
  CHECK(rig.app().conversations.empty());

  rig.tap("start_chat").tap("sheet_continue").run_for(2s);
  CHECK(rig.app().conversations.size() == 1);
  CHECK(rig.app().settings.consent_pack == "harbour-bikes");

  rig.restart();
  rig.open("#/chat/new").tap("start_chat");
  CHECK(rig.app().conversations.size() == 2);
}

TEST_CASE("consent: taken back in the settings, it is asked for again") {
  AppRig rig({.route = "#/chat/new", .pack = "data/packs/harbour-bikes"});
  rig.tap("start_chat").tap("sheet_continue").run_for(1s);

  rig.open("#/settings").tap("withdraw_consent");
  CHECK(!rig.has("withdraw_consent"));

  rig.open("#/chat/new").tap("start_chat");
  CHECK(rig.app().conversations.size() == 1);
  CHECK(rig.has("sheet_continue"));
}

// A chat's further ways: did it help, a ticket from it, its text, links; and which channel is
// proposed.
#include <doctest/doctest.h>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using tideline::ConversationId;
using tideline::MessageId;
using tideline::flow::AppRig;
namespace desk = tideline::desk;
namespace model = tideline::model;
namespace state = tideline::state;

namespace {

// The assistant has answered a question.
std::string ask(AppRig& rig) {
  rig.open("#/chat/new").tap("start_chat").run_for(5s);
  rig.type("message", "my bitcoin deposit has not arrived").tap("send").run_for(8s);
  return rig.app().conversations.front().id.text;
}

void desk_says(AppRig& rig, const std::string& chat, const std::string& text) {
  model::Message message;
  message.id = MessageId("desk-1");
  message.author = model::MessageAuthor::agent;
  message.author_name = "Maya";
  message.text = text;
  message.at = rig.clock.now();
  rig.session().act(state::DeskHappened{desk::MessageArrived{ConversationId(chat), message}});
  rig.run_for(500ms);
}

}  // namespace

TEST_CASE("chat: an answer that helped is remembered, and the chat may end") {
  AppRig rig;
  ask(rig);

  rig.tap("helped:yes");
  CHECK(rig.app().conversations.front().messages.back().helped == model::Helped::yes);
  CHECK(!rig.has("helped:no"));

  rig.restart();
  CHECK(rig.app().conversations.front().messages.back().helped == model::Helped::yes);
}

TEST_CASE("chat: one that did not leads to a ticket with what was said") {
  AppRig rig;
  ask(rig);

  rig.tap("helped:no").tap("helped_next:ticket");

  const model::TicketDraft& draft = rig.app().ticket_draft;
  CHECK(rig.app().nav.top().screen == state::Screen::ticket_new);
  CHECK(draft.kind == "deposit");
  CHECK(draft.subject == "my bitcoin deposit has not arrived");
  CHECK(draft.description.starts_with("my bitcoin deposit has not arrived\n"));
  CHECK(draft.description.find("Assistant: ") != std::string::npos);
  CHECK(draft.description.size() <= model::kMaxDescriptionBytes);
}

TEST_CASE("chat: a chat that has ended can be kept as text") {
  AppRig rig;
  ask(rig);
  rig.tap("end_chat").tap("sheet_continue").run_for(1s);

  rig.tap("transcript:copy").tap("transcript:save");

  CHECK(rig.clipboard.text.find("my bitcoin deposit has not arrived") != std::string::npos);
  CHECK(rig.clipboard.text.find("] Assistant") != std::string::npos);
  REQUIRE(rig.files.saved.size() == 1);
  CHECK(rig.files.saved.begin()->first.ends_with(".txt"));
  CHECK(rig.files.saved.begin()->second == rig.clipboard.text);
}

TEST_CASE("chat: a chat that has ended is rated, and the desk hears of it") {
  AppRig rig;
  ask(rig);
  rig.tap("end_chat").tap("sheet_continue").run_for(1s);

  rig.tap("rating:4").type("rating_comment", "Quick, thank you").tap("rating_send").run_for(3s);

  CHECK(rig.app().outbox.empty());
  rig.restart();
  CHECK(rig.app().conversations.front().rating == 4);
  CHECK(rig.app().conversations.front().rating_comment == "Quick, thank you");
}

TEST_CASE("chat: only links to the pack's hosts get a card") {
  AppRig rig;
  const std::string chat = ask(rig);

  desk_says(rig, chat,
            "See [this](https://support.kraken.com/a) and [that](https://evil.example/b).");

  REQUIRE(rig.has("link:desk-1:0"));
  CHECK(!rig.has("link:desk-1:1"));
  rig.tap("link:desk-1:0");
  CHECK(rig.links.opened == std::vector<std::string>{"https://support.kraken.com/a"});
}

TEST_CASE("contact: the way that fits the problem is proposed, with the reason") {
  AppRig rig({.route = "#/contact"});
  CHECK(rig.shows("Choose, and we propose the best way"));

  rig.tap("contact_problem").tap("kind:deposit").run_for(500ms);
  CHECK(rig.shows("This has to be looked up."));

  rig.tap("contact_problem").tap("kind:security").run_for(500ms);
  CHECK(rig.shows("This cannot wait"));
}

TEST_CASE("faq: an address that names a question shows it") {
  AppRig rig({.route = "#/faq/fees?open=fees-looks-wrong"});
  rig.run_for(1s);

  const auto* node = rig.session().kit().semantics().find("faq:fees-looks-wrong");
  REQUIRE(node != nullptr);
  CHECK(node->y_dp >= 0);
  CHECK(node->y_dp < 844 - 100);
}

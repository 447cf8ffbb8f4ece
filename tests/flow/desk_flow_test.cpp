// Desks that lack something, talks that began elsewhere, and a code that is pasted.
#include <doctest/doctest.h>

#include "flow/app_rig.h"
#include "flow/long_chat.h"

using namespace std::chrono_literals;
using tideline::Error;
using tideline::ErrorCode;
using tideline::NetworkEvent;
using tideline::WheelEvent;
using tideline::flow::AppRig;
namespace desk = tideline::desk;
namespace flow = tideline::flow;
namespace model = tideline::model;
namespace state = tideline::state;

namespace {

const desk::Capabilities kBareDesk{.attachments = false,
                                   .rating = false,
                                   .typing = false,
                                   .read_receipts = false,
                                   .request_forms = false};

void start_chat(AppRig& rig) { rig.open("#/chat/new").tap("start_chat").run_for(5s); }

const model::Conversation& chat(const AppRig& rig) { return rig.app().conversations.front(); }

// The first message wholly in sight, and where it stands.
std::pair<std::string, float> first_seen(AppRig& rig) {
  for (const auto& node : rig.session().kit().semantics().nodes())
    if (node.id.starts_with("message:") && node.y_dp >= node.clip_top_dp)
      return {node.id, node.y_dp};
  return {};
}

}  // namespace

TEST_CASE("desk: one without receipts and typing promises neither") {
  AppRig rig;
  rig.session().desk().set_capabilities(kBareDesk);
  start_chat(rig);
  bool typed = false;
  rig.type("message", "my bitcoin deposit has not arrived").tap("send");
  for (int i = 0; i < 100 && chat(rig).messages.size() < 3; ++i) {
    rig.run_for(50ms);
    typed |= chat(rig).agent_typing;
    if (chat(rig).messages.size() == 2 &&
        chat(rig).messages.back().delivery == model::DeliveryState::sent)
      CHECK(rig.shows("does not show whether it has been read"));
  }
  CHECK_FALSE(typed);
  REQUIRE(chat(rig).messages.size() == 3);
  CHECK(chat(rig).messages[1].delivery == model::DeliveryState::sent);
  CHECK_FALSE(rig.shows("does not show whether it has been read"));
  CHECK(rig.text_faults().empty());
}

TEST_CASE("desk: one without files and ratings offers neither") {
  AppRig rig;
  start_chat(rig);
  CHECK(rig.has("attach:chat/" + chat(rig).id.text));

  rig.session().desk().set_capabilities(kBareDesk);
  rig.run_for(100ms);
  CHECK_FALSE(rig.has("attach:chat/" + chat(rig).id.text));
  rig.type("message", "bye").tap("send").run_for(3s);
  rig.tap("end_chat").run_for(500ms).tap("sheet_continue").run_for(1s);
  CHECK(chat(rig).state == model::ConversationState::ended);
  CHECK_FALSE(rig.has("rating:5"));
  rig.open("#/tickets/new?kind=deposit");
  CHECK_FALSE(rig.has("attach:ticket"));
}

TEST_CASE("desk: one without request forms asks in words, and is answered in words") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.session().desk().set_capabilities(kBareDesk);
  rig.type("ticket_subject", "Deposit is missing")
      .type("ticket_description", "Sent on Monday, still not there")
      .type("ticket_contact", "me@mail.example");
  rig.tap("ticket_review").tap("ticket_send").run_for(20s);
  REQUIRE(rig.app().tickets.front().status == model::TicketStatus::waiting_for_you);

  CHECK(rig.has("ticket_reply"));
  rig.type("ticket_reply", "It was the Ethereum network").tap("send").run_for(3s);

  CHECK(rig.app().tickets.front().timeline.back().text == "It was the Ethereum network");
}

TEST_CASE("desk: earlier messages are fetched on scrolling up, and what one reads stays put") {
  AppRig rig;
  rig.session().desk().add_past(flow::long_chat(100, rig.clock.now()));
  rig.run_for(100ms);
  rig.open("#/chat/c-long").run_for(2s);
  REQUIRE(chat(rig).messages.size() == desk::kPastPage);
  CHECK(rig.has("message:m99"));

  for (int i = 0; i < 200 && chat(rig).messages.size() == desk::kPastPage; ++i) {
    rig.send(WheelEvent{200, 400, 0, 150});
    rig.run_for(32ms);
    if (rig.app().older.empty()) continue;
    rig.run_for(400ms);  // comes to rest before the page is there
    const auto before = first_seen(rig);
    rig.run_for(400ms);
    REQUIRE(chat(rig).messages.size() == 2 * desk::kPastPage);
    const auto* now = rig.session().kit().semantics().find(before.first);
    REQUIRE(now != nullptr);
    CHECK(now->y_dp == doctest::Approx(before.second));
  }

  for (int i = 0; i < 400 && !rig.has("message:m0"); ++i) {
    rig.send(WheelEvent{200, 400, 0, 400});
    rig.run_for(48ms);
  }
  CHECK(chat(rig).messages.size() == 100);
  CHECK_FALSE(chat(rig).has_older);
  CHECK(rig.has("message:m0"));
  CHECK_FALSE(rig.shows("Loading earlier messages"));
}

TEST_CASE("desk: a page that cannot be had says so, and comes when it is asked for again") {
  AppRig rig;
  rig.session().desk().add_past(flow::long_chat(100, rig.clock.now()));
  rig.run_for(100ms);
  rig.open("#/chat/c-long").run_for(2s);
  rig.session().line().set_state(desk::LineState::failing);
  for (int i = 0; i < 200 && !rig.shows("could not be loaded"); ++i) {
    rig.send(WheelEvent{200, 400, 0, 300});
    rig.run_for(48ms);
  }
  REQUIRE(rig.shows("Earlier messages could not be loaded."));
  rig.send(WheelEvent{200, 400, 0, 5000});
  rig.run_for(500ms);
  CHECK(rig.text_faults().empty());

  rig.session().line().set_state(desk::LineState::on);
  rig.tap("older:again").run_for(1s);

  CHECK(chat(rig).messages.size() >= 2 * desk::kPastPage);
}

TEST_CASE("desk: whoever is known by the app around is not asked for a name") {
  AppRig rig;
  rig.session().act(state::IdentifyPerson{{"u-7", "Ada Lovelace", "ada@mail.example", "proof"}});
  rig.run_for(100ms);
  rig.open("#/chat/new");
  CHECK(rig.shows("You are writing as Ada Lovelace."));
  CHECK_FALSE(rig.has("chat_name"));

  rig.tap("start_chat").run_for(1s);
  CHECK(chat(rig).name == "Ada Lovelace");
  rig.open("#/tickets/new");
  CHECK(rig.app().ticket_draft.contact == "ada@mail.example");
}

TEST_CASE("ticket form: the code is pasted from the clipboard and recognised") {
  AppRig rig({.route = "#/tickets/new?kind=app"});
  rig.clipboard.text = "  EOrder:Insufficient funds \r\n\r\n\r\n";
  rig.tap("error:paste").run_for(100ms);
  CHECK(rig.app().ticket_draft.fields.at("error") == "EOrder:Insufficient funds");
  CHECK(rig.shows("Error code recognised: EOrder:Insufficient funds"));

  rig.clipboard.text = "ERR_TIMED_OUT";
  rig.tap("error:paste").run_for(100ms);
  CHECK(rig.app().ticket_draft.fields.at("error") == "EOrder:Insufficient funds\nERR_TIMED_OUT");
  CHECK(rig.text_faults().empty());
}

TEST_CASE("ticket form: a clipboard that says no, or holds nothing, is told of") {
  AppRig rig({.route = "#/tickets/new?kind=app"});
  rig.clipboard.refuses_reading = true;
  rig.tap("error:paste").run_for(100ms);
  CHECK(rig.shows("Paste with Ctrl+V"));

  rig.clipboard.refuses_reading = false;
  rig.tap("error:paste").run_for(100ms);
  CHECK_FALSE(rig.shows("Paste with Ctrl+V"));
  CHECK(rig.shows("There is no text to paste"));
}

TEST_CASE("ticket form: a secret that is pasted is caught like one that is typed") {
  AppRig rig({.route = "#/tickets/new?kind=app"});
  rig.run_for(1s);
  rig.clipboard.text =
      "legal winner thank year wave sausage worth useful legal winner thank yellow";
  rig.tap("error:paste").run_for(1s);

  CHECK(rig.has("guard:ticket_error"));
  for (const auto& [key, bytes] : rig.storage.records)
    CHECK_MESSAGE(bytes.find("sausage") == std::string::npos, key);
}

TEST_CASE("e-mail: files go with a ticket, into which the text is taken along") {
  AppRig rig({.route = "#/contact/email"});
  rig.type("email_subject", "Statement is empty").type("email_body", "The file has no rows.");
  CHECK(rig.shows("carries words only"));

  rig.tap("email_to_ticket").run_for(500ms);

  CHECK(rig.app().nav.top().screen == state::Screen::ticket_new);
  CHECK(rig.app().ticket_draft.subject == "Statement is empty");
  CHECK(rig.app().ticket_draft.description.ends_with("The file has no rows."));
  CHECK(rig.has("attach:ticket"));

  rig.open("#/contact/email").type("email_subject", "Another").tap("email_to_ticket");
  CHECK(rig.app().ticket_draft.subject == "Statement is empty");
  CHECK(rig.shows("There is another draft in the form"));
}

TEST_CASE("desk: the agent's picture is fetched when it is pressed, shown, and saved") {
  AppRig rig;
  start_chat(rig);
  const std::string id = chat(rig).id.text;
  for (int i = 0; i < 4; ++i)
    rig.session().desk().cue(desk::Cue::answers, tideline::ConversationId(id), "");
  rig.run_for(1s);
  const model::Message message = chat(rig).messages.back();
  REQUIRE(message.attachments.size() == 1);
  CHECK(rig.shows("PNG · Show"));
  const std::string chip = "desk_file:" + message.id.text + ":" + message.attachments[0].id;

  rig.session().line().set_state(desk::LineState::failing);
  rig.tap(chip);
  CHECK(rig.shows("could not be loaded. Try again"));
  CHECK(rig.text_faults().empty());

  rig.session().line().set_state(desk::LineState::on);
  rig.tap(chip);
  CHECK(rig.shows("Loading, 25%"));
  rig.run_for(2s);
  CHECK(rig.shows("PNG · Save"));
  CHECK(rig.files.saved.empty());
  CHECK(rig.text_faults().empty());
  rig.tap(chip).run_for(200ms);
  CHECK(rig.files.saved.contains("The path of a deposit.png"));
  CHECK(rig.files.kept.empty());
}

TEST_CASE("desk: the text that comes with a ticket's answer is fetched and saved") {
  AppRig rig({.route = "#/tickets/new?kind=deposit"});
  rig.type("ticket_subject", "Deposit is missing")
      .type("ticket_description", "Sent on Monday, still not there")
      .type("ticket_contact", "me@mail.example");
  rig.tap("ticket_review").tap("ticket_send").run_for(2s);
  const tideline::TicketId ticket(rig.app().tickets.front().id);
  rig.session().desk().cue(desk::Cue::answers, ticket, "");
  rig.run_for(1s);
  const model::TicketEvent answer = rig.app().tickets.front().timeline.back();
  REQUIRE(answer.attachments.size() == 1);
  rig.restart();
  rig.open("#/tickets/" + ticket.text).run_for(2s);

  rig.tap("desk_file:" + answer.id.text + ":" + answer.attachments[0].id).run_for(3s);

  REQUIRE(rig.files.saved.contains("Keep your account safe.txt"));
  CHECK(rig.files.saved["Keep your account safe.txt"].starts_with("Keep your account safe"));
  CHECK(rig.text_faults().empty());
}

TEST_CASE("files: on a phone a photo can be taken, in tickets and in chats") {
  AppRig rig;
  CHECK_FALSE(rig.has("photo:ticket"));
  rig.files.camera = true;
  rig.restart();
  rig.open("#/tickets/new?kind=deposit");
  CHECK(rig.shows("Take a photo"));
  CHECK(rig.shows("Choose files"));
  REQUIRE(rig.files.inputs.size() == 2);
  CHECK(rig.files.inputs[0].camera);
  CHECK(rig.files.inputs[0].target == "ticket");
  CHECK_FALSE(rig.files.inputs[1].camera);

  start_chat(rig);
  CHECK(rig.has("photo:chat/" + chat(rig).id.text));
  CHECK(rig.has("attach:chat/" + chat(rig).id.text));
}

TEST_CASE("files: camera and clip leave the message its room, also when all is narrow and large") {
  AppRig rig({.width_dp = 320, .height_dp = 480, .text_percent = 160});
  rig.files.camera = true;
  rig.restart();
  start_chat(rig);
  CHECK(rig.text_faults().empty());
  CHECK(rig.rect_of("message").width >= 120);
}

TEST_CASE("desk: the one that needs no network talks on without it, and nothing says offline") {
  AppRig rig;
  start_chat(rig);
  rig.send(NetworkEvent{false});
  rig.type("message", "my bitcoin deposit has not arrived").tap("send").run_for(10s);

  CHECK(chat(rig).messages[1].delivery >= model::DeliveryState::delivered);
  CHECK(chat(rig).messages.size() > 2);
  CHECK_FALSE(rig.shows("You are offline"));
  CHECK_FALSE(rig.open("#/help").shows("You are offline"));
}

TEST_CASE("desk: what waits is dropped only after a question") {
  AppRig rig;
  start_chat(rig);
  rig.session().line().set_state(desk::LineState::off);
  rig.send(NetworkEvent{false});
  rig.type("message", "Please look at this again").tap("send").run_for(1s);
  const std::string cancel = "take_back:" + chat(rig).messages.back().id.text + ":cancel";

  rig.tap(cancel).run_for(500ms);
  CHECK(rig.shows("Delete it unsent?"));
  rig.tap("sheet_cancel").run_for(500ms);
  CHECK(chat(rig).messages.back().text == "Please look at this again");

  rig.tap(cancel).run_for(500ms).tap("sheet_continue").run_for(500ms);
  CHECK(chat(rig).messages.back().text != "Please look at this again");
  CHECK(rig.app().outbox.empty());
}

TEST_CASE(
    "desk: many long messages that are taken back make one draft, and a key more loses none") {
  AppRig rig;
  start_chat(rig);
  rig.session().line().set_state(desk::LineState::off);
  rig.send(NetworkEvent{false});
  std::vector<std::string> texts;
  for (char c = 'a'; c < 'k'; ++c) {
    texts.push_back("Part " + std::string(1, c) + ": ");
    while (texts.back().size() < 7000) texts.back() += "and so on ";
    texts.back() += "end of " + std::string(1, c);
    rig.type("message", texts.back()).tap("send").run_for(1s);
  }
  for (std::size_t i = chat(rig).messages.size(); i-- > 0;)
    if (chat(rig).messages[i].author == model::MessageAuthor::me)
      rig.tap("take_back:" + chat(rig).messages[i].id.text + ":edit").run_for(100ms);
  rig.type("message", chat(rig).draft + "!").run_for(1s);

  rig.restart();
  rig.run_for(1s);
  for (const std::string& text : texts) CHECK(chat(rig).draft.find(text) != std::string::npos);
  CHECK(chat(rig).draft.ends_with("!"));
}

TEST_CASE("desk: with the line cut offline is said, and the message goes out afterwards") {
  AppRig rig;
  start_chat(rig);
  rig.session().line().set_state(desk::LineState::off);
  rig.send(NetworkEvent{false});
  rig.type("message", "my bitcoin deposit has not arrived").tap("send").run_for(10s);

  CHECK(chat(rig).messages[1].delivery < model::DeliveryState::delivered);
  CHECK(rig.shows("You are offline"));
  CHECK(rig.open("#/help").shows("You are offline"));

  rig.session().line().set_state(desk::LineState::on);
  rig.send(NetworkEvent{true});
  rig.run_for(10s);
  CHECK_FALSE(rig.shows("You are offline"));
  CHECK(chat(rig).messages[1].delivery >= model::DeliveryState::delivered);
}

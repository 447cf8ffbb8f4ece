// A chat's further ways: did it help, a ticket from it, its text, links; and which channel is
// proposed.
#include <algorithm>
#include <doctest/doctest.h>

#include "flow/app_rig.h"
#include "screens/parts/channels.h"
#include "state/actions_outside.h"

using namespace std::chrono_literals;
using tideline::ConversationId;
using tideline::Key;
using tideline::MessageId;
using tideline::PointerPhase;
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

void desk_says(AppRig& rig, const std::string& chat, const std::string& text, int number = 1) {
  model::Message message;
  message.id = MessageId("desk-" + std::to_string(number));
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

TEST_CASE("chat: the course goes below what is in the form already, once, and the kind stays") {
  AppRig rig({.route = "#/tickets/new?kind=verification"});
  rig.type("ticket_subject", "Two things").type("ticket_description", "First, my name is wrong.");
  ask(rig);

  rig.tap("helped:no").tap("helped_next:ticket");
  const std::string once = rig.app().ticket_draft.description;
  CHECK(rig.app().ticket_draft.kind == "verification");
  CHECK(rig.app().ticket_draft.subject == "Two things");
  CHECK(once.starts_with("First, my name is wrong.\n\nFrom the chat of "));
  CHECK(once.find("You: my bitcoin deposit has not arrived") != std::string::npos);

  rig.tap("back").type("message", "and one more thing").tap("send").run_for(8s);
  rig.tap("page_menu").tap("chat_menu:ticket");
  const std::string twice = rig.app().ticket_draft.description;
  CHECK(twice.starts_with(once));
  CHECK(twice.find("and one more thing") != std::string::npos);
  CHECK(twice.rfind("From the chat of ") == once.rfind("From the chat of "));
  CHECK(twice.size() <= model::kMaxDescriptionBytes);
}

TEST_CASE("chat: a ticket from it takes its files along, and shares them") {
  AppRig rig;
  ask(rig);
  const std::string file = rig.files.give("shot.png", "image/png", "pixels");
  rig.run_for(1s).tap("send").run_for(5s);

  rig.tap("page_menu").tap("chat_menu:ticket").run_for(500ms);
  REQUIRE(rig.app().ticket_draft.attachments.size() == 1);
  CHECK(rig.shows("shot.png"));
  CHECK(rig.app().ticket_draft.description.find("[shot.png]") != std::string::npos);

  // What is taken out of the form is still in the chat.
  rig.tap("file:" + file + ":remove").run_for(500ms);
  CHECK(rig.app().ticket_draft.attachments.empty());
  CHECK(rig.files.kept.contains(file));
}

TEST_CASE("chat: files that the form has no room for are named") {
  AppRig rig;
  ask(rig);
  const int most = rig.app().pack.facts.ticket_form.attachments.max_files;
  for (int i = 0; i < most; ++i)
    rig.files.give("shot" + std::to_string(i) + ".png", "image/png", "pixels");
  rig.run_for(1s).tap("send").run_for(5s);
  rig.files.give("last.png", "image/png", "pixels");
  rig.run_for(1s).tap("send").run_for(5s);

  rig.tap("page_menu").tap("chat_menu:ticket").run_for(500ms);

  CHECK(int(rig.app().ticket_draft.attachments.size()) == most);
  CHECK(rig.shows("last.png"));
}

TEST_CASE("chat: while it waits and while somebody is there, a ticket and its text can be had") {
  AppRig rig;
  const std::string chat = ask(rig);
  const std::string file = rig.files.give("shot.png", "image/png", "pixels");
  rig.run_for(1s).tap("send").run_for(3s);
  rig.session().act(state::AskForHuman{chat});
  rig.run_for(200ms);
  REQUIRE(rig.app().conversations.front().state == model::ConversationState::waiting_for_agent);
  CHECK(rig.has("quick:ticket"));
  rig.tap("page_menu").tap("chat_menu:copy");
  CHECK(rig.clipboard.text.find("my bitcoin deposit has not arrived") != std::string::npos);
  CHECK(rig.clipboard.text.find("[shot.png]") != std::string::npos);
  CHECK(rig.app().sheet.kind == state::SheetKind::none);

  rig.run_for(60s);
  REQUIRE(rig.app().conversations.front().state == model::ConversationState::with_agent);
  CHECK(!rig.has("quick:ticket"));
  rig.tap("page_menu").tap("chat_menu:save").run_for(500ms);
  CHECK(rig.files.saved.size() == 1);
  rig.tap("page_menu").tap("chat_menu:ticket");
  CHECK(rig.app().nav.top().screen == state::Screen::ticket_new);
  CHECK(rig.app().ticket_draft.description.starts_with("my bitcoin deposit has not arrived"));
}

TEST_CASE("contact: of the open ways the one with the shortest wait is proposed") {
  AppRig rig({.route = "#/contact"});
  state::AppState app = rig.app();
  app.pack.facts.channel_rules.clear();
  const auto chat = [](const char* id, int minutes, bool verified) {
    model::Channel channel;
    channel.id = id;
    channel.kind = model::ChannelKind::chat;
    channel.always_open = true;
    channel.verified = verified;
    if (minutes > 0) channel.wait_minutes = model::Range{1, minutes};
    return channel;
  };
  app.pack.facts.channels = {chat("unknown", 0, true), chat("slow", 30, true),
                             chat("false", 1, false), chat("quick", 3, true)};

  REQUIRE(tideline::screens::proposed_channel(app).channel != nullptr);
  CHECK(tideline::screens::proposed_channel(app).channel->id == "quick");
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

TEST_CASE("chat: its file carries the day on the person's own clock") {
  AppRig rig;
  rig.zones.offsets["UTC"] = std::chrono::hours{-12};
  ask(rig);
  rig.tap("end_chat").tap("sheet_continue").run_for(1s);

  rig.tap("transcript:save");

  REQUIRE(rig.files.saved.size() == 1);
  const auto& [name, text] = *rig.files.saved.begin();
  const tideline::UtcTime began = rig.app().conversations.front().started;
  const std::string day = tideline::format_utc(began + std::chrono::hours{-12}).substr(0, 10);
  REQUIRE(day != tideline::format_utc(began).substr(0, 10));
  CHECK(name == "chat-" + day + ".txt");
  CHECK(text.find(day) != std::string::npos);
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

// The book is the largest file after the articles, and learning from it takes a while.
TEST_CASE("chat: the book is read by who talks or is owed an answer, and by nobody else") {
  AppRig rig;
  const auto asked_for_book = [&rig] {
    const auto& all = rig.assets.requested;
    return std::any_of(all.begin(), all.end(),
                       [](const std::string& file) { return file.ends_with("/chat.json"); });
  };
  const std::string chat = ask(rig);
  SUBCASE("nothing is owed") {
    rig.assets.requested.clear();
    rig.restart();
    rig.run_for(10s);
    REQUIRE(rig.app().conversations.size() == 1);
    CHECK(!asked_for_book());

    rig.open("#/chat/" + chat).run_for(1s);
    CHECK(asked_for_book());
  }
  SUBCASE("the desk has still to answer") {
    rig.type("message", "My card was declined in a shop").tap("send");
    const std::size_t before = rig.app().conversations.front().messages.size();
    rig.assets.requested.clear();
    rig.restart();
    rig.run_for(30s);
    CHECK(asked_for_book());
    CHECK(rig.app().nav.top().screen == state::Screen::menu);
    CHECK(rig.app().conversations.front().messages.size() > before);
    CHECK(rig.app().conversations.front().unread > 0);
  }
}

TEST_CASE("chat: only links to the pack's hosts get a card") {
  AppRig rig;
  const std::string chat = ask(rig);

  desk_says(rig, chat,
            "See [this](https://support.kraken.com/a) and [that](https://evil.example/b).");
  rig.tap("to_latest").run_for(1s);

  REQUIRE(rig.has("link:desk-1:0"));
  CHECK(!rig.has("link:desk-1:1"));
  rig.tap("link:desk-1:0");
  CHECK(rig.links.opened == std::vector<std::string>{"https://support.kraken.com/a"});
}

TEST_CASE("chat: a bare address of the pack's hosts is a link with a card") {
  AppRig rig;
  const std::string chat = ask(rig);

  desk_says(rig, chat, "Look at https://support.kraken.com/a, not at https://evil.example/b.");
  rig.tap("to_latest").run_for(1s);

  REQUIRE(rig.has("link:desk-1:0"));
  CHECK(!rig.has("link:desk-1:1"));
  rig.tap("link:desk-1:0");
  CHECK(rig.links.opened == std::vector<std::string>{"https://support.kraken.com/a"});
}

TEST_CASE("chat: an answer longer than the window is shown from its beginning") {
  AppRig rig;
  rig.resize(390, 560).open("#/chat/new").tap("start_chat").run_for(5s);
  rig.type("message", "I lost my phone with the authenticator").tap("send").run_for(8s);

  const model::Message& answer = rig.app().conversations.front().messages.back();
  REQUIRE(answer.author == model::MessageAuthor::assistant);
  const auto* node = rig.session().kit().semantics().find("message:" + answer.id.text);
  REQUIRE(node != nullptr);
  CHECK(node->y_dp > 50);
  CHECK(node->y_dp < 280);
}

TEST_CASE("chat: what is sent while one reads further up is brought into sight") {
  AppRig rig;
  const std::string chat = ask(rig);
  for (int i = 0; i < 12; ++i) desk_says(rig, chat, "Line " + std::to_string(i), i);
  rig.press(Key::home).run_for(1s);
  rig.drag(200, 300, 200, 700, 300ms).point(PointerPhase::up, 200, 700).run_for(2s);

  rig.type("message", "A heron").tap("send").run_for(800ms);

  const auto& messages = rig.app().conversations.front().messages;
  const auto mine = std::find_if(messages.rbegin(), messages.rend(), [](const auto& message) {
    return message.author == model::MessageAuthor::me;
  });
  REQUIRE(mine->text == "A heron");
  CHECK(rig.rect_of("message:" + mine->id.text).height > 20);
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

TEST_CASE("chat: on a small screen the replies stand in one line, for fingers and keys") {
  AppRig rig;
  rig.resize(320, 480).open("#/chat/new").tap("start_chat").run_for(5s);
  rig.type("message", "I lost my phone with the authenticator").tap("send").run_for(8s);
  rig.tap("to_latest").run_for(1s);
  REQUIRE(rig.has("quick:2"));
  const float y = rig.rect_of("quick:0").center_y();
  CHECK(rig.rect_of("quick:1").center_y() == y);
  CHECK(rig.rect_of("quick:2").width == 0);  // out of sight

  rig.drag(250, y, 60, y, 200ms).point(PointerPhase::up, 60, y).run_for(2s);
  CHECK(rig.rect_of("quick:0").width == 0);
  CHECK(rig.rect_of("quick:2").width > 60);
  const std::size_t messages = rig.app().conversations.front().messages.size();

  for (int i = 0; i < 40 && !rig.focused().ends_with("quick:0"); ++i) rig.press(Key::tab);
  rig.run_for(500ms);
  CHECK(rig.rect_of("quick:0").x >= 15);
  rig.press(Key::tab).press(Key::tab).run_for(500ms);
  CHECK(rig.focused().ends_with("quick:2"));
  CHECK(rig.rect_of("quick:2").right() <= 305);
  CHECK(rig.app().conversations.front().messages.size() == messages);
  rig.press(Key::enter).run_for(500ms);
  CHECK(rig.app().nav.top().screen == state::Screen::ticket_new);
}

TEST_CASE("chat: what is saved of it is plain text, with the articles' addresses") {
  AppRig rig;
  ask(rig);
  rig.tap("page_menu").tap("chat_menu:save").run_for(500ms);

  REQUIRE(rig.files.saved.size() == 1);
  const std::string& text = rig.files.saved.begin()->second;
  CHECK(text.find("**") == std::string::npos);
  CHECK(text.find("](") == std::string::npos);
  CHECK(text.find("\n- Confirmed, but too few times: ") != std::string::npos);
  CHECK(text.find(" (#/article/deposit-missing)\n") != std::string::npos);
}

TEST_CASE("chat: a ticket from a long one keeps its end, and says that there was more before") {
  AppRig rig;
  ask(rig);
  const std::string filler(3000, 'x');
  for (const char* begin : {"one ", "two ", "three ", "four "})
    rig.type("message", begin + filler).tap("send").run_for(8s);
  rig.tap("page_menu").tap("chat_menu:ticket");

  const std::string& text = rig.app().ticket_draft.description;
  CHECK(text.size() <= model::kMaxDescriptionBytes);
  CHECK(text.starts_with(rig.app().words()("chat.history.left_out")));
  CHECK(text.find("\nfour xxx") != std::string::npos);
  CHECK(text.find("one xxx") == std::string::npos);
  const std::size_t head = text.find("From the chat of ");
  REQUIRE(head != std::string::npos);
  CHECK(text.find(rig.app().words()("chat.history.left_out"), head) != std::string::npos);
}

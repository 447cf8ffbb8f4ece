// What whoever presents can do, on the whole app.
#include <doctest/doctest.h>

#include "app/director/show.h"
#include "flow/script_rig.h"
#include "ui/metrics.h"

using namespace tideline;
using flow::AppRig;
using namespace std::chrono_literals;

namespace {

void send_ticket(AppRig& rig) {
  const auto script = flow::script_in(rig, "data/demos/jump-ticket-waiting.json");
  const flow::Played played =
      flow::play(rig, script, {.language = "en", .instant = true, .chapter_seconds = {}});
  REQUIRE_MESSAGE(played.state == app::PlayState::finished, played.failure);
}

// The rig's steps with a show in front, as the window's loop does it.
void run_show(AppRig& rig, app::Show& show, Milliseconds time) {
  for (Milliseconds passed{0}; passed < time; passed += 32ms) {
    std::vector<InputEvent> events;
    show.before_step(rig.clock.monotonic(), events);
    for (const InputEvent& event : events) rig.send(event);
    rig.run_for(32ms);
  }
}

}  // namespace

TEST_CASE("director: without being asked for there is no handle") {
  AppRig rig;

  CHECK_FALSE(rig.has("director/handle"));
}

TEST_CASE("director: the panel lets the agent ask and answer in the presenter's words") {
  AppRig rig;
  app::Show show(rig.session(), {.panel = true, .play = {}, .script = nullptr});
  send_ticket(rig);

  rig.tap("director/handle").type("director/text", "Which network did you use?");
  rig.tap("director/asks");

  REQUIRE(rig.app().tickets.size() == 1);
  CHECK(rig.app().tickets.front().timeline.back().text == "Which network did you use?");
  CHECK(rig.app().tickets.front().status == model::TicketStatus::waiting_for_you);
  rig.tap("director/solves");
  CHECK(rig.app().tickets.front().status == model::TicketStatus::solved);
}

TEST_CASE("director: the buttons let the agent type, and answer by the book or in own words") {
  AppRig rig({.route = "#/chat/new"});
  app::Show show(rig.session(), {.panel = true, .play = {}, .script = nullptr});
  rig.tap("start_chat").run_for(3s).tap("director/handle");
  const auto& chat = [&]() -> const model::Conversation& {
    return rig.app().conversations.front();
  };
  CHECK_FALSE(chat().agent_typing);

  rig.tap("director/types");
  CHECK(chat().agent_typing);
  CHECK(chat().state == model::ConversationState::with_agent);

  rig.tap("director/answers");
  CHECK_FALSE(chat().agent_typing);
  CHECK(chat().messages.back().text == rig.app().pack.chat.hand_over[1]);
  CHECK(chat().messages.back().author == model::MessageAuthor::agent);
  rig.type("director/text", "Let me look at it with you.").tap("director/answers");
  CHECK(chat().messages.back().text == "Let me look at it with you.");
}

TEST_CASE(
    "director: nobody sees an agent write a ticket, so there is no button; answers have one") {
  AppRig rig;
  app::Show show(rig.session(), {.panel = true, .play = {}, .script = nullptr});
  send_ticket(rig);
  rig.tap("director/handle");
  CHECK_FALSE(rig.has("director/types"));

  rig.type("director/text", "It has arrived.").tap("director/answers");
  CHECK(rig.app().tickets.front().timeline.back().text == "It has arrived.");
  CHECK(rig.app().tickets.front().status == model::TicketStatus::in_progress);
}

TEST_CASE("director: an announced notice stays when the pack's own arrive or are loaded again") {
  AppRig rig;
  app::Director director(rig.session());

  director.announce_maintenance();  // before the first screen has its news
  rig.run_for(2s);
  CHECK(rig.has("notice:director-maintenance"));
  rig.session().act(state::Refresh{});
  rig.run_for(2s);

  CHECK(rig.has("notice:director-maintenance"));
  CHECK(rig.app().pack.notices.size() > 1);
}

TEST_CASE("director: a failing network keeps what is written and sends it once it is good") {
  AppRig rig({.route = "#/chat/new"});
  app::Director director(rig.session());
  rig.tap("start_chat").run_for(3s);
  director.set_network(desk::LineState::failing);

  rig.type("message", "Hello").tap("send").run_for(2s);
  CHECK_FALSE(rig.app().outbox.empty());
  director.set_network(desk::LineState::on);
  rig.run_for(90s);

  CHECK(rig.app().outbox.empty());
}

TEST_CASE("director: without a network the ways say that they wait for it, at any size") {
  for (const int percent : {100, 160}) {
    AppRig rig({.width_dp = 320, .height_dp = 568, .text_percent = percent});
    app::Director director(rig.session());
    director.set_network(desk::LineState::off);
    for (const char* route : {"#/", "#/contact", "#/article/trading-fees", "#/chat/new"}) {
      rig.open(route).run_for(1s);
      INFO(route, "\n", rig.dump());
      CHECK_FALSE(rig.shows("Around the clock"));
      CHECK_FALSE(rig.shows("1-3 minutes"));
      CHECK(rig.text_faults().empty());
      CHECK(rig.shortened_texts().empty());
    }
    rig.open("#/contact");
    CHECK(rig.shows("Sent when you are online"));
  }
}

TEST_CASE("director: a slow network is slow both ways") {
  AppRig rig({.route = "#/chat/new"});
  app::Director director(rig.session());
  director.set_network(desk::LineState::slow);

  rig.tap("start_chat").run_for(5s);
  CHECK(rig.app().conversations.front().messages.empty());

  rig.run_for(5s);
  CHECK_FALSE(rig.app().conversations.front().messages.empty());
}

TEST_CASE("director: the clock goes forward and what depends on the hour follows") {
  AppRig rig;
  app::Director director(rig.session());
  const UtcTime before = rig.app().now;

  director.forward(24h);
  rig.run_for(100ms);

  CHECK(rig.app().now >= before + 24h);
}

TEST_CASE("director: a jump brings about a state at once and shows nothing of itself") {
  AppRig rig;
  app::Show show(rig.session(), {.panel = true, .play = "jump-chat-queue", .script = nullptr});

  run_show(rig, show, 8s);

  REQUIRE(rig.app().conversations.size() == 1);
  CHECK(rig.app().conversations.front().state == model::ConversationState::waiting_for_agent);
  CHECK_FALSE(rig.has("script_caption"));
}

TEST_CASE("director: a script shows its captions, and ends when it is told to") {
  AppRig rig;
  app::Show show(rig.session(), {.play = "locked-out", .script = nullptr});

  run_show(rig, show, 2s);
  CHECK(rig.shows("Lin lost the phone"));
  rig.tap("script_stop");

  CHECK(show.player() == nullptr);
  CHECK_FALSE(rig.has("script_caption"));
}

TEST_CASE("director: a script that has come is begun without anything else happening") {
  AppRig rig;
  app::Show show(rig.session(), {.play = "locked-out", .script = nullptr});
  CHECK_FALSE(show.next());

  rig.run_for(2s);  // all it waits for arrives; the show has no step of its own in between

  REQUIRE(show.next());
  CHECK(*show.next() <= rig.clock.monotonic());
  run_show(rig, show, 64ms);
  CHECK(show.is_playing());
}

TEST_CASE("director: a script that is not there says so") {
  AppRig rig;
  app::Show show(rig.session(), {.play = "no-such-script", .script = nullptr});

  run_show(rig, show, 1s);

  CHECK(rig.shows("no-such-script"));
}

TEST_CASE("director: the caption leaves what is pressed, a field to answer in and the tabs alone") {
  AppRig rig;
  app::Show show(rig.session(), {.play = "locked-out", .script = nullptr});
  for (int i = 0; i < 3000 && (show.player() == nullptr || show.is_playing()); ++i) {
    run_show(rig, show, 96ms);
    if (!rig.has("script_caption") || show.player() == nullptr) continue;
    const ui::SemanticNode* caption = rig.session().kit().semantics().find("script_caption");
    REQUIRE_FALSE(caption->label.empty());
    // On its way elsewhere it may pass what has just come into view.
    if (!show.player()->pressing()) continue;
    const ui::Rect bar = rig.rect_of("script_caption");
    const ui::Rect both = bar.cut(rig.rect_of(show.player()->pointed()));
    CHECK_MESSAGE(both.width * both.height == 0, show.player()->pointed());
    if (rig.has("message")) CHECK(bar.bottom() <= rig.rect_of("message").y);
  }
  CHECK(show.player()->state() == app::PlayState::finished);
}

TEST_CASE("director: in two panes the caption lies over the detail") {
  AppRig rig({.route = "#/help", .width_dp = 1440, .height_dp = 900});
  app::Show show(rig.session(), {.play = "locked-out", .script = nullptr});
  for (int i = 0; i < 100 && !rig.has("script_caption"); ++i) run_show(rig, show, 96ms);

  REQUIRE(rig.has("script_caption"));
  CHECK(rig.rect_of("script_caption").x >= ui::kRailDp + ui::kMasterDp);
}

TEST_CASE("director: that a script has ended is told for a while, or until something is pressed") {
  const auto ended = [](AppRig& rig, app::Show& show) {
    for (int i = 0; i < 3000 && !rig.shows("The script has ended"); ++i) run_show(rig, show, 96ms);
    return rig.shows("The script has ended");
  };
  {
    AppRig rig;
    app::Show show(rig.session(), {.play = "two-languages", .script = nullptr});
    REQUIRE(ended(rig, show));
    REQUIRE(show.next());
    run_show(rig, show, 5s);
    CHECK_FALSE(rig.has("script_caption"));
    CHECK_FALSE(show.next());
  }
  AppRig rig;
  app::Show show(rig.session(), {.play = "two-languages", .script = nullptr});
  REQUIRE(ended(rig, show));
  std::vector<InputEvent> press = {PointerEvent{.phase = PointerPhase::up}};
  show.before_step(rig.clock.monotonic(), press);
  rig.run_for(64ms);
  CHECK_FALSE(rig.has("script_caption"));
}

TEST_CASE("director: before anything is said there is no caption") {
  AppRig rig;
  app::Show show(rig.session(), {.play = "a-person-please", .script = nullptr});
  for (int i = 0; i < 100 && show.player() == nullptr; ++i) run_show(rig, show, 32ms);
  REQUIRE(show.player() != nullptr);

  CHECK(show.player()->caption().empty());
  CHECK_FALSE(rig.has("script_caption"));
}

TEST_CASE("director: asked to ask in a chat, the agent does not speak of a form") {
  AppRig rig({.route = "#/chat/new"});
  app::Show show(rig.session(), {.panel = true, .play = {}, .script = nullptr});
  rig.tap("start_chat").run_for(3s).tap("director/handle").tap("director/asks");

  const std::string& said = rig.app().conversations.front().messages.back().text;
  CHECK(said == rig.app().words()("director.chat_question"));
}

TEST_CASE("director: everything is deleted at the second press only") {
  AppRig rig;
  app::Show show(rig.session(), {.panel = true, .play = {}, .script = nullptr});
  send_ticket(rig);
  rig.tap("director/handle").run_for(1s).tap("director/afresh").run_for(100ms);
  CHECK(rig.app().tickets.size() == 1);
  CHECK(rig.shows("Really delete everything?"));

  rig.tap("director/afresh").run_for(1s);
  CHECK(rig.app().tickets.empty());
}

TEST_CASE("director: the sheet's title and close button stay while its content scrolls") {
  AppRig rig;
  app::Show show(rig.session(), {.panel = true, .play = {}, .script = nullptr});
  rig.open("#/help").tap("director/handle").run_for(1s);
  const ui::Rect close = rig.rect_of("director/sheet:close");

  const float hour = ui::rect_of(*rig.session().kit().semantics().find("director/hour")).y;

  rig.drag(200, 700, 200, 300, 300ms).point(PointerPhase::up, 200, 300).run_for(1s);

  CHECK(rig.rect_of("director/sheet:close").y == close.y);
  CHECK(ui::rect_of(*rig.session().kit().semantics().find("director/hour")).y < hour - 100);
}

TEST_CASE("director: Escape closes the panel, and no page below it") {
  AppRig rig({.route = "#/chat/new"});
  app::Show show(rig.session(), {.panel = true, .play = {}, .script = nullptr});
  rig.tap("start_chat").run_for(3s).tap("director/handle").run_for(500ms);
  REQUIRE(rig.has("director/text"));

  rig.press(Key::escape).run_for(500ms);

  CHECK_FALSE(rig.has("director/text"));
  CHECK(rig.app().nav.top().screen == state::Screen::chat);
}

TEST_CASE("director: what would do nothing is not offered") {
  AppRig rig({.route = "#/chat/new"});
  app::Show show(rig.session(), {.panel = true, .play = {}, .script = nullptr});
  rig.tap("start_chat").run_for(3s).tap("director/handle");
  rig.tap("director/solves").run_for(1s);
  REQUIRE(rig.app().conversations.front().state == model::ConversationState::ended);
  for (const char* act : {"director/types", "director/answers", "director/asks"})
    CHECK_MESSAGE(rig.session().kit().semantics().find(act)->state.disabled, act);

  send_ticket(rig);
  rig.run_for(1s);
  CHECK_FALSE(rig.has("director/types"));
  CHECK_FALSE(rig.session().kit().semantics().find("director/answers")->state.disabled);
}

TEST_CASE("director: starting afresh puts date and notices back") {
  AppRig rig({.route = "#/tickets"});
  app::Show show(rig.session(), {.panel = true, .play = {}, .script = nullptr});
  const UtcTime before = rig.session().clock().now();
  rig.open("#/chat");
  const std::size_t notices = rig.app().pack.notices.size();
  rig.tap("director/handle").run_for(1s).tap("director/day").tap("director/maintenance");
  CHECK(rig.app().pack.notices.size() == notices + 1);
  REQUIRE_FALSE(rig.app().toasts.empty());
  CHECK(std::string(rig.app().toasts.front().word) == "toast.notice_announced");

  rig.tap("director/afresh").tap("director/afresh").run_for(1s);

  CHECK(rig.session().clock().now() - before < 1min);
  CHECK(rig.app().pack.notices.size() == notices);
}

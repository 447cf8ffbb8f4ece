// Every script in data/demos/ runs to its end: each of the source's systems S1-S11 is walked so.
#include <doctest/doctest.h>

#include "flow/script_rig.h"

using namespace tideline;
using flow::AppRig;

namespace {

void play_all(const std::string& language, float width_dp, float height_dp) {
  std::vector<std::string> ids;
  {
    const AppRig rig;
    ids = flow::demo_ids(rig);
  }
  REQUIRE(ids.size() >= 13);
  for (const std::string& id : ids) {
    AppRig rig({.language = language, .width_dp = width_dp, .height_dp = height_dp});
    const auto script = flow::script_in(rig, "data/demos/" + id + ".json");
    const flow::Played played =
        flow::play(rig, script, {.language = language, .instant = true, .chapter_seconds = {}});
    CHECK_MESSAGE(played.state == app::PlayState::finished, id, " in ", language, ": ",
                  played.failure, "\n", rig.dump());
  }
}

std::shared_ptr<const model::Script> script_of(std::vector<model::ScriptStep> steps) {
  auto script = std::make_shared<model::Script>();
  script->steps = std::move(steps);
  return script;
}

model::ScriptStep step_on(model::StepKind kind, std::string id) {
  model::ScriptStep step;
  step.kind = kind;
  step.target.id = std::move(id);
  return step;
}

}  // namespace

TEST_CASE("scripts: all play to their end in English on a phone") { play_all("en", 390, 844); }

TEST_CASE("scripts: all play to their end in Chinese on a phone") { play_all("zh-Hans", 390, 844); }

TEST_CASE("scripts: all play to their end in two panes") { play_all("en", 1280, 800); }

TEST_CASE("scripts: the shows with a screenshot send a ticket that has it") {
  for (const char* file : {"data/demos/deposit-missing.json",
                           "data/packs/kraken-demo/videos/send-ticket-with-screenshot.json"}) {
    AppRig rig;
    rig.open("#/");

    const flow::Played played =
        flow::play(rig, flow::script_in(rig, file),
                   {.language = "en", .instant = true, .chapter_seconds = {}});

    REQUIRE_MESSAGE(played.state == app::PlayState::finished, file, ": ", played.failure);
    REQUIRE(rig.app().tickets.size() == 1);
    const model::Attachments& files = rig.app().tickets.front().content.attachments;
    REQUIRE_MESSAGE(files.size() == 1, file);
    CHECK(files.front().name == "transfer-sent.png");
    CHECK(files.front().media_type == "image/png");
  }
}

TEST_CASE("scripts: a file that nothing takes, or that is not in the pack, fails its step") {
  model::ScriptStep attach = step_on(model::StepKind::attach, "attach:*");
  attach.value = "images/no-such.png";
  AppRig rig({.route = "#/tickets/new?kind=deposit"});

  const flow::Played played = flow::play(
      rig, script_of({attach}), {.language = "en", .instant = true, .chapter_seconds = {}});

  CHECK(played.state == app::PlayState::failed);
  CHECK(played.failure.starts_with("step 1 (attach): "));
}

TEST_CASE("scripts: the ticket out of a chat keeps what was said there") {
  AppRig rig;

  const flow::Played played =
      flow::play(rig, flow::script_in(rig, "data/demos/locked-out.json"),
                 {.language = "en", .instant = true, .chapter_seconds = {}});

  REQUIRE_MESSAGE(played.state == app::PlayState::finished, played.failure);
  const model::TicketDraft& content = rig.app().tickets.front().content;
  CHECK(content.description.find("I lost my phone with the authenticator") != std::string::npos);
}

TEST_CASE("scripts: what is not there fails the step that names it") {
  AppRig rig;

  const flow::Played played =
      flow::play(rig, script_of({step_on(model::StepKind::expect, "no-such-thing")}),
                 {.language = "en", .instant = true, .chapter_seconds = {}});

  CHECK(played.state == app::PlayState::failed);
  CHECK(played.failure == "step 1 (expect): id \"no-such-thing\" is not there");
}

TEST_CASE("scripts: in its own time it types letter by letter and half as long at double speed") {
  model::ScriptStep type = step_on(model::StepKind::type, "search_text");
  type.text.emplace("", "deposit");
  const auto script = script_of({type, step_on(model::StepKind::expect, "hit:article:*")});
  const auto time_at = [&](float speed) {
    AppRig rig({.route = "#/search"});
    const flow::Played played =
        flow::play(rig, script, {.language = "en", .speed = speed, .chapter_seconds = {}});
    CHECK(played.state == app::PlayState::finished);
    CHECK(rig.app().search.query == "deposit");
    return played.took;
  };

  const Milliseconds once = time_at(1);
  const Milliseconds twice = time_at(2);

  CHECK(once >= std::chrono::milliseconds{1200});
  CHECK(twice < once * 2 / 3);
}

TEST_CASE("scripts: a paused one does nothing until it goes on") {
  AppRig rig;
  app::Director director(rig.session());
  app::ScriptPlayer player(script_of({step_on(model::StepKind::tap, "tab_chat")}),
                           {.language = "en", .chapter_seconds = {}});
  std::vector<InputEvent> events;
  player.step(rig.clock.monotonic(), director, events);
  player.pause();

  for (int i = 0; i < 100; ++i) {
    rig.run_for(Milliseconds{50});
    player.step(rig.clock.monotonic(), director, events);
  }

  CHECK(events.empty());
  CHECK_FALSE(player.next());
  player.resume();
  for (int i = 0; i < 40 && events.empty(); ++i) {
    rig.run_for(Milliseconds{50});
    player.step(rig.clock.monotonic(), director, events);
  }
  CHECK(events.size() == 1);
}

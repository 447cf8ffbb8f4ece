#include "flow/script_rig.h"

#include <doctest/doctest.h>

#include "content/script_reader.h"

namespace tideline::flow {

Played play(AppRig& rig, std::shared_ptr<const model::Script> script, app::PlayOptions options,
            Milliseconds patience) {
  constexpr Milliseconds kStep{32};
  app::Director director(rig.session());
  app::ScriptPlayer player(std::move(script), std::move(options));
  Played played;
  const Milliseconds began = rig.clock.monotonic();
  while (player.state() == app::PlayState::playing && played.took < patience) {
    std::vector<InputEvent> events;
    player.step(rig.clock.monotonic(), director, events);
    for (const InputEvent& event : events) rig.send(event);
    rig.run_for(kStep);
    played.took = rig.clock.monotonic() - began;
    const std::string caption(player.caption());
    if (!caption.empty() && (played.captions.empty() || played.captions.back() != caption))
      played.captions.push_back(caption);
  }
  played.state = player.state();
  played.failure = player.failure();
  return played;
}

std::shared_ptr<const model::Script> script_in(const AppRig& rig, const std::string& file) {
  const auto found = rig.assets.files.find(file);
  REQUIRE_MESSAGE(found != rig.assets.files.end(), "no file ", file);
  Result<model::Script> script = content::read_script(found->second, file);
  REQUIRE_MESSAGE(script, script.error().detail);
  return std::make_shared<const model::Script>(std::move(*script));
}

std::vector<std::string> demo_ids(const AppRig& rig) {
  const std::string file = "data/demos/index.json";
  const auto ids = content::read_script_list(rig.assets.files.at(file), file);
  REQUIRE_MESSAGE(ids, ids.error().detail);
  return *ids;
}

}  // namespace tideline::flow

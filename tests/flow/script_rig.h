// Plays scripts on the rig: by id from data/demos/, at once or in their own time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/director/script_player.h"
#include "flow/app_rig.h"

namespace tideline::flow {

struct Played {
  app::PlayState state = app::PlayState::playing;
  std::string failure;
  std::vector<std::string> captions;
  Milliseconds took{0};
};

// Plays to the end or to the first failure; gives up after `patience` of the rig's time.
Played play(AppRig& rig, std::shared_ptr<const model::Script> script, app::PlayOptions options,
            Milliseconds patience = std::chrono::minutes{10});

// A file of the data folder as a script. Fails the test when it cannot be read.
std::shared_ptr<const model::Script> script_in(const AppRig& rig, const std::string& file);

// The ids in data/demos/index.json.
std::vector<std::string> demo_ids(const AppRig& rig);

}  // namespace tideline::flow

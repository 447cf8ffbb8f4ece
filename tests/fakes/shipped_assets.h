// Every file of data/ in memory, under the name the app asks for.
#pragma once

#include "fakes/fake_assets.h"

namespace tideline::fakes {

// Reads from `root`/data, where `root` is the checkout's folder.
FakeAssets shipped_assets(const char* root);

}  // namespace tideline::fakes

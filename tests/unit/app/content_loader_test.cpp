// In which order files are asked for, and that none is forgotten.
#include "app/content_loader.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "fakes/shipped_assets.h"

using namespace tideline;

namespace {

bool has_part(state::Actions& actions, state::PackPart part) {
  const std::vector<state::Action> all = actions.take();
  return std::any_of(all.begin(), all.end(), [part](const state::Action& action) {
    const auto* loaded = action.get_if<state::PackPartLoaded>();
    return loaded != nullptr && loaded->part == part;
  });
}

}  // namespace

TEST_CASE("content loader: a language tag is the same in any case") {
  CHECK(app::best_language({"en", "zh-Hans"}, "ZH-hans") == "zh-Hans");
  CHECK(app::best_language({"en", "zh-Hans"}, "Zh_CN") == "zh-Hans");
  CHECK(app::best_language({"en", "zh-Hans"}, "fr").empty());
}

TEST_CASE("content loader: a part that is wanted while the words are on their way comes too") {
  fakes::FakeAssets assets = fakes::shipped_assets(TIDELINE_SOURCE_DIR);
  app::ContentLoader loader(assets, "data");
  state::Actions actions;
  loader.start("data/packs/kraken-demo", "en");
  loader.poll(actions);  // the facts

  loader.want(state::PackPart::chat);
  for (int i = 0; i < 3; ++i) loader.poll(actions);

  CHECK(has_part(actions, state::PackPart::chat));
  CHECK_FALSE(loader.is_busy());
  CHECK(std::count(assets.requested.begin(), assets.requested.end(),
                   "data/packs/kraken-demo/en/chat.json") == 1);
}

TEST_CASE(
    "content loader: a part that is wanted before the facts, or after the words, comes once") {
  for (const bool early : {true, false}) {
    fakes::FakeAssets assets = fakes::shipped_assets(TIDELINE_SOURCE_DIR);
    app::ContentLoader loader(assets, "data");
    state::Actions actions;
    loader.start("data/packs/kraken-demo", "zh-CN");
    if (early) loader.want(state::PackPart::faq);
    for (int i = 0; i < 3; ++i) loader.poll(actions);
    if (!early) loader.want(state::PackPart::faq);
    for (int i = 0; i < 3; ++i) loader.poll(actions);

    CHECK(has_part(actions, state::PackPart::faq));
    CHECK(std::count(assets.requested.begin(), assets.requested.end(),
                     "data/packs/kraken-demo/zh-Hans/faq.json") == 1);
  }
}

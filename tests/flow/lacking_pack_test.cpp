// Packs of companies that lack a channel, or a list of contacts.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using tideline::flow::AppRig;

namespace {

constexpr const char* kPack = "data/packs/kraken-demo/pack.json";

// Leaves out of the pack's list `name` the entries of that kind, or all of them ("").
void leave_out(AppRig& rig, std::string_view name, std::string_view kind) {
  std::string& pack = rig.assets.files[kPack];
  const std::size_t list = pack.find("\n \"" + std::string(name) + "\": [");
  REQUIRE(list != std::string::npos);
  std::string kept;
  std::size_t at = pack.find('[', list) + 1;
  const std::size_t first = at, end = pack.find("\n ]", at);
  while (at < end) {
    const std::size_t last = pack.find("\n  }", at) + 4;
    const std::string entry = pack.substr(at, last - at);
    const bool leaves = kind.empty() ||
                        entry.find("\"kind\": \"" + std::string(kind) + "\"") != std::string::npos;
    if (!leaves) kept += (kept.empty() ? "" : ",") + entry;
    at = pack[last] == ',' ? last + 1 : last;
  }
  pack.replace(first, end - first, kept);
}

}  // namespace

TEST_CASE("verify: without a list nothing is asked, and ways to the team are shown") {
  AppRig rig;
  leave_out(rig, "contacts", "");
  rig.restart();

  rig.open("#/verify");

  CHECK(rig.shows("Nothing to compare with"));
  CHECK_FALSE(rig.has("verify_text"));
  CHECK_FALSE(rig.has("verify_run"));
  REQUIRE(rig.has("way_on_chat"));
  rig.tap("way_on_chat");
  CHECK(rig.has("start_chat"));
}

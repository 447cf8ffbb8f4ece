// Pictures in articles: how they come, what stands there when they do not.
#include <algorithm>
#include <doctest/doctest.h>

#include "flow/app_rig.h"

using namespace std::chrono_literals;
using namespace tideline;
using flow::AppRig;

namespace {

const std::string kRoute = "#/article/deposit-missing";
const std::string kFile = "data/packs/kraken-demo/images/deposit-path.png";
const std::string kName = "pack:images/deposit-path.png";

const ui::SemanticNode* image_of(AppRig& rig) {
  for (const ui::SemanticNode& node : rig.session().kit().semantics().nodes())
    if (node.role == ui::Role::image) return &node;
  return nullptr;
}

int times_asked(const AppRig& rig, const std::string& address) {
  return int(std::count(rig.assets.requested.begin(), rig.assets.requested.end(), address));
}

// Whether the picture itself is drawn.
bool is_here(AppRig& rig) {
  const ui::Picture* picture = rig.session().kit().pictures().find(kName);
  return picture != nullptr && picture->texture != nullptr;
}

// The English article begins with this text instead.
void put_first(AppRig& rig, const std::string& markdown) {
  std::string& articles = rig.assets.files["data/packs/kraken-demo/en/articles.json"];
  const std::size_t body =
      articles.find("\"body\": \"", articles.find("\"id\": \"deposit-missing\""));
  REQUIRE(body != std::string::npos);
  articles.insert(body + 9, markdown + "\\n\\n");
  rig.restart();
}

}  // namespace

TEST_CASE("picture: a text's picture comes once, fills the column and has its description") {
  AppRig rig;
  CHECK(times_asked(rig, kFile) == 0);  // not before it is wanted

  rig.open(kRoute).run_for(1s);

  CHECK(times_asked(rig, kFile) == 1);
  CHECK(is_here(rig));
  const ui::SemanticNode* image = image_of(rig);
  REQUIRE(image != nullptr);
  CHECK(image->label.find("sending wallet") != std::string::npos);
  CHECK(image->width_dp == doctest::Approx(358));
  CHECK(image->height_dp == doctest::Approx(179));
  rig.run_for(1s);
  const int frames = rig.frames;
  rig.run_for(5s);
  CHECK(rig.frames == frames);
}

TEST_CASE("picture: its room is kept while it loads, so that nothing jumps") {
  AppRig rig;
  rig.images.answers = false;
  rig.open(kRoute).run_for(1s);
  REQUIRE(image_of(rig) != nullptr);
  CHECK_FALSE(is_here(rig));
  const ui::Rect before = ui::rect_of(*image_of(rig));
  const float below = rig.session().kit().texts()[1].rect.y;

  rig.images.answers = true;
  rig.run_for(1s);

  CHECK(is_here(rig));
  CHECK(ui::rect_of(*image_of(rig)).height == doctest::Approx(before.height));
  CHECK(rig.session().kit().texts()[1].rect.y == doctest::Approx(below));
}

TEST_CASE("picture: where it cannot be had its description can be read") {
  AppRig rig;
  rig.assets.files[kFile] = "no picture at all";
  rig.open(kRoute).run_for(1s);

  CHECK_FALSE(is_here(rig));
  REQUIRE(image_of(rig) != nullptr);
  CHECK(image_of(rig)->label.find("sending wallet") != std::string::npos);
  CHECK(image_of(rig)->height_dp < 179);
  CHECK(times_asked(rig, kFile) == 1);
  CHECK(rig.text_faults().empty());
}

TEST_CASE("picture: without a network it comes when there is one again") {
  AppRig rig;  // the first screen has brought the articles
  rig.assets.offline = true;
  rig.open(kRoute).run_for(2s);
  REQUIRE(image_of(rig) != nullptr);
  CHECK_FALSE(is_here(rig));

  rig.assets.offline = false;
  rig.send(NetworkEvent{false});
  rig.send(NetworkEvent{true});
  rig.run_for(1s);

  CHECK(is_here(rig));
}

TEST_CASE("picture: a text cannot make the app load anything from elsewhere") {
  AppRig rig;
  put_first(rig, "![Out](https://evil.example/a.png) ![Up](images/../../a.png) ![Odd](a.svg)");
  rig.open(kRoute).run_for(1s);

  CHECK(rig.shows("Out"));
  for (const std::string& address : rig.assets.requested) {
    CHECK(address.find("evil") == std::string::npos);
    CHECK(address.find("..") == std::string::npos);
    CHECK(!address.ends_with("a.svg"));
  }
  CHECK(is_here(rig));
}

TEST_CASE("picture: large type on a narrow screen, nothing is cut") {
  AppRig rig({.width_dp = 320, .height_dp = 480, .text_percent = 160});
  rig.assets.files.erase(kFile);
  rig.open(kRoute).run_for(1s);
  CHECK(rig.text_faults().empty());
}

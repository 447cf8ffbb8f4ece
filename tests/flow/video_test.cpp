// Videos that the app plays by itself: to their end, by chapter, and at rest.
#include <doctest/doctest.h>

#include "flow/app_rig.h"

using namespace tideline;
using flow::AppRig;
using namespace std::chrono_literals;

namespace {

// The page of a video whose player is ready.
void open_video(AppRig& rig, const std::string& id) {
  rig.open("#/video/" + id);
  for (int i = 0; i < 200 && rig.app().video.id != id; ++i) rig.run_for(50ms);
  REQUIRE_MESSAGE(rig.app().video.id == id, rig.dump());
}

bool run_until(AppRig& rig, Milliseconds patience, const std::function<bool()>& is_there) {
  for (Milliseconds passed{0}; passed < patience; passed += 64ms) {
    if (is_there()) return true;
    rig.run_for(64ms);
  }
  return is_there();
}

void play_all(const std::string& language) {
  AppRig rig({.language = language});
  rig.open("#/help").run_for(1s);
  std::vector<std::string> ids;
  for (const model::Video& video : rig.app().pack.videos)
    if (!video.script.empty()) ids.push_back(video.id);
  REQUIRE(ids.size() >= 4);
  for (const std::string& id : ids) {
    open_video(rig, id);
    rig.tap("video_speed:200").tap("video_start");
    const bool ended = run_until(rig, 3min, [&] { return rig.app().video.ended; });
    CHECK_MESSAGE(ended, id, " in ", language, " at chapter ", rig.app().video.chapter);
    CHECK_MESSAGE(!rig.app().video.failed, id, " in ", language);
  }
  // What happens in the phone stays there.
  CHECK(rig.app().tickets.empty());
  CHECK(rig.app().conversations.empty());
  CHECK(rig.links.opened.empty());
}

}  // namespace

TEST_CASE("video: all of them play to their end in English") { play_all("en"); }

TEST_CASE("video: all of them play to their end in Chinese") { play_all("zh-Hans"); }

TEST_CASE("video: a chapter is sought forwards and backwards") {
  AppRig rig;
  open_video(rig, "find-an-answer");

  rig.tap("chapter:4");
  CHECK(run_until(rig, 20s, [&] { return rig.app().video.chapter == 4; }));
  CHECK(rig.shows("Short questions have short answers"));
  rig.tap("chapter:2");
  CHECK(run_until(rig, 20s, [&] { return rig.app().video.chapter == 2; }));
}

TEST_CASE("video: a chapter that is pressed plays in sight") {
  AppRig rig({.height_dp = 600});
  open_video(rig, "find-an-answer");
  rig.session().kit().show_node(*rig.session().kit().semantics().find("chapter:5"));
  rig.session().redraw();
  rig.run_for(1s);
  const float before = rig.rect_of("video_phone").height;
  REQUIRE(before < 200);

  rig.tap("chapter:4").run_for(1s);

  CHECK(rig.app().video.playing);
  CHECK(rig.rect_of("video_phone").height > before + 100);
  rig.tap("chapter:2").run_for(1s);
  CHECK(rig.app().video.playing);
}

TEST_CASE("video: Play brings picture, buttons and caption into sight together") {
  for (const char* button : {"video_start", "video_toggle"}) {
    AppRig rig;
    open_video(rig, "send-ticket-with-screenshot");

    rig.tap(button).run_for(1s);

    REQUIRE(rig.app().video.playing);
    const float tabs = 844 - ui::kTabBarDp;
    CHECK(rig.rect_of("video_phone").y >= ui::kAppBarDp);
    CHECK(rig.rect_of("video_toggle").bottom() <= tabs);
    bool caption = false;
    for (const ui::SemanticNode& node : rig.session().kit().semantics().nodes())
      if (node.role == ui::Role::status && node.label.starts_with("From the first screen"))
        caption = ui::rect_of(node).bottom() <= tabs;
    CHECK(caption);
  }
}

TEST_CASE("video: picture, caption and buttons fit into a small window and into large type") {
  const auto check = [](flow::RigOptions options) {
    AppRig rig(options);
    open_video(rig, "find-an-answer");
    const ui::Semantics& nodes = rig.session().kit().semantics();
    const ui::SemanticNode* phone = nodes.find("video_phone");
    REQUIRE(phone != nullptr);
    rig.session().kit().show_node(*nodes.find("video_toggle"));
    rig.run_for(1s);
    const auto last = [&] {
      float bottom = ui::rect_of(*nodes.find("video_toggle")).bottom();
      for (const ui::SemanticNode& node : nodes.nodes())
        if (node.role == ui::Role::status && node.label.starts_with("Open Help"))
          bottom = std::max(bottom, ui::rect_of(node).bottom());
      return bottom;
    };
    const float height = last() - ui::rect_of(*nodes.find("video_phone")).y;
    // Between the app bar and the tabs.
    CHECK(height <= options.height_dp - ui::kAppBarDp - ui::kTabBarDp);
  };
  check({.width_dp = 320, .height_dp = 480});
  check({.width_dp = 320, .height_dp = 480, .text_percent = 160});
  check({.text_percent = 160});
  check({});
}

TEST_CASE("video: it says that it is at its end when it is, and not before") {
  AppRig rig;
  open_video(rig, "verify-a-caller");
  int total = 0;
  for (const model::Video& video : rig.app().pack.videos)
    if (video.id == "verify-a-caller")
      for (const model::VideoChapter& chapter : video.chapters) total += chapter.seconds;
  rig.tap("video_start");
  const auto at_end = [&] { return rig.app().video.position >= std::chrono::seconds{total}; };

  REQUIRE(run_until(rig, 3min, at_end));

  CHECK(rig.app().video.ended);
  CHECK(rig.shows("Play again"));
}

TEST_CASE("video: nothing is drawn before it plays and while it is paused") {
  AppRig rig;
  open_video(rig, "verify-a-caller");
  rig.run_for(2s);
  const int at_rest = rig.frames;
  rig.run_for(10s);
  CHECK(rig.frames - at_rest <= 1);  // a minute may pass

  rig.tap("video_start").run_for(3s);
  CHECK(rig.app().video.playing);
  rig.tap("video_toggle").run_for(1s);
  const int paused = rig.frames;
  const Milliseconds position = rig.app().video.position;
  rig.run_for(10s);

  CHECK(rig.frames - paused <= 1);
  CHECK(rig.app().video.position == position);
}

TEST_CASE("video: what is pressed while the player is being set up is kept") {
  AppRig rig;
  rig.open("#/video/find-an-answer").tap("video_start");

  CHECK(run_until(rig, 20s, [&] { return rig.app().video.position > 1s; }));
  CHECK(rig.app().video.playing);
}

TEST_CASE("video: the player goes with its page") {
  AppRig rig;
  open_video(rig, "chat-with-us");
  rig.tap("video_start").run_for(1s);

  rig.open("#/help");

  CHECK(rig.app().video.id.empty());
  CHECK_FALSE(rig.app().video.playing);
}

TEST_CASE("video: captions can be hidden, the transcript stays") {
  AppRig rig;
  open_video(rig, "find-an-answer");
  const auto status_count = [&] {
    int count = 0;
    for (const ui::SemanticNode& node : rig.session().kit().semantics().nodes())
      count += node.role == ui::Role::status && node.label.find("Open Help") == 0;
    return count;
  };
  CHECK(status_count() == 1);

  rig.tap("video_captions");

  CHECK(status_count() == 0);
  CHECK(rig.has("chapter:1"));
}

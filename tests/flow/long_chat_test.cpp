// A chat of thousands of messages: only what is in sight is drawn, and what one reads stays put.
#include "flow/long_chat.h"

#include <cmath>
#include <doctest/doctest.h>
#include <string>

#include "flow/app_rig.h"
#include "state/actions_outside.h"

using namespace tideline;
using flow::AppRig;
using std::chrono_literals::operator""ms;

namespace {

constexpr int kMany = 10000;

void open_long_chat(AppRig& rig, int messages, int unread = 0) {
  store::Snapshot kept;
  kept.conversations.push_back(flow::long_chat(messages, rig.clock.now()));
  kept.conversations.back().unread = unread;
  rig.session().act(state::StorageHappened{store::Loaded{std::move(kept), {}}});
  rig.open("#/chat/c-long");
}

// The first message that is wholly in sight, and where it stands.
struct Seen {
  std::string id;
  float y = 0;
};
Seen first_seen(AppRig& rig, std::string_view prefix = "message:") {
  for (const ui::SemanticNode& node : rig.session().kit().semantics().nodes())
    if (node.id.starts_with(prefix) && node.y_dp >= node.clip_top_dp) return {node.id, node.y_dp};
  return {};
}

float y_of(AppRig& rig, const std::string& id) {
  const ui::SemanticNode* node = rig.session().kit().semantics().find(id);
  return node != nullptr ? node->y_dp : -1e6f;
}

void pointer(AppRig& rig, PointerPhase phase, float y) {
  PointerEvent event;
  event.phase = phase;
  event.kind = PointerKind::touch;
  event.x_dp = 200;
  event.y_dp = y;
  event.time = rig.clock.monotonic();
  rig.send(event);
}

// Throws the content by a finger that goes down by `by` dp in about 64 ms.
void fling(AppRig& rig, float by) {
  float y = by > 0 ? 200.0f : 600.0f;
  pointer(rig, PointerPhase::down, y);
  for (int i = 0; i < 4; ++i) {
    rig.clock.advance(16ms);
    y += by / 4;
    pointer(rig, PointerPhase::move, y);
  }
  pointer(rig, PointerPhase::up, y);
}

}  // namespace

TEST_CASE("long chat: opens at the end, and only what is in sight is there") {
  AppRig rig;
  open_long_chat(rig, kMany);

  CHECK(rig.has("message:m9999"));
  CHECK_FALSE(rig.has("message:m9000"));
  CHECK(rig.session().kit().semantics().nodes().size() < 120);
  const ui::SemanticNode* last = rig.session().kit().semantics().find("message:m9999");
  CHECK(last->position == kMany);
  CHECK(last->set_size == kMany);
  CHECK(last->y_dp + last->height_dp <= last->clip_bottom_dp);
}

TEST_CASE("long chat: scrolling back shows each message once and in order") {
  AppRig rig;
  open_long_chat(rig, 300);
  std::set<int> seen;
  for (int i = 0; i < 400 && !seen.contains(0); ++i) {
    int before = -1;
    float bottom = -1e6f;
    for (const ui::SemanticNode& node : rig.session().kit().semantics().nodes()) {
      if (node.role != ui::Role::list_item) continue;
      const int number = std::stoi(node.id.substr(9));
      CHECK(number > before);
      CHECK(node.y_dp >= bottom - 0.6f);
      before = number;
      bottom = node.y_dp + node.height_dp;
      seen.insert(number);
    }
    rig.send(WheelEvent{200, 400, 0, 300});
    rig.run_for(32ms);
  }
  CHECK(seen.size() == 300);
}

TEST_CASE("long chat: what is measured above does not move what one reads") {
  AppRig rig;
  open_long_chat(rig, kMany);
  fling(rig, 300);
  float speed = 0;
  int frames = 0;
  for (Seen before = first_seen(rig); frames < 100; ++frames) {
    rig.run_for(16ms);
    const float moved = y_of(rig, before.id) - before.y;
    if (frames > 2 && moved < -1e5f) break;  // out of sight
    // Content flies down ever slower; a jump would show as a step against the last frame.
    if (frames > 2) CHECK(std::abs(moved - speed) < 6);
    speed = moved;
    before = first_seen(rig);
    if (!rig.session().wake().frame_soon) break;
  }
  CHECK(frames > 20);
}

TEST_CASE("long lists: a fling slows down along the curve, though heights are guesses at first") {
  AppRig rig;
  rig.open("#/gallery/list");
  rig.send(WheelEvent{200, 400, 0, -200000});  // far from what is measured
  rig.run_for(100ms);
  fling(rig, -300);
  rig.run_for(16ms);
  constexpr double kLeftPerFrame = 0.9685;  // 0.998 a millisecond
  double way = 0;
  double first = 0;
  for (int frame = 1; frame <= 40; ++frame) {
    const Seen before = first_seen(rig, "gallery_row:");
    rig.run_for(16ms);
    const float now = y_of(rig, before.id);
    REQUIRE(now > -1e5f);
    way += double(before.y - now);
    if (frame == 1) first = way;
    const double curve = first * (1 - std::pow(kLeftPerFrame, frame)) / (1 - kLeftPerFrame);
    CHECK(way == doctest::Approx(curve).epsilon(0.05));
  }
  CHECK(way > 400);
}

TEST_CASE("long chat: a message that comes while one reads above disturbs nothing and is counted") {
  AppRig rig;
  open_long_chat(rig, kMany);
  CHECK_FALSE(rig.has("to_latest"));
  rig.send(WheelEvent{200, 400, 0, 3000});
  rig.run_for(200ms);
  const Seen reading = first_seen(rig);

  model::Message message;
  message.id = MessageId("late");
  message.author = model::MessageAuthor::agent;
  message.author_name = "Mara";
  message.text = "Are you still there?";
  message.at = rig.clock.now();
  rig.session().act(state::DeskHappened{desk::MessageArrived{ConversationId("c-long"), message}});
  rig.run_for(200ms);

  CHECK(y_of(rig, reading.id) == doctest::Approx(reading.y));
  CHECK(rig.shows("1 new"));

  rig.tap("to_latest");
  rig.run_for(500ms);
  CHECK(rig.has("message:late"));
  CHECK_FALSE(rig.has("to_latest"));
}

TEST_CASE("long chat: opens where the unread messages begin") {
  AppRig rig;
  open_long_chat(rig, kMany, 200);

  CHECK(rig.shows("New messages"));
  CHECK_FALSE(rig.has("message:m9999"));
  CHECK(rig.has("to_latest"));
  CHECK(rig.app().conversations.front().unread == 0);
}

TEST_CASE("long chat: a few unread messages stand below their line, at the end") {
  AppRig rig;
  open_long_chat(rig, 50, 1);
  CHECK(rig.shows("New messages"));
  CHECK(rig.has("message:m49"));
  CHECK_FALSE(rig.has("to_latest"));
}

TEST_CASE("long lists: ten thousand chats cost no more nodes than a screenful") {
  AppRig rig;
  store::Snapshot kept;
  for (int i = 0; i < kMany; ++i) {
    kept.conversations.push_back(flow::long_chat(1, rig.clock.now()));
    kept.conversations.back().id = ConversationId("c" + std::to_string(i));
  }
  rig.session().act(state::StorageHappened{store::Loaded{std::move(kept), {}}});
  rig.open("#/chat");

  CHECK(rig.has("conversation:c0"));
  CHECK(rig.session().kit().semantics().nodes().size() < 120);

  for (int i = 0; i < 3; ++i) {  // what turns out higher makes it longer
    rig.send(WheelEvent{200, 400, 0, -1e6f});
    rig.run_for(100ms);
  }
  int last = 0;
  for (const ui::SemanticNode& node : rig.session().kit().semantics().nodes())
    last = std::max(last, node.position);
  CHECK(last == kMany);
}

TEST_CASE("long lists: the row with the focus stays when it is scrolled out of sight") {
  AppRig rig;
  rig.open("#/gallery/list");
  rig.send(FocusEvent{"gallery_row:3"});
  rig.send(WheelEvent{200, 400, 0, -50000});
  rig.run_for(100ms);
  CHECK(rig.has("gallery_row:3"));
  CHECK_FALSE(rig.has("gallery_row:4"));
  CHECK(rig.session().kit().focused() == "gallery_row:3");

  rig.send(FocusEvent{"back"});
  rig.run_for(100ms);
  CHECK_FALSE(rig.has("gallery_row:3"));
}

#include "ui/gesture.h"

#include <doctest/doctest.h>

using namespace tideline;
using namespace tideline::ui;

namespace {

// One finger or mouse on an arbiter; tells what came out as words.
struct Rig {
  GestureArbiter arbiter;
  std::vector<Gesture> out;
  PointerKind kind = PointerKind::touch;

  void send(PointerPhase phase, int ms, float x, float y, std::int64_t id = 1) {
    arbiter.feed({kind, phase, id, x, y, Milliseconds{ms}}, out);
  }
  void down(int ms, float x = 0, float y = 0) { send(PointerPhase::down, ms, x, y); }
  void move(int ms, float x, float y) { send(PointerPhase::move, ms, x, y); }
  void up(int ms, float x = 0, float y = 0) { send(PointerPhase::up, ms, x, y); }
  void wait(int ms) { arbiter.advance(Milliseconds{ms}, out); }

  std::string said() const {
    constexpr const char* kNames[] = {"press", "end",    "tap",       "long",    "drag",
                                      "moved", "thrown", "cancelled", "touched", "hover"};
    std::string words;
    for (const Gesture& gesture : out) {
      if (!words.empty()) words += ' ';
      words += kNames[gesture.index()];
    }
    return words;
  }
  template <class T>
  const T& last() const {
    for (std::size_t i = out.size(); i-- > 0;) {
      if (const T* found = std::get_if<T>(&out[i])) return *found;
    }
    static const T none{};
    CHECK_MESSAGE(false, "no such gesture");
    return none;
  }
};

}  // namespace

TEST_CASE("gesture: a short touch is a tap that is felt") {
  Rig rig;

  rig.down(1000, 20, 30);
  rig.up(1030, 22, 31);

  CHECK(rig.said() == "touched press end tap");
  CHECK(rig.last<Tapped>().touch);
  CHECK(rig.last<Tapped>().count == 1);
  CHECK(rig.last<Tapped>().at.x == 22);
}

TEST_CASE("gesture: a resting finger highlights after 50 milliseconds") {
  Rig rig;

  rig.down(1000);
  CHECK(rig.arbiter.next_deadline() == Milliseconds{1050});
  rig.wait(1049);
  CHECK(rig.said() == "touched");
  rig.wait(1050);

  CHECK(rig.said() == "touched press");
  CHECK(rig.arbiter.next_deadline() == Milliseconds{1500});
}

TEST_CASE("gesture: a mouse button highlights at once and never long presses") {
  Rig rig;
  rig.kind = PointerKind::mouse;

  rig.down(1000);
  CHECK(rig.said() == "touched press");
  CHECK(rig.arbiter.next_deadline() == Milliseconds{0});
  rig.wait(3000);
  rig.up(3000);

  CHECK(rig.said() == "touched press end tap");
  CHECK_FALSE(rig.last<Tapped>().touch);
}

TEST_CASE("gesture: half a second is a long press, the tap after it says so") {
  Rig rig;

  rig.down(1000);
  rig.wait(1060);
  rig.wait(1500);
  CHECK(rig.said() == "touched press long");
  rig.up(1700);

  CHECK(rig.said() == "touched press long end tap");
  CHECK(rig.last<Tapped>().held);
  rig.down(1800);
  rig.up(1850);
  CHECK_FALSE(rig.last<Tapped>().held);
  CHECK(rig.last<Tapped>().count == 1);
}

TEST_CASE("gesture: after a long press the finger may still drag") {
  Rig rig;

  rig.down(1000);
  rig.wait(1500);
  rig.move(1600, 0, 80);
  rig.up(1700, 0, 80);

  CHECK(rig.said() == "touched press long end drag moved thrown");
}

TEST_CASE("gesture: a long press is found even when no frame came") {
  Rig rig;

  rig.down(1000);
  rig.up(1700);

  CHECK(rig.said() == "touched press long end tap");
}

TEST_CASE("gesture: within the slop it stays a tap") {
  Rig rig;

  rig.down(0);
  rig.move(20, 6, 7);
  rig.up(40, 6, 7);

  CHECK(rig.said() == "touched press end tap");
}

TEST_CASE("gesture: past the slop it is a drag and never a tap") {
  Rig rig;

  rig.down(0);
  rig.move(20, 0, 12);
  rig.move(36, 0, 0);
  rig.up(40, 0, 0);

  CHECK(rig.said() == "touched drag moved moved thrown");
}

TEST_CASE("gesture: a drag takes the highlight away first") {
  Rig rig;

  rig.down(0);
  rig.wait(60);
  rig.move(80, 0, 30);

  CHECK(rig.said() == "touched press end drag moved");
}

TEST_CASE("gesture: the first movement loses the slop and no more") {
  Rig rig;

  rig.down(0, 100, 100);
  rig.move(16, 100, 160);

  CHECK(rig.last<DragBegan>().start.y == 100);
  CHECK(rig.last<DragBegan>().at.y == doctest::Approx(110));
  CHECK(rig.last<DragMoved>().dy_dp == doctest::Approx(50));
}

TEST_CASE("gesture: only a flat movement is horizontal") {
  const auto axis = [](float x, float y) {
    Rig rig;
    rig.down(0);
    rig.move(16, x, y);
    return rig.last<DragBegan>().axis;
  };

  CHECK(axis(20, 0) == Axis::horizontal);
  CHECK(axis(-20, 11) == Axis::horizontal);
  CHECK(axis(20, 14) == Axis::vertical);
  CHECK(axis(0, -20) == Axis::vertical);
}

TEST_CASE("gesture: the speed at release is that of the last samples") {
  Rig rig;

  rig.down(0);
  for (int i = 1; i <= 10; ++i) rig.move(16 * i, 0, float(-16 * i));
  rig.up(168, 0, -160);

  CHECK(rig.last<DragEnded>().vy_dp_s == doctest::Approx(-1000));
  CHECK(rig.last<DragEnded>().vx_dp_s == doctest::Approx(0));
}

TEST_CASE("gesture: a finger that rests before it lifts throws nothing") {
  Rig rig;

  rig.down(0);
  for (int i = 1; i <= 5; ++i) rig.move(16 * i, 0, float(-16 * i));
  rig.up(200, 0, -80);

  CHECK(rig.last<DragEnded>().vy_dp_s == 0);
}

TEST_CASE("gesture: a finger reported rarely by a slow machine throws all the same") {
  Rig rig;

  rig.down(0);
  for (int i = 1; i <= 5; ++i) rig.move(70 * i, 0, float(-70 * i));
  rig.up(430, 0, -350);

  CHECK(rig.last<DragEnded>().vy_dp_s == doctest::Approx(-1000));
}

TEST_CASE("gesture: moves far apart are no throw") {
  Rig rig;

  rig.down(0);
  for (int i = 1; i <= 3; ++i) rig.move(400 * i, 0, float(-40 * i));
  rig.up(1400, 0, -120);

  CHECK(rig.last<DragEnded>().vy_dp_s == 0);
}

TEST_CASE("gesture: a flick that comes with the up alone is a drag") {
  Rig rig;

  rig.down(0);
  rig.up(20, 0, -40);

  CHECK(rig.said() == "touched drag moved thrown");
  CHECK(rig.last<DragEnded>().vy_dp_s == doctest::Approx(-2000));
}

TEST_CASE("gesture: moves of one instant count once") {
  Rig rig;

  rig.down(0);
  rig.move(16, 0, 5);
  rig.move(16, 0, 10);
  rig.move(16, 0, 16);
  rig.up(16, 0, 16);

  CHECK(rig.last<DragEnded>().vy_dp_s == doctest::Approx(1000));
}

TEST_CASE("gesture: two quick taps in one place count two") {
  Rig rig;

  rig.down(1000);
  rig.up(1050);
  rig.down(1200, 5, 5);
  rig.up(1250, 5, 5);

  CHECK(rig.last<Tapped>().count == 2);
}

TEST_CASE("gesture: taps far apart in time or place are single") {
  Rig rig;

  rig.down(1000);
  rig.up(1050);
  rig.down(1400);
  rig.up(1450);
  CHECK(rig.last<Tapped>().count == 1);
  rig.down(1500, 100, 0);
  rig.up(1550, 100, 0);

  CHECK(rig.last<Tapped>().count == 1);
}

TEST_CASE("gesture: two fingers are neither a tap nor a long press") {
  Rig rig;

  rig.down(0);
  rig.wait(60);
  rig.send(PointerPhase::down, 70, 200, 200, 2);
  CHECK(rig.said() == "touched press end");
  rig.wait(700);
  rig.send(PointerPhase::up, 710, 200, 200, 2);
  rig.up(720);
  CHECK(rig.said() == "touched press end");

  rig.down(800);
  rig.up(830);
  CHECK(rig.last<Tapped>().count == 1);
}

TEST_CASE("gesture: a further finger does not disturb a drag") {
  Rig rig;

  rig.down(0);
  rig.move(20, 0, 30);
  rig.send(PointerPhase::down, 30, 200, 200, 2);
  rig.send(PointerPhase::move, 40, 200, 300, 2);
  rig.send(PointerPhase::up, 50, 200, 300, 2);
  rig.move(60, 0, 50);
  rig.up(500, 0, 50);
  rig.send(PointerPhase::up, 510, 0, 0, 3);

  CHECK(rig.said() == "touched drag moved moved thrown");
}

TEST_CASE("gesture: a finger beside which another came down may still drag") {
  Rig rig;

  rig.down(0);
  rig.send(PointerPhase::down, 10, 200, 200, 2);
  rig.move(40, 0, 30);

  CHECK(rig.said() == "touched drag moved");
}

TEST_CASE("gesture: the touch that stopped a scroll is no tap and shows no press") {
  Rig rig;

  rig.down(0);
  rig.arbiter.swallow_tap();
  CHECK(rig.arbiter.next_deadline() == Milliseconds{0});
  rig.wait(100);
  rig.up(120);
  CHECK(rig.said() == "touched");

  rig.down(200);
  rig.up(230);
  CHECK(rig.said() == "touched touched press end tap");
  CHECK(rig.last<Tapped>().count == 1);
}

TEST_CASE("gesture: the touch that stopped a scroll can still drag") {
  Rig rig;

  rig.down(0);
  rig.arbiter.swallow_tap();
  rig.move(100, 0, 30);

  CHECK(rig.said() == "touched drag moved");
}

TEST_CASE("gesture: what the system takes away is cancelled") {
  Rig rig;

  rig.down(0);
  rig.wait(60);
  rig.send(PointerPhase::cancel, 70, 0, 0);
  CHECK(rig.said() == "touched press end");

  rig.out.clear();
  rig.down(100);
  rig.move(120, 30, 0);
  rig.send(PointerPhase::cancel, 130, 30, 0);
  CHECK(rig.said() == "touched drag moved cancelled");
}

TEST_CASE("gesture: a lost up does not block what follows") {
  Rig rig;

  rig.down(0);
  rig.down(100);
  rig.up(120);

  CHECK(rig.said() == "touched press end touched press end tap");
}

TEST_CASE("gesture: a hovering mouse is told in and out") {
  Rig rig;
  rig.kind = PointerKind::mouse;

  rig.send(PointerPhase::hover, 0, 5, 5);
  CHECK(rig.last<Hovered>().inside);
  rig.send(PointerPhase::leave, 10, 0, 0);

  CHECK_FALSE(rig.last<Hovered>().inside);
}

TEST_CASE("gesture: a mouse drags after fewer dp than a finger") {
  Rig rig;
  rig.kind = PointerKind::mouse;

  rig.down(0);
  rig.move(20, 6, 0);
  rig.up(40, 6, 0);

  CHECK(rig.said() == "touched press end drag moved thrown");
}

TEST_CASE("gesture: a long press that selects goes on as a drag at once") {
  Rig rig;
  rig.down(0);
  rig.wait(500);

  rig.arbiter.drag_on();
  rig.move(600, 0, 3);
  rig.up(620, 0, 3);

  CHECK(rig.said() == "touched press long moved thrown");
}

#include "ui/scroller.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace tideline;
using namespace tideline::ui;
using namespace std::chrono_literals;

namespace {

Scroller tall() {
  Scroller scroller;
  scroller.set_extent(10000, 500);
  return scroller;
}

Scroller flung(float from, float finger_speed) {
  Scroller scroller = tall();
  scroller.jump_to(from);
  scroller.begin_drag();
  scroller.end_drag(finger_speed);
  return scroller;
}

void run(Scroller& scroller, Milliseconds time, Milliseconds step = 16ms) {
  for (Milliseconds t{0}; t < time; t += step) scroller.advance(std::min(step, time - t));
}

}  // namespace

TEST_CASE("scroller: the content follows the finger and stays where it is put") {
  Scroller scroller = tall();

  scroller.begin_drag();
  scroller.drag_by(-120);
  CHECK(scroller.is_dragged());
  scroller.end_drag(0);
  run(scroller, 1s);

  CHECK(scroller.offset() == doctest::Approx(120));
  CHECK_FALSE(scroller.is_moving());
}

TEST_CASE("scroller: a fling slows to the platform's curve") {
  Scroller scroller = flung(1000, -2000);

  scroller.advance(100ms);
  const double k = -std::log(0.998);
  CHECK(scroller.offset() == doctest::Approx(1000 + 2 / k * (1 - std::pow(0.998, 100))));

  run(scroller, 5s);
  CHECK_FALSE(scroller.is_moving());
  CHECK(scroller.offset() == doctest::Approx(1000 + 2 / k * (1 - 12.0 / 2000)));
}

TEST_CASE("scroller: a fling ends in the same place at any frame rate") {
  for (const float speed : {-3000.0f, 2500.0f, 7000.0f}) {
    Scroller once = flung(1500, speed);
    Scroller slow = flung(1500, speed);
    Scroller fast = flung(1500, speed);

    for (int i = 0; i < 12; ++i) {
      once.advance(100ms);
      run(slow, 100ms, 33ms);
      run(fast, 100ms, 7ms);

      CHECK(slow.offset() == doctest::Approx(once.offset()).epsilon(1e-5));
      CHECK(fast.offset() == doctest::Approx(once.offset()).epsilon(1e-5));
    }
  }
}

TEST_CASE("scroller: a slow lift is no fling") {
  Scroller scroller = flung(1000, -30);

  CHECK_FALSE(scroller.is_moving());
  CHECK(scroller.offset() == 1000);
}

TEST_CASE("scroller: a fling into the end carries over into a bounce that comes back") {
  Scroller scroller = flung(9300, -3000);

  float farthest = 0;
  float before = scroller.offset();
  float longest_step = 0;
  for (int i = 0; i < 3000 && scroller.is_moving(); ++i) {
    scroller.advance(1ms);
    longest_step = std::max(longest_step, std::abs(scroller.offset() - before));
    before = scroller.offset();
    farthest = std::max(farthest, before);
  }

  CHECK(farthest > 9550);
  CHECK(farthest < 9700);
  CHECK(longest_step < 3.1f);  // never faster than the finger
  CHECK_FALSE(scroller.is_moving());
  CHECK(scroller.offset() == 9500);
}

TEST_CASE("scroller: a bounce swings out once only") {
  Scroller scroller = flung(0, 2000);

  bool turned = false;
  float before = 0;
  while (scroller.is_moving()) {
    scroller.advance(8ms);
    if (scroller.offset() > before) turned = true;
    if (turned) CHECK(scroller.offset() >= before);
    CHECK(scroller.offset() <= 0);
    before = scroller.offset();
  }

  CHECK(turned);
  CHECK(scroller.offset() == 0);
}

TEST_CASE("scroller: beyond the top the finger moves a rubber band") {
  Scroller scroller = tall();

  scroller.begin_drag();
  scroller.drag_by(200);
  CHECK(scroller.offset() == doctest::Approx(-200 * 0.55 * 500 / (500 + 0.55 * 200)));
  scroller.drag_by(100000);
  CHECK(scroller.offset() > -500);

  scroller.end_drag(0);
  run(scroller, 2s);
  CHECK(scroller.offset() == 0);
}

TEST_CASE("scroller: a finger on a bounce takes it over without a jump") {
  Scroller scroller = flung(0, 3000);
  run(scroller, 100ms);
  const float out = scroller.offset();
  REQUIRE(out < -20);

  scroller.begin_drag();
  scroller.drag_by(0);

  CHECK(scroller.offset() == doctest::Approx(out).epsilon(1e-4));
}

TEST_CASE("scroller: thrown back from beyond the end it flies on into the content") {
  Scroller scroller = tall();
  scroller.begin_drag();
  scroller.drag_by(50);

  scroller.end_drag(-6000);
  run(scroller, 600ms);

  CHECK(scroller.offset() > 200);
  CHECK(scroller.is_moving());
}

TEST_CASE("scroller: what fits does not move") {
  Scroller scroller;
  scroller.set_extent(300, 500);

  scroller.begin_drag();
  scroller.drag_by(-100);
  scroller.end_drag(-4000);

  CHECK(scroller.max_offset() == 0);
  CHECK(scroller.offset() == 0);
  CHECK_FALSE(scroller.is_moving());
}

TEST_CASE("scroller: a touch stops a fling and says so") {
  Scroller scroller = flung(1000, -2000);
  run(scroller, 200ms);
  const float place = scroller.offset();

  CHECK(scroller.stop());
  CHECK_FALSE(scroller.is_moving());
  CHECK_FALSE(scroller.stop());
  scroller.advance(100ms);
  CHECK(scroller.offset() == place);
}

TEST_CASE("scroller: a touch on motion too slow to see is no stop") {
  Scroller scroller = flung(1000, -60);
  run(scroller, 500ms);
  REQUIRE(scroller.is_moving());

  CHECK_FALSE(scroller.stop());
  CHECK_FALSE(scroller.is_moving());
}

TEST_CASE("scroller: a touch beyond the end does not leave it there") {
  Scroller scroller = flung(0, 3000);
  run(scroller, 80ms);

  CHECK(scroller.stop());
  run(scroller, 2s);

  CHECK(scroller.offset() == 0);
}

TEST_CASE("scroller: the wheel moves at once and no farther than the ends") {
  Scroller scroller = tall();

  scroller.scroll_by(300);
  CHECK(scroller.offset() == 300);
  scroller.scroll_by(-1000);
  CHECK(scroller.offset() == 0);
  scroller.scroll_by(1e6f);
  CHECK(scroller.offset() == 9500);
}

TEST_CASE("scroller: a glide arrives within 250 milliseconds") {
  Scroller scroller = tall();

  scroller.glide_to(800);
  scroller.advance(100ms);
  CHECK(scroller.offset() > 400);  // quick first
  CHECK(scroller.offset() < 800);
  scroller.advance(150ms);

  CHECK(scroller.offset() == 800);
  CHECK_FALSE(scroller.is_moving());
}

TEST_CASE("scroller: a glide past the end stops at the end") {
  Scroller scroller = tall();

  scroller.glide_to(99999);
  run(scroller, 300ms);

  CHECK(scroller.offset() == 9500);
}

TEST_CASE("scroller: reduced motion jumps and does not bounce") {
  Scroller scroller = tall();
  scroller.set_reduced_motion(true);

  scroller.glide_to(800);
  CHECK(scroller.offset() == 800);
  scroller.begin_drag();
  scroller.drag_by(900);
  CHECK(scroller.offset() == 0);
  scroller.drag_by(-10);  // and the way back begins at once
  CHECK(scroller.offset() == 10);
  scroller.end_drag(3000);
  run(scroller, 1s);

  CHECK(scroller.offset() == 0);
  CHECK_FALSE(scroller.is_moving());
}

TEST_CASE("scroller: content that grows leaves the place alone") {
  Scroller scroller = tall();
  scroller.jump_to(9500);

  scroller.set_extent(12000, 500);

  CHECK(scroller.offset() == 9500);
  CHECK(scroller.max_offset() == 11500);
}

TEST_CASE("scroller: content that shrinks at rest shows its end at once") {
  Scroller scroller = tall();
  scroller.jump_to(9000);

  scroller.set_extent(2000, 500);

  CHECK(scroller.offset() == 1500);
  CHECK_FALSE(scroller.is_moving());
}

TEST_CASE("scroller: content that shrinks under a fling brings it back softly") {
  Scroller scroller = flung(3000, -2000);
  run(scroller, 100ms);
  const float place = scroller.offset();

  scroller.set_extent(3500, 500);
  CHECK(scroller.offset() == place);
  CHECK(scroller.is_moving());
  run(scroller, 3s);

  CHECK(scroller.offset() == 3000);
}

TEST_CASE("scroller: content that grows under a fling lets it go on as before") {
  Scroller scroller = flung(1000, -3000);
  Scroller other = flung(1000, -3000);

  for (int i = 0; i < 20; ++i) {
    scroller.set_extent(10000.0f + 50.0f * float(i), 500);
    scroller.advance(16ms);
    other.advance(16ms);
  }

  CHECK(scroller.offset() == doctest::Approx(other.offset()).epsilon(1e-4));
}

TEST_CASE("scroller: content that grows under a stretched band does not jump") {
  Scroller scroller = tall();
  scroller.jump_to(9500);
  scroller.begin_drag();
  scroller.drag_by(-200);
  const float place = scroller.offset();

  scroller.set_extent(12000, 500);

  CHECK(scroller.offset() == doctest::Approx(place));
  scroller.drag_by(-10);
  CHECK(scroller.offset() == doctest::Approx(place + 10));
}

TEST_CASE("scroller: notches of a wheel add up in one glide") {
  Scroller scroller;
  scroller.set_extent(3000, 500);

  scroller.glide_by(60);
  scroller.advance(Milliseconds{100});
  scroller.glide_by(60);
  scroller.advance(Milliseconds{400});

  CHECK(scroller.offset() == doctest::Approx(120));
}

TEST_CASE("scroller: a list that can refresh is pulled even when all of it fits") {
  Scroller scroller;
  scroller.set_extent(200, 500);
  scroller.set_pullable(true);

  scroller.begin_drag();
  scroller.drag_by(60);
  CHECK_FALSE(scroller.is_pulled());
  scroller.drag_by(120);
  CHECK(scroller.is_pulled());
  scroller.end_drag(0);
  scroller.advance(Milliseconds{3000});

  CHECK(scroller.offset() == doctest::Approx(0));
}

TEST_CASE("scroller: room at the top stays open while it refreshes and closes softly") {
  Scroller scroller;
  scroller.set_extent(2000, 500);
  scroller.set_pullable(true);
  scroller.begin_drag();
  scroller.drag_by(200);
  scroller.end_drag(0);

  scroller.set_lead(64);
  scroller.advance(Milliseconds{3000});
  CHECK(scroller.offset() == doctest::Approx(-64));
  CHECK_FALSE(scroller.is_moving());

  scroller.set_lead(0);
  CHECK(scroller.is_moving());
  scroller.advance(Milliseconds{3000});
  CHECK(scroller.offset() == doctest::Approx(0));
}

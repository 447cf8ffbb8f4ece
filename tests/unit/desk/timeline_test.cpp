#include "desk/local/timeline.h"

#include "doctest/doctest.h"

#include "fakes/fake_clock.h"

using namespace tideline;
using desk::Timeline;

TEST_CASE("timeline: things on one lane follow each other, lanes do not wait for each other") {
  fakes::FakeClock clock;
  Timeline timeline(clock);
  std::string said;
  timeline.then("a", Milliseconds{100}, [&] { said += "a1 "; });
  timeline.then("a", Milliseconds{100}, [&] { said += "a2 "; });
  timeline.then("b", Milliseconds{150}, [&] { said += "b1 "; });

  clock.advance(Milliseconds{100});
  timeline.run();
  CHECK(said == "a1 ");
  clock.advance(Milliseconds{100});
  timeline.run();
  CHECK(said == "a1 b1 a2 ");
  CHECK_FALSE(timeline.next());
}

TEST_CASE("timeline: what happens may add to it, and a dropped lane is silent") {
  fakes::FakeClock clock;
  Timeline timeline(clock);
  std::string said;
  timeline.then("a", Milliseconds{10}, [&] {
    timeline.drop("b");
    timeline.then("a", Milliseconds{10}, [&] { said += "later"; });
  });
  timeline.then("b", Milliseconds{20}, [&] { said += "never"; });

  clock.advance(Milliseconds{10});
  timeline.run();
  CHECK(timeline.next() == clock.monotonic() + Milliseconds{10});
  clock.advance(Milliseconds{10});
  timeline.run();

  CHECK(said == "later");
}

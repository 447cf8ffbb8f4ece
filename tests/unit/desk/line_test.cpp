#include "desk/line.h"

#include <doctest/doctest.h>

#include "fakes/cleared.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_desk.h"

using namespace tideline;
using desk::Line;
using desk::LineState;

namespace {

struct LineRig {
  fakes::FakeClock clock;
  fakes::FakeDesk desk;
  Line line{desk, clock};

  void send(const std::string& id) {
    desk::OutgoingMessage message;
    message.conversation = ConversationId("c");
    message.id = MessageId(id);
    message.text = fakes::cleared("Hello " + id);
    line.send(message);
  }
  std::vector<desk::DeskEvent> poll() {
    std::vector<desk::DeskEvent> out;
    line.poll(out);
    return out;
  }
};

}  // namespace

TEST_CASE("line: one that is on passes everything at once") {
  LineRig rig;

  rig.send("m-1");

  CHECK(rig.desk.received() == std::vector<std::string>{"Hello m-1"});
  CHECK(rig.poll().size() == 1);
}

TEST_CASE("line: a slow one takes its time, both ways and in order") {
  LineRig rig;
  rig.line.set_state(LineState::slow);
  rig.send("m-1");
  rig.line.set_state(LineState::on);
  rig.send("m-2");
  CHECK(rig.desk.received().empty());
  rig.line.set_state(LineState::slow);

  rig.clock.advance(desk::kSlowLine);
  CHECK(rig.poll().empty());
  CHECK(rig.desk.received() == std::vector<std::string>{"Hello m-1", "Hello m-2"});
  REQUIRE(rig.line.next_event());
  rig.clock.advance(desk::kSlowLine);

  CHECK(rig.poll().size() == 2);
}

TEST_CASE("line: a failing one says so for each call") {
  LineRig rig;
  rig.line.set_state(LineState::failing);

  rig.send("m-1");

  const auto events = rig.poll();
  REQUIRE(events.size() == 1);
  CHECK(std::get<desk::SendFailed>(events[0]).id == "m-1");
  CHECK(rig.desk.received().empty());
}

TEST_CASE("line: what is told while it is cut arrives when it is back") {
  LineRig rig;
  rig.line.set_state(LineState::off);
  CHECK(rig.line.needs_network());
  rig.desk.tell(desk::AgentTyping{ConversationId("c"), true});
  CHECK(rig.poll().empty());

  rig.line.set_state(LineState::on);

  CHECK(rig.poll().size() == 1);
}

TEST_CASE("line: a rating goes the same way, and what the desk can do is what it says") {
  LineRig rig;
  rig.desk.can.rating = false;
  CHECK_FALSE(rig.line.capabilities().rating);
  rig.line.set_state(LineState::failing);

  rig.line.rate({"t-1", 5, {}});

  const auto events = rig.poll();
  REQUIRE(events.size() == 1);
  CHECK(std::get<desk::SendFailed>(events[0]).id == "t-1");
}

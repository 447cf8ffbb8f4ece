#include "desk/local/pack_files.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "fakes/fake_clock.h"
#include "unit/desk/demo_rig.h"

using namespace tideline;
using namespace std::chrono_literals;
using desk::DemoRig;

namespace {

model::ChatBook book_with_files() {
  model::ChatBook book = desk::small_book();
  book.line_file = {"Way.png", "images/way.png"};
  book.line_with_file = 1;
  book.answer_file = {"List.txt", "files/list.txt"};
  return book;
}

// A chat with the agent, in whose second line the file goes.
std::vector<desk::MessageArrived> talk(DemoRig& rig) {
  const ConversationId id("c-1");
  rig.desk.open({id, {}, {}});
  rig.run_for(2s);
  for (int i = 0; i < 4; ++i) rig.desk.cue(desk::Cue::answers, id, "");
  rig.run_for(1s);
  return rig.all<desk::MessageArrived>();
}

}  // namespace

TEST_CASE("pack files: the agent sends one with its line, and gives its bytes bit by bit") {
  DemoRig rig;
  rig.desk.set_book(book_with_files());

  const std::vector<desk::MessageArrived> said = talk(rig);
  const auto with_file = std::find_if(said.begin(), said.end(), [](const auto& arrived) {
    return !arrived.message.attachments.empty();
  });
  REQUIRE(with_file != said.end());
  CHECK(with_file->message.text == "Found it.");
  const model::Attachment& file = with_file->message.attachments.front();
  CHECK(file.name == "Way.png");
  CHECK(rig.desk.take_wanted_files().empty());  // nothing is fetched before somebody wants it

  rig.desk.fetch_attachment({"c-1", with_file->message.id, file.id, 100});
  CHECK(rig.desk.take_wanted_files() == std::vector<std::string>{"images/way.png"});
  rig.desk.bring_file("images/way.png", std::string("PNG bytes"));
  rig.run_for(2s);
  CHECK(rig.all<desk::AttachmentComing>().size() == 3);
  REQUIRE(rig.all<desk::AttachmentFetched>().size() == 1);
  CHECK(*rig.all<desk::AttachmentFetched>().front().bytes == "PNG bytes");
}

TEST_CASE("pack files: a book that names none sends none") {
  DemoRig rig;
  rig.desk.set_book(desk::small_book());
  for (const desk::MessageArrived& arrived : talk(rig)) CHECK(arrived.message.attachments.empty());
}

TEST_CASE("pack files: after a restart the bytes are brought first; what is not there is told") {
  DemoRig rig;
  rig.desk.fetch_attachment({"c-1", MessageId("m"), "files/list.txt", 100});
  CHECK(rig.desk.next_event());
  CHECK(rig.desk.take_wanted_files() == std::vector<std::string>{"files/list.txt"});
  rig.run_for(1s);
  CHECK(rig.all<desk::AttachmentFetched>().empty());
  rig.desk.bring_file("files/list.txt", std::string("A list"));
  rig.run_for(2s);
  CHECK(rig.all<desk::AttachmentFetched>().size() == 1);

  rig.desk.fetch_attachment({"c-1", MessageId("m"), "files/none.txt", 100});
  rig.desk.bring_file("files/none.txt", Error{ErrorCode::not_found, "no such file"});
  rig.run_for(100ms);
  REQUIRE(rig.all<desk::AttachmentFailed>().size() == 1);
  CHECK(rig.all<desk::AttachmentFailed>().front().error.code == ErrorCode::not_found);
}

TEST_CASE("pack files: more than is wanted is not given") {
  DemoRig rig;
  rig.desk.set_book(book_with_files());
  rig.desk.bring_file("files/list.txt", std::string(200, 'x'));
  rig.desk.fetch_attachment({"t-1", MessageId("m"), "files/list.txt", 100});
  rig.run_for(2s);
  REQUIRE(rig.all<desk::AttachmentFailed>().size() == 1);
  CHECK(rig.all<desk::AttachmentFailed>().front().error.code == ErrorCode::too_large);
}

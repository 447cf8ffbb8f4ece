#include "state/desk_files.h"

#include "doctest/doctest.h"

#include "fakes/faulty_desk.h"
#include "state/actions_outside.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;
using namespace std::chrono_literals;

namespace {

const std::string kPng("\x89PNG\r\n\x1a\n....", 12);

model::Attachment told(const std::string& id, const std::string& name, const std::string& type,
                       std::int64_t bytes) {
  model::Attachment file;
  file.id = id;
  file.name = name;
  file.media_type = type;
  file.bytes = bytes;
  return file;
}

// The agent writes to a new chat, with that file.
std::string chat_with(Rig& rig, const model::Attachment& file) {
  const std::string id = rig.start_chat();
  model::Message message;
  message.id = MessageId("d-1");
  message.author = model::MessageAuthor::agent;
  message.at = rig.clock.now();
  message.attachments = {file};
  rig.act(DeskHappened{desk::MessageArrived{ConversationId(id), message}});
  return id;
}

const FetchedFile& fetched(const Rig& rig, const std::string& id) {
  return rig.app().files.fetched.at(id);
}

}  // namespace

TEST_CASE("desk files: one is fetched when it is wanted, held for this run, and told of after it") {
  Rig rig;
  const std::string bytes = kPng;
  rig.desk.own_files["77"] = bytes;
  const std::string chat =
      chat_with(rig, told("77", "../way\xE2\x80\xAE.png", "image/png", std::int64_t(bytes.size())));
  const model::Attachment& file = rig.last_message(chat).attachments.front();
  CHECK(file.at_desk);
  CHECK(file.name == "way.png");
  CHECK(rig.app().files.fetched.empty());

  rig.act(FetchAttachment{chat, "d-1", "77"});
  CHECK(fetched(rig, "77").step == FetchStep::coming);
  rig.settle();

  CHECK(fetched(rig, "77").step == FetchStep::here);
  CHECK(rig.files.received.at(fetched(rig, "77").held.id) == bytes);
  CHECK(rig.files.saved.empty());  // a picture is shown first
  rig.act(FetchAttachment{chat, "d-1", "77"});
  CHECK(rig.files.saved.contains("way.png"));

  rig.files.received.clear();
  rig.restart();
  CHECK(rig.app().files.fetched.empty());
  CHECK(rig.last_message(chat).attachments.front().at_desk);
  CHECK(rig.files.kept.empty());
}

TEST_CASE("desk files: what is no picture is saved at once, under a safe name") {
  Rig rig;
  rig.desk.own_files["a"] = "One, two";
  const std::string chat = chat_with(rig, told("a", "C:\\steps.html", "text/html", 8));

  rig.act(FetchAttachment{chat, "d-1", "a"});
  rig.settle();

  CHECK(rig.files.saved.at("steps.html.txt") == "One, two");
}

TEST_CASE("desk files: too large, cut off, of an unknown kind or gone is said and never held") {
  Rig rig;
  rig.desk.own_files["cut"] = "half";
  rig.desk.own_files["program"] = "MZ..";
  rig.desk.own_files["more"] = std::string(std::size_t(most_fetched_bytes(rig.app())) + 1, 'x');
  struct Case {
    const char* id;
    std::int64_t told_bytes;
    FetchFault fault;
  };
  const Case cases[] = {{"cut", 8, FetchFault::network},
                        {"program", 4, FetchFault::wrong_kind},
                        {"more", 0, FetchFault::too_large},
                        {"huge", std::int64_t{1} << 40, FetchFault::too_large},
                        {"gone", 4, FetchFault::gone}};
  for (const Case& one : cases) {
    CAPTURE(one.id);
    const std::string chat = chat_with(rig, told(one.id, "file", "text/plain", one.told_bytes));
    rig.act(FetchAttachment{chat, "d-1", one.id});
    rig.settle();
    CHECK(fetched(rig, one.id).step == FetchStep::failed);
    CHECK(fetched(rig, one.id).fault == one.fault);
  }
  CHECK(rig.files.received.empty());
  CHECK(rig.files.saved.empty());
}

TEST_CASE("desk files: a desk that loses, cuts, doubles and delays gives it when asked again") {
  for (std::uint32_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    fakes::FakeDesk team;
    team.own_files["77"] = kPng;
    fakes::FaultyDesk faulty(team, seed);
    Rig rig(&faulty);
    const std::string chat =
        chat_with(rig, told("77", "a.png", "image/png", std::int64_t(kPng.size())));
    faulty.lost_percent = 30;
    faulty.failed_percent = 30;
    faulty.cut_percent = 30;
    faulty.twice_percent = 50;
    faulty.late_percent = 50;
    for (int tries = 0; tries < 40; ++tries) {
      rig.act(FetchAttachment{chat, "d-1", "77"});
      rig.run_for(kFetchTimeout + 1s);
      if (fetched(rig, "77").step == FetchStep::here) break;
      CHECK(fetched(rig, "77").step == FetchStep::failed);
      CHECK(fetched(rig, "77").fault == FetchFault::network);
    }
    CHECK(fetched(rig, "77").step == FetchStep::here);
    CHECK(rig.files.received.size() == 1);
  }
}

TEST_CASE("desk files: one that nobody answers for is given up in time, and may still come") {
  Rig rig;
  rig.desk.confirms = false;
  const std::string chat = chat_with(rig, told("77", "a.png", "image/png", 0));
  rig.act(FetchAttachment{chat, "d-1", "77"});
  rig.settle();
  REQUIRE(next_tick(rig.app()));
  CHECK(*next_tick(rig.app()) <= rig.clock.monotonic() + kFetchTimeout);
  rig.run_for(kFetchTimeout + 1s);
  CHECK(fetched(rig, "77").step == FetchStep::failed);

  rig.act(DeskHappened{desk::AttachmentFetched{"77", std::make_shared<const std::string>(kPng)}});
  CHECK(fetched(rig, "77").step == FetchStep::here);
}

TEST_CASE("desk files: the oldest are let go, and all of them when everything is deleted") {
  Rig rig;
  std::string chat;
  for (std::size_t i = 0; i <= kMostHeldFiles; ++i) {
    const std::string id = std::to_string(i);
    rig.desk.own_files[id] = kPng;
    chat = chat_with(rig, told(id, "a.png", "image/png", 0));
    rig.act(FetchAttachment{chat, "d-1", id});
    rig.settle();
  }
  CHECK(rig.files.received.size() == kMostHeldFiles);
  CHECK_FALSE(rig.app().files.fetched.contains("0"));

  rig.act(DeleteAllData{});
  CHECK(rig.files.received.empty());
  CHECK(rig.app().files.fetched.empty());
}

TEST_CASE("desk files: a file with the id of one's own takes nothing of that with it") {
  Rig rig;
  rig.files.kept["f-1"] = "mine";
  const std::string chat = chat_with(rig, told("f-1", "a.png", "image/png", 0));
  rig.act(FetchAttachment{chat, "d-1", "f-1"});
  rig.settle();
  CHECK(fetched(rig, "f-1").fault == FetchFault::gone);
  CHECK(rig.files.kept.contains("f-1"));
}

TEST_CASE("desk files: a ticket's event that is only a file is a message of the team") {
  Rig rig;
  const std::string id = rig.submit_ticket();
  rig.settle();
  rig.open("#/");
  model::TicketEvent event;
  event.id = MessageId("d-9");
  event.author = model::TicketAuthor::agent;
  event.status = find_ticket(rig.app(), id)->status;
  event.attachments = {told("5", "form.pdf", "application/pdf", 0)};
  rig.act(DeskHappened{desk::TicketMoved{TicketId(id), event}});

  CHECK(find_ticket(rig.app(), id)->timeline.back().attachments.front().at_desk);
  CHECK(rig.app().inbox.front().text == "form.pdf");
}

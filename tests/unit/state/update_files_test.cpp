#include "doctest/doctest.h"

#include "state/attachments.h"
#include "unit/content/guard_rules.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;

namespace {

const std::string kPhrase =
    "legal winner thank year wave sausage worth useful legal winner thank yellow";

void give(Rig& rig, const std::string& target, const std::string& id) {
  rig.files.held[id] = "bytes";
  rig.act(FilesHappened{ports::FileGiven{target, id, id + ".png", "image/png", 1000, 40, 30, {}}});
  rig.run_for(Milliseconds{500});
}

void give_text(Rig& rig, const std::string& name, const std::string& text) {
  rig.files.held["f-text"] = text;
  rig.act(FilesHappened{ports::FileGiven{"ticket", "f-text", name, "text/plain",
                                         std::int64_t(text.size()), 0, 0, text}});
}

bool is_refused_as_secret(const Rig& rig) {
  const std::vector<FileNotice>& notices = rig.app().files.notices;
  return rig.app().ticket_draft.attachments.empty() && rig.files.held.empty() &&
         rig.files.kept.empty() && notices.size() == 1 && notices[0].has_secret;
}

}  // namespace

TEST_CASE("files: drafts of ticket, reply and chat keep theirs over a restart") {
  Rig rig;
  const std::string ticket = rig.submit_ticket();
  const std::string chat = rig.start_chat();
  give(rig, "ticket", "f-1");
  give(rig, reply_files(ticket), "f-2");
  give(rig, chat_files(chat), "f-3");

  rig.restart();

  REQUIRE(draft_files(rig.app(), "ticket")->size() == 1);
  CHECK(draft_files(rig.app(), "ticket")->front().name == "f-1.png");
  REQUIRE(draft_files(rig.app(), reply_files(ticket))->size() == 1);
  REQUIRE(draft_files(rig.app(), chat_files(chat))->size() == 1);
  CHECK(rig.files.kept.size() == 3);
}

TEST_CASE("files: one that nothing knows of is let go at the next start") {
  Rig rig;
  give(rig, "ticket", "f-1");
  rig.files.kept["f-lost"] = "bytes";

  rig.restart();

  CHECK(rig.files.kept.contains("f-1"));
  CHECK_FALSE(rig.files.kept.contains("f-lost"));
}

TEST_CASE("files: more than the pack takes are refused and not kept") {
  Rig rig;
  const int most = rig.app().pack.facts.ticket_form.attachments.max_files;
  REQUIRE(most > 0);
  for (int i = 0; i <= most; ++i) give(rig, "ticket", "f-" + std::to_string(i));

  CHECK(int(rig.app().ticket_draft.attachments.size()) == most);
  CHECK(int(rig.files.kept.size()) == most);
  REQUIRE(rig.app().files.notices.size() == 1);
  CHECK(rig.app().files.notices[0].fault == ports::FileFault::too_many);
  rig.act(DismissFileNotice{"ticket"});
  CHECK(rig.app().files.notices.empty());
}

TEST_CASE("files: what was refused is told until files are chosen again") {
  Rig rig;
  const auto refuse = [&](const std::string& name) {
    rig.act(FilesHappened{ports::FileRefused{"ticket", name, ports::FileFault::too_large, {}}});
  };
  rig.act(FilesHappened{ports::FilesChosen{"ticket"}});
  for (int i = 0; i < 7; ++i) refuse("huge-" + std::to_string(i) + ".png");
  give(rig, "ticket", "f-1");

  REQUIRE(rig.app().ticket_draft.attachments.size() == 1);
  CHECK(rig.app().files.notices.size() == 7);
  rig.act(RemoveAttachment{"ticket", "f-1"});
  CHECK(rig.app().files.notices.size() == 7);

  rig.act(FilesHappened{ports::FilesChosen{"ticket"}});
  CHECK(rig.app().files.notices.empty());
}

TEST_CASE("files: a removed one is gone from the draft and from the device") {
  Rig rig;
  give(rig, "ticket", "f-1");
  rig.act(RemoveAttachment{"ticket", "f-1"});

  CHECK(rig.app().ticket_draft.attachments.empty());
  CHECK(rig.files.kept.empty());
}

TEST_CASE("files: an edit of the form does not take away a file that came in between") {
  Rig rig;
  model::TicketDraft drawn = rig.app().ticket_draft;
  give(rig, "ticket", "f-1");
  drawn.subject = "Typed";
  rig.act(EditTicket{drawn});

  CHECK(rig.app().ticket_draft.attachments.size() == 1);
}

TEST_CASE("files: they go out with the message, also when it has no words") {
  Rig rig;
  const std::string chat = rig.start_chat();
  give(rig, chat_files(chat), "f-1");
  rig.act(SendMessage{chat});
  rig.settle();

  REQUIRE(rig.desk.files.size() == 1);
  CHECK(rig.desk.files[0].id == "f-1");
  CHECK(rig.last_message(chat).attachments.size() == 1);
  CHECK_FALSE(rig.last_message(chat).text.empty());
  CHECK(draft_files(rig.app(), chat_files(chat))->empty());
  CHECK(rig.files.kept.contains("f-1"));
}

TEST_CASE("files: deleting all data deletes them") {
  Rig rig;
  give(rig, "ticket", "f-1");
  rig.act(DeleteAllData{});

  CHECK(rig.files.kept.empty());
  CHECK(rig.app().ticket_draft.attachments.empty());
}

TEST_CASE("files: one with a secret in it, anywhere, is never written") {
  const std::string prose = "Nothing of note happened in this line of the log.\n";
  std::string far;
  while (far.size() < (std::size_t{1} << 20)) far += prose;
  for (const std::string& text : {kPhrase, far + kPhrase, far + "\n" + kPhrase + "\n" + far}) {
    Rig rig;
    rig.files.refuses_to_keep = true;  // should it try, the notice is another one
    give_text(rig, "notes.txt", text);
    rig.settle();
    CHECK(is_refused_as_secret(rig));
  }
}

TEST_CASE("files: a secret on the border of what is looked at at once is seen") {
  for (const std::size_t before : {65500, 65530, 65536, 131000}) {
    Rig rig;
    std::string text(before, 'x');
    for (std::size_t i = 50; i < text.size(); i += 51) text[i] = ' ';
    give_text(rig, "notes.txt", text + " " + kPhrase + " the end");
    rig.settle();
    CHECK_MESSAGE(is_refused_as_secret(rig), before);
  }
}

TEST_CASE("files: a long text without a secret is kept, transaction numbers and all") {
  Rig rig;
  std::string text;
  while (text.size() < (std::size_t{1} << 20))
    text += "tx 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b paid 12.50 EUR\n";
  give_text(rig, "log.txt", text);
  rig.settle();

  CHECK(rig.app().ticket_draft.attachments.size() == 1);
  CHECK(rig.files.kept.contains("f-text"));
}

TEST_CASE("files: a name is looked at, too") {
  Rig rig;
  give_text(rig, "password is hunter2.txt", "harmless");
  rig.settle();

  CHECK(is_refused_as_secret(rig));
}

TEST_CASE("files: before the guard has its rules nothing is written, then what may be") {
  Rig rig;
  rig.act(GuardLoaded{nullptr});
  give(rig, "ticket", "f-1");
  give_text(rig, "notes.txt", kPhrase);
  rig.settle();
  CHECK(rig.files.kept.empty());
  CHECK(rig.files.held.size() == 2);

  rig.act(GuardLoaded{{&shipped_guard(), [](const model::SecretGuard*) {}}});
  rig.settle();

  CHECK(rig.files.kept.size() == 1);
  CHECK(rig.files.held.empty());
  CHECK(rig.app().ticket_draft.attachments.size() == 1);
}

TEST_CASE("files: what cannot be written is told, and is not in the draft") {
  Rig rig;
  rig.files.refuses_to_keep = true;
  give(rig, "ticket", "f-1");

  CHECK(rig.app().ticket_draft.attachments.empty());
  REQUIRE(rig.app().files.notices.size() == 1);
  CHECK(rig.app().files.notices[0].fault == ports::FileFault::not_kept);
  CHECK(rig.app().files.notices[0].name == "f-1.png");
}

TEST_CASE("files: one that is written while everything is deleted goes, too") {
  Rig rig;
  rig.files.held["f-1"] = "bytes";
  rig.act(FilesHappened{ports::FileGiven{"ticket", "f-1", "a.png", "image/png", 5, 1, 1, {}}});
  rig.act(DeleteAllData{});
  rig.settle();

  CHECK(rig.files.kept.empty());
  CHECK(rig.app().ticket_draft.attachments.empty());
}

TEST_CASE("outbox: a reply that waits for the network is taken back into the draft") {
  Rig rig;
  const std::string ticket = rig.submit_ticket();
  rig.settle();
  rig.desk.go_offline();
  rig.act(SurroundingsChanged{{.online = false}});
  rig.act(EditTicketReply{ticket, "One more thing"});
  give(rig, reply_files(ticket), "f-1");
  rig.act(SendTicketReply{ticket});
  rig.settle();
  const std::string reply = find_ticket(rig.app(), ticket)->timeline.back().id.text;
  rig.act(EditTicketReply{ticket, "typed meanwhile"});

  rig.act(EditOutbox{ticket, reply});

  const model::Ticket& now = *find_ticket(rig.app(), ticket);
  CHECK(now.reply_draft == "One more thing\ntyped meanwhile");
  CHECK(now.reply_attachments.size() == 1);
  CHECK(now.timeline.size() == 1);
  CHECK(rig.app().outbox.empty());
  rig.desk.go_online();
  rig.act(SurroundingsChanged{{.online = true}});
  rig.settle();
  CHECK(rig.desk.received() == std::vector<std::string>{"Deposit missing"});
}

TEST_CASE("outbox: a cancelled message is gone, its files too, and the next one goes out") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.act(SurroundingsChanged{{.online = false}});
  give(rig, chat_files(chat), "f-1");
  rig.send(chat, "First");
  const std::string first = rig.last_message(chat).id.text;
  rig.send(chat, "Second");

  rig.act(CancelOutbox{chat, first});
  rig.act(SurroundingsChanged{{.online = true}});
  rig.settle();

  CHECK(rig.desk.received() == std::vector<std::string>{"Second"});
  CHECK(rig.files.kept.empty());
}

TEST_CASE("outbox: a ticket that waits becomes the draft again, unless there is another one") {
  Rig rig;
  rig.act(SurroundingsChanged{{.online = false}});
  const std::string ticket = rig.submit_ticket("Deposit missing");
  rig.act(EditTicket{{.subject = "Another"}});
  rig.act(EditOutbox{ticket, ""});
  REQUIRE(find_ticket(rig.app(), ticket) != nullptr);

  rig.act(EditTicket{{}});
  rig.act(EditOutbox{ticket, ""});

  CHECK(find_ticket(rig.app(), ticket) == nullptr);
  CHECK(rig.app().ticket_draft.subject == "Deposit missing");
  CHECK(rig.top() == "#/tickets/new");
  rig.act(SurroundingsChanged{{.online = true}});
  rig.settle();
  CHECK(rig.desk.received().empty());
  rig.restart();
  CHECK(rig.app().tickets.empty());
}

TEST_CASE("outbox: what is on its way stays as it is") {
  Rig rig;
  const std::string chat = rig.start_chat();
  rig.desk.confirms = false;
  rig.send(chat, "Hello");
  rig.settle();
  rig.act(CancelOutbox{chat, rig.last_message(chat).id.text});

  CHECK(rig.last_message(chat).text == "Hello");
}

TEST_CASE("rating: it reaches the desk once, and again with a comment") {
  Rig rig;
  const std::string ticket = rig.submit_ticket();
  rig.settle();
  rig.desk_moves(ticket, "d-1", model::TicketStatus::solved, "Done.");
  rig.desk.calls.clear();
  rig.act(Rate{ticket, 4});
  rig.settle();
  rig.act(Rate{ticket, 4});
  rig.act(EditRatingComment{ticket, " Quick "});
  rig.act(SendRatingComment{ticket});
  rig.settle();

  CHECK(rig.desk.calls == std::vector<std::string>{"rate 4 ", "rate 4 Quick"});
  CHECK(rig.app().outbox.empty());
}

#include "state/inbox.h"

#include "doctest/doctest.h"

#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;

TEST_CASE("inbox: a message counts while the person is elsewhere, never on the open page") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.desk_says(id, "d-1", "Hi");
  CHECK(unread_chats(rig.app()) == 0);
  CHECK(rig.app().inbox.empty());

  rig.open("#/faq");
  rig.desk_says(id, "d-2", "Still there?");
  CHECK(unread_chats(rig.app()) == 1);
  CHECK(rig.app().inbox[0].title == "Mara");
  CHECK(rig.app().inbox[0].text == "Still there?");
}

TEST_CASE("inbox: a window out of sight counts as elsewhere, until it is seen again") {
  Rig rig;
  const std::string id = rig.start_chat();
  Surroundings around = rig.app().around;
  around.visible = false;
  rig.act(SurroundingsChanged{around});
  rig.desk_says(id, "d-1", "Hi");
  CHECK(unread_chats(rig.app()) == 1);

  around.visible = true;
  rig.act(SurroundingsChanged{around});
  CHECK(unread_chats(rig.app()) == 0);
  CHECK(unread_inbox(rig.app()) == 0);
}

TEST_CASE("inbox: one conversation has one unread entry, the newest") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.open("#/");
  rig.desk_says(id, "d-1", "one");
  rig.desk_says(id, "d-2", "two");
  CHECK(unread_chats(rig.app()) == 2);
  REQUIRE(rig.app().inbox.size() == 1);
  CHECK(rig.app().inbox[0].text == "two");
}

TEST_CASE("inbox: an entry leads to its page; all can be marked read at once") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.open("#/");
  rig.desk_says(id, "d-1", "Hi");
  rig.act(OpenInboxItem{rig.app().inbox[0].id});
  CHECK(rig.top() == "#/chat/" + id);
  CHECK(unread_inbox(rig.app()) == 0);

  rig.open("#/");
  rig.desk_says(id, "d-2", "Hi");
  rig.act(MarkInboxRead{});
  CHECK(unread_inbox(rig.app()) == 0);
}

TEST_CASE("inbox: long texts are cut on a character, and old entries go") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.open("#/");
  std::string text;
  for (int i = 0; i < 300; ++i) text += "好";
  rig.desk_says(id, "d-1", text);
  CHECK(rig.app().inbox[0].text.size() == 140 * 3 + 3);

  for (int i = 0; i < 300; ++i) {
    rig.desk_says(id, "e-" + std::to_string(i), "Hi");
    rig.act(MarkInboxRead{});
  }
  CHECK(rig.app().inbox.size() == model::kMaxInboxItems);
}

TEST_CASE("inbox: it survives a restart with its reading marks") {
  Rig rig;
  const std::string id = rig.start_chat();
  rig.open("#/");
  rig.desk_says(id, "d-1", "Hi");
  rig.settle();
  rig.restart();
  CHECK(unread_inbox(rig.app()) == 1);
  CHECK(unread_chats(rig.app()) == 1);
}

TEST_CASE("inbox: a change of status without words says which") {
  Rig rig;
  const std::string id = rig.submit_ticket();
  rig.settle();
  rig.open("#/");
  rig.desk_moves(id, "d-1", model::TicketStatus::in_progress);
  REQUIRE(rig.app().inbox.size() == 1);
  CHECK(rig.app().inbox[0].kind == InboxKind::ticket_status);
  CHECK(rig.app().inbox[0].word == "status.in_progress");
}

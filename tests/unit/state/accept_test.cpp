#include "state/accept.h"

#include "doctest/doctest.h"

#include "state/actions_outside.h"
#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;

TEST_CASE("accept: what could not be kept is not taken, the rest is bounded") {
  model::Message message;
  CHECK_FALSE(accept(message));
  message.id = MessageId(std::string(200, 'm'));
  CHECK_FALSE(accept(message));

  message.id = MessageId("m-1");
  message.text = "a\xff" + std::string(1 << 20, 'x');
  message.articles = {"", "good"};
  message.attachments = {{"", "a.png", "image/png"},
                         {"f-1", "../b.png", "image/png", -5, -1, 1 << 30}};
  REQUIRE(accept(message));
  CHECK(message.text.starts_with("a\uFFFDx"));
  CHECK(message.text.size() <= std::size_t{64} << 10);
  CHECK(message.articles == std::vector<std::string>{"good"});
  REQUIRE(message.attachments.size() == 1);
  CHECK(message.attachments[0].name == "b.png");
  CHECK(message.attachments[0].bytes == 0);
  CHECK(message.attachments[0].at_desk);
}

TEST_CASE("accept: a chat from elsewhere whose id cannot name a record blocks nothing") {
  Rig rig;
  for (const std::string& id : {std::string(), std::string("a/1"), std::string(300, 'A')}) {
    desk::ConversationFound found;
    found.conversation.id = ConversationId(id);
    rig.act(DeskHappened{found});
    desk::TicketFound ticket;
    ticket.ticket.id = TicketId(id);
    rig.act(DeskHappened{ticket});
  }
  rig.settle();

  CHECK(rig.app().conversations.empty());
  CHECK(rig.app().tickets.empty());
  CHECK_FALSE(rig.app().storage_failed);
}

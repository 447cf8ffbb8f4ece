// Messages are equal when everything in them is.
#include "model/conversation.h"

#include "doctest/doctest.h"

using namespace tideline::model;

TEST_CASE("conversation: messages differ in any member") {
  const Message message{
      .id = tideline::MessageId("m1"), .text = "Hello", .quick_replies = {{"Yes", "human"}}};
  Message other = message;
  CHECK(message == other);

  other.delivery = DeliveryState::read;
  CHECK_FALSE(message == other);
  other = message;
  other.quick_replies[0].to = "route:#/";
  CHECK_FALSE(message == other);
  other = message;
  other.quick_replies.clear();
  CHECK_FALSE(message == other);
}

// Comparing and finding messages.
#include "model/conversation.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tideline::model {

namespace {

bool same_replies(const std::vector<QuickReply>& a, const std::vector<QuickReply>& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(),
      [](const QuickReply& x, const QuickReply& y) { return x.label == y.label && x.to == y.to; });
}

}  // namespace

bool operator==(const Message& a, const Message& b) {
  return std::tie(a.id, a.author, a.author_name, a.text, a.at, a.delivery, a.articles,
                  a.attachments, a.helped) == std::tie(b.id, b.author, b.author_name, b.text, b.at,
                                                       b.delivery, b.articles, b.attachments,
                                                       b.helped) &&
         same_replies(a.quick_replies, b.quick_replies);
}

const Message* find_message(const Conversation& conversation, std::string_view id) {
  const auto found = std::find_if(conversation.messages.rbegin(), conversation.messages.rend(),
                                  [&](const Message& message) { return message.id.text == id; });
  return found != conversation.messages.rend() ? &*found : nullptr;
}

Message* find_message(Conversation& conversation, std::string_view id) {
  return const_cast<Message*>(find_message(std::as_const(conversation), id));
}

std::size_t index_of(const Conversation& conversation, const Message& message) {
  return std::size_t(&message - conversation.messages.data());
}

}  // namespace tideline::model

// Comparing messages, for tests and for seeing whether a store has to write.
#include "model/conversation.h"

#include <algorithm>
#include <tuple>

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

}  // namespace tideline::model

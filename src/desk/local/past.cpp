#include "desk/local/past.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace tideline::desk {

namespace {

constexpr Milliseconds kFetchDelay{600};
constexpr std::string_view kLane = "past/";

// The page before `before`; of what is not known nothing.
template <typename Thing>
std::vector<Thing> page_before(const std::vector<Thing>& all, const MessageId& before,
                               bool& has_older) {
  const auto end =
      std::find_if(all.begin(), all.end(), [&](const Thing& thing) { return thing.id == before; });
  has_older = false;
  if (end == all.end()) return {};
  const auto count = std::min(std::size_t(end - all.begin()), kPastPage);
  const auto begin = end - std::ptrdiff_t(count);
  has_older = begin != all.begin();
  return {begin, end};
}

// Leaves the last page in `all`; whether there was more.
template <typename Thing>
bool keep_latest(std::vector<Thing>& all) {
  if (all.size() <= kPastPage) return false;
  all.erase(all.begin(), all.end() - std::ptrdiff_t(kPastPage));
  return true;
}

}  // namespace

void Past::add(model::Conversation conversation) {
  model::Conversation latest = conversation;
  latest.has_older = keep_latest(latest.messages);
  conversations_[conversation.id.text] = std::move(conversation);
  stage_.events.push_back(ConversationFound{std::move(latest)});
}

void Past::add(model::Ticket ticket) {
  model::Ticket latest = ticket;
  latest.has_older = keep_latest(latest.timeline);
  tickets_[ticket.id.text] = std::move(ticket);
  stage_.events.push_back(TicketFound{std::move(latest)});
}

void Past::fetch(const ConversationId& id, const MessageId& before) {
  stage_.timeline.then(std::string(kLane) + id.text, kFetchDelay, [=, this] {
    OlderMessages page{id, before, {}, false};
    page.messages = page_before(conversations_[id.text].messages, before, page.has_older);
    stage_.events.push_back(std::move(page));
  });
}

void Past::fetch(const TicketId& id, const MessageId& before) {
  stage_.timeline.then(std::string(kLane) + id.text, kFetchDelay, [=, this] {
    OlderEvents page{id, before, {}, false};
    page.events = page_before(tickets_[id.text].timeline, before, page.has_older);
    stage_.events.push_back(std::move(page));
  });
}

}  // namespace tideline::desk

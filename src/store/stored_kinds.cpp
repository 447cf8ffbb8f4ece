#include "store/stored_kinds.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "store/chat_records.h"

namespace tideline::store {

namespace {

// By the first part of the key.
constexpr std::array<std::pair<std::string_view, StoredGroup>, 10> kGroups = {{
    {"conversation", StoredGroup::chats},
    {"ticket", StoredGroup::tickets},
    {"draft", StoredGroup::drafts},
    {"outbox", StoredGroup::outbox},
    {"inbox", StoredGroup::inbox},
    {"searches", StoredGroup::habits},
    {"helpful", StoredGroup::habits},
    {"notices", StoredGroup::habits},
    {"settings", StoredGroup::settings},
    {"damaged", StoredGroup::damaged},
}};

StoredGroup group_of(std::string_view key) {
  const std::string_view first = key.substr(0, key.find('/'));
  for (const auto& [name, group] : kGroups)
    if (name == first) return group;
  return StoredGroup::other;
}

}  // namespace

std::vector<StoredKind> stored_kinds(const std::map<std::string, std::size_t>& sizes) {
  std::array<StoredKind, std::size_t(StoredGroup::other) + 1> all;
  for (std::size_t i = 0; i < all.size(); ++i) all[i].group = StoredGroup(i);
  for (const auto& [key, bytes] : sizes) {
    if (bytes == 0) continue;
    StoredKind& kind = all[std::size_t(group_of(key))];
    if (!is_messages_key(key)) ++kind.count;  // a part of a chat
    kind.bytes += bytes;
  }
  std::vector<StoredKind> held;
  std::copy_if(all.begin(), all.end(), std::back_inserter(held),
               [](const StoredKind& kind) { return kind.bytes > 0; });
  return held;
}

}  // namespace tideline::store

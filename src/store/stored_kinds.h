// What is kept on the device, told by kind: for the person who asks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tideline::store {

// In the order in which they are told.
enum class StoredGroup : std::uint8_t {
  chats,
  tickets,
  drafts,
  outbox,
  inbox,
  habits,  // searches, answers to "Was this helpful?", notices read
  settings,
  files,  // of the person; not records, so not counted here
  damaged,
  other
};

struct StoredKind {
  StoredGroup group = StoredGroup::other;
  int count = 0;  // records; a chat is one
  std::uint64_t bytes = 0;

  friend bool operator==(const StoredKind&, const StoredKind&) = default;
};

// `sizes` are the bytes of each record by its key; 0 for one that has been removed.
std::vector<StoredKind> stored_kinds(const std::map<std::string, std::size_t>& sizes);

}  // namespace tideline::store

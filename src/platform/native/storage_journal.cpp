// A change is a line "put <key size> <size>" or "cut <key size> 0", then the key and the bytes.
#include "platform/native/storage_journal.h"

#include <charconv>

namespace tideline::platform {

namespace {

// Reads a number and the one character behind it.
bool take_number(std::string_view& text, std::size_t& number) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto length = std::size_t(read.ptr - text.data());
  if (read.ec != std::errc() || length == text.size()) return false;
  text.remove_prefix(length + 1);
  return true;
}

}  // namespace

std::string journal_text(const std::vector<ports::StorageChange>& changes) {
  std::string text;
  for (const ports::StorageChange& change : changes) {
    text += change.bytes ? "put " : "cut ";
    text += std::to_string(change.key.size()) + " ";
    text += std::to_string(change.bytes ? change.bytes->size() : 0) + "\n";
    text += change.key;
    if (change.bytes) text += *change.bytes;
  }
  return text;
}

std::optional<std::vector<ports::StorageChange>> read_journal(std::string_view text) {
  std::vector<ports::StorageChange> changes;
  while (!text.empty()) {
    const bool is_put = text.starts_with("put ");
    if (!is_put && !text.starts_with("cut ")) return std::nullopt;
    text.remove_prefix(4);
    std::size_t key_size = 0;
    std::size_t size = 0;
    if (!take_number(text, key_size) || !take_number(text, size)) return std::nullopt;
    if (key_size > text.size() || size > text.size() - key_size) return std::nullopt;
    ports::StorageChange change{std::string(text.substr(0, key_size)), std::nullopt};
    if (is_put) change.bytes = std::string(text.substr(key_size, size));
    changes.push_back(std::move(change));
    text.remove_prefix(key_size + size);
  }
  return changes;
}

}  // namespace tideline::platform

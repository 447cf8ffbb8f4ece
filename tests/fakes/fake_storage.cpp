#include "fakes/fake_storage.h"

#include <utility>

namespace tideline::fakes {

void FakeStorage::load_all() { work_.push_back({}); }

ports::WriteToken FakeStorage::write(std::vector<ports::StorageChange> changes) {
  const ports::WriteToken token = next_token_++;
  work_.push_back({token, std::move(changes)});
  return token;
}

std::size_t FakeStorage::poll(std::vector<ports::StorageEvent>& out) {
  const std::size_t before = out.size();
  while (answers && !work_.empty()) {
    out.push_back(answer(work_.front()));
    work_.pop_front();
  }
  return out.size() - before;
}

ports::StorageEvent FakeStorage::answer(Work& work) {
  if (work.token == 0) {
    if (load_error) return ports::StorageFailed{0, *load_error};
    ports::StorageLoaded loaded;
    for (const auto& [key, bytes] : records) loaded.records.push_back({key, bytes});
    return loaded;
  }
  if (write_error) return ports::StorageFailed{work.token, *write_error};
  for (ports::StorageChange& change : work.changes) {
    if (change.bytes)
      records[change.key] = std::move(*change.bytes);
    else
      records.erase(change.key);
  }
  ++writes;
  return ports::StorageSaved{work.token};
}

}  // namespace tideline::fakes

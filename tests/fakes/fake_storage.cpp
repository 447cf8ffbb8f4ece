#include "fakes/fake_storage.h"

#include <utility>

namespace tideline::fakes {

void FakeStorage::load_all() { work_.push_back({}); }

ports::WriteToken FakeStorage::write(std::vector<ports::StorageChange> changes) {
  const ports::WriteToken token = next_token_++;
  work_.push_back({token, std::move(changes), false});
  return token;
}

ports::WriteToken FakeStorage::forget_all() {
  const ports::WriteToken token = next_token_++;
  work_.push_back({token, {}, true});
  return token;
}

void FakeStorage::forget() {
  if (twin_ != nullptr) {
    twin_->changed_ = {{}, true};
    for (const auto& record : records) twin_->changed_.changes.push_back({record.first, {}});
    twin_->records.clear();
  }
  records.clear();
  held_.clear();
}

std::size_t FakeStorage::poll(std::vector<ports::StorageEvent>& out) {
  const std::size_t before = out.size();
  while (answers && !work_.empty()) {
    out.push_back(answer(work_.front()));
    work_.pop_front();
  }
  if (answers && (changed_.forgotten || !changed_.changes.empty())) {
    for (const ports::StorageChange& change : changed_.changes) {
      if (change.bytes)
        held_[change.key] = *change.bytes;
      else
        held_.erase(change.key);
    }
    out.push_back(std::exchange(changed_, {}));
  }
  return out.size() - before;
}

void FakeStorage::share_with(FakeStorage& other, ports::RecordMerge merge) {
  other.records = records;
  other.twin_ = this;
  twin_ = &other;
  merge_ = other.merge_ = std::move(merge);
  held_ = other.held_ = records;
}

void FakeStorage::write_shared(ports::StorageChange& change) {
  // What the other one has done to it before is told as it is now: ours.
  std::erase_if(changed_.changes, [&](const auto& told) { return told.key == change.key; });
  if (change.bytes) {
    const std::string ours = *change.bytes;
    if (records.contains(change.key) && records[change.key] != held_[change.key])
      change.bytes = merge_(change.key, ours, records[change.key]);
    held_[change.key] = ours;
    if (*change.bytes != ours) changed_.changes.push_back(change);
    twin_->records[change.key] = *change.bytes;
  } else if (ports::is_unfinished(change.key) && records.contains(change.key) &&
             records[change.key] != held_[change.key]) {
    change.bytes = records[change.key];  // another has typed there since
    changed_.changes.push_back(change);
    return;
  } else {
    held_.erase(change.key);
    twin_->records.erase(change.key);
  }
  twin_->changed_.changes.push_back(change);
}

ports::StorageEvent FakeStorage::answer(Work& work) {
  if (work.token == 0) {
    if (load_error) return ports::StorageFailed{0, *load_error};
    ports::StorageLoaded loaded;
    for (const auto& [key, bytes] : records) loaded.records.push_back({key, bytes});
    return loaded;
  }
  if (write_error) return ports::StorageFailed{work.token, *write_error};
  if (work.forgets) forget();
  for (ports::StorageChange& change : work.changes) {
    if (twin_ != nullptr) write_shared(change);
    if (change.bytes)
      records[change.key] = std::move(*change.bytes);
    else
      records.erase(change.key);
  }
  ++writes;
  return ports::StorageSaved{work.token};
}

}  // namespace tideline::fakes

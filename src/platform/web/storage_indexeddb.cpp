#include "platform/web/storage_indexeddb.h"

#include <emscripten.h>
#include <utility>

#include "platform/web/page.h"

namespace tideline::platform {

void IndexedDbStorage::load_all() {
  loading_ = {};
  tl_storage_load(this);
}

ports::WriteToken IndexedDbStorage::write(std::vector<ports::StorageChange> changes) {
  std::vector<const char*> keys;
  std::vector<const char*> bytes;
  std::vector<int> sizes;
  for (const ports::StorageChange& change : changes) {
    keys.push_back(change.key.c_str());
    bytes.push_back(change.bytes ? change.bytes->data() : nullptr);
    sizes.push_back(change.bytes ? int(change.bytes->size()) : -1);
  }
  tl_storage_write(this, double(++last_token_), int(changes.size()), keys.data(), bytes.data(),
                   sizes.data());
  return last_token_;
}

ports::WriteToken IndexedDbStorage::forget_all() {
  tl_storage_forget(this, double(++last_token_));
  return last_token_;
}

std::size_t IndexedDbStorage::poll(std::vector<ports::StorageEvent>& out) {
  const std::size_t before = out.size();
  for (ports::StorageEvent& event : events_) out.push_back(std::move(event));
  events_.clear();
  if (changed_.forgotten || !changed_.changes.empty()) {
    out.emplace_back(std::exchange(changed_, {}));
    tl_storage_told();
  }
  return out.size() - before;
}

void IndexedDbStorage::take_change(std::string key, std::optional<std::string> bytes) {
  changed_.changes.push_back({std::move(key), std::move(bytes)});
}

void IndexedDbStorage::take_record(std::string key, std::string bytes) {
  loading_.records.push_back({std::move(key), std::move(bytes)});
}

const std::string& IndexedDbStorage::merge(const std::string& key, const std::string& ours,
                                           const std::string& theirs) {
  merged_ = merge_ ? merge_(key, ours, theirs) : ours;
  return merged_;
}

void IndexedDbStorage::finish_load(std::string failure) {
  if (failure.empty())
    events_.emplace_back(std::exchange(loading_, {}));
  else
    events_.emplace_back(ports::StorageFailed{0, {ErrorCode::refused, std::move(failure)}});
}

void IndexedDbStorage::finish_write(ports::WriteToken token, std::string failure) {
  if (failure.empty())
    events_.emplace_back(ports::StorageSaved{token});
  else
    events_.emplace_back(ports::StorageFailed{token, {ErrorCode::refused, std::move(failure)}});
}

}  // namespace tideline::platform

using tideline::platform::IndexedDbStorage;
using tideline::platform::take_bytes;
using tideline::platform::take_text;

extern "C" {

EMSCRIPTEN_KEEPALIVE void tl_storage_record(IndexedDbStorage* port, char* key, char* bytes,
                                            int size) {
  std::string name = take_text(key);
  port->take_record(std::move(name), take_bytes(bytes, size));
}

// Another tab has written it, or removed it: then there are no bytes.
EMSCRIPTEN_KEEPALIVE void tl_storage_changed(IndexedDbStorage* port, char* key, char* bytes,
                                             int size) {
  std::optional<std::string> taken;
  if (bytes != nullptr) taken = take_bytes(bytes, size);
  port->take_change(take_text(key), std::move(taken));
}

// Another tab has removed all.
EMSCRIPTEN_KEEPALIVE void tl_storage_forgotten(IndexedDbStorage* port) { port->take_forgotten(); }

// Returns where the merged bytes begin; their count goes to `merged_size`.
EMSCRIPTEN_KEEPALIVE const char* tl_storage_merge(IndexedDbStorage* port, char* key, char* ours,
                                                  int our_size, char* theirs, int their_size,
                                                  int* merged_size) {
  const std::string name = take_text(key);
  const std::string our_bytes = take_bytes(ours, our_size);
  const std::string& merged = port->merge(name, our_bytes, take_bytes(theirs, their_size));
  *merged_size = int(merged.size());
  return merged.data();
}

EMSCRIPTEN_KEEPALIVE void tl_storage_loaded(IndexedDbStorage* port, char* failure) {
  port->finish_load(take_text(failure));
}

EMSCRIPTEN_KEEPALIVE void tl_storage_written(IndexedDbStorage* port, double token, char* failure) {
  port->finish_write(tideline::ports::WriteToken(token), take_text(failure));
}
}

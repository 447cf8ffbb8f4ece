// What survives a restart: named records of bytes. Files natively, IndexedDB in the browser.
//
// Nothing here blocks. load_all() and write() queue work; answers come out of poll() in order, on
// the caller's thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/utc_time.h"

namespace tideline::ports {

// Keys are lower-case words, digits and "-", with "/" between parts: "ticket/t-18c2".
struct StorageRecord {
  std::string key;
  std::string bytes;
};

// What a person is still writing: no earlier version of it is kept anywhere, as what was taken out
// of it must be gone.
inline bool is_unfinished(std::string_view key) { return key.starts_with("draft/"); }

// One change of a transaction. No bytes: the record is removed.
struct StorageChange {
  std::string key;
  std::optional<std::string> bytes;
};

using WriteToken = std::uint64_t;

struct StorageLoaded {
  std::vector<StorageRecord> records;
  std::vector<Error> damaged;  // set aside, each with the key in its detail
};
struct StorageSaved {
  WriteToken token = 0;  // durable now, not merely queued
};
struct StorageFailed {
  WriteToken token = 0;  // 0: the load failed; the app goes on with nothing stored
  Error error;
};
// Another window has written these, as they are there now; where ours had to be joined with them,
// as joined, behind the StorageSaved of ours. From the poll() on that tells it, ours are taken for
// written with this in mind.
struct StorageChanged {
  std::vector<StorageChange> changes;
  bool forgotten = false;  // it has removed all there was: what we have written since, too, is old
};
using StorageEvent = std::variant<StorageLoaded, StorageSaved, StorageFailed, StorageChanged>;

class Storage {
 public:
  virtual ~Storage() = default;

  // Answered by one StorageLoaded or StorageFailed.
  virtual void load_all() = 0;

  // Makes all of `changes` durable or none of them, joined with what another window has written; a
  // draft that another has written since is not removed. Answered by one StorageSaved or
  // StorageFailed with the token returned here. Later writes never overtake earlier ones.
  virtual WriteToken write(std::vector<StorageChange> changes) = 0;

  // Removes every record, also those that were never told of here, and all that was set aside.
  // Answered as write() is.
  virtual WriteToken forget_all() = 0;

  // Appends what happened since the last call; returns how many.
  virtual std::size_t poll(std::vector<StorageEvent>& out) = 0;

  // When poll() should be asked next (monotonic); empty: the answers ring by themselves.
  virtual std::optional<Milliseconds> next_poll() const { return std::nullopt; }
};

}  // namespace tideline::ports

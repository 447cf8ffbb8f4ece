// Records as files: one a record, in one folder. Every change is durable before it is answered,
// and a transaction is all or nothing: several changes are first written to a journal, which is
// carried out again at the next start or write when something came between.
//
// Several processes may share the folder: each transaction and each load holds the folder's
// lock, and a record that another process has changed is joined with ours. A damaged record is
// kept as another, "damaged/<key>", and reported.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "platform/doorbell.h"
#include "ports/clock.h"
#include "ports/record_merge.h"
#include "ports/storage.h"

namespace tideline::platform {

inline constexpr Milliseconds kLookEvery{2000};

class FileStorage final : public ports::Storage {
 public:
  // Nothing is touched until the first call. `bell` outlives the storage.
  FileStorage(std::string folder, Doorbell& bell);

  // Without it the last writer of a record wins.
  void set_merge(ports::RecordMerge merge) { merge_ = std::move(merge); }

  // From the load on, looks every kLookEvery for what other processes have written.
  void watch(const ports::Clock& clock) { clock_ = &clock; }

  void load_all() override;
  ports::WriteToken write(std::vector<ports::StorageChange> changes) override;
  ports::WriteToken forget_all() override;
  std::size_t poll(std::vector<ports::StorageEvent>& out) override;
  std::optional<Milliseconds> next_poll() const override;

 private:
  // A file's time and size: another pair, other bytes.
  using Stamp = std::pair<std::filesystem::file_time_type, std::uintmax_t>;

  Result<ports::StorageLoaded> load_folder();
  void load_record(const std::string& name, ports::StorageLoaded& loaded);
  ports::WriteToken answer(const Result<Done>& done);
  Result<Done> forget_folder();
  Stamp forgotten_at() const;
  // What another has added to ours goes to `joined`.
  Result<Done> commit(std::vector<ports::StorageChange> changes, ports::StorageChanged& joined);
  Result<Done> apply(const std::vector<ports::StorageChange>& changes);
  // Damage is told in `damaged`, if wanted, and is no failure: there is nothing to carry out.
  Result<Done> replay_journal(std::vector<Error>* damaged = nullptr);
  void lay_journal_over(ports::StorageLoaded& loaded);
  void look();
  ports::StorageChanged changes_by_others();
  // What has become of ours by joining. A draft that another has written is not removed.
  ports::StorageChanged join_with_others(std::vector<ports::StorageChange>& changes) const;
  // Hashes of the bytes; none for a record that is removed.
  using Marks = std::map<std::string, std::optional<std::size_t>>;
  static Marks marks_of(const std::vector<ports::StorageChange>& changes);
  void remember(const Marks& held);
  // Makes the file the record "damaged/<key>", with its bytes as they are.
  void set_aside(const std::string& name, const std::string& key, ports::StorageLoaded& loaded,
                 const std::string& why);

  std::string folder_;
  Doorbell& bell_;
  ports::RecordMerge merge_;
  const ports::Clock* clock_ = nullptr;
  Milliseconds next_look_{0};
  bool loaded_ = false;
  std::filesystem::file_time_type looked_at_{};  // of the folder; none: look at each record
  Stamp forgotten_{};                            // when all was removed, as far as we know
  std::map<std::string, Stamp> stamps_;          // by key
  std::map<std::string, std::size_t> seen_;      // hashes of records as the app holds them
  ports::WriteToken last_token_ = 0;
  std::vector<ports::StorageEvent> events_;
};

// The file name of a record, and back; a key that would not fit a file name gives an empty name.
std::string record_file_name(std::string_view key);
std::string record_key(std::string_view file_name);

}  // namespace tideline::platform

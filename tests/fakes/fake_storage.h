// Storage in memory. What is in `records` survives a restart; what was asked for and not yet
// answered does not, as after a crash.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ports/record_merge.h"
#include "ports/storage.h"

namespace tideline::fakes {

class FakeStorage : public ports::Storage {
 public:
  std::map<std::string, std::string> records;
  std::optional<Error> load_error;   // set: loading fails
  std::optional<Error> write_error;  // set: writing fails, nothing is changed
  bool answers = true;               // false: work waits until this is true again
  int writes = 0;                    // transactions made durable so far

  void load_all() override;
  ports::WriteToken write(std::vector<ports::StorageChange> changes) override;
  ports::WriteToken forget_all() override;
  std::size_t poll(std::vector<ports::StorageEvent>& out) override;

  // Both are one storage from now on, as two windows have it: records that both write are joined
  // by `merge`, and each is told what the other has written.
  void share_with(FakeStorage& other, ports::RecordMerge merge);

  // The program ends here; the next one finds `records` and nothing else.
  void crash() { work_.clear(); }

  bool has(const std::string& key) const { return records.contains(key); }

 private:
  struct Work {
    ports::WriteToken token = 0;  // 0: a load
    std::vector<ports::StorageChange> changes;
    bool forgets = false;
  };

  void forget();

  ports::StorageEvent answer(Work& work);
  void write_shared(ports::StorageChange& change);

  FakeStorage* twin_ = nullptr;
  ports::RecordMerge merge_;
  std::map<std::string, std::string> held_;  // as this window knows them
  ports::StorageChanged changed_;            // by the other one, to be told

  std::deque<Work> work_;
  ports::WriteToken next_token_ = 1;
};

}  // namespace tideline::fakes

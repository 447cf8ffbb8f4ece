// Records in the browser's IndexedDB.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ports/record_merge.h"
#include "ports/storage.h"

namespace tideline::platform {

class IndexedDbStorage final : public ports::Storage {
 public:
  void load_all() override;
  ports::WriteToken write(std::vector<ports::StorageChange> changes) override;
  ports::WriteToken forget_all() override;
  std::size_t poll(std::vector<ports::StorageEvent>& out) override;

  // Without it the last tab to write a record wins.
  void set_merge(ports::RecordMerge merge) { merge_ = std::move(merge); }

  // From the page.
  // What to write when another tab has changed the record; valid until the next call.
  const std::string& merge(const std::string& key, const std::string& ours,
                           const std::string& theirs);
  void take_change(std::string key, std::optional<std::string> bytes);
  void take_forgotten() { changed_.forgotten = true; }
  void take_record(std::string key, std::string bytes);
  void finish_load(std::string failure);
  void finish_write(ports::WriteToken token, std::string failure);

 private:
  ports::WriteToken last_token_ = 0;
  ports::StorageLoaded loading_;
  ports::StorageChanged changed_;
  ports::RecordMerge merge_;
  std::string merged_;
  std::vector<ports::StorageEvent> events_;
};

}  // namespace tideline::platform

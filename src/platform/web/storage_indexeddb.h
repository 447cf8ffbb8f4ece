// Records in the browser's IndexedDB.
#pragma once

#include <vector>

#include "ports/storage.h"

namespace tideline::platform {

class IndexedDbStorage final : public ports::Storage {
 public:
  void load_all() override;
  ports::WriteToken write(std::vector<ports::StorageChange> changes) override;
  std::size_t poll(std::vector<ports::StorageEvent>& out) override;

  // From the page.
  void take_record(std::string key, std::optional<std::string> bytes);
  void finish_load(std::string failure);
  void finish_write(ports::WriteToken token, std::string failure);

 private:
  ports::WriteToken last_token_ = 0;
  ports::StorageLoaded loading_;
  std::vector<ports::StorageEvent> events_;
};

}  // namespace tideline::platform

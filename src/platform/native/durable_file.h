// Files that are whole or not there: checked on reading, on the disk when writing returns.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tideline::platform {

// Reads a file that write_durable() wrote. Fails with `not_found`, with `malformed` when it is
// cut off or changed, with `refused` when the system says no.
Result<std::string> read_durable(const std::string& path);

// The bytes of a file as they are, whoever wrote it. Fails with `not_found` or `refused`.
Result<std::string> read_whole(const std::string& path);

// Writes beside `path`, then renames: readers see the old bytes or the new ones. On failure the
// old ones stay.
Result<Done> write_durable(const std::string& path, std::string_view bytes);

// Removes a file; one that is not there is fine.
Result<Done> remove_file(const std::string& path);

// Makes renames and removals in `folder` last through a power cut.
Result<Done> sync_folder(const std::string& folder);

// Keeps other processes out of a folder while it lives.
class FolderLock {
 public:
  // Waits for the lock. When the folder cannot be locked (read-only), holds() is false.
  explicit FolderLock(const std::string& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  bool holds() const { return file_ >= 0; }

 private:
  int file_ = -1;
};

}  // namespace tideline::platform

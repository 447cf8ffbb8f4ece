// Files on their way in and out: what was refused, how far uploads are, what was fetched.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/utc_time.h"
#include "model/attachment.h"
#include "ports/files.h"

namespace tideline::state {

// Whose files: "ticket", "reply/<ticket>" or "chat/<conversation>".
struct FileNotice {
  std::string target;
  std::string name;
  ports::FileFault fault = ports::FileFault::unreadable;
  bool has_secret = false;  // the guard saw one in it; `fault` says nothing then
};

enum class FetchStep : std::uint8_t { unasked, coming, here, failed };
enum class FetchFault : std::uint8_t { network, gone, too_large, wrong_kind };

// A file of the desk's that the person wants to see.
struct FetchedFile {
  FetchStep step = FetchStep::unasked;
  FetchFault fault = FetchFault::network;  // of one that has failed
  int percent = 0;
  Milliseconds until{0};    // monotonic: when it counts as failed
  model::Attachment told;   // as the desk has told of it
  ports::FileHeld held;     // once it is here
  std::uint64_t order = 0;  // in which they came
};

struct FilesState {
  std::vector<ports::FileGiven> unchecked;  // until the guard has its rules
  std::vector<ports::FileGiven> arriving;   // looked at and being written, their texts left out
  std::vector<FileNotice> notices;          // refusals, until dismissed or files are chosen again
  std::map<std::string, int> uploads;       // attachment id -> percent; gone when it has arrived
  std::map<std::string, FetchedFile> fetched;  // by the desk's id
};

}  // namespace tideline::state

// Files on their way in and out: what was refused, and how far uploads are.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ports/files.h"

namespace tideline::state {

// Whose files: "ticket", "reply/<ticket>" or "chat/<conversation>".
struct FileNotice {
  std::string target;
  std::string name;
  ports::FileFault fault = ports::FileFault::unreadable;
  bool has_secret = false;  // the guard saw one in it; `fault` says nothing then
};

struct FilesState {
  std::vector<ports::FileGiven> unchecked;  // until the guard has its rules
  std::vector<ports::FileGiven> arriving;   // looked at and being written, their texts left out
  std::vector<FileNotice> notices;          // refusals, until dismissed or the next file comes
  std::map<std::string, int> uploads;       // attachment id -> percent; gone when it has arrived
};

}  // namespace tideline::state

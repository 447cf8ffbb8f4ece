// Two windows, or two tabs of a browser, may write the same record. Whoever writes second finds
// other bytes than it has read or written last, and joins the two.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace tideline::ports {

// What to write for `key`: `ours` is to be written, `theirs` is there from another window.
using RecordMerge = std::function<std::string(std::string_view key, const std::string& ours,
                                              const std::string& theirs)>;

}  // namespace tideline::ports

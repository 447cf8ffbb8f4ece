// Joins a record with what another window has written in the meantime, so that neither loses
// anything: see docs/decisions/0011.
#pragma once

#include <string>
#include <string_view>

namespace tideline::store {

// A ports::RecordMerge. Messages, timelines, notices and answers of both; of drafts and settings
// the last writer's.
std::string merged_record(std::string_view key, const std::string& ours, const std::string& theirs);

}  // namespace tideline::store

// Joins a record with what another window has written in the meantime, so that neither loses
// anything: see docs/decisions/0011.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/conversation.h"

namespace tideline::store {

// A ports::RecordMerge. Messages, timelines, notices and answers of both; of drafts and settings
// the last writer's.
std::string merged_record(std::string_view key, const std::string& ours, const std::string& theirs);

// Adds what only `theirs` has, in order of time; each id once, and as far as either knows.
void join_messages(std::vector<model::Message>& ours, const std::vector<model::Message>& theirs);

}  // namespace tideline::store

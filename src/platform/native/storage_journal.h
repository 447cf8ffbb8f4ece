// One transaction as text: what FileStorage writes down before it changes several records.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ports/storage.h"

namespace tideline::platform {

std::string journal_text(const std::vector<ports::StorageChange>& changes);

// Empty when `text` is no journal.
std::optional<std::vector<ports::StorageChange>> read_journal(std::string_view text);

}  // namespace tideline::platform

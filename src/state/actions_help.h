// Wishes: Reading: search, questions, notices.
#pragma once

#include <optional>
#include <string>

#include "state/app_state.h"

namespace tideline::state {

struct EditSearch {
  std::string query;
};
struct FilterSearch {
  std::optional<content::HitKind> only;
};
struct RememberSearch {};  // a hit was opened
struct ClearRecentSearches {};
struct ForgetSearch {
  std::string query;
};  // one of the recent ones
struct ToggleFaq {
  std::string entry;
};
struct RateHelpful {
  std::string id;
  bool helpful = false;
};
struct MarkNoticeRead {
  std::string id;
};

}  // namespace tideline::state

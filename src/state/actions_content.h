// Wishes and facts: Packs as they come from app/content_loader.h.
#pragma once

#include <string>

#include "state/app_state.h"

namespace tideline::state {

struct PackFactsLoaded {
  std::string address;
  model::PackFacts facts;
  model::Words words;
};
struct PackPartLoaded {
  PackPart part = PackPart::articles;
  model::ContentPack content;
};  // only that part is set
struct PackFailed {
  Error error;
};
struct PackPartFailed {
  PackPart part = PackPart::articles;
  Error error;
};
struct RetryLoading {};  // app/ sees it too
// What is new: the pack's texts are loaded again, and what waits is sent at once.
struct Refresh {};  // app/ sees it too
struct Refreshed {
  bool complete = false;  // false: some of it could not be had, and is as before
};

}  // namespace tideline::state

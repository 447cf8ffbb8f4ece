// Wishes and facts: who the person is, and what the desk knows from before.
#pragma once

#include <string>

#include "model/identity.h"

namespace tideline::state {

// The app around ours says who it is; an empty id: nobody any more.
struct IdentifyPerson {
  model::Identity identity;
};
// What was said earlier in a chat or ticket: its first lines have come into sight.
struct FetchOlder {
  std::string subject;
};

}  // namespace tideline::state

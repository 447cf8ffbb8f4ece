// Wishes: What the secret guard holds back.
#pragma once

#include <memory>

#include "state/app_state.h"

namespace tideline::state {

struct GuardLoaded {
  std::shared_ptr<const model::SecretGuard> rules;
};
struct GuardFailed {};  // the rules did not come; they are asked for again
struct RemoveSecrets {
  TextPlace place;
};  // out of every text there
struct VouchForTexts {
  TextPlace place;
};                            // what only gets a question is no secret: a transaction id
struct RemoveHeldSecrets {};  // the sheet's first answer
// The other answer is ConfirmSheet.

}  // namespace tideline::state

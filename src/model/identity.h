// Who the person is, as the app around ours tells: known to the desk by more than this device.
#pragma once

#include <string>

namespace tideline::model {

struct Identity {
  std::string id;  // the host app's own for this person; empty: nobody has said who it is
  std::string name;
  std::string email;
  // Made by the host's server of the id and a key that only it and the desk know (Chatwoot's
  // "identifier_hash"). It goes to the desk and nowhere else: not stored, not logged, not shown.
  std::string proof;

  friend bool operator==(const Identity&, const Identity&) = default;
};

}  // namespace tideline::model

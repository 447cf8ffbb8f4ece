// Wishes: Settings, privacy, inbox, toasts.
#pragma once

#include <string>

#include "state/app_state.h"

namespace tideline::state {

struct ChangeSettings {
  model::Settings settings;
};
struct PresetSettings {
  model::Settings settings;
};  // of this run only: not kept
struct DeleteAllData {};
struct ExportData {};       // all of it, as one JSON text
struct WithdrawConsent {};  // the next chat or ticket asks again
struct MarkInboxRead {};
struct MarkInboxItem {
  std::string id;
  bool read = true;
};
struct DeleteInboxItem {
  std::string id;
};
struct OpenInboxItem {
  std::string id;
};
struct ToastDone {
  std::uint64_t serial = 0;
};

}  // namespace tideline::state

// Scripts as they arrive, and the notice that a presenter announces.
#include <algorithm>
#include <utility>

#include "base/log.h"
#include "state/apply.h"
#include "state/navigation.h"

namespace tideline::state {

void apply(AppState& app, const ScriptLoaded& action, Services&) {
  app.scripts[action.key] = {LoadState::ready, {}, action.script};
}

void apply(AppState& app, const ScriptFailed& action, Services&) {
  log(LogLevel::warning, action.error.detail);
  app.scripts[action.key] = {LoadState::failed, action.error, nullptr};
}

void apply(AppState& app, const ScriptListLoaded& action, Services&) { app.demos = action.ids; }

void apply(AppState& app, const AnnounceNotice& action, Services&) {
  for (std::vector<model::Notice>* notices : {&app.announced, &app.pack.notices}) {
    std::erase_if(*notices, [&](const model::Notice& old) { return old.id == action.notice.id; });
    notices->insert(notices->begin(), action.notice);
  }
  app.read_notices.erase(action.notice.id);
  if (!is_showing(app, Screen::menu, "")) show_toast(app, "toast.notice_announced");
}

void apply(AppState& app, const WithdrawNotices&, Services&) {
  for (const model::Notice& notice : std::exchange(app.announced, {}))
    std::erase_if(app.pack.notices,
                  [&](const model::Notice& other) { return other.id == notice.id; });
}

}  // namespace tideline::state

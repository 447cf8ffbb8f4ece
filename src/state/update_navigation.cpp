// Moving about, and what the platform tells.
#include <algorithm>

#include "state/apply.h"
#include "state/desk_files.h"
#include "state/history.h"
#include "state/navigation.h"
#include "state/outbox.h"

namespace tideline::state {

void apply(AppState& app, const OpenRoute& action, Services& services) {
  open_route(app, action.route, services);
}

void apply(AppState& app, const ReplaceRoute& action, Services& services) {
  replace_top(app, action.route, services);
}

void apply(AppState& app, const FollowAddress& action, Services& services) {
  follow_address(app, action.route, services);
}

// Back closes what lies over the page before it leaves the page.
void apply(AppState& app, const GoBack&, Services& services) {
  if (app.sheet.kind != SheetKind::none)
    app.sheet = {};
  else
    go_back(app, services);
}

void apply(AppState& app, const SelectTab& action, Services& services) {
  select_tab(app, action.tab, services);
}

// What waits is sent after every action; a Tick only has to happen.
void apply(AppState& app, const Tick& action, Services& services) {
  app.now = action.now;
  give_up_older(app, services.clock.monotonic());
  give_up_fetches(app, services.clock.monotonic());
}

void apply(AppState& app, const SurroundingsChanged& action, Services& services) {
  const bool back_online = action.around.online && !app.around.online;
  const bool seen_again = action.around.visible && !app.around.visible;
  app.around = action.around;
  if (back_online) hurry(app, services.clock.monotonic());
  if (seen_again) arrive(app, services);
}

void apply(AppState& app, const ToastDone& action, Services&) {
  std::erase_if(app.toasts, [&](const Toast& toast) { return toast.serial == action.serial; });
}

}  // namespace tideline::state

// Sheets and settings.
#include <algorithm>
#include <utility>

#include "state/apply.h"
#include "state/consent.h"
#include "state/guard.h"

namespace tideline::state {

namespace {

void open_link(AppState& app, const std::string& target, Services& services) {
  if (!services.links.open(target)) show_toast(app, "toast.open_failed");
}

model::Settings checked(model::Settings settings, const AppState& app) {
  settings.text_percent =
      std::clamp(settings.text_percent, model::kMinTextPercent, model::kMaxTextPercent);
  const std::vector<std::string>& languages = app.pack.facts.languages;
  const bool known = settings.language.empty() || std::find(languages.begin(), languages.end(),
                                                            settings.language) != languages.end();
  if (app.load == LoadState::ready && !known) settings.language = app.settings.language;
  return settings;
}

}  // namespace

void apply(AppState& app, const ConfirmSheet&, Services& services) {
  const Sheet sheet = std::exchange(app.sheet, {});
  switch (sheet.kind) {
    case SheetKind::unverified_link:
      return open_link(app, sheet.target, services);
    case SheetKind::end_chat:
      return apply(app, EndConversation{sheet.subject}, services);
    case SheetKind::close_ticket:
      return apply(app, CloseTicket{sheet.subject}, services);
    case SheetKind::clear_ticket:
      return apply(app, ClearTicket{}, services);
    case SheetKind::drop_waiting:
      return apply(app, CancelOutbox{sheet.subject, sheet.target}, services);
    case SheetKind::delete_data:
      return apply(app, DeleteAllData{}, services);
    case SheetKind::consent:
      return give_consent(app, sheet.subject, services);
    case SheetKind::secret:
      return vouch_for_held(app, services);
    case SheetKind::none:
    case SheetKind::rate_article:
    case SheetKind::ticket_kind:
    case SheetKind::chat_menu:
      return;
  }
}

void apply(AppState& app, const OpenSheet& action, Services&) { app.sheet = action.sheet; }

void apply(AppState& app, const CloseSheet&, Services&) {
  app.sheet = {};
  app.guard.held = {};
}

// A new language is only noted here: app/ sees it and loads that language's files. What is
// preset for this run and was not touched now stays out of what is kept.
void apply(AppState& app, const ChangeSettings& action, Services& services) {
  const model::Settings settings = checked(action.settings, app);
  // Also when it was wished for before: the system may have asked and got no answer.
  if (settings.notify && app.around.notify == ports::NotifyPermission::unasked)
    services.notifier.ask();
  if (settings == app.settings) return;
  model::Settings& kept = app.kept_settings;
  if (settings.language != app.settings.language) kept.language = settings.language;
  if (settings.theme != app.settings.theme) kept.theme = settings.theme;
  if (settings.text_percent != app.settings.text_percent) kept.text_percent = settings.text_percent;
  kept.notify = settings.notify;
  kept.notify_text = settings.notify_text;
  app.settings = settings;
  services.store.save_settings(kept);
}

void apply(AppState& app, const PresetSettings& action, Services&) {
  app.settings = checked(action.settings, app);
}

}  // namespace tideline::state

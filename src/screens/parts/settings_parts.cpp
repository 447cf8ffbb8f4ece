#include "screens/parts/settings_parts.h"

#include <cstdint>
#include <string>

#include "screens/parts/attachments.h"
#include "screens/parts/format.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

using ports::NotifyPermission;
using store::StoredGroup;
using store::StoredKind;

std::string_view group_word(const model::Words& say, StoredGroup group) {
  switch (group) {
    case StoredGroup::chats:
      return say("stored.chats");
    case StoredGroup::tickets:
      return say("stored.tickets");
    case StoredGroup::drafts:
      return say("stored.drafts");
    case StoredGroup::outbox:
      return say("stored.outbox");
    case StoredGroup::inbox:
      return say("stored.inbox");
    case StoredGroup::habits:
      return say("stored.habits");
    case StoredGroup::settings:
      return say("stored.settings");
    case StoredGroup::files:
      return say("stored.files");
    case StoredGroup::damaged:
      return say("stored.damaged");
    case StoredGroup::other:
      break;
  }
  return say("stored.other");
}

// How many, where they can be counted; else 0.
int count_of(const state::AppState& app, const StoredKind& kind) {
  switch (kind.group) {
    case StoredGroup::inbox:
      return int(app.inbox.size());
    case StoredGroup::habits:
    case StoredGroup::settings:
      return 0;
    default:
      return kind.count;
  }
}

void draw_stored(ui::Frame& frame, const state::AppState& app) {
  const model::Words& say = app.words();
  if (app.stored.empty()) return;
  frame.space(ui::kGridDp * 1.5f);
  ui::begin_list(frame, say("settings.stored.title"));
  for (const StoredKind& kind : app.stored) {
    const int count = count_of(app, kind);
    std::string value = size_text(say, std::int64_t(kind.bytes));
    if (count > 0) value.insert(0, std::to_string(count) + " · ");
    ui::info_row(frame, group_word(say, kind.group), value);
  }
  ui::end_list(frame);
}

void draw_consent(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (app.settings.consent_pack.empty() || app.settings.consent_pack != app.pack.facts.id) return;
  const std::string since =
      say("settings.consent.since", {{"date", long_date(app, app.settings.consent_at)}});
  if (ui::list_row(frame, "withdraw_consent", say("settings.consent.withdraw"),
                   {.summary = since, .icon = "file-text", .chevron = false}))
    out.push(state::WithdrawConsent{});
}

}  // namespace

void draw_notifications(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  const NotifyPermission permission = app.around.notify;
  ui::section_title(frame, say("settings.notify"));
  if (permission == NotifyPermission::unavailable || permission == NotifyPermission::denied) {
    const bool denied = permission == NotifyPermission::denied;
    ui::banner(frame, "notify_off",
               say(denied ? "settings.notify.denied" : "settings.notify.unavailable"),
               {.tone = denied ? ui::Tone::caution : ui::Tone::info, .icon = "bell"});
    return;
  }
  model::Settings settings = app.settings;
  bool on = settings.notify && permission == NotifyPermission::granted;
  ui::begin_list(frame, say("settings.notify"));
  bool changed = ui::switch_row(frame, "notify", say("settings.notify.on"), on,
                                say("settings.notify.summary"));
  if (changed) settings.notify = on;
  if (on && ui::switch_row(frame, "notify_text", say("settings.notify.text"), settings.notify_text,
                           say("settings.notify.text.summary")))
    changed = true;
  ui::end_list(frame);
  if (changed) out.push(state::ChangeSettings{settings});
}

void draw_notify_offer(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const NotifyPermission permission = app.around.notify;
  const bool possible =
      permission == NotifyPermission::unasked || permission == NotifyPermission::granted;
  const bool is_on = app.settings.notify && permission == NotifyPermission::granted;
  if (!possible || is_on) return;
  frame.space(ui::kGridDp);
  if (ui::button(frame, "notify_offer", app.words()("notify.offer"),
                 {.kind = ui::ButtonKind::secondary, .icon = "bell"})) {
    model::Settings settings = app.settings;
    settings.notify = true;
    out.push(state::ChangeSettings{settings});
  }
  frame.space(ui::kGridDp);
}

void draw_privacy(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::section_title(frame, say("settings.privacy"));
  if (app.storage_failed) {
    ui::banner(frame, "settings_storage", say("settings.storage_failed"),
               {.tone = ui::Tone::caution});
    frame.space(ui::kGridDp * 1.5f);
  }
  ui::begin_card(frame);
  ui::text(frame, say("settings.stored"), ui::TextStyle::secondary);
  if (app.damaged_records > 0) {
    frame.space(ui::kGridDp);
    ui::text(frame, say.plural("settings.damaged", app.damaged_records), ui::TextStyle::secondary,
             {.ink = ui::Ink::caution});
  }
  if (app.left_records > 0) {
    frame.space(ui::kGridDp);
    ui::text(frame, say.plural("settings.left", app.left_records), ui::TextStyle::secondary,
             {.ink = ui::Ink::caution});
  }
  ui::end_card(frame);
  draw_stored(frame, app);
  frame.space(ui::kGridDp * 1.5f);
  ui::begin_list(frame, say("settings.privacy"));
  draw_consent(frame, app, out);
  if (ui::list_row(frame, "export_data", say("settings.export"),
                   {.summary = say("settings.export.summary"),
                    .icon = "hard-drive-download",
                    .chevron = false}))
    out.push(state::ExportData{});
  if (ui::list_row(frame, "delete_data", say("settings.delete"),
                   {.summary = say("settings.delete.summary"),
                    .icon = "trash-2",
                    .icon_ink = ui::Ink::danger}))
    out.push(state::OpenSheet{{state::SheetKind::delete_data, {}, {}}});
  ui::end_list(frame);
}

}  // namespace tideline::screens

// Settings: language, looks, notifications, what is stored here, about.
// Reads: settings, the pack's languages, the system's permission, what is stored, storage faults.
// Pushes: ChangeSettings, ExportData, WithdrawConsent, OpenSheet, OpenRoute.
#include "screens/parts/labels.h"
#include "screens/parts/settings_parts.h"
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

using model::Settings;
using model::ThemeChoice;

constexpr int kTextStepPercent = 5;

bool draw_language(ui::Frame& frame, const state::AppState& app, Settings& settings) {
  const model::Words& say = app.words();
  const Settings before = settings;
  ui::section_title(frame, say("settings.language"));
  ui::begin_radio_list(frame, say("settings.language"));
  if (ui::radio_row(frame, "language:system", say("settings.language.system"),
                    settings.language.empty(), say("settings.language.system.summary")))
    settings.language.clear();
  for (const std::string& tag : app.pack.facts.languages) {
    const std::string name = language_name(say, tag);
    if (ui::radio_row(frame, "language:" + tag, name, settings.language == tag))
      settings.language = tag;
  }
  ui::end_list(frame);
  return !(settings == before);
}

bool draw_theme(ui::Frame& frame, const model::Words& say, Settings& settings) {
  const ui::Choice choices[] = {{"system", std::string(say("settings.theme.system")), {}},
                                {"light", std::string(say("settings.theme.light")), {}},
                                {"dark", std::string(say("settings.theme.dark")), {}}};
  ui::section_title(frame, say("settings.theme"));
  int selected = int(settings.theme);
  if (!ui::segmented(frame, "theme", say("settings.theme"), choices, selected)) return false;
  settings.theme = ThemeChoice(selected);
  return true;
}

bool draw_text_size(ui::Frame& frame, const model::Words& say, Settings& settings) {
  const std::string shown =
      say("settings.percent", {{"percent", std::to_string(settings.text_percent)}});
  ui::section_title(frame, say("settings.text"));
  ui::begin_list(frame, say("settings.text"));
  const bool changed =
      ui::step_row(frame, "text_size", say("settings.text_size"), settings.text_percent,
                   model::kMinTextPercent, model::kMaxTextPercent, kTextStepPercent, shown,
                   say("settings.text_smaller"), say("settings.text_larger"));
  ui::end_list(frame);
  frame.space(ui::kGridDp);
  ui::text(frame, say("settings.text.sample"), ui::TextStyle::body, {.ink = ui::Ink::muted});
  return changed;
}

void draw_about_rows(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::section_title(frame, say("settings.about"));
  ui::begin_list(frame, say("settings.about"));
  if (ui::list_row(frame, "about", say("about.title"),
                   {.summary = say("settings.about.summary"), .icon = "info"}))
    go(out, "#/about");
  ui::info_row(frame, say("about.app_version"), app.pack.facts.app_version, "smartphone");
  ui::end_list(frame);
}

}  // namespace

void draw_settings(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                   state::Actions& out) {
  const model::Words& say = app.words();
  open_page(frame, app, route, out, say("settings.title"));
  Settings settings = app.settings;
  bool changed = draw_language(frame, app, settings);
  changed |= draw_theme(frame, say, settings);
  changed |= draw_text_size(frame, say, settings);
  if (changed) out.push(state::ChangeSettings{settings});
  draw_notifications(frame, app, out);
  draw_privacy(frame, app, out);
  draw_about_rows(frame, app, out);
  ui::end_page(frame);
}

}  // namespace tideline::screens

// Host app: the home of the app around the support menu, to show where that sits. All figures are
// examples and say so; what would act opens the help about it instead.
// Reads: host_app of the pack, words. Pushes: OpenRoute.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

void draw_figure(ui::Frame& frame, const model::Words& say) {
  ui::begin_card(frame);
  ui::text(frame, say("host.figure"), ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  ui::text(frame, say("host.figure.value"), ui::TextStyle::display);
  frame.space(ui::kGridDp / 2);
  ui::text(frame, say("host.figure.change"), ui::TextStyle::label, {.ink = ui::Ink::positive});
  frame.space(ui::kGridDp / 2);
  ui::text(frame, say("host.example"), ui::TextStyle::caption, {.ink = ui::Ink::muted});
  ui::end_card(frame);
}

void draw_actions(ui::Frame& frame, const model::Words& say,
                  const std::vector<model::Topic>& actions, state::Actions& out) {
  frame.space(ui::kGridDp * 1.5f);
  std::vector<std::string_view> labels;
  labels.reserve(actions.size());
  for (const model::Topic& action : actions) labels.push_back(say("host.action." + action.id));
  const int most = ui::columns_that_fit(frame, 140, 4) >= 4 ? 4 : 2;
  ui::begin_grid(frame, ui::columns_for_buttons(frame, labels, most, {.icon = "plus"}));
  for (std::size_t i = 0; i < actions.size(); ++i) {
    if (i > 0) ui::next_cell(frame);
    if (ui::button(frame, "host_" + actions[i].id, labels[i],
                   {.kind = ui::ButtonKind::secondary, .icon = actions[i].icon}))
      out.push(state::OpenRoute{{state::Screen::search, {}, {{"q", std::string(labels[i])}}}});
  }
  ui::end_grid(frame);
  frame.space(ui::kGridDp);
  ui::text(frame, say("host.action.note"), ui::TextStyle::caption, {.ink = ui::Ink::muted});
}

void draw_support(ui::Frame& frame, const model::Words& say, state::Actions& out) {
  ui::section_title(frame, say("host.need_help"));
  ui::begin_list(frame, say("host.need_help"));
  if (ui::list_row(frame, "support", say("host.support"),
                   {.summary = say("host.support.summary"), .icon = "headset"}))
    go(out, "#/");
  if (ui::list_row(frame, "help", say("help.title"),
                   {.summary = say("menu.help.summary"), .icon = "life-buoy"}))
    go(out, "#/help");
  ui::end_list(frame);
}

void draw_rows(ui::Frame& frame, const model::Words& say, const std::vector<model::Topic>& rows) {
  ui::section_title(frame, say("host.rows"));
  ui::begin_list(frame, say("host.rows"));
  for (const model::Topic& row : rows) {
    const std::string key = "host.row." + row.id;
    ui::info_row(frame, say(key + ".name"), say(key + ".value"), row.icon);
  }
  ui::end_list(frame);
}

}  // namespace

void draw_host_app(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                   state::Actions& out) {
  const std::optional<model::HostApp>& host = app.pack.facts.host_app;
  if (!host) return draw_not_found(frame, app, route, out);
  const model::Words& say = app.words();
  const PageLook look = {.action_id = "app_help",
                         .action_icon = "circle-question-mark",
                         .action_label = say("host.support")};
  if (open_page(frame, app, route, out, say("host.title"), look)) go(out, "#/");

  ui::banner(frame, "host_demo", say("host.demo"), {.tone = ui::Tone::caution});
  frame.space(ui::kGridDp * 1.5f);
  draw_figure(frame, say);
  draw_actions(frame, say, host->actions, out);
  draw_support(frame, say, out);
  draw_rows(frame, say, host->rows);
  ui::end_page(frame);
}

}  // namespace tideline::screens

// Host app: the home of an exchange's app, to show where support sits in it. All figures are
// examples and say so; what would move money opens the help about it instead.
// Reads: words. Pushes: OpenRoute.
#include <array>
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

struct QuickAction {
  const char* id;
  const char* icon;
};
constexpr std::array kQuickActions = {
    QuickAction{"buy", "plus"},
    QuickAction{"deposit", "arrow-down-to-line"},
    QuickAction{"withdraw", "arrow-up-from-line"},
    QuickAction{"convert", "repeat"},
};
constexpr int kCoins = 5;

void draw_balance(ui::Frame& frame, const model::Words& say) {
  ui::begin_card(frame);
  ui::text(frame, say("host.balance"), ui::TextStyle::secondary, {.ink = ui::Ink::muted});
  ui::text(frame, say("host.balance.amount"), ui::TextStyle::display);
  frame.space(ui::kGridDp / 2);
  ui::text(frame, say("host.balance.change"), ui::TextStyle::label, {.ink = ui::Ink::positive});
  frame.space(ui::kGridDp / 2);
  ui::text(frame, say("host.example"), ui::TextStyle::caption, {.ink = ui::Ink::muted});
  ui::end_card(frame);
}

void draw_quick_actions(ui::Frame& frame, const model::Words& say, state::Actions& out) {
  frame.space(ui::kGridDp * 1.5f);
  std::vector<std::string_view> labels;
  for (const QuickAction& action : kQuickActions)
    labels.push_back(say(std::string("host.action.") + action.id));
  const int most = ui::columns_that_fit(frame, 140, 4) >= 4 ? 4 : 2;
  ui::begin_grid(frame, ui::columns_for_buttons(frame, labels, most, {.icon = "plus"}));
  for (std::size_t i = 0; i < kQuickActions.size(); ++i) {
    const QuickAction& action = kQuickActions[i];
    const std::string_view label = labels[i];
    if (i > 0) ui::next_cell(frame);
    if (ui::button(frame, std::string("host_") + action.id, label,
                   {.kind = ui::ButtonKind::secondary, .icon = action.icon}))
      out.push(state::OpenRoute{{state::Screen::search, {}, {{"q", std::string(label)}}}});
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

void draw_coins(ui::Frame& frame, const model::Words& say) {
  ui::section_title(frame, say("host.coins"));
  ui::begin_list(frame, say("host.coins"));
  for (int i = 1; i <= kCoins; ++i) {
    const std::string key = "host.coin." + std::to_string(i);
    ui::info_row(frame, say(key + ".name"), say(key + ".price"), "chart-line");
  }
  ui::end_list(frame);
}

}  // namespace

void draw_host_app(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                   state::Actions& out) {
  const model::Words& say = app.words();
  const PageLook look = {.action_id = "app_help",
                         .action_icon = "circle-question-mark",
                         .action_label = say("host.support")};
  if (open_page(frame, app, route, out, say("host.title"), look)) go(out, "#/");

  ui::banner(frame, "host_demo", say("host.demo"), {.tone = ui::Tone::caution});
  frame.space(ui::kGridDp * 1.5f);
  draw_balance(frame, say);
  draw_quick_actions(frame, say, out);
  draw_support(frame, say, out);
  draw_coins(frame, say);
  ui::end_page(frame);
}

}  // namespace tideline::screens

// Menu, the first screen: search, what is important now, ways to reach the team, one's own open
// requests, and what people look for most.
// Reads: words, channels, time, notices, conversations, tickets, articles. Pushes: OpenRoute,
// RetryLoading.
#include <vector>

#include "screens/parts/help_rows.h"
#include "screens/parts/menu_parts.h"
#include "screens/parts/part_state.h"
#include "screens/parts/standard_page.h"
#include "screens/screens.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

void draw_popular(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  if (app.pack.facts.popular.empty()) return;
  const model::Words& say = app.words();
  if (ui::section_title(frame, say("help.popular"), "all_help", say("menu.see_all")))
    go(out, "#/help");
  if (!part_ready(frame, app, out, state::PackPart::articles)) return;
  ui::begin_list(frame, say("help.popular"));
  for (const model::Article* article : find_articles(app.pack, app.pack.facts.popular))
    article_row(frame, *article, RowDetail::title_only, out);
  ui::end_list(frame);
}

void draw_questions(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const std::vector<model::Topic>& groups = app.pack.facts.faq_groups;
  if (groups.empty()) return;
  const model::Words& say = app.words();
  if (ui::section_title(frame, say("faq.title"), "all_faq", say("menu.see_all"))) go(out, "#/faq");
  std::vector<ui::Choice> choices;
  for (const model::Topic& group : groups)
    choices.push_back({group.id, std::string(say("faq." + group.id + ".title")), group.icon});
  const int pressed = ui::chips(frame, "faq_group", choices, -1, say("faq.title"));
  if (pressed >= 0) go(out, "#/faq/" + groups[std::size_t(pressed)].id);
}

void draw_more(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::section_title(frame, say("menu.more"));
  ui::begin_list(frame, say("menu.more"));
  if (ui::list_row(frame, "help", say("help.title"),
                   {.summary = say("menu.help.summary"), .icon = "life-buoy"}))
    go(out, "#/help");
  if (ui::list_row(frame, "news", say("news.title"),
                   {.summary = say("menu.news.summary"), .icon = "megaphone"}))
    go(out, "#/news");
  if (ui::list_row(frame, "verify", say("verify.title"),
                   {.summary = say("menu.verify.summary"), .icon = "shield-check"}))
    go(out, "#/verify");
  if (app.pack.facts.host_app &&
      ui::list_row(frame, "host_app", say("menu.host_app"),
                   {.summary = say("menu.host_app.summary"), .icon = "smartphone"}))
    go(out, "#/app");
  ui::end_list(frame);
}

}  // namespace

void draw_menu(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               state::Actions& out) {
  const model::Words& say = app.words();
  open_page(frame, app, route, out, say("brand.name"));

  ui::text(frame, say("menu.greeting"), ui::TextStyle::display,
           {.role = ui::Role::heading, .level = 2});
  frame.space(ui::kGridDp * 1.5f);
  if (ui::search_button(frame, "search", say("search.label"))) go(out, "#/search");
  draw_menu_banners(frame, app, out);
  draw_contact_tiles(frame, app, out);
  draw_open_requests(frame, app, out);
  draw_popular(frame, app, out);
  draw_questions(frame, app, out);
  draw_more(frame, app, out);

  ui::end_page(frame);
}

}  // namespace tideline::screens

// Article: step-by-step help, with what else to read and who to ask.
// Reads: articles, helpful answers. Pushes: FollowLink, RateHelpful, OpenRoute, RetryLoading.
#include "screens/parts/format.h"
#include "screens/parts/help_rows.h"
#include "screens/parts/part_state.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/way_on.h"
#include "screens/screens.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

void draw_content(ui::Frame& frame, const state::AppState& app, const model::Article& article,
                  state::Actions& out) {
  const model::Words& say = app.words();
  ui::text(frame, article.summary, ui::TextStyle::body, {.ink = ui::Ink::muted});
  frame.space(ui::kGridDp);
  std::string dated = say("article.updated", {{"date", calendar_date(say, article.updated)}});
  if (!article.app_version.empty())
    dated += " · " + say("article.app_version", {{"version", article.app_version}});
  ui::text(frame, dated, ui::TextStyle::caption, {.ink = ui::Ink::muted});
  frame.space(ui::kGridDp * 2);

  help_text(frame, app, out, "text:" + article.id, article.body);

  frame.space(ui::kGridDp * 3);
  ui::begin_card(frame);
  helpful_question(frame, app, article.id, out);
  ui::end_card(frame);
  video_list(frame, app, find_videos(app.pack, article.videos), out);
  article_list(frame, say("article.related"), find_articles(app.pack, article.related), out);
  way_on(frame, app, ticket_kind_of(app.pack.facts, article.body, article.topic), out);
}

}  // namespace

void draw_article(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                  state::Actions& out) {
  const model::Article* article = model::find_article(app.pack, route.id);
  if (article != nullptr) {
    open_page(frame, app, route, out, article->title, {.large_title = true});
    if (part_ready(frame, app, out, state::PackPart::articles))
      draw_content(frame, app, *article, out);
  } else {
    open_page(frame, app, route, out, app.words()("help.title"));
    if (part_ready(frame, app, out, state::PackPart::articles, 6)) missing_page(frame, app, out);
  }
  ui::end_page(frame);
}

}  // namespace tideline::screens

// Help centre: the topics, the videos, and the ways to the questions and the news.
// Reads: topics, articles, videos. Pushes: OpenRoute, RetryLoading.
#include <algorithm>

#include "screens/parts/help_rows.h"
#include "screens/parts/part_state.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/way_on.h"
#include "screens/screens.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"

namespace tideline::screens {

namespace {

// "12 articles"; empty while they are not loaded.
std::string article_count(const state::AppState& app, const model::Topic& topic) {
  const auto of_topic = [&](const model::Article& article) { return article.topic == topic.id; };
  const std::vector<model::Article>& all = app.pack.articles;
  if (all.empty()) return {};
  return app.words().plural("help.articles", std::count_if(all.begin(), all.end(), of_topic));
}

void draw_topics(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::section_title(frame, say("help.topics"));
  ui::begin_list(frame, say("help.topics"));
  for (const model::Topic& topic : app.pack.facts.topics) {
    const std::string count = article_count(app, topic);
    if (ui::list_row(frame, "topic:" + topic.id, say("topic." + topic.id + ".title"),
                     {.summary = say("topic." + topic.id + ".summary"),
                      .icon = topic.icon,
                      .status = count,
                      .status_ink = ui::Ink::muted}))
      go(out, "#/help/" + topic.id);
  }
  ui::end_list(frame);
}

void draw_more(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  ui::section_title(frame, say("help.more"));
  ui::begin_list(frame, say("help.more"));
  if (ui::list_row(frame, "faq", say("faq.title"),
                   {.summary = say("help.faq.summary"), .icon = "circle-question-mark"}))
    go(out, "#/faq");
  if (ui::list_row(frame, "news", say("news.title"),
                   {.summary = say("menu.news.summary"), .icon = "megaphone"}))
    go(out, "#/news");
  ui::end_list(frame);
}

void draw_videos(ui::Frame& frame, const state::AppState& app, state::Actions& out) {
  const model::Words& say = app.words();
  if (!part_ready(frame, app, out, state::PackPart::articles)) return;
  if (app.pack.videos.empty()) return;
  ui::section_title(frame, say("help.videos"));
  ui::begin_list(frame, say("help.videos"));
  for (const model::Video& video : app.pack.videos) video_row(frame, app, video, out);
  ui::end_list(frame);
}

}  // namespace

void draw_help(ui::Frame& frame, const state::AppState& app, const state::Route& route,
               state::Actions& out) {
  const model::Words& say = app.words();
  open_page(frame, app, route, out, say("help.title"), {.large_title = true});

  if (ui::search_button(frame, "search", say("search.label"))) go(out, "#/search");
  draw_topics(frame, app, out);
  draw_more(frame, app, out);
  draw_videos(frame, app, out);
  way_on(frame, app, {}, out);

  ui::end_page(frame);
}

}  // namespace tideline::screens

// Topic: its articles and videos.
// Reads: topics, articles, videos. Pushes: OpenRoute, RetryLoading.
#include <algorithm>

#include "screens/parts/help_rows.h"
#include "screens/parts/part_state.h"
#include "screens/parts/standard_page.h"
#include "screens/parts/way_on.h"
#include "screens/screens.h"
#include "ui/widgets/feedback.h"
#include "ui/widgets/list.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

namespace {

void draw_articles(ui::Frame& frame, const state::AppState& app, const std::string& topic,
                   state::Actions& out) {
  const model::Words& say = app.words();
  const std::vector<model::Article>& all = app.pack.articles;
  const auto of_topic = [&](const auto& item) { return item.topic == topic; };
  if (std::none_of(all.begin(), all.end(), of_topic)) {
    if (ui::empty_state(frame, "topic_empty", say("topic.empty.title"),
                        {.icon = "file-text",
                         .text = say("topic.empty.text"),
                         .action = say("missing.to_help")}) == 1)
      go(out, "#/help");
    return;
  }
  ui::section_title(frame, say("topic.articles"));
  ui::begin_list(frame, say("topic.articles"));
  for (const model::Article& article : all)
    if (of_topic(article)) article_row(frame, article, RowDetail::with_summary, out);
  ui::end_list(frame);
}

void draw_videos(ui::Frame& frame, const state::AppState& app, const std::string& topic,
                 state::Actions& out) {
  const std::vector<model::Video>& all = app.pack.videos;
  const auto of_topic = [&](const model::Video& video) { return video.topic == topic; };
  if (std::none_of(all.begin(), all.end(), of_topic)) return;
  ui::section_title(frame, app.words()("help.videos"));
  ui::begin_list(frame, app.words()("help.videos"));
  for (const model::Video& video : all)
    if (of_topic(video)) video_row(frame, app, video, out);
  ui::end_list(frame);
}

}  // namespace

void draw_topic(ui::Frame& frame, const state::AppState& app, const state::Route& route,
                state::Actions& out) {
  const model::Words& say = app.words();
  const std::vector<model::Topic>& topics = app.pack.facts.topics;
  const bool known = std::any_of(topics.begin(), topics.end(),
                                 [&](const model::Topic& topic) { return topic.id == route.id; });
  if (!known) {
    open_page(frame, app, route, out, say("help.title"));
    missing_page(frame, app, out);
    ui::end_page(frame);
    return;
  }
  open_page(frame, app, route, out, say("topic." + route.id + ".title"), {.large_title = true});
  ui::text(frame, say("topic." + route.id + ".summary"), ui::TextStyle::body,
           {.ink = ui::Ink::muted});
  if (part_ready(frame, app, out, state::PackPart::articles)) {
    draw_articles(frame, app, route.id, out);
    draw_videos(frame, app, route.id, out);
  }
  way_on(frame, app, ticket_kind_of(app.pack.facts, {}, route.id), out);
  ui::end_page(frame);
}

}  // namespace tideline::screens

// Rows and lists of help content.
#include "screens/parts/help_rows.h"

#include "screens/parts/standard_page.h"
#include "ui/widgets/list.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/text.h"

namespace tideline::screens {

void help_text(ui::Frame& frame, const state::AppState& app, state::Actions& out,
               std::string_view id, std::string_view markdown) {
  const model::Words& say = app.words();
  const ui::NoteLabels labels{say("note.note"), say("note.tip"), say("note.warning"),
                              say("note.danger")};
  std::string target = ui::markdown(frame, id, markdown, labels);
  if (!target.empty()) out.push(state::FollowLink{std::move(target)});
}

void article_row(ui::Frame& frame, const model::Article& article, RowDetail detail,
                 state::Actions& out) {
  ui::RowOptions options;
  options.icon = "file-text";
  if (detail == RowDetail::with_summary) options.summary = article.summary;
  if (ui::list_row(frame, "article:" + article.id, article.title, options))
    go(out, "#/article/" + article.id);
}

void video_row(ui::Frame& frame, const state::AppState& app, const model::Video& video,
               state::Actions& out) {
  const std::string length = time_code(seconds_of(video));
  const std::string steps = app.words().plural("video.steps", long(video.chapters.size()));
  const std::string summary = steps + " · " + length;
  if (ui::list_row(frame, "video:" + video.id, video.title, {.summary = summary, .icon = "video"}))
    go(out, "#/video/" + video.id);
}

void faq_group_row(ui::Frame& frame, const state::AppState& app, const model::Topic& group,
                   int entries, state::Actions& out) {
  const model::Words& say = app.words();
  const std::string count = entries < 0 ? "" : say.plural("faq.count", entries);
  if (ui::list_row(frame, "faq_group:" + group.id, say("faq." + group.id + ".title"),
                   {.summary = count, .icon = group.icon}))
    go(out, "#/faq/" + group.id);
}

std::vector<const model::Article*> find_articles(const model::ContentPack& pack,
                                                 std::span<const std::string> ids) {
  std::vector<const model::Article*> found;
  for (const std::string& id : ids)
    if (const model::Article* article = model::find_article(pack, id)) found.push_back(article);
  return found;
}

void article_list(ui::Frame& frame, std::string_view title,
                  const std::vector<const model::Article*>& articles, state::Actions& out) {
  if (articles.empty()) return;
  ui::section_title(frame, title);
  ui::begin_list(frame, title);
  for (const model::Article* article : articles)
    article_row(frame, *article, RowDetail::title_only, out);
  ui::end_list(frame);
}

std::vector<const model::Video*> find_videos(const model::ContentPack& pack,
                                             std::span<const std::string> ids) {
  std::vector<const model::Video*> found;
  for (const std::string& id : ids)
    if (const model::Video* video = model::find_video(pack, id)) found.push_back(video);
  return found;
}

void video_list(ui::Frame& frame, const state::AppState& app,
                const std::vector<const model::Video*>& videos, state::Actions& out) {
  if (videos.empty()) return;
  const std::string_view title = app.words()("help.videos");
  ui::section_title(frame, title);
  ui::begin_list(frame, title);
  for (const model::Video* video : videos) video_row(frame, app, *video, out);
  ui::end_list(frame);
}

std::string time_code(int seconds) {
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

int seconds_of(const model::Video& video) {
  int sum = 0;
  for (const model::VideoChapter& chapter : video.chapters) sum += chapter.seconds;
  return sum;
}

std::string_view notice_word(const model::Words& say, model::NoticeKind kind) {
  switch (kind) {
    case model::NoticeKind::update:
      return say("news.kind.update");
    case model::NoticeKind::maintenance:
      return say("news.kind.maintenance");
    case model::NoticeKind::policy:
      return say("news.kind.policy");
    case model::NoticeKind::security:
      return say("news.kind.security");
    case model::NoticeKind::social:
      return say("news.kind.social");
  }
  return {};
}

std::string_view notice_icon(model::NoticeKind kind) {
  switch (kind) {
    case model::NoticeKind::update:
      return "refresh-cw";
    case model::NoticeKind::maintenance:
      return "wrench";
    case model::NoticeKind::policy:
      return "scale";
    case model::NoticeKind::security:
      return "shield-alert";
    case model::NoticeKind::social:
      return "megaphone";
  }
  return "newspaper";
}

}  // namespace tideline::screens

// <lang>/articles.json and <lang>/faq.json.
#include "content/json_values.h"
#include "content/pack_parts.h"
#include "content/route_target.h"

namespace tideline::content {

namespace {

using Taken = std::set<std::string, std::less<>>;

std::vector<std::string> read_keywords(const JsonPlace& place) {
  return read_lines(place, 0, 60, kMaxKeyword);
}

model::Article read_article(const JsonPlace& place, Taken& taken) {
  JsonObject object(place, "an article");
  model::Article article;
  article.id = read_new_id(object.at("id"), taken);
  article.topic = read_id(object.at("topic"));
  article.title = read_line(object.at("title"), kMaxTitle);
  article.summary = read_line(object.at("summary"), kMaxLine);
  article.updated = read_day(object.at("updated"));
  article.app_version = read_line(object.at("app_version"), kMaxKeyword);
  article.keywords = read_keywords(object.at("keywords"));
  article.related = read_ids(object.at("related"), 0, 12);
  if (object.has("videos")) article.videos = read_ids(object.at("videos"), 0, 12);
  article.body = read_text(object.at("body"), kMaxBody);
  return article;
}

bool is_video_address(std::string_view text) {
  return text.starts_with("https://") && (text.ends_with(".webm") || text.ends_with(".mp4"));
}

model::VideoChapter read_chapter(const JsonPlace& place) {
  JsonObject object(place, "a chapter");
  model::VideoChapter chapter;
  chapter.title = read_line(object.at("title"), kMaxTitle);
  chapter.seconds = int(read_integer(object.at("seconds"), 1, 600));
  chapter.route = read_shaped(object.at("route"), is_route, "a route such as #/tickets/new");
  chapter.say = read_line(object.at("say"), kMaxLine);
  return chapter;
}

model::Video read_video(const JsonPlace& place, Taken& taken) {
  JsonObject object(place, "a video");
  model::Video video;
  video.id = read_new_id(object.at("id"), taken);
  video.topic = read_id(object.at("topic"));
  video.title = read_line(object.at("title"), kMaxTitle);
  video.summary = read_line(object.at("summary"), kMaxLine);
  video.updated = read_day(object.at("updated"));
  video.keywords = read_keywords(object.at("keywords"));
  video.chapters = read_list(object.at("chapters"), 1, 40, read_chapter);
  if (object.has("script")) video.script = read_id(object.at("script"));
  if (object.has("source"))
    video.source = read_shaped(object.at("source"), is_video_address,
                               "an https address that ends in .webm or .mp4");
  if (!video.script.empty() && !video.source.empty()) place.fault("a script or a source", "both");
  return video;
}

model::FaqEntry read_entry(const JsonPlace& place, Taken& taken) {
  JsonObject object(place, "a question");
  model::FaqEntry entry;
  entry.id = read_new_id(object.at("id"), taken);
  entry.question = read_line(object.at("question"), kMaxTitle);
  entry.answer = read_text(object.at("answer"), kMaxAnswer);
  entry.keywords = read_keywords(object.at("keywords"));
  entry.articles = read_ids(object.at("articles"), 0, 12);
  return entry;
}

std::vector<std::string> read_synonyms(const JsonPlace& place) {
  return read_lines(place, 2, 20, kMaxKeyword);
}

}  // namespace

ArticlesPart read_articles_part(const JsonPlace& root) {
  JsonObject object(root, "an object with articles and videos");
  ArticlesPart part;
  Taken articles;
  Taken videos;
  part.articles = read_list(object.at("articles"), 1, 20'000,
                            [&](const JsonPlace& item) { return read_article(item, articles); });
  part.videos = read_list(object.at("videos"), 0, 1000,
                          [&](const JsonPlace& item) { return read_video(item, videos); });
  if (object.has("synonyms"))
    part.synonyms = read_list(object.at("synonyms"), 0, 500, read_synonyms);
  return part;
}

std::vector<model::FaqGroup> read_faq_part(const JsonPlace& root) {
  JsonObject object(root, "an object with groups");
  Taken groups;
  Taken entries;
  return read_list(object.at("groups"), 0, 30, [&](const JsonPlace& item) {
    JsonObject group_object(item, "a group");
    model::FaqGroup group;
    group.id = read_new_id(group_object.at("id"), groups);
    group.entries = read_list(group_object.at("entries"), 1, 20'000,
                              [&](const JsonPlace& entry) { return read_entry(entry, entries); });
    return group;
  });
}

}  // namespace tideline::content

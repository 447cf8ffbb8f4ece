// Every id that stands for something must name something that is there.
#include <algorithm>

#include "content/checked_pack.h"

namespace tideline::content {

namespace {

using Ids = std::vector<std::string>;

// Ids that could not be read were reported then, and are empty here.
void add_unknown(CheckedPack& pack, std::string file, std::string pointer,
                 std::string_view expected, const std::string& id) {
  if (id.empty()) return;
  pack.faults.add({std::move(file), std::move(pointer), std::string(expected), '"' + id + '"'});
}

void check_icons(CheckedPack& pack, const std::string& list,
                 const std::vector<model::Topic>& topics) {
  for (std::size_t i = 0; i < topics.size(); ++i)
    if (!pack.options.icon_exists(topics[i].icon))
      add_unknown(pack, "pack.json", list + pointer_to({i, "icon"}), "an icon of the app",
                  topics[i].icon);
}

void check_all_icons(CheckedPack& pack) {
  if (pack.options.icon_exists == nullptr) return;
  check_icons(pack, "/topics", pack.facts.topics);
  check_icons(pack, "/faq_groups", pack.facts.faq_groups);
  if (pack.facts.host_app) {
    check_icons(pack, "/host_app/actions", pack.facts.host_app->actions);
    check_icons(pack, "/host_app/rows", pack.facts.host_app->rows);
  }
  const auto& kinds = pack.facts.ticket_form.kinds;
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (!pack.options.icon_exists(kinds[i].icon))
      add_unknown(pack, "pack.json", pointer_to({"ticket_form", "kinds", i, "icon"}),
                  "an icon of the app", kinds[i].icon);
}

void check_article_ids(CheckedPack& pack, const CheckedLanguage& language, const Ids& ids,
                       const std::string& file, const std::string& pointer) {
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (!may_have(language.articles, language.pack.articles, ids[i]))
      add_unknown(pack, file, pointer + pointer_to({i}), "an article's id", ids[i]);
}

// Articles and videos come from one file, so both are known here.
void check_shown_videos(CheckedPack& pack, const CheckedLanguage& language) {
  const auto& articles = language.pack.articles;
  for (std::size_t i = 0; i < articles.size(); ++i)
    for (std::size_t j = 0; j < articles[i].videos.size(); ++j)
      if (!may_have(language.articles, language.pack.videos, articles[i].videos[j]))
        add_unknown(pack, language.file("articles.json"), pointer_to({"articles", i, "videos", j}),
                    "a video's id", articles[i].videos[j]);
}

void check_articles(CheckedPack& pack, const CheckedLanguage& language) {
  const std::string file = language.file("articles.json");
  const auto& articles = language.pack.articles;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (!may_have(pack.look, pack.facts.topics, articles[i].topic))
      add_unknown(pack, file, pointer_to({"articles", i, "topic"}), "a topic of pack.json",
                  articles[i].topic);
    check_article_ids(pack, language, articles[i].related, file,
                      pointer_to({"articles", i, "related"}));
    const Ids& related = articles[i].related;
    const auto itself = std::find(related.begin(), related.end(), articles[i].id);
    if (itself != related.end())
      add_unknown(pack, file,
                  pointer_to({"articles", i, "related", std::size_t(itself - related.begin())}),
                  "another article", *itself);
  }
  check_shown_videos(pack, language);
  const auto& videos = language.pack.videos;
  for (std::size_t i = 0; i < videos.size(); ++i)
    if (!may_have(pack.look, pack.facts.topics, videos[i].topic))
      add_unknown(pack, file, pointer_to({"videos", i, "topic"}), "a topic of pack.json",
                  videos[i].topic);
}

void check_faq(CheckedPack& pack, const CheckedLanguage& language) {
  const std::string file = language.file("faq.json");
  const auto& groups = language.pack.faq;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!may_have(pack.look, pack.facts.faq_groups, groups[i].id))
      add_unknown(pack, file, pointer_to({"groups", i, "id"}), "one of pack.json's faq_groups",
                  groups[i].id);
    for (std::size_t j = 0; j < groups[i].entries.size(); ++j)
      check_article_ids(pack, language, groups[i].entries[j].articles, file,
                        pointer_to({"groups", i, "entries", j, "articles"}));
  }
  for (const model::Topic& group : pack.facts.faq_groups)
    if (!may_have(language.faq, groups, group.id) && !group.id.empty())
      pack.faults.add({file, "/groups", "the group \"" + group.id + "\" of pack.json", "nothing"});
}

void check_channel_rules(CheckedPack& pack) {
  const auto& rules = pack.facts.channel_rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!may_have(pack.look, pack.facts.channels, rules[i].channel))
      add_unknown(pack, "pack.json", pointer_to({"channel_rules", i, "channel"}), "a channel's id",
                  rules[i].channel);
    for (std::size_t j = 0; j < rules[i].kinds.size(); ++j)
      if (!may_have(pack.look, pack.facts.ticket_form.kinds, rules[i].kinds[j]))
        add_unknown(pack, "pack.json", pointer_to({"channel_rules", i, "kinds", j}),
                    "a kind of the ticket form", rules[i].kinds[j]);
  }
}

}  // namespace

void check_facts(CheckedPack& pack) {
  const auto& channels = pack.facts.channels;
  for (std::size_t i = 0; i < channels.size(); ++i)
    if (!may_have(pack.look, pack.facts.office_hours, channels[i].hours))
      add_unknown(pack, "pack.json", pointer_to({"channels", i, "hours"}), "an office_hours id",
                  channels[i].hours);
  check_channel_rules(pack);
  const auto& hours = pack.facts.office_hours;
  for (std::size_t i = 0; i < hours.size(); ++i)
    if (pack.options.zone_exists != nullptr && !pack.options.zone_exists(hours[i].zone))
      add_unknown(pack, "pack.json", pointer_to({"office_hours", i, "zone"}),
                  "a zone of the time zone database", hours[i].zone);
  check_all_icons(pack);
  if (!pack.languages.empty())
    check_article_ids(pack, pack.languages.front(), pack.facts.popular, "pack.json", "/popular");
}

void check_references(CheckedPack& pack, const CheckedLanguage& language) {
  check_articles(pack, language);
  check_faq(pack, language);
  const auto& intents = language.pack.chat.intents;
  for (std::size_t i = 0; i < intents.size(); ++i)
    check_article_ids(pack, language, intents[i].articles, language.file("chat.json"),
                      pointer_to({"intents", i, "articles"}));
}

}  // namespace tideline::content

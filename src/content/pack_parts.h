// The readers of the single files, after parsing: a document to the model, every fault
// collected. pack_reader.h wraps them for the app, pack_check.h for authors.
#pragma once

#include <string>
#include <vector>

#include "base/later.h"
#include "content/json_place.h"
#include "model/content_pack.h"

namespace tideline::content {

struct ArticlesPart {
  std::vector<model::Article> articles;
  std::vector<model::Video> videos;
  model::Synonyms synonyms;
};

model::PackFacts read_facts_part(const JsonPlace& root);
model::Words read_words_part(const JsonPlace& root, std::string_view language);
ArticlesPart read_articles_part(const JsonPlace& root);
TIDELINE_LATER std::vector<model::FaqGroup> read_faq_part(const JsonPlace& root);
TIDELINE_LATER model::ChatBook read_chat_part(const JsonPlace& root);
std::vector<model::Notice> read_news_part(const JsonPlace& root);

// Parts of pack.json that have files of their own.
std::vector<model::Channel> read_channels(const JsonPlace& place);
std::vector<model::ChannelRule> read_channel_rules(const JsonPlace& place);
std::vector<model::OfficeHours> read_office_hours(const JsonPlace& place);
model::TicketForm read_ticket_form(const JsonPlace& place);
std::vector<std::string> read_form_fields(const JsonPlace& place);

// "x", "facebook", "telegram", "reddit".
model::SocialNetwork read_network(const JsonPlace& place);

}  // namespace tideline::content

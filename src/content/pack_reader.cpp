// Parse, read, and give the first fault as the error.
#include "content/pack_reader.h"

#include <string>
#include <utility>

#include "content/json_tree.h"
#include "content/json_values.h"
#include "content/pack_parts.h"
#include "content/text_shapes.h"

namespace tideline::content {

namespace {

constexpr std::size_t kMaxWords = 5000;

// What `read_part(const JsonPlace& root)` makes of `json`, or the first fault.
template <typename ReadPart>
auto read_file(std::string_view json, std::string_view file, ReadPart read_part,
               FaultyItems items = FaultyItems::told)
    -> Result<decltype(read_part(std::declval<const JsonPlace&>()))> {
  Faults faults(items);
  const std::optional<JsonValue> tree = parse_json(json, file, faults);
  if (!tree) return faults.first_error();
  auto part = read_part(JsonPlace(*tree, file, faults));
  if (!faults.empty()) return faults.first_error();
  return part;
}

std::string file_of(const model::ContentPack& pack, std::string_view name) {
  return pack.language + "/" + std::string(name);
}

}  // namespace

Result<model::PackFacts> read_facts(std::string_view json) {
  return read_file(json, "pack.json", read_facts_part);
}

model::Words read_words_part(const JsonPlace& root, std::string_view language) {
  model::Words words;
  words.language = language;
  if (!root.is(JsonKind::object) || root.value()->items.size() > kMaxWords) {
    root.fault("an object of at most 5000 texts");
    return words;
  }
  for (const JsonValue& item : root.value()->items) {
    const JsonPlace place = root.below(item);
    if (!is_word_key(item.name)) place.fault("a key such as topic.account.title", "another form");
    words.set(item.name, read_text(place, kMaxWord));
  }
  return words;
}

Result<model::Words> read_words(std::string_view json, std::string_view file,
                                std::string_view language) {
  return read_file(json, file,
                   [&](const JsonPlace& root) { return read_words_part(root, language); });
}

model::Words merge_words(const model::Words& app, const model::Words& pack) {
  model::Words words = app;
  words.language = pack.language;
  for (const auto& [key, text] : pack.all()) words.set(key, text);
  return words;
}

Result<Done> read_articles(std::string_view json, model::ContentPack& pack, FaultyItems items) {
  auto part = read_file(json, file_of(pack, "articles.json"), read_articles_part, items);
  if (!part) return part.error();
  pack.articles = std::move(part->articles);
  pack.videos = std::move(part->videos);
  pack.synonyms = std::move(part->synonyms);
  return Done{};
}

Result<Done> read_faq(std::string_view json, model::ContentPack& pack, FaultyItems items) {
  auto part = read_file(json, file_of(pack, "faq.json"), read_faq_part, items);
  if (!part) return part.error();
  pack.faq = std::move(*part);
  return Done{};
}

Result<Done> read_chat(std::string_view json, model::ContentPack& pack, FaultyItems items) {
  auto part = read_file(json, file_of(pack, "chat.json"), read_chat_part, items);
  if (!part) return part.error();
  pack.chat = std::move(*part);
  return Done{};
}

Result<Done> read_news(std::string_view json, model::ContentPack& pack, FaultyItems items) {
  auto part = read_file(json, file_of(pack, "news.json"), read_news_part, items);
  if (!part) return part.error();
  pack.notices = std::move(*part);
  return Done{};
}

}  // namespace tideline::content

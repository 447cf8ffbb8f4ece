// Reading the shipped pack, searching it per keystroke, recognising a question: on the demo pack in
// English, on ten thousand articles made of its sentences, and on the examples of a CSV file named
// by TIDELINE_EXAMPLES (text,category).
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "bench/bench.h"
#include "content/csv.h"
#include "content/pack_reader.h"
#include "content/recogniser.h"
#include "content/search_index.h"
#include "fakes/shipped_assets.h"

namespace tideline::bench {

namespace {

model::ContentPack read_pack(const fakes::FakeAssets& assets) {
  const auto file = [&](const std::string& name) -> const std::string& {
    return assets.files.find("data/packs/kraken-demo/" + name)->second;
  };
  model::ContentPack pack;
  if (auto facts = content::read_facts(file("pack.json")); facts.ok()) pack.facts = facts.value();
  pack.language = "en";
  const bool all = content::read_articles(file("en/articles.json"), pack).ok() &&
                   content::read_faq(file("en/faq.json"), pack).ok() &&
                   content::read_chat(file("en/chat.json"), pack).ok() &&
                   content::read_news(file("en/news.json"), pack).ok();
  if (!all) std::abort();
  return pack;
}

constexpr int kManyArticles = 10000;
constexpr int kSentences = 6;  // of each, some sixty words

std::vector<std::string> sentences_of(const model::ContentPack& pack) {
  std::vector<std::string> sentences;
  const auto take = [&](const std::string& text) {
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t end = std::min(text.find(". ", from), text.size());
      if (end > from) sentences.push_back(text.substr(from, end - from));
      from = end + 2;
    }
  };
  for (const model::Article& article : pack.articles) take(article.body);
  for (const model::FaqGroup& group : pack.faq)
    for (const model::FaqEntry& entry : group.entries) take(entry.answer);
  return sentences;
}

// Articles that differ in their sentences and in a number that nobody else has.
model::ContentPack many_articles(const model::ContentPack& pack) {
  const std::vector<std::string> sentences = sentences_of(pack);
  std::uint32_t lot = 1;
  const auto draw = [&](std::size_t count) {
    lot = lot * 1664525u + 1013904223u;
    return std::size_t(lot >> 8) % count;
  };
  model::ContentPack many;
  many.facts = pack.facts;
  many.language = pack.language;
  for (int i = 0; i < kManyArticles; ++i) {
    model::Article article = pack.articles[draw(pack.articles.size())];
    article.id += "-" + std::to_string(i);
    article.title += " " + std::to_string(i);
    article.body.clear();
    for (int j = 0; j < kSentences; ++j) article.body += sentences[draw(sentences.size())] + ". ";
    many.articles.push_back(std::move(article));
  }
  return many;
}

void keystrokes(const content::SearchIndex& index, std::vector<double>& samples) {
  const std::string queries[] = {"withdrawal pending", "reset my pasword", "2fa lost phone",
                                 "fees for trading", "verify identity documents"};
  for (const std::string& query : queries)
    for (std::size_t typed = 1; typed <= query.size(); ++typed)
      samples.push_back(cpu_us([&] { (void)index.find(query.substr(0, typed)); }));
}

void questions(const std::string& name, const std::vector<content::LabelledText>& examples,
               std::vector<Figure>& out) {
  constexpr std::size_t kAsked = 500;
  const content::Recogniser recogniser{examples};
  const std::size_t step = std::max<std::size_t>(1, examples.size() / kAsked);
  out.push_back(measure(name, [&](std::vector<double>& samples) {
    for (std::size_t i = 0; i < examples.size(); i += step)
      samples.push_back(cpu_us([&] { (void)recogniser.recognise(examples[i].text); }));
  }));
}

}  // namespace

void content_rules(std::vector<Figure>& out) {
  const fakes::FakeAssets assets = fakes::shipped_assets(TIDELINE_SOURCE_DIR);
  const model::ContentPack pack = read_pack(assets);
  out.push_back(measure("read the demo pack", [&](std::vector<double>& samples) {
    samples.push_back(cpu_us([&] { (void)read_pack(assets); }));
  }));

  const content::SearchIndex index(pack);
  out.push_back(measure("search, per keystroke",
                        [&](std::vector<double>& samples) { keystrokes(index, samples); }));
  const content::SearchIndex many(many_articles(pack));
  out.push_back(measure("search in 10,000 articles, per keystroke",
                        [&](std::vector<double>& samples) { keystrokes(many, samples); }));

  questions("recogniser, per question", content::examples_of(pack.chat), out);
  if (const char* place = std::getenv("TIDELINE_EXAMPLES"); place != nullptr) {
    std::ifstream file(place, std::ios::binary);
    const auto examples =
        content::read_labelled_csv(std::string(std::istreambuf_iterator<char>(file), {}));
    if (examples.ok()) questions("recogniser, per question of the file", *examples, out);
  }
}

}  // namespace tideline::bench

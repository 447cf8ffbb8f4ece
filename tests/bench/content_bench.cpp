// Reading the shipped pack, searching it per keystroke, recognising a question. All on the demo
// pack in English.
#include <string>

#include "bench/bench.h"
#include "bench/bench_app.h"
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

}  // namespace

void content_rules(std::vector<Figure>& out) {
  const fakes::FakeAssets assets = fakes::shipped_assets(TIDELINE_SOURCE_DIR);
  const model::ContentPack pack = read_pack(assets);
  out.push_back(measure("read the demo pack", [&](std::vector<double>& samples) {
    samples.push_back(cpu_us([&] { (void)read_pack(assets); }));
  }));

  const content::SearchIndex index(pack);
  const std::string queries[] = {"withdrawal pending", "reset my pasword", "2fa lost phone",
                                 "fees for trading", "verify identity documents"};
  out.push_back(measure("search, per keystroke", [&](std::vector<double>& samples) {
    for (const std::string& query : queries)
      for (std::size_t typed = 1; typed <= query.size(); ++typed)
        samples.push_back(cpu_us([&] { (void)index.find(query.substr(0, typed)); }));
  }));

  const auto examples = content::examples_of(pack.chat);
  const content::Recogniser recogniser{examples};
  out.push_back(measure("recogniser, per question", [&](std::vector<double>& samples) {
    for (const auto& example : examples)
      samples.push_back(cpu_us([&] { (void)recogniser.recognise(example.text); }));
  }));
}

}  // namespace tideline::bench

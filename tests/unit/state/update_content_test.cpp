#include "doctest/doctest.h"

#include "unit/state/rig.h"

using namespace tideline;
using namespace tideline::state;

namespace {

model::ContentPack pack_in(const char* language) {
  model::ContentPack pack;
  pack.language = language;
  model::Article article;
  article.id = "deposit-missing";
  article.title = std::string(language) == "en" ? "Deposit is missing" : "充值未到账";
  pack.articles = {article};
  pack.faq = {{"fees", {{"fees-1", "Question?", "Answer.", {}, {}}}}};
  return pack;
}

void load_parts(Rig& rig, const char* language) {
  for (const PackPart part : {PackPart::articles, PackPart::faq, PackPart::chat, PackPart::news})
    rig.act(PackPartLoaded{part, pack_in(language)});
}

PartState part(const Rig& rig, PackPart part) { return rig.app().parts[std::size_t(part)]; }

}  // namespace

TEST_CASE("content: search works once everything that can be found is there") {
  Rig rig;
  rig.act(EditSearch{"Deposit"});
  rig.act(PackPartLoaded{PackPart::articles, pack_in("en")});
  rig.act(PackPartLoaded{PackPart::faq, pack_in("en")});
  CHECK(rig.app().index == nullptr);
  rig.act(PackPartLoaded{PackPart::news, pack_in("en")});
  REQUIRE(rig.app().index != nullptr);
  REQUIRE(rig.app().search.hits.size() == 1);
  CHECK(rig.app().search.hits[0].id == "deposit-missing");
}

TEST_CASE("content: a search in the address is run, and a used one goes into the address") {
  Rig rig;
  load_parts(rig, "en");
  rig.open("#/search?q=Deposit");
  CHECK(rig.app().search.query == "Deposit");
  CHECK(rig.app().search.hits.size() == 1);

  rig.act(EditSearch{"missing"});
  rig.act(RememberSearch{});
  CHECK(rig.top() == "#/search?q=missing");
  rig.open("#/article/deposit-missing");
  rig.act(GoBack{});
  CHECK(rig.app().search.query == "missing");
}

TEST_CASE("content: the last eight searches are remembered, newest first, across restarts") {
  Rig rig;
  for (int i = 0; i < 10; ++i) {
    rig.act(EditSearch{"search " + std::to_string(i)});
    rig.act(RememberSearch{});
  }
  rig.act(EditSearch{" search 5 "});
  rig.act(RememberSearch{});
  rig.settle();
  rig.restart();
  const std::vector<std::string>& recent = rig.app().search.recent;
  CHECK(recent.size() == 8);
  CHECK(recent[0] == "search 5");
  CHECK(recent[1] == "search 9");

  rig.act(ClearRecentSearches{});
  rig.settle();
  rig.restart();
  CHECK(rig.app().search.recent.empty());
}

TEST_CASE("content: another language keeps page and texts until its own have come") {
  Rig rig;
  load_parts(rig, "en");
  rig.open("#/article/deposit-missing");
  rig.act(PackFactsLoaded{"packs/small", small_facts(), small_words("zh-Hans")});
  CHECK(rig.top() == "#/article/deposit-missing");
  CHECK(rig.app().pack.articles[0].title == "Deposit is missing");
  CHECK(part(rig, PackPart::articles).state == LoadState::ready);

  rig.act(PackPartLoaded{PackPart::articles, pack_in("en")});  // was still on its way
  CHECK(part(rig, PackPart::articles).language == "en");
  load_parts(rig, "zh-Hans");
  CHECK(rig.app().pack.articles[0].title == "充值未到账");
  rig.act(EditSearch{"充值"});
  CHECK(rig.app().search.hits.size() == 1);
}

TEST_CASE("content: another pack starts from nothing") {
  Rig rig;
  load_parts(rig, "en");
  model::PackFacts other = small_facts();
  other.id = "other";
  rig.act(PackFactsLoaded{"packs/other", other, small_words("en")});
  CHECK(rig.app().pack.articles.empty());
  CHECK(rig.app().index == nullptr);
  CHECK(part(rig, PackPart::faq).state == LoadState::loading);
}

TEST_CASE("content: what fails to load is said, and can be tried again") {
  Rig rig;
  rig.act(PackPartFailed{PackPart::faq, Error{ErrorCode::offline, "no network"}});
  CHECK(part(rig, PackPart::faq).state == LoadState::failed);
  CHECK(part(rig, PackPart::faq).error.code == ErrorCode::offline);
  rig.act(RetryLoading{});
  CHECK(part(rig, PackPart::faq).state == LoadState::loading);

  AppState fresh;
  update(fresh, PackFailed{Error{ErrorCode::malformed, "no JSON"}}, rig.services());
  CHECK(fresh.load == LoadState::failed);
  update(fresh, RetryLoading{}, rig.services());
  CHECK(fresh.load == LoadState::loading);

  rig.act(PackFailed{Error{ErrorCode::offline, "no network"}});
  CHECK(rig.app().load == LoadState::ready);
  CHECK(rig.app().toasts.back().word == "toast.load_failed");
}

TEST_CASE("content: questions unfold and fold; a link unfolds one") {
  Rig rig;
  rig.act(ToggleFaq{"fees-1"});
  CHECK(rig.app().open_faq.contains("fees-1"));
  rig.act(ToggleFaq{"fees-1"});
  CHECK(rig.app().open_faq.empty());
  rig.open("#/faq/fees?open=fees-2");
  CHECK(rig.app().open_faq.contains("fees-2"));
}

TEST_CASE("content: helpful answers and read notices are kept") {
  Rig rig;
  rig.act(RateHelpful{"deposit-missing", true});
  rig.act(RateHelpful{"deposit-missing", false});
  rig.open("#/news?open=n-1");
  rig.settle();
  rig.restart();
  CHECK(rig.app().helpful.at("deposit-missing") == false);
  CHECK(rig.app().read_notices.contains("n-1"));
}

TEST_CASE("content: an endless query is cut") {
  Rig rig;
  rig.act(EditSearch{std::string(5000, 'x')});
  CHECK(rig.app().search.query.size() == 200);
}

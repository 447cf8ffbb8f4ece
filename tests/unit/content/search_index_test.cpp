// What is found, in which order, and how it is shown.
#include "content/search_index.h"

#include <algorithm>

#include "doctest/doctest.h"

#include "content/pack_reader.h"
#include "pack_files.h"

using namespace tideline;
using namespace tideline::content;

namespace {

model::Article article(std::string id, std::string title, std::string body,
                       std::vector<std::string> keywords = {}) {
  model::Article article;
  article.id = std::move(id);
  article.topic = "basics";
  article.title = std::move(title);
  article.body = std::move(body);
  article.keywords = std::move(keywords);
  return article;
}

model::ContentPack small_pack() {
  model::ContentPack pack;
  pack.articles = {
      article("withdraw", "Withdraw money",
              "How long a withdrawal takes. A deposit is another thing."),
      article("deposit", "Deposit missing", "A deposit may take a while. Wait for the deposit.",
              {"lost money"}),
      article("password", "Reset your password", "## Forgotten\n\nOpen *Settings*, tap **Reset**.",
              {"sign in", "log-in"}),
      article("chinese", "提现处理中", "提现需要多久到账。"),
  };
  pack.faq = {{"general", {{"fees", "What are the fees?", "They depend on the deposit.", {}, {}}}}};
  model::Notice notice;
  notice.id = "maintenance";
  notice.title = "Deposits pause on Tuesday";
  pack.notices = {notice};
  return pack;
}

std::string ids(const std::vector<SearchHit>& hits) {
  std::string all;
  for (const SearchHit& hit : hits) all += (all.empty() ? "" : " ") + hit.id;
  return all;
}

std::string first(std::string_view query) {
  const auto hits = SearchIndex(small_pack()).find(query, 1);
  return hits.empty() ? "" : hits[0].id;
}

std::string marked(std::string text, const std::vector<TextRange>& ranges) {
  for (std::size_t i = ranges.size(); i-- > 0;)
    text.insert(ranges[i].to, "]").insert(ranges[i].from, "[");
  return text;
}

}  // namespace

TEST_CASE("search: a word in the title goes before one in the text") {
  CHECK(ids(SearchIndex(small_pack()).find("deposit ")) == "deposit maintenance fees withdraw");
}

TEST_CASE("search: more of the query's words go before one of them often") {
  CHECK(first("money deposit") == "deposit");
  CHECK(first("money withdraw") == "withdraw");
}

TEST_CASE("search: the last word may be begun only") {
  CHECK(first("pas") == "password");
  CHECK(first("reset pass") == "password");
  CHECK(first("p") != "");
}

TEST_CASE("search: small typing errors are forgiven") {
  for (const char* query :
       {"pasword", "passwrod", "paswsord reset", "resset yuor password", "passwor"}) {
    CAPTURE(query);
    CHECK(first(query) == "password");
  }
}

TEST_CASE("search: the pack's synonyms are found, what is called by the word itself first") {
  model::ContentPack pack;
  pack.synonyms = {{"2FA", "two-step verification", "authenticator"}, {"提现", "出金"}};
  pack.articles = {article("steps", "Two-step verification", "How to turn it on."),
                   article("two-fa", "Codes for 2FA", "What they are."),
                   article("fees", "Fees", "Every step of the way."),
                   article("chinese", "提现处理中", "多久到账。")};
  const SearchIndex index(pack);

  CHECK(ids(index.find("2fa ")) == "two-fa steps");
  CHECK(ids(index.find("two-step verification ", 2)) == "steps two-fa");
  CHECK(index.find("authent").size() == 2);
  CHECK(ids(index.find("出金")) == "chinese");
}

TEST_CASE("search: other forms of a word are found") {
  CHECK(first("withdrawing ") == "withdraw");
  CHECK(first("fee ") == "fees");
}

TEST_CASE("search: keywords stand in for other words") {
  CHECK(first("sign in") == "password");
  CHECK(first("login") == "password");
  CHECK(first("log in") == "password");
}

TEST_CASE("search: Chinese is found by pairs and by single characters") {
  CHECK(first("提现") == "chinese");
  CHECK(first("多久到账") == "chinese");
  CHECK(first("账") == "chinese");
  CHECK(first("提现 password") == "chinese");
}

TEST_CASE("search: a word said again and again is one word") {
  std::string often;
  for (int i = 0; i < 40; ++i) often += "password ";
  CHECK(first(often) == "password");
  CHECK(ids(SearchIndex(small_pack()).find(often)) ==
        ids(SearchIndex(small_pack()).find("password ")));
}

TEST_CASE("search: one character out of a Chinese word is no hit beside whole ones") {
  model::ContentPack pack = small_pack();
  pack.articles.push_back(article("now", "现在开户", "现金不收。"));
  CHECK(ids(SearchIndex(pack).find("提现")) == "chinese");
  CHECK(ids(SearchIndex(pack).find("现货")) == "now chinese");
}

TEST_CASE("search: a hit tells how well it answers the query") {
  const SearchIndex index(small_pack());
  CHECK(index.find("deposit missing").front().share > 0.6);
  CHECK(index.find("deposit qqqqqq vvvvvv").front().share < 0.4);
}

TEST_CASE("search: an excerpt begins with a word, not with a sign") {
  model::ContentPack pack;
  pack.articles = {article("path", "路径",
                           "先看应用里的提示，再打开设置 > 账户 > 身份验证，按显示的状态处理就好，"
                           "不用着急，资料会保留。最后在页面底部找到关键字。")};
  const std::string snippet = SearchIndex(pack).find("身份验证").front().snippet;
  CHECK(snippet.find("…>") == std::string::npos);
  CHECK(snippet.find("…·") == std::string::npos);
}

TEST_CASE("search: nothing is found for nothing") {
  const SearchIndex index(small_pack());
  for (const char* query : {"", " ", "...", "😀", "zzzzqqqq"}) {
    CAPTURE(query);
    CHECK(index.find(query).empty());
  }
  CHECK(SearchIndex(model::ContentPack{}).find("deposit").empty());
}

TEST_CASE("search: one kind only, and no more than asked for") {
  const SearchIndex index(small_pack());
  CHECK(ids(index.find("deposit", 20, HitKind::notice)) == "maintenance");
  CHECK(index.find("deposit", 2).size() == 2);
  CHECK(index.find("deposit", 0).empty());
}

TEST_CASE("search: matches are marked in title and snippet") {
  const auto hits = SearchIndex(small_pack()).find("passwrod reset", 1);

  REQUIRE(hits.size() == 1);
  CHECK(marked(hits[0].title, hits[0].title_ranges) == "[Reset] your [password]");
  CHECK(marked(hits[0].snippet, hits[0].snippet_ranges) ==
        "Forgotten \u00B7 Open Settings, tap [Reset].");
}

TEST_CASE("search: pairs of Chinese characters are marked together") {
  const auto hits = SearchIndex(small_pack()).find("多久到账", 1);

  REQUIRE(hits.size() == 1);
  CHECK(marked(hits[0].snippet, hits[0].snippet_ranges) == "提现需要[多久到账]。");
}

TEST_CASE("search: a long text is cut around the matches, on character borders") {
  std::string body = "Beginning. ";
  for (int i = 0; i < 60; ++i) body += "Filling words of no matter, 无关紧要的话。 ";
  body += "Here the needle lies. ";
  for (int i = 0; i < 60; ++i) body += "More 别的 of the same. ";
  model::ContentPack pack;
  pack.articles = {article("long", "Long", body)};
  pack.articles[0].body.insert(400, " needle ");

  const auto hits = SearchIndex(pack).find("needle");

  REQUIRE(hits.size() == 1);
  REQUIRE(hits[0].snippet_ranges.size() == 1);
  CHECK(hits[0].snippet.size() < 200);
  CHECK(hits[0].snippet.starts_with("…"));
  CHECK(hits[0].snippet.ends_with("…"));
  CHECK(marked(hits[0].snippet, hits[0].snippet_ranges).find("[needle]") != std::string::npos);
}

TEST_CASE("search: queries of any bytes and any length are survived") {
  const SearchIndex index(small_pack());
  CHECK(index.find(std::string(100'000, 'a')).empty());
  CHECK(index.find("\xFF\xFE deposit \xE4\xB8").size() > 0);
  std::string many;
  for (int i = 0; i < 500; ++i) many += "deposit 提现 ";
  CHECK(index.find(many).size() > 0);
}

namespace {

model::ContentPack demo_pack(const char* language) {
  model::ContentPack pack;
  pack.language = language;
  const auto file = [&](const char* name) {
    return read_bytes(source_path("data/packs/kraken-demo") / language / name);
  };
  REQUIRE(read_articles(file("articles.json"), pack));
  REQUIRE(read_faq(file("faq.json"), pack));
  REQUIRE(read_news(file("news.json"), pack));
  return pack;
}

}  // namespace

TEST_CASE("search: the demo pack's Chinese is found by the initials and syllables of its pinyin") {
  const SearchIndex index(demo_pack("zh-Hans"));
  const auto titles = [&](const char* query) {
    std::string all;
    for (const SearchHit& hit : index.find(query, 5)) all += hit.title + "\n";
    return all;
  };
  CHECK(titles("cz").find("充值") != std::string::npos);
  CHECK(titles("chongz").find("充值") != std::string::npos);
  CHECK(titles("tx").find("提现") != std::string::npos);
  CHECK(titles("sfyz").find("身份") != std::string::npos);
  CHECK(titles("mima").find("密码") != std::string::npos);
  CHECK(titles("liangbuyanzheng").find("2FA") != std::string::npos);
}

TEST_CASE("search: in the demo pack, Chinese readers find by English words and other characters") {
  const SearchIndex index(demo_pack("zh-Hans"));
  for (const std::string query :
       {"deposit", "withdrawal",  "withdraw",  "password", "fee",  "fees", "verification", "verify",
        "login",   "limit order", "stop loss", "phishing", "bank", "card", "bitcoin",      "ETH",
        "staking", "ticket",      "chat",      "phone",    "密碼", "驗證", "帳戶",         "儲值",
        "提現",    "手續費",      "客服",      "工單",     "czwdz"}) {
    INFO(query);
    CHECK_FALSE(index.find(query).empty());
  }
}

TEST_CASE("search: in the demo pack, what has not arrived is a missing deposit") {
  const SearchIndex english(demo_pack("en"));
  for (const std::string query : {"btc not arrived", "bitcoin missing", "crypto did not arrive"}) {
    INFO(query);
    CHECK(english.find(query).front().id == "deposit-missing");
  }
  CHECK(SearchIndex(demo_pack("zh-Hans")).find("btc 没到").front().id == "deposit-missing");
}

TEST_CASE("search: in the demo pack, every article's title finds it, a letter wrong or not") {
  for (const char* language : {"en", "zh-Hans"}) {
    const model::ContentPack pack = demo_pack(language);
    const SearchIndex index(pack);
    const auto is_found = [&](const std::string& query, const std::string& id) {
      const auto hits = index.find(query, 3);
      return std::any_of(hits.begin(), hits.end(), [&](const auto& hit) { return hit.id == id; });
    };
    for (const model::Article& article : pack.articles) {
      CAPTURE(article.title);
      CHECK(is_found(article.title, article.id));
      std::string wrong = article.title;
      if (wrong.size() > 12 && wrong[wrong.size() - 3] > 0) wrong.erase(wrong.size() - 3, 1);
      CHECK(is_found(wrong, article.id));
    }
  }
}

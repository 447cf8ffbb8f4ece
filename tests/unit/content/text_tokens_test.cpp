// Words as search and recogniser see them.
#include "content/text_tokens.h"

#include "doctest/doctest.h"

using namespace tideline::content;

namespace {

std::string tokens_of(std::string_view text) {
  const TokenList list = tokenise(text);
  std::string all;
  for (const Token& token : list.tokens)
    all += (all.empty() ? "" : "|") + std::string(list.text(token));
  return all;
}

}  // namespace

TEST_CASE("text tokens: words in lower case, without accents and apostrophes") {
  CHECK(tokens_of("Can't log-in? ÉCOLE Größe don\u2019t") == "cant|log|in|login|ecole|grose|dont");
  CHECK(tokens_of("ПРИВЕТ Ελλάδα Đặng") == "привет|ελλάδα|dang");
  CHECK(tokens_of("e\u0301te\u0301") == "ete");
}

TEST_CASE("text tokens: Chinese characters stand alone, Latin words between them stay whole") {
  CHECK(tokens_of("我的2FA设备，ＡＰＩ密钥") == "我|的|2fa|设|备|api|密|钥");
  CHECK(tokens_of("パスワード") == "パ|ス|ワ|ー|ド");
}

TEST_CASE("text tokens: parts joined by hyphens are also one word") {
  CHECK(tokens_of("two-factor-code e-mail, - a") == "two|factor|code|twofactorcode|e|mail|email|a");
}

TEST_CASE("text tokens: punctuation, symbols and emoji are no words") {
  CHECK(tokens_of("…!? €5 → 😀 “x” 、。") == "5|x");
}

TEST_CASE("text tokens: each token knows its bytes") {
  const std::string_view text = "é中文 ok";
  const TokenList list = tokenise(text);

  REQUIRE(list.tokens.size() == 4);
  CHECK(text.substr(list.tokens[0].from, list.tokens[0].to - list.tokens[0].from) == "é");
  CHECK(text.substr(list.tokens[2].from, list.tokens[2].to - list.tokens[2].from) == "文");
  CHECK(list.tokens[3].to == text.size());
}

TEST_CASE("text tokens: broken bytes are survived") {
  CHECK(tokens_of("a\xFF\xE4\xB8") == "a\uFFFD\uFFFD\uFFFD");
}

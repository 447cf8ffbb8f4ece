// Words found exactly, by their beginning, and with letters wrong.
#include "content/term_table.h"

#include <algorithm>

#include "doctest/doctest.h"

using namespace tideline::content;

namespace {

TermTable table() {
  return TermTable(
      {"deposit", "deposits", "depot", "desk", "password", "form", "from", "提现", "提", "ключ"});
}

std::vector<std::string> similar(std::string_view text, int most, bool begun = false) {
  const TermTable terms = table();
  std::vector<std::string> found;
  for (const SimilarTerm& term : terms.similar_to(text, most, begun))
    found.push_back(terms.text(term.term) + ":" + std::to_string(term.distance));
  return found;
}

using Found = std::vector<std::string>;

// Plain dynamic programming, to compare with.
int plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = int(i + j);
        continue;
      }
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("term table: terms that begin with a text, an equal one first") {
  const TermTable terms = table();
  const TermRange range = terms.beginning_with("depo");
  REQUIRE(range.end - range.begin == 3);
  CHECK(terms.text(range.begin) == "deposit");
  CHECK(terms.text(terms.beginning_with("提").begin) == "提");

  const TermRange none = terms.beginning_with("x");
  CHECK(none.begin == none.end);
  const TermRange all = terms.beginning_with("");
  CHECK(all.end - all.begin == terms.size());
}

TEST_CASE("term table: rank leads from the given order to the table's") {
  const TermTable terms({"b", "a"});
  CHECK(terms.text(terms.rank(0)) == "b");
  CHECK(terms.text(terms.rank(1)) == "a");
}

TEST_CASE("term table: a letter left out, added, replaced or swapped is one step") {
  CHECK(similar("depsit", 1) == Found{"deposit:1"});
  CHECK(similar("depossit", 1) == Found{"deposit:1"});
  CHECK(similar("pasword", 1) == Found{"password:1"});
  CHECK(similar("fomr", 1) == Found{"form:1"});
  CHECK(similar("from", 1) == Found{"form:1", "from:0"});
  CHECK(similar("клюк", 1) == Found{"ключ:1"});
}

TEST_CASE("term table: a word begun may be any that goes on") {
  CHECK(similar("depsoi", 1, true) == Found{"deposit:1", "deposits:1"});
  CHECK(similar("pasw", 1, true) == Found{"password:1"});
}

TEST_CASE("term table: agrees with the plain distance on many words") {
  std::uint32_t seed = 7;
  const auto next = [&] { return (seed = seed * 1664525 + 1013904223) >> 24; };
  std::vector<std::string> words;
  for (int i = 0; i < 400; ++i) {
    std::string word;
    for (std::uint32_t n = 2 + next() % 8; n > 0; --n) word += char('a' + next() % 4);
    words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  const TermTable terms({words.begin(), words.end()});
  for (std::size_t i = 0; i < words.size(); i += 10) {
    std::vector<int> distances(words.size(), 9);
    for (const SimilarTerm& found : terms.similar_to(words[i], 2, false))
      distances[found.term] = found.distance;
    int wrong = 0;
    for (std::size_t j = 0; j < words.size(); ++j)
      wrong += std::min(plain_distance(words[i], words[j]), 3) != std::min(distances[j], 3);
    CHECK(wrong == 0);
  }
}

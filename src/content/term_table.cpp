// Terms lie sorted, so the table is a trie without nodes: a term shares its first letters, and
// with them the first rows of the distance matrix, with the one before it.
#include "content/term_table.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/utf8.h"
#include "content/text_tokens.h"

namespace tideline::content {

namespace {

constexpr std::size_t kMaxCompared = 32;  // longer words are compared by their beginning

// Characters beyond 16 bits are rare; that some then look alike does no harm here.
std::vector<char16_t> to_units(std::string_view text) {
  std::vector<char16_t> units;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    units.push_back(c <= 0xFFFF ? char16_t(c) : char16_t(0xE000 + c % 0x1900));
  }
  return units;
}

using Row = std::array<std::uint8_t, kMaxCompared + 2>;

// The distance matrix of the word asked for and one term after the other; row d is for the
// term's first d letters. Optimal string alignment: a swap of neighbours is one step.
class Comparison {
 public:
  explicit Comparison(std::basic_string_view<char16_t> wanted)
      : wanted_(wanted.substr(0, kMaxCompared)) {
    for (std::size_t j = 0; j <= wanted_.size(); ++j) rows_[0][j] = std::uint8_t(j);
    best_[0] = rows_[0][wanted_.size()];
  }

  // Fills row `d`; returns its smallest entry.
  int fill(std::basic_string_view<char16_t> term, std::size_t d) {
    const Row& above = rows_[d - 1];
    Row& row = rows_[d];
    row[0] = std::uint8_t(d);
    int smallest = row[0];
    for (std::size_t j = 1; j <= wanted_.size(); ++j) {
      const bool same = term[d - 1] == wanted_[j - 1];
      int steps = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      if (d > 1 && j > 1 && term[d - 1] == wanted_[j - 2] && term[d - 2] == wanted_[j - 1])
        steps = std::min(steps, rows_[d - 2][j - 2] + 1);
      row[j] = std::uint8_t(steps);
      smallest = std::min(smallest, steps);
    }
    best_[d] = std::min(best_[d - 1], row[wanted_.size()]);
    return smallest;
  }

  int distance(std::size_t d) const { return rows_[d][wanted_.size()]; }
  // The smallest distance of any of the term's beginnings up to `d`.
  int best_beginning(std::size_t d) const { return best_[d]; }

 private:
  std::basic_string_view<char16_t> wanted_;
  std::array<Row, kMaxCompared + 1> rows_;
  std::array<std::uint8_t, kMaxCompared + 1> best_;
};

}  // namespace

TermTable::TermTable(const std::vector<std::string_view>& terms) : rank_(terms.size()) {
  std::vector<Units> all;
  all.reserve(terms.size());
  for (const std::string_view term : terms) all.push_back(to_units(term));
  std::vector<std::uint32_t> order(terms.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return all[a] < all[b]; });

  offsets_.push_back(0);
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    const Units& term = all[order[place]];
    rank_[order[place]] = place;
    std::size_t shared = 0;
    if (place > 0) {
      const auto before = units(place - 1);
      const std::size_t most = std::min({before.size(), term.size(), std::size_t{255}});
      while (shared < most && before[shared] == term[shared]) ++shared;
    }
    shared_.push_back(std::uint8_t(shared));
    pool_.insert(pool_.end(), term.begin(), term.end());
    offsets_.push_back(std::uint32_t(pool_.size()));
    if (!term.empty() && !is_borderless(term[0])) words_end_ = place + 1;
  }
}

std::string TermTable::text(std::uint32_t term) const {
  std::string out;
  for (const char16_t unit : units(term)) append_utf8(out, unit);
  return out;
}

TermRange TermTable::beginning_with(std::string_view text) const {
  const Units wanted = to_units(text);
  const std::basic_string_view<char16_t> beginning{wanted.data(), wanted.size()};
  const auto first_where = [&](std::uint32_t from, auto is_behind) {
    std::uint32_t low = from;
    std::uint32_t high = std::uint32_t(size());
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (is_behind(units(middle)))
        high = middle;
      else
        low = middle + 1;
    }
    return low;
  };
  const std::uint32_t begin = first_where(0, [&](auto term) { return term >= beginning; });
  const std::uint32_t end =
      first_where(begin, [&](auto term) { return term.substr(0, beginning.size()) > beginning; });
  return {begin, end};
}

std::vector<SimilarTerm> TermTable::similar_to(std::string_view text, int most, bool begun) const {
  const Units wanted = to_units(text);
  Comparison comparison({wanted.data(), wanted.size()});
  std::vector<SimilarTerm> found;
  std::size_t filled = 0;
  std::uint32_t term = 0;
  while (term < words_end_) {
    const auto letters = units(term).substr(0, kMaxCompared);
    std::size_t d = std::min(filled, std::size_t(shared_[term]));
    bool dead = false;
    while (d < letters.size() && !dead) dead = comparison.fill(letters, ++d) > most;
    filled = d;
    const int distance = begun ? comparison.best_beginning(d) : comparison.distance(d);
    const bool similar = distance <= most && (begun || !dead);
    if (similar) found.push_back({term, distance});
    // All that begin like a dead term are as dead, or, by their beginning, as good.
    for (++term; dead && term < words_end_ && shared_[term] >= d; ++term)
      if (similar) found.push_back({term, distance});
  }
  return found;
}

}  // namespace tideline::content

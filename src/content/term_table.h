// All words of an index in order, to be found exactly, by their beginning, or with a few
// letters wrong.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tideline::content {

// A word that resembles the one asked for.
struct SimilarTerm {
  std::uint32_t term = 0;
  int distance = 0;  // letters to insert, leave out, replace, or swap with their neighbour
};

struct TermRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // not in it
};

class TermTable {
 public:
  // `terms` in any order, each once, valid UTF-8. Their numbers from here on are their places
  // in the order that rank() tells.
  explicit TermTable(const std::vector<std::string_view>& terms);

  // The number of the `i`-th of the terms that were given.
  std::uint32_t rank(std::size_t i) const { return rank_[i]; }
  std::size_t size() const { return offsets_.size() - 1; }

  // In characters.
  std::size_t length(std::uint32_t term) const { return offsets_[term + 1] - offsets_[term]; }
  std::string text(std::uint32_t term) const;

  // The terms that begin with `text`; an equal one comes first.
  TermRange beginning_with(std::string_view text) const;

  // Words (not Chinese) at most `most` steps away; with `begun`, words whose beginning is.
  // `text` itself, distance 0, is among them. In order of the table.
  std::vector<SimilarTerm> similar_to(std::string_view text, int most, bool begun) const;

 private:
  using Units = std::vector<char16_t>;

  std::basic_string_view<char16_t> units(std::uint32_t term) const {
    return {pool_.data() + offsets_[term], length(term)};
  }

  Units pool_;
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint8_t> shared_;  // first characters shared with the term before
  std::vector<std::uint32_t> rank_;
  std::uint32_t words_end_ = 0;  // from here on Chinese and its like
};

}  // namespace tideline::content

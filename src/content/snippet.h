// What a search hit shows: which parts of its title and text matched, and the piece of text to
// show. Internal to content/search_index.h.
#pragma once

#include <bitset>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/search_index.h"

namespace tideline::content {

// What a query looks for: folded words, for Chinese and its like single characters and pairs,
// and what words may begin with.
class MatchedTerms {
 public:
  void add(std::string word);
  void add_beginning(std::string beginning);
  bool holds(std::string_view word) const;

 private:
  std::set<std::string, std::less<>> words_;
  std::vector<std::string> beginnings_;
  std::bitset<256> first_bytes_;  // of all of them: most words of a text are ruled out by these
};

// Where `text` holds any of `terms`, in order, touching ranges joined. Looks at the first
// kMaxHighlightedBytes only.
inline constexpr std::size_t kMaxHighlightedBytes = 1600;
std::vector<TextRange> matched_ranges(std::string_view text, const MatchedTerms& terms);

struct Snippet {
  std::string text;
  std::vector<TextRange> ranges;
};

// About two lines of `text` around the place with the most matches; its beginning when there
// are none. Cut parts are marked with an ellipsis.
Snippet make_snippet(std::string_view text, const MatchedTerms& terms);

}  // namespace tideline::content

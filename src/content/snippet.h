// What a search hit shows: which parts of its title and text matched, and the piece of text to
// show. Internal to content/search_index.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/search_index.h"

namespace tideline::content {

// The folded words and, for Chinese and its like, single characters and pairs that a query
// looks for; each once, in order.
using MatchedTerms = std::vector<std::string>;

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

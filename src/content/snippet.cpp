// A window slides over the matches and stays at the richest place.
#include "content/snippet.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/utf8.h"
#include "content/text_tokens.h"

namespace tideline::content {

namespace {

constexpr std::size_t kSnippetBytes = 165;  // about 160 Latin letters or 55 Chinese characters
constexpr std::size_t kLeadBytes = 36;      // shown in front of the first match
constexpr std::string_view kEllipsis = "\u2026";

void append_range(std::vector<TextRange>& ranges, std::size_t from, std::size_t to) {
  if (!ranges.empty() && ranges.back().to >= from)
    ranges.back().to = std::max(ranges.back().to, to);
  else
    ranges.push_back({from, to});
}

// The beginning of the window that holds the most matched bytes; the earliest of equals.
std::size_t richest_place(const std::vector<TextRange>& ranges) {
  std::size_t best_from = 0;
  std::size_t best = 0;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    std::size_t matched = 0;
    const std::size_t end = ranges[i].from + kSnippetBytes - kLeadBytes;
    for (std::size_t j = i; j < ranges.size() && ranges[j].to <= end; ++j)
      matched += ranges[j].to - ranges[j].from;
    if (matched > best) {
      best = matched;
      best_from = ranges[i].from;
    }
  }
  return best_from;
}

// The nearest place at or behind `at` where a word, or a Chinese character, begins.
std::size_t word_start(std::string_view text, std::size_t at, std::size_t limit) {
  at = character_border(text, at);
  for (std::size_t from = at; from < limit;) {
    std::size_t next = from;
    const char32_t c = next_code_point(text, next);
    // Not at a sign: "Settings > Account" would begin with the ">".
    if ((from == 0 || text[from - 1] == ' ') && is_word_character(c)) return from;
    if (is_borderless(c)) return from;
    from = next;
  }
  return limit;
}

// The nearest place at or before `at` where a word, or a Chinese character, has ended.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t least) {
  if (at >= text.size()) return text.size();
  for (std::size_t end = character_border(text, at); end > least;) {
    std::size_t next = end;
    if (text[end] == ' ' || is_borderless(next_code_point(text, next))) return end;
    end = character_border(text, end - 1);
  }
  return character_border(text, at);
}

std::size_t first_byte(std::string_view text) { return static_cast<unsigned char>(text[0]); }

}  // namespace

void MatchedTerms::add(std::string word) {
  if (word.empty()) return;
  first_bytes_.set(first_byte(word));
  words_.insert(std::move(word));
}

void MatchedTerms::add_beginning(std::string beginning) {
  if (beginning.empty()) return;
  first_bytes_.set(first_byte(beginning));
  beginnings_.push_back(std::move(beginning));
}

bool MatchedTerms::holds(std::string_view word) const {
  if (word.empty() || !first_bytes_.test(first_byte(word))) return false;
  const auto begins = [&](const std::string& beginning) { return word.starts_with(beginning); };
  return std::any_of(beginnings_.begin(), beginnings_.end(), begins) || words_.contains(word);
}

std::vector<TextRange> matched_ranges(std::string_view text, const MatchedTerms& terms) {
  text = text.substr(0, character_border(text, kMaxHighlightedBytes));
  const TokenList list = tokenise(text);
  std::vector<TextRange> ranges;
  for (std::size_t i = 0; i < list.tokens.size(); ++i) {
    const Token& token = list.tokens[i];
    if (terms.holds(list.text(token))) append_range(ranges, token.from, token.to);
    if (token.kind != TokenKind::ideograph || i + 1 == list.tokens.size()) continue;
    const Token& next = list.tokens[i + 1];
    if (next.kind != TokenKind::ideograph || next.text_from != token.text_to) continue;
    const std::string_view pair =
        std::string_view(list.folded).substr(token.text_from, next.text_to - token.text_from);
    if (terms.holds(pair)) append_range(ranges, token.from, next.to);
  }
  return ranges;
}

Snippet make_snippet(std::string_view text, const MatchedTerms& terms) {
  const std::vector<TextRange> ranges = matched_ranges(text, terms);
  const std::size_t place = richest_place(ranges);
  const std::size_t from =
      place <= kLeadBytes * 2 ? 0 : word_start(text, place - kLeadBytes, place);
  const std::size_t to = word_end(text, from + kSnippetBytes, from + kSnippetBytes / 2);

  Snippet snippet;
  if (from > 0) snippet.text = kEllipsis;
  const std::size_t shift = snippet.text.size();
  snippet.text += text.substr(from, to - from);
  if (to < text.size()) snippet.text += kEllipsis;
  for (const TextRange& range : ranges)
    if (range.from >= from && range.to <= to)
      snippet.ranges.push_back({range.from - from + shift, range.to - from + shift});
  return snippet;
}

}  // namespace tideline::content

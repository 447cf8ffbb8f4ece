// BIP-39: a phrase of 12, 15, 18, 21 or 24 words is 11 bits a word; the last n / 3 bits are the
// beginning of the SHA-256 of the bits before.
//
// English words of the list hardly ever stand twelve in a row by chance. Chinese characters of
// the list do in every sentence: there, unless they stand apart, the phrase has to be by itself
// or behind the word "recovery phrase", and to look drawn by lot. The lists begin with the most
// frequent characters, so prose has low places in the list.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "base/sha256.h"
#include "model/secret_finders.h"

namespace tideline::model {

namespace {

constexpr std::array<std::size_t, 5> kLengths = {24, 21, 18, 15, 12};
constexpr std::size_t kShortest = 12;
constexpr std::size_t kPrefix = 4;        // the first four letters name a word of the English list
constexpr std::size_t kLeastLetters = 3;  // of an English word
constexpr std::size_t kMostLetters = 8;

constexpr double kLikelyAlone = 6.0;  // of mean_place(): hardly prose
constexpr std::size_t kPhraseReach = 16;
constexpr std::size_t kGrowing = 8;

// The least mean_place() of a phrase that was drawn by lot: of 100,000 phrases none had less.
double least_place(std::size_t words) {
  return words < 15 ? 4.8 : words < 18 ? 5.1 : words < 21 ? 5.3 : 5.4;
}

bool has_valid_checksum(const std::vector<int>& places) {
  const std::size_t check_bits = places.size() / 3;
  const std::size_t entropy_bytes = (places.size() * 11 - check_bits) / 8;
  std::vector<std::uint8_t> bytes(entropy_bytes + 1);
  for (std::size_t bit = 0; bit < places.size() * 11; ++bit)
    if (places[bit / 11] >> (10 - bit % 11) & 1) bytes[bit / 8] |= std::uint8_t(0x80 >> bit % 8);
  const Sha256 digest = sha256({bytes.data(), entropy_bytes});
  return bytes[entropy_bytes] >> (8 - check_bits) == digest[0] >> (8 - check_bits);
}

// Of the logarithm of the places in the list; characters drawn by lot have about 6.6.
double mean_place(const std::vector<int>& places) {
  double sum = 0;
  for (const int place : places) sum += std::log(double(place + 1));
  return sum / double(places.size());
}

void join(Findings& out, SecretKind kind, std::size_t begin, std::size_t end) {
  if (!out.empty() && out.back().kind == kind && begin <= out.back().end)
    out.back().end = std::max(out.back().end, end);
  else
    out.push_back({kind, begin, end});
}

// Words in a row that may be a phrase, and what the checks need to know of them.
template <typename Tokens>
struct Window {
  const Tokens& tokens;
  std::size_t first = 0;
  std::size_t count = 0;

  std::vector<int> places() const {
    std::vector<int> places;
    for (std::size_t i = first; i < first + count; ++i) places.push_back(tokens[i].index);
    return places;
  }
  std::size_t unknown() const {
    std::size_t n = 0;
    for (std::size_t i = first; i < first + count; ++i) n += tokens[i].index < 0 ? 1 : 0;
    return n;
  }
  bool all_apart() const {
    for (std::size_t i = first; i + 1 < first + count; ++i)
      if (!tokens[i].apart) return false;
    return true;
  }
  bool none_apart() const {
    for (std::size_t i = first; i + 1 < first + count; ++i)
      if (tokens[i].apart) return false;
    return true;
  }
  // In groups of equal size: four and four and four.
  bool in_groups() const {
    std::size_t size = 1;
    while (size < count && !tokens[first + size - 1].apart) ++size;
    for (std::size_t i = 0; i + 1 < count; ++i)
      if (tokens[first + i].apart != ((i + 1) % size == 0)) return false;
    return size > 1 && size < count && count % size == 0;
  }
  // Nothing of the same script touches it.
  bool is_alone() const {
    return (first == 0 || tokens[first - 1].apart || tokens[first - 1].last) &&
           (tokens[first + count - 1].apart || tokens[first + count - 1].last);
  }
  bool is_broken() const {
    for (std::size_t i = first; i + 1 < first + count; ++i)
      if (tokens[i].last) return true;
    return false;
  }
  std::size_t begin() const { return tokens[first].begin; }
  std::size_t end() const { return tokens[first + count - 1].end; }
};

// Calls `judge` with every window of known words; a window it takes is left behind.
template <typename Tokens, typename Judge>
void for_each_known(const Tokens& tokens, Judge judge) {
  std::size_t row = 0;  // known words up to and with i
  std::vector<std::size_t> rows(tokens.size() + 1);
  for (std::size_t i = tokens.size(); i-- > 0;) {
    row = tokens[i].index < 0 ? 0 : tokens[i].last ? 1 : row + 1;
    rows[i] = row;
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (const std::size_t length : kLengths) {
      if (length > rows[i]) continue;
      if (!judge(Window<Tokens>{tokens, i, length})) continue;
      i += length - 1;
      break;
    }
  }
}

bool covers(const Findings& found, std::size_t from, std::size_t begin, std::size_t end) {
  return std::any_of(found.begin() + std::ptrdiff_t(from), found.end(),
                     [&](const Finding& one) { return one.begin < end && begin < one.end; });
}

// Twelve words of which one may be mistyped.
template <typename Tokens, typename Judge>
void find_likely(const Tokens& tokens, Findings& out, Judge judge) {
  const std::size_t before = out.size();
  Findings likely;
  for (std::size_t i = 0; i + kShortest <= tokens.size(); ++i) {
    const Window<Tokens> window{tokens, i, kShortest};
    if (window.is_broken() || window.unknown() > 1 || !judge(window)) continue;
    if (!covers(out, 0, window.begin(), window.end()))
      join(likely, SecretKind::likely_seed_phrase, window.begin(), window.end());
  }
  out.insert(out.begin() + std::ptrdiff_t(before), likely.begin(), likely.end());
}

}  // namespace

SeedPhrases::SeedPhrases(const GuardLists& lists) : lists_(lists) {
  for (const std::vector<char32_t>& list : lists.han) {
    HanList& places = han_.emplace_back();
    for (std::size_t i = 0; i < list.size(); ++i) places.emplace_back(list[i], int(i));
    std::sort(places.begin(), places.end());
  }
}

int SeedPhrases::english_index(std::u32string_view word) const {
  const std::vector<std::string>& list = lists_.english;
  const std::string plain(word.begin(), word.end());
  const auto found = std::lower_bound(list.begin(), list.end(), plain);
  if (found == list.end()) return kUnknown;
  const bool whole = *found == plain;
  const bool named = plain.size() == kPrefix && std::string_view(*found).starts_with(plain);
  return whole || named ? int(found - list.begin()) : kUnknown;
}

std::vector<std::size_t> SeedPhrases::run_together(std::u32string_view letters) const {
  if (letters.size() < kShortest * kLeastLetters) return {};
  constexpr std::size_t kNever = 0;
  std::vector<std::size_t> ends(letters.size(), kNever);  // of the word that begins at i
  for (std::size_t i = letters.size() - kLeastLetters + 1; i-- > 0;)
    for (std::size_t size = std::min(kMostLetters, letters.size() - i);
         size >= kLeastLetters && ends[i] == kNever; --size) {
      const bool goes_on = i + size == letters.size() || ends[i + size] != kNever;
      if (goes_on && english_index(letters.substr(i, size)) != kUnknown) ends[i] = i + size;
    }
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < letters.size() && ends[i] != kNever; i = ends[i])
    words.push_back(ends[i]);
  return words;
}

SeedPhrases::Tokens SeedPhrases::english_tokens(const FoldedText& text) const {
  Tokens tokens;
  for (std::size_t i = 0; i < text.size();) {
    if (is_han(text.codes[i]) && !tokens.empty()) tokens.back().last = true;
    if (!is_letter(text.codes[i])) {
      ++i;
      continue;
    }
    Token token;
    token.begin = i;
    while (is_letter(text.at(i))) ++i;
    token.end = i;
    token.apart = true;
    const std::u32string_view letters =
        std::u32string_view(text.lower).substr(token.begin, token.end - token.begin);
    std::size_t from = 0;
    for (const std::size_t to : run_together(letters)) {
      const int index = english_index(letters.substr(from, to - from));
      tokens.push_back({token.begin + from, token.begin + to, true, false, index});
      from = to;
    }
    if (from > 0) continue;
    token.index = english_index(letters);
    tokens.push_back(token);
  }
  if (!tokens.empty()) tokens.back().last = true;
  return tokens;
}

SeedPhrases::Tokens SeedPhrases::han_tokens(const FoldedText& text, const HanList& list) {
  Tokens tokens;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text.codes[i];
    if (is_letter(c) && !tokens.empty()) tokens.back().last = true;
    if (!is_han(c)) continue;
    if (!tokens.empty()) tokens.back().apart = tokens.back().end != i;
    const auto found = std::lower_bound(list.begin(), list.end(), std::pair(c, 0));
    const bool known = found != list.end() && found->first == c;
    tokens.push_back({i, i + 1, false, false, known ? found->second : kUnknown});
  }
  if (!tokens.empty()) tokens.back().last = true;
  return tokens;
}

void SeedPhrases::find_growing(const FoldedText& text, Findings& out) const {
  const auto grow = [&](const Tokens& tokens, bool apart_only) {
    std::size_t row = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool breaks = i > 0 && (tokens[i - 1].last || (apart_only && !tokens[i - 1].apart));
      row = tokens[i].index < 0 ? 0 : breaks ? 1 : row + 1;
      if (row >= kGrowing)
        join(out, SecretKind::likely_seed_phrase, tokens[i + 1 - row].begin, tokens[i].end);
    }
  };
  grow(english_tokens(text), false);
  for (const HanList& list : han_) grow(han_tokens(text, list), true);
}

// What people write between the words of a phrase: "and", "a)", the "st" of "1st".
bool SeedPhrases::is_between_words(const FoldedText& text, const Token& token) {
  const std::size_t letters = token.end - token.begin;
  if (token.index != kUnknown || token.last) return false;
  return letters <= 2 || text.lower.compare(token.begin, letters, U"and") == 0;
}

// Only windows that something was left out of: the others have been asked.
void SeedPhrases::find_interspersed(const FoldedText& text, const Tokens& tokens, Findings& out) {
  Tokens plain;
  std::vector<std::size_t> places;  // among `tokens`
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_between_words(text, tokens[i])) continue;
    plain.push_back(tokens[i]);
    places.push_back(i);
  }
  if (plain.size() == tokens.size()) return;
  for_each_known(plain, [&](const Window<Tokens>& window) {
    const std::size_t last = window.first + window.count - 1;
    if (places[last] - places[window.first] == last - window.first) return false;
    const bool valid = has_valid_checksum(window.places());
    if (valid) out.push_back({SecretKind::seed_phrase, window.begin(), window.end()});
    return valid;
  });
}

void SeedPhrases::find(const FoldedText& text, const Cues& cues, Findings& out) const {
  const Tokens english = english_tokens(text);
  for_each_known(english, [&](const Window<Tokens>& window) {
    const bool valid = has_valid_checksum(window.places());
    if (valid) out.push_back({SecretKind::seed_phrase, window.begin(), window.end()});
    return valid;
  });
  find_likely(english, out, [](const Window<Tokens>&) { return true; });
  find_interspersed(text, english, out);

  for (const HanList& list : han_) {
    const Tokens han = han_tokens(text, list);
    for_each_known(han, [&](const Window<Tokens>& window) {
      const std::vector<int> places = window.places();
      const bool named = cues.distance(Cue::phrase, window.begin(), window.end(), kPhraseReach) &&
                         window.none_apart();
      const bool stands_out = window.is_alone() && (window.none_apart() || window.in_groups());
      const bool drawn = (named || stands_out) && mean_place(places) >= least_place(places.size());
      const bool valid = (drawn || window.all_apart()) && has_valid_checksum(places);
      // One sentence in sixteen has a valid checksum too: what may be prose must not be final.
      const bool certain = window.all_apart() || named || mean_place(places) >= kLikelyAlone;
      if (valid)
        out.push_back({certain ? SecretKind::seed_phrase : SecretKind::likely_seed_phrase,
                       window.begin(), window.end()});
      return valid;
    });
    find_likely(han, out, [](const Window<Tokens>& window) {
      if (window.all_apart()) return true;
      return window.is_alone() && window.none_apart() && window.unknown() == 0 &&
             mean_place(window.places()) >= kLikelyAlone;
    });
  }
}

}  // namespace tideline::model

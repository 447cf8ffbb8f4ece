// Words in a row that may be a recovery phrase, and what is asked of them. Internal to
// seed_phrases.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "model/secret_finders.h"

namespace tideline::model {

inline constexpr std::array<std::size_t, 5> kLengths = {24, 21, 18, 15, 12};
inline constexpr std::size_t kShortest = 12;

// Of a phrase's words in their list.
struct Places {
  std::array<int, kLengths.front()> all{};
  std::size_t count = 0;

  void push_back(int place) { all[count++] = place; }
  std::size_t size() const { return count; }
  int operator[](std::size_t i) const { return all[i]; }
  const int* begin() const { return all.data(); }
  const int* end() const { return all.data() + count; }
};

bool has_valid_checksum(const Places& places);

// Of the logarithm of the places in the list; characters drawn by lot have about 6.6.
double mean_place(const Places& places);

// The least mean_place() of a phrase that was drawn by lot: of 100,000 phrases none had less.
double least_place(std::size_t words);

// Adds to the last finding, or after it.
void join(Findings& out, SecretKind kind, std::size_t begin, std::size_t end);

// Words in a row that may be a phrase, and what the checks need to know of them.
template <typename Tokens>
struct Window {
  const Tokens& tokens;
  std::size_t first = 0;
  std::size_t count = 0;

  Places places() const {
    Places places;
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
  // In groups of equal size, the last of which may be a shorter one: four, four, four and three.
  bool in_groups() const {
    std::size_t size = 1;
    while (size < count && !tokens[first + size - 1].apart) ++size;
    for (std::size_t i = 0; i + 1 < count; ++i)
      if (tokens[first + i].apart != ((i + 1) % size == 0)) return false;
    return size > 1 && size < count;
  }
  // Nothing of the same script touches it.
  bool is_alone() const {
    return (first == 0 || tokens[first - 1].apart || tokens[first - 1].last) &&
           (tokens[first + count - 1].apart || tokens[first + count - 1].last);
  }
  // As far from one to the next, give or take `spread`, as in "第1个字是…，第2个字是…".
  bool is_even(std::size_t spread) const {
    std::size_t least = SIZE_MAX, most = 0;
    for (std::size_t i = first; i + 1 < first + count; ++i) {
      const std::size_t gap = tokens[i + 1].begin - tokens[i].end;
      least = std::min(least, gap);
      most = std::max(most, gap);
    }
    return most - least <= spread;
  }
  // A few words that come again and again between others are wording, no phrase; one that does
  // before another is the phrase of a wallet that somebody tried out.
  bool is_varied() const {
    constexpr std::size_t kLeast = 5;
    std::set<int> different;
    for (std::size_t i = first; i < first + count; ++i) different.insert(tokens[i].index);
    return different.size() == 2 || different.size() >= kLeast;
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

// What findings cover, to be asked often.
class Covered {
 public:
  explicit Covered(const Findings& found);
  bool touches(std::size_t begin, std::size_t end) const;

 private:
  Spans spans_;  // by begin; each ends where the furthest so far does
};

// Twelve words of which one may be mistyped.
template <typename Tokens, typename Judge>
void find_likely(const Tokens& tokens, Findings& out, Judge judge) {
  const Covered known(out);
  Findings likely;
  for (std::size_t i = 0; i + kShortest <= tokens.size(); ++i) {
    const Window<Tokens> window{tokens, i, kShortest};
    if (window.is_broken() || window.unknown() > 1 || !judge(window)) continue;
    if (!known.touches(window.begin(), window.end()))
      join(likely, SecretKind::likely_seed_phrase, window.begin(), window.end());
  }
  out.insert(out.end(), likely.begin(), likely.end());
}

}  // namespace tideline::model

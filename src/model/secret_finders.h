// The rules behind secret_guard.h, one function a family. Places are indices of a FoldedText.
// Internal to the guard.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/folded_text.h"
#include "model/guard_lists.h"
#include "model/secret_guard.h"

namespace tideline::model {

struct Finding {
  SecretKind kind = SecretKind::seed_phrase;
  std::size_t begin = 0;
  std::size_t end = 0;
};
using Findings = std::vector<Finding>;

class Cues;

// Phrases of BIP-39, in any of the lists, whatever stands between the words.
class SeedPhrases {
 public:
  // `lists` lives longer.
  explicit SeedPhrases(const GuardLists& lists);

  void find(const FoldedText& text, const Cues& cues, Findings& out) const;

  // What may become a phrase while it is still being typed: eight words in a row at the text's end,
  // eleven elsewhere.
  void find_growing(const FoldedText& text, Findings& out) const;

 private:
  static constexpr int kUnknown = -1;
  struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool apart = false;  // something stands between this and the next
    bool last = false;   // before a word of another script, or the end
    int index = kUnknown;
  };
  using Tokens = std::vector<Token>;
  using HanList = std::vector<std::pair<char32_t, int>>;

  int english_index(std::u32string_view word) const;
  // The ends of the words of a phrase without gaps, "legalwinnerthank"; empty for all else.
  std::vector<std::size_t> run_together(std::u32string_view letters) const;
  Tokens english_tokens(const FoldedText& text) const;
  // Wording that is in the list itself, "word", is left out in a second go only.
  enum class Wording : std::uint8_t { plain, listed_too };
  static bool counts_words(const FoldedText& text, const Token& token);
  static bool is_between_words(const FoldedText& text, const Token& token, Wording wording);
  // "1st legal, 2nd winner and thank".
  static void find_interspersed(const FoldedText& text, const Tokens& tokens, Wording wording,
                                Findings& out);
  static void grow(const Tokens& tokens, bool apart_only, Findings& out);
  static std::vector<Tokens> led_rows(const FoldedText& text, const Tokens& tokens,
                                      std::size_t reach);
  static int han_index(const HanList& list, char32_t c);
  static Tokens han_tokens(const FoldedText& text, const HanList& list);
  static std::uint32_t pair_of(int one, int other) {
    return std::uint32_t(one) << 16 | std::uint32_t(other);
  }
  // How many of the characters beside each other are frequent together, as in prose.
  std::size_t frequent_pairs(const int* begin, const int* end) const;
  void find_english(const FoldedText& text, Findings& out) const;
  void find_han(const FoldedText& text, const HanList& list, const Cues& cues, Findings& out) const;

  const GuardLists& lists_;
  std::vector<HanList> han_;
  std::unordered_set<std::uint32_t> pairs_;
};

// Whether `text` is Base58Check, as wallet addresses are.
bool has_base58_checksum(std::u32string_view text);

// Begin and end of something in a text, as indices of its codes.
using Span = std::pair<std::size_t, std::size_t>;
using Spans = std::vector<Span>;

// The cues of the lists by their first character: a text is gone through once for all of them.
class CueIndex {
 public:
  // `lists` lives longer.
  explicit CueIndex(const GuardLists& lists);

 private:
  friend class Cues;
  struct Entry {
    const std::u32string* cue = nullptr;
    Cue kind = Cue::code;
  };
  const GuardLists& lists_;
  std::unordered_map<char32_t, std::vector<Entry>> by_first_;
  std::size_t longest_ = 0;  // with a plural's s
};

// Where cues stand in one text: in order. Words of letters only match whole words.
class Cues {
 public:
  Cues(const FoldedText& text, const CueIndex& index);

  const Spans& of(Cue kind) const { return places_[std::size_t(kind)]; }

  // How many characters lie between [begin, end) and the nearest cue of `kind`; empty: none within
  // `reach`.
  std::optional<std::size_t> distance(Cue kind, std::size_t begin, std::size_t end,
                                      std::size_t reach) const;

  // The same of the cues before `begin` only.
  std::optional<std::size_t> distance_before(Cue kind, std::size_t begin, std::size_t reach) const;

  const GuardLists& lists() const { return index_.lists_; }

 private:
  const CueIndex& index_;
  std::array<Spans, kCueCount> places_;
};

// WIF, extended keys, PEM blocks, 64 hex digits.
void find_keys(const FoldedText& text, const Cues& cues, Findings& out);

void find_cards(const FoldedText& text, const Cues& cues, Findings& out);
void find_codes(const FoldedText& text, const Cues& cues, Findings& out);
void find_passwords(const FoldedText& text, const Cues& cues, Findings& out);
void find_api_secrets(const FoldedText& text, const Cues& cues, Findings& out);

// "250 EUR", "250人": what ends at `end` is an amount.
bool has_unit_behind(const FoldedText& text, const Cues& cues, std::size_t end);

// A number as people write it: groups of digits with a gap between, such as a space, dash or dot.
struct NumberRun {
  Spans groups;
  std::size_t begin() const { return groups.front().first; }
  std::size_t end() const { return groups.back().second; }
};
// Wide ones are a line, a stroke or several spaces long.
enum class Gaps : std::uint8_t { usual, wide };
std::vector<NumberRun> number_runs(const FoldedText& text, Gaps gaps = Gaps::usual);
std::u32string digits_of(const FoldedText& text, const NumberRun& run, std::size_t first,
                         std::size_t last);

}  // namespace tideline::model

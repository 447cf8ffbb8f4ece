// BIP-39: a phrase of 12, 15, 18, 21 or 24 words is 11 bits a word; the last n / 3 bits are the
// beginning of the SHA-256 of the bits before.
//
// English words of the list hardly ever stand twelve in a row by chance. Chinese characters of
// the list do in every sentence: there, unless they stand apart, the phrase has to be by itself
// or near the word "recovery phrase", and to look drawn by lot. The lists begin with the most
// frequent characters, so prose has low places in the list; and it has pairs of characters that
// are frequent together, which a phrase drawn by lot has once in hundreds.
#include <algorithm>
#include <cstdint>
#include <map>

#include "model/secret_finders.h"
#include "model/seed_phrase_window.h"

namespace tideline::model {

namespace {

constexpr std::size_t kPrefix = 4;        // the first four letters name a word of the English list
constexpr std::size_t kLeastLetters = 3;  // of an English word
constexpr std::size_t kMostLetters = 8;

constexpr double kLikelyAlone = 6.0;  // of mean_place(): hardly prose
constexpr std::size_t kPhraseReach = 16;
constexpr std::size_t kGrowing = 8;     // words of a phrase that is still being typed
constexpr std::size_t kGrown = 11;      // and of one that will have a word more, wherever it stands
constexpr std::size_t kProsePairs = 2;  // that a phrase of 24 hardly ever has by chance

// Between words that each stand behind the same thing, in characters: "; twenty-third word: ".
constexpr std::size_t kLedReach = 48;
constexpr std::size_t kLedReachHan = 16;
constexpr std::size_t kLedSpreadHan = 3;  // "第1个字是" and "第二十一个字是"

// "\\n" between the words of something that was copied out of a program.
bool is_written_break(const FoldedText& text, std::size_t at) {
  const char32_t c = text.at(at);
  return text.before(at) == U'\\' && (c == U'n' || c == U'r' || c == U't');
}

// What stands directly before a word, and where it ends: a character, U'0' for any number, a number
// above all characters for a word of letters; 0 for nothing.
struct Lead {
  std::uint32_t code = 0;
  std::size_t end = 0;
};
Lead lead_of(const FoldedText& text, std::size_t begin) {
  std::size_t at = begin;
  while (at > 0 && begin - at < 3 && is_space(text.codes[at - 1])) --at;
  const char32_t c = text.before(at);
  if (is_space(c)) return {};
  if (is_digit(c)) return {U'0', at};
  if (!is_letter(c)) return {c, at};
  std::uint32_t hash = 0;
  for (std::size_t i = at; at - i < 12 && is_letter(text.before(i)); --i)
    hash = hash * 31 + text.lower[i - 1];
  return {hash | 0x80000000, at};
}

// Whether the word for a recovery phrase stands right before `begin`: "助记词是“".
bool is_labelled(const FoldedText& text, const Cues& cues, std::size_t begin) {
  constexpr std::u32string_view kJoints = U" :\"'是为為如下\u201c\u2018\u300c\u300e";
  std::size_t at = begin;
  while (at > 0 && begin - at < 6 && kJoints.find(text.before(at)) != kJoints.npos) --at;
  const auto gap = cues.distance(Cue::phrase, at, begin, 0);
  return gap && *gap == 0;
}

}  // namespace

SeedPhrases::SeedPhrases(const GuardLists& lists) : lists_(lists) {
  for (const std::vector<char32_t>& list : lists.han) {
    HanList& places = han_.emplace_back();
    for (std::size_t i = 0; i < list.size(); ++i) places.emplace_back(list[i], int(i));
    std::sort(places.begin(), places.end());
  }
  // Both lists have the same characters in the same places, in their two scripts.
  for (const std::u32string& pair : lists.cues[std::size_t(Cue::prose)])
    if (pair.size() == 2 && !han_.empty())
      pairs_.insert(pair_of(han_index(han_[0], pair[0]), han_index(han_[0], pair[1])));
}

int SeedPhrases::han_index(const HanList& list, char32_t c) {
  const auto found = std::lower_bound(list.begin(), list.end(), std::pair(c, 0));
  return found != list.end() && found->first == c ? found->second : kUnknown;
}

std::size_t SeedPhrases::frequent_pairs(const int* begin, const int* end) const {
  std::size_t pairs = 0;
  for (const int* place = begin; place + 1 < end; ++place)
    pairs += pairs_.count(pair_of(place[0], place[1]));
  return pairs;
}

int SeedPhrases::english_index(std::u32string_view word) const {
  const std::vector<std::string>& list = lists_.english;
  const auto found = std::lower_bound(
      list.begin(), list.end(), word, [](const std::string& one, std::u32string_view other) {
        return std::lexicographical_compare(
            one.begin(), one.end(), other.begin(), other.end(),
            [](auto a, auto b) { return char32_t(a) < char32_t(b); });
      });
  if (found == list.end() || found->size() < word.size()) return kUnknown;
  const bool begins = std::equal(word.begin(), word.end(), found->begin(),
                                 [](char32_t a, char b) { return a == char32_t(b); });
  const bool whole = found->size() == word.size();
  return begins && (whole || word.size() == kPrefix) ? int(found - list.begin()) : kUnknown;
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
    const bool in_word = is_letter(text.codes[i]) && !is_written_break(text, i);
    if (!in_word) {
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
    tokens.push_back({i, i + 1, false, false, han_index(list, c)});
  }
  if (!tokens.empty()) tokens.back().last = true;
  return tokens;
}

// The words by what stands directly before them: "first word: nature; second word: awesome".
// The first of them may lack it: "nature, then awesome, then doll".
std::vector<SeedPhrases::Tokens> SeedPhrases::led_rows(const FoldedText& text, const Tokens& tokens,
                                                       std::size_t reach) {
  std::map<std::uint32_t, std::vector<std::size_t>> by_lead;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Lead lead = lead_of(text, tokens[i].begin);
    if (lead.code == 0) continue;
    std::vector<std::size_t>& places = by_lead[lead.code];
    // A word of the phrase that is the same as what leads is not what leads: "第8个个 第9个误".
    const bool led_by_word =
        !places.empty() && places.back() + 1 == i && tokens[i - 1].end == lead.end;
    if (!led_by_word) places.push_back(i);
  }
  std::vector<Tokens> rows;
  for (const auto& [lead, places] : by_lead) {
    if (places.size() + 1 < kShortest) continue;
    Tokens& row = rows.emplace_back();
    const auto add = [&](const Token& token) {
      if (!row.empty()) row.back().last = token.begin - row.back().end > reach;
      row.push_back({token.begin, token.end, true, true, token.index});
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Token& token = tokens[places[i]];
      const bool begins = row.empty() || token.begin - row.back().end > reach;
      const std::size_t step = i + 1 < places.size() ? places[i + 1] - places[i] : 0;
      const bool has_first =
          step > 0 && places[i] >= step && (i == 0 || places[i] - step > places[i - 1]);
      if (begins && has_first) add(tokens[places[i] - step]);
      add(token);
    }
  }
  return rows;
}

// Rows of words that are a phrase's beginning: short ones only where the text ends, which is where
// one types. Words that count are no words of the row: "second word: awesome".
void SeedPhrases::grow(const Tokens& tokens, bool apart_only, Findings& out) {
  std::size_t row = 0, first = 0, last = 0;
  const auto end_row = [&] {
    // Behind the row at most the word that is being typed.
    const bool at_end = last + 2 >= tokens.size();
    if (row >= (at_end ? kGrowing : kGrown))
      join(out, SecretKind::likely_seed_phrase, tokens[first].begin, tokens[last].end);
    row = 0;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool breaks = i > 0 && (tokens[i - 1].last || (apart_only && !tokens[i - 1].apart));
    if (tokens[i].index < 0 || breaks) end_row();
    if (tokens[i].index < 0) continue;
    if (row == 0) first = i;
    last = i;
    ++row;
  }
  end_row();
}

void SeedPhrases::find_growing(const FoldedText& text, Findings& out) const {
  const Tokens english = english_tokens(text);
  grow(english, false, out);
  Tokens told;  // without what counts them
  std::size_t counts = 0;
  bool counted = false;
  for (const Token& token : english) {
    const bool is_count = counts_words(text, token);
    counts += is_count ? 1 : 0;
    counted |= is_count;
    if (is_count || is_between_words(text, token, Wording::plain)) continue;
    if (!told.empty()) told.back().last = !counted;
    told.push_back(token);
    counted = false;
  }
  if (counts + 1 >= kGrowing) grow(told, false, out);
  for (const HanList& list : han_) grow(han_tokens(text, list), true, out);
}

// "third", "word": what tells the words of a phrase one by one. Some of it is in the list, too.
bool SeedPhrases::counts_words(const FoldedText& text, const Token& token) {
  static constexpr std::u32string_view kCounts[] = {
      U"third",     U"fourth",    U"fifth",       U"sixth",      U"seventh",    U"eighth",
      U"ninth",     U"tenth",     U"eleventh",    U"twelfth",    U"thirteenth", U"fourteenth",
      U"fifteenth", U"sixteenth", U"seventeenth", U"eighteenth", U"nineteenth", U"twentieth",
      U"twenty",    U"four",      U"five",        U"seven",      U"eight",      U"nine",
      U"eleven",    U"twelve",    U"first",       U"second",     U"word",       U"one",
      U"two",       U"three",     U"six",         U"ten",        U"then",       U"next",
      U"number"};
  const auto word = std::u32string_view(text.lower).substr(token.begin, token.end - token.begin);
  return std::find(std::begin(kCounts), std::end(kCounts), word) != std::end(kCounts);
}

// What people write between the words of a phrase: "and", "a)", the "st" of "1st", "third".
bool SeedPhrases::is_between_words(const FoldedText& text, const Token& token, Wording wording) {
  static constexpr std::u32string_view kJoints[] = {U"and", U"the", U"after", U"last"};
  if (token.index != kUnknown) return wording == Wording::listed_too && counts_words(text, token);
  const auto word = std::u32string_view(text.lower).substr(token.begin, token.end - token.begin);
  return !token.last &&
         (word.size() <= 2 || counts_words(text, token) ||
          std::find(std::begin(kJoints), std::end(kJoints), word) != std::end(kJoints));
}

// Only windows that something was left out of: the others have been asked.
void SeedPhrases::find_interspersed(const FoldedText& text, const Tokens& tokens, Wording wording,
                                    Findings& out) {
  Tokens plain;
  std::vector<std::size_t> places;  // among `tokens`
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_between_words(text, tokens[i], wording)) continue;
    plain.push_back(tokens[i]);
    places.push_back(i);
  }
  if (plain.size() == tokens.size()) return;
  for_each_known(plain, [&](const Window<Tokens>& window) {
    const std::size_t last = window.first + window.count - 1;
    if (places[last] - places[window.first] == last - window.first) return false;
    const bool valid = window.is_varied() && has_valid_checksum(window.places());
    if (valid) out.push_back({SecretKind::seed_phrase, window.begin(), window.end()});
    return valid;
  });
}

void SeedPhrases::find_english(const FoldedText& text, Findings& out) const {
  const Tokens tokens = english_tokens(text);
  const auto judge = [&](const Window<Tokens>& window) {
    const bool valid = has_valid_checksum(window.places());
    if (valid) out.push_back({SecretKind::seed_phrase, window.begin(), window.end()});
    return valid;
  };
  for_each_known(tokens, judge);
  for (const Tokens& row : led_rows(text, tokens, kLedReach))
    for_each_known(row, [&](const auto& window) { return window.is_varied() && judge(window); });
  find_likely(tokens, out, [](const Window<Tokens>&) { return true; });
  find_interspersed(text, tokens, Wording::plain, out);
  find_interspersed(text, tokens, Wording::listed_too, out);
}

void SeedPhrases::find_han(const FoldedText& text, const HanList& list, const Cues& cues,
                           Findings& out) const {
  const Tokens tokens = han_tokens(text, list);
  for_each_known(tokens, [&](const Window<Tokens>& window) {
    const bool apart = window.all_apart(), run = window.none_apart();
    const bool alone = window.is_alone() && (run || window.in_groups());
    const bool named =
        run && cues.distance(Cue::phrase, window.begin(), window.end(), kPhraseReach);
    if (!apart && !alone && !named) return false;
    const Places places = window.places();
    const double mean = mean_place(places);
    const bool drawn = mean >= least_place(places.size()) &&
                       frequent_pairs(places.begin(), places.end()) < kProsePairs;
    if ((!apart && !drawn) || !has_valid_checksum(places)) return false;
    // One sentence in sixteen has a valid checksum too: what may be prose must not be final.
    const bool certain = apart || (alone && mean >= kLikelyAlone) ||
                         (named && is_labelled(text, cues, window.begin()));
    out.push_back({certain ? SecretKind::seed_phrase : SecretKind::likely_seed_phrase,
                   window.begin(), window.end()});
    return true;
  });
  for (const Tokens& row : led_rows(text, tokens, kLedReachHan))
    for_each_known(row, [&](const Window<Tokens>& window) {
      const bool valid = window.is_even(kLedSpreadHan) && window.is_varied() &&
                         mean_place(window.places()) >= least_place(window.count) &&
                         has_valid_checksum(window.places());
      if (valid) out.push_back({SecretKind::seed_phrase, window.begin(), window.end()});
      return valid;
    });
  find_likely(tokens, out, [&](const Window<Tokens>& window) {
    if (window.all_apart()) return true;
    if (!window.is_alone() || !window.none_apart() || window.unknown() > 0) return false;
    const Places places = window.places();
    return mean_place(places) >= kLikelyAlone && frequent_pairs(places.begin(), places.end()) == 0;
  });
}

void SeedPhrases::find(const FoldedText& text, const Cues& cues, Findings& out) const {
  find_english(text, out);
  for (const HanList& list : han_) find_han(text, list, cues, out);
}

}  // namespace tideline::model

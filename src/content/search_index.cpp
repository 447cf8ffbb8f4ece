// A word of a query stands for a group of index words: itself, those it begins, and those like
// it, each with a weight. Of a group, a document gets its best word only. What matches more of
// the query's words goes before what matches one of them often.
#include "content/search_index.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "content/search_data.h"
#include "content/snippet.h"
#include "content/text_tokens.h"

namespace tideline::content {

namespace {

constexpr float kPrefixWeight = 0.8f;      // the word being typed
constexpr float kOtherEnding = 0.9f;       // "verify" for "verifying", and the other way round
constexpr float kPerEndingLetter = 0.15f;  // less for each letter more
constexpr std::size_t kMaxEnding = 3;      // letters
constexpr std::size_t kMinStem = 3;        // letters
constexpr float kOneWrongWeight = 0.55f;
constexpr float kTwoWrongWeight = 0.3f;
constexpr float kSingleCharacter = 0.25f;  // of a longer Chinese run
constexpr float kJoinedWord = 0.5f;        // "email" for "e-mail", besides "e" and "mail"
constexpr float kCoverageShare = 0.7f;
constexpr std::size_t kOneWrongLetters = 4;
constexpr std::size_t kTwoWrongLetters = 8;
constexpr std::size_t kMaxQueryBytes = 400;
constexpr std::size_t kWellKnown = 3;  // a word in as many documents is no typing error
// These bound the time of a query: a single letter begins many words, and of a long question
// the rare words tell the most.
constexpr std::size_t kMaxGroupPostings = 30'000;
constexpr std::size_t kMaxGroups = 12;

// An index word that a query's word stands for.
struct Variant {
  std::uint32_t term = 0;
  float weight = 1;
};

struct Group {
  std::vector<Variant> variants;
  std::string begun;  // the word being typed: what begins with it is among the variants
  float rarity = 0;   // times the group's weight
  bool shown = true;  // its matches are highlighted
};

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

// Makes the groups of a query.
class QueryReader {
 public:
  explicit QueryReader(const SearchData& data) : data_(data) {}

  std::vector<Group> read(std::string_view query) {
    query = query.substr(0, character_border(query, kMaxQueryBytes));
    const TokenList list = tokenise(query);
    for (std::size_t i = 0; i < list.tokens.size(); ++i) {
      const Token& token = list.tokens[i];
      const std::string_view text = list.text(token);
      if (token.kind == TokenKind::ideograph) {
        read_ideograph(list, i);
        continue;
      }
      // The word being typed is another thing than the same word before it.
      const bool begun = token.to == query.size();
      if (is_new(text) || begun) {
        add(word_variants(text, begun), token.kind == TokenKind::joined ? kJoinedWord : 1.0f);
        if (begun) groups_.back().begun = text;
      }
    }
    keep_rarest();
    return std::move(groups_);
  }

 private:
  // A word that is said again asks for nothing more.
  bool is_new(std::string_view text) { return said_.emplace(text).second; }

  void read_ideograph(const TokenList& list, std::size_t i) {
    const Token& token = list.tokens[i];
    const auto touches = [&](std::size_t a, std::size_t b) {
      return list.tokens[a].kind == TokenKind::ideograph &&
             list.tokens[b].kind == TokenKind::ideograph &&
             list.tokens[a].to == list.tokens[b].from;
    };
    const bool before = i > 0 && touches(i - 1, i);
    const bool behind = i + 1 < list.tokens.size() && touches(i, i + 1);
    const std::string_view text = list.text(token);
    if (is_new(text)) add(exact(text), before || behind ? kSingleCharacter : 1.0f);
    if (!behind) return;
    const std::uint32_t end = list.tokens[i + 1].text_to;
    const auto pair = std::string_view(list.folded).substr(token.text_from, end - token.text_from);
    if (is_new(pair)) add(exact(pair), 1.0f);
  }

  std::vector<Variant> exact(std::string_view text) const {
    const TermRange range = data_.terms.beginning_with(text);
    if (range.begin == range.end || data_.terms.length(range.begin) != count_characters(text))
      return {};
    return {{range.begin, 1.0f}};
  }

  std::vector<Variant> word_variants(std::string_view text, bool begun) const {
    std::vector<Variant> variants = exact(text);
    const std::size_t letters = count_characters(text);
    add_longer(text, letters, begun, variants);
    const bool known = is_well_known(variants);
    add_stems(text, letters, variants);
    if (!known && letters >= kOneWrongLetters) add_similar(text, 1, begun, variants);
    if (variants.empty() && letters >= kTwoWrongLetters) add_similar(text, 2, begun, variants);
    keep_best(variants);
    return variants;
  }

  void add_longer(std::string_view text, std::size_t letters, bool begun,
                  std::vector<Variant>& variants) const {
    if (!begun && letters < kMinStem) return;
    const TermRange range = data_.terms.beginning_with(text);
    for (std::uint32_t term = range.begin; term < range.end; ++term) {
      const std::size_t more = data_.terms.length(term) - letters;
      if (more == 0) continue;
      if (begun)
        variants.push_back({term, kPrefixWeight * float(letters + 4) / float(letters + 4 + more)});
      else if (more <= std::min(kMaxEnding, letters - kMinStem + 1))
        variants.push_back({term, kOtherEnding - kPerEndingLetter * float(more)});
    }
  }

  // Index words that this one begins with: "deposit" for "deposits".
  void add_stems(std::string_view text, std::size_t letters, std::vector<Variant>& variants) const {
    for (std::size_t cut = 1; cut <= kMaxEnding && letters >= kMinStem + 2 * cut - 1; ++cut) {
      text = text.substr(0, character_border(text, text.size() - 1));
      for (const Variant& stem : exact(text))
        variants.push_back({stem.term, kOtherEnding - kPerEndingLetter * float(cut)});
    }
  }

  bool is_well_known(const std::vector<Variant>& variants) const {
    std::size_t documents = 0;
    for (const Variant& variant : variants) documents += data_.frequency(variant.term);
    return documents >= kWellKnown;
  }

  void add_similar(std::string_view text, int most, bool begun,
                   std::vector<Variant>& variants) const {
    for (const SimilarTerm& similar : data_.terms.similar_to(text, most, begun))
      if (similar.distance > 0)
        variants.push_back(
            {similar.term, similar.distance == 1 ? kOneWrongWeight : kTwoWrongWeight});
  }

  // Each term once with its best weight, the best first, as many as may be read in time.
  void keep_best(std::vector<Variant>& variants) const {
    std::sort(variants.begin(), variants.end(), [](const Variant& a, const Variant& b) {
      return std::pair(a.term, -a.weight) < std::pair(b.term, -b.weight);
    });
    variants.erase(std::unique(variants.begin(), variants.end(),
                               [](const Variant& a, const Variant& b) { return a.term == b.term; }),
                   variants.end());
    std::stable_sort(variants.begin(), variants.end(),
                     [](const Variant& a, const Variant& b) { return a.weight > b.weight; });
    std::size_t postings = 0;
    std::size_t kept = 0;
    while (kept < variants.size() && postings < kMaxGroupPostings)
      postings += data_.frequency(variants[kept++].term);
    variants.resize(kept);
  }

  // A word the index does not know still counts: what lacks it covers less of the query.
  void add(std::vector<Variant> variants, float weight) {
    float frequency = 0;
    for (const Variant& variant : variants)
      frequency += variant.weight * float(data_.frequency(variant.term));
    const auto count = float(data_.documents.size());
    const float rarity = std::log(1 + (count + 0.5f) / (std::min(frequency, count) + 0.5f));
    groups_.push_back({std::move(variants), {}, weight * rarity, weight != kSingleCharacter});
  }

  void keep_rarest() {
    std::stable_sort(groups_.begin(), groups_.end(),
                     [](const Group& a, const Group& b) { return a.rarity > b.rarity; });
    if (groups_.size() > kMaxGroups) groups_.resize(kMaxGroups);
  }

  const SearchData& data_;
  std::vector<Group> groups_;
  std::set<std::string, std::less<>> said_;
};

// Adds up what each document gets.
class Scorer {
 public:
  explicit Scorer(const SearchData& data)
      : data_(data),
        scores_(data.documents.size()),
        covered_(data.documents.size()),
        best_(data.documents.size()),
        is_strong_(data.documents.size()) {}

  void add(const Group& group) {
    whole_ += group.rarity;
    for (const Variant& variant : group.variants)
      for (std::uint32_t i = data_.starts[variant.term]; i < data_.starts[variant.term + 1]; ++i)
        raise(data_.postings[i].document, variant.weight * data_.postings[i].impact);
    for (const std::uint32_t document : touched_) {
      if (scores_[document] == 0) found_.push_back(document);
      scores_[document] += group.rarity * best_[document];
      covered_[document] += group.rarity;
      if (group.shown) is_strong_[document] = true;
      best_[document] = 0;
    }
    touched_.clear();
  }

  // The best documents with their scores, best first.
  std::vector<std::pair<double, std::uint32_t>> best(std::size_t limit,
                                                     std::optional<HitKind> only) {
    const auto counts = [&](std::uint32_t document) {
      return !only || data_.documents[document].kind == *only;
    };
    // A character out of a longer word says little: such hits only when there are no others.
    const bool strong_only = std::any_of(found_.begin(), found_.end(), [&](auto document) {
      return is_strong_[document] && counts(document);
    });
    std::vector<std::pair<double, std::uint32_t>> ranked;
    for (const std::uint32_t document : found_) {
      if (!counts(document) || (strong_only && !is_strong_[document])) continue;
      const double coverage = 1 - kCoverageShare + kCoverageShare * (covered_[document] / whole_);
      ranked.emplace_back(-scores_[document] * coverage, document);
    }
    const std::size_t kept = std::min(limit, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + std::ptrdiff_t(kept), ranked.end());
    ranked.resize(kept);
    for (auto& [score, document] : ranked) score = -score;
    return ranked;
  }

  // 1 would be a document about nothing but what was asked for.
  double share(std::uint32_t document) const { return whole_ > 0 ? scores_[document] / whole_ : 0; }

 private:
  void raise(std::uint32_t document, float value) {
    if (best_[document] == 0) touched_.push_back(document);
    best_[document] = std::max(best_[document], value);
  }

  const SearchData& data_;
  std::vector<float> scores_;
  std::vector<float> covered_;
  std::vector<float> best_;      // of the group being added
  std::vector<bool> is_strong_;  // has more than characters out of words
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint32_t> found_;
  float whole_ = 0;
};

MatchedTerms matched_terms(const SearchData& data, const std::vector<Group>& groups) {
  MatchedTerms terms;
  for (const Group& group : groups) {
    if (!group.shown) continue;
    terms.add_beginning(group.begun);
    for (const Variant& variant : group.variants) {
      std::string text = data.terms.text(variant.term);
      if (group.begun.empty() || !text.starts_with(group.begun)) terms.add(std::move(text));
    }
  }
  return terms;
}

}  // namespace

struct SearchIndex::Data : SearchData {};

SearchIndex::SearchIndex(const model::ContentPack& pack)
    : data_(new Data{build_search_data(pack)}) {}

SearchIndex::~SearchIndex() = default;

std::vector<SearchHit> SearchIndex::find(std::string_view query, std::size_t limit,
                                         std::optional<HitKind> only) const {
  const std::vector<Group> groups = QueryReader(*data_).read(query);
  Scorer scorer(*data_);
  for (const Group& group : groups) scorer.add(group);
  const auto ranked = scorer.best(limit, only);

  std::vector<SearchHit> hits;
  hits.reserve(ranked.size());
  const MatchedTerms terms = ranked.empty() ? MatchedTerms{} : matched_terms(*data_, groups);
  for (const auto& [score, number] : ranked) {
    const SearchDocument& document = data_->documents[number];
    Snippet snippet = make_snippet(document.text, terms);
    hits.push_back({document.kind, document.id, document.group, score, scorer.share(number),
                    document.title, matched_ranges(document.title, terms), std::move(snippet.text),
                    std::move(snippet.ranges)});
  }
  return hits;
}

}  // namespace tideline::content

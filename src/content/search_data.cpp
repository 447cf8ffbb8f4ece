// BM25F (Robertson and Zaragoza, 2009): a word counts in title, keywords, headings and body
// with different weights, and saturates over all of them together.
#include "content/search_data.h"

#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "content/plain_text.h"
#include "content/synonym_table.h"
#include "content/text_tokens.h"

namespace tideline::content {

namespace {

enum Field : std::uint8_t { kTitle, kKeywords, kHeadings, kBody, kFieldCount };
using PerField = std::array<float, kFieldCount>;

constexpr PerField kFieldWeight = {4.0f, 3.0f, 2.0f, 1.0f};
constexpr PerField kLengthWeight = {0.4f, 0.2f, 0.4f, 0.7f};
constexpr float kSaturation = 1.4f;
// Occurrences are counted in quarters: what a text calls by another name counts a little less.
constexpr std::uint16_t kAsWritten = 4;
constexpr std::uint16_t kBySynonym = 3;

// Counts words while documents are added, then puts the index together.
class IndexBuilder {
 public:
  explicit IndexBuilder(const model::Synonyms& synonyms) : synonyms_(synonyms) {}

  void add(SearchDocument document, std::string_view keywords, std::string_view headings) {
    const auto number = std::uint32_t(documents_.size());
    lengths_.emplace_back();
    count(document.title, kTitle, number);
    count(keywords, kKeywords, number);
    count(headings, kHeadings, number);
    count(document.text, kBody, number);
    documents_.push_back(std::move(document));
  }

  void finish(SearchData& data) {
    std::vector<std::string_view> terms(occurrences_.size());
    for (const auto& [term, number] : numbers_) terms[number] = term;
    data.terms = TermTable(terms);
    std::vector<std::uint32_t> given(terms.size());
    for (std::uint32_t i = 0; i < given.size(); ++i) given[data.terms.rank(i)] = i;
    const PerField average = average_lengths();
    for (const std::uint32_t number : given) {
      data.starts.push_back(std::uint32_t(data.postings.size()));
      for (const Occurrence& occurrence : occurrences_[number])
        data.postings.push_back({occurrence.document, impact(occurrence, average)});
    }
    data.starts.push_back(std::uint32_t(data.postings.size()));
    data.documents = std::move(documents_);
  }

 private:
  struct Occurrence {
    std::uint32_t document = 0;
    std::array<std::uint16_t, kFieldCount> counts{};  // in quarters
  };

  void count(std::string_view text, Field field, std::uint32_t document) {
    const TokenList list = tokenise(text);
    count_words(list, field, document, kAsWritten);
    for (const TokenList* other : synonyms_.others(list))
      count_words(*other, field, document, kBySynonym);
    lengths_[document][field] += float(list.tokens.size());
  }

  void count_words(const TokenList& list, Field field, std::uint32_t document,
                   std::uint16_t quarters) {
    for (std::size_t i = 0; i < list.tokens.size(); ++i) {
      const Token& token = list.tokens[i];
      count_term(list.text(token), field, document, quarters);
      const bool paired = token.kind == TokenKind::ideograph && i + 1 < list.tokens.size() &&
                          list.tokens[i + 1].kind == TokenKind::ideograph &&
                          list.tokens[i + 1].from == token.to;
      if (!paired) continue;
      count_term(std::string_view(list.folded)
                     .substr(token.text_from, list.tokens[i + 1].text_to - token.text_from),
                 field, document, quarters);
    }
  }

  void count_term(std::string_view term, Field field, std::uint32_t document,
                  std::uint16_t quarters) {
    const auto [found, is_new] =
        numbers_.try_emplace(std::string(term), std::uint32_t(occurrences_.size()));
    if (is_new) occurrences_.emplace_back();
    std::vector<Occurrence>& list = occurrences_[found->second];
    if (list.empty() || list.back().document != document) list.push_back({document, {}});
    std::uint16_t& counted = list.back().counts[field];
    if (counted <= UINT16_MAX - quarters) counted += quarters;
  }

  PerField average_lengths() const {
    PerField average{};
    for (const auto& lengths : lengths_)
      for (int field = 0; field < kFieldCount; ++field)
        average[field] += lengths[field] / float(lengths_.size());
    return average;
  }

  float impact(const Occurrence& occurrence, const PerField& average) const {
    float frequency = 0;
    for (int field = 0; field < kFieldCount; ++field) {
      if (occurrence.counts[field] == 0) continue;
      const float relative = lengths_[occurrence.document][field] / average[field];
      frequency += kFieldWeight[field] * float(occurrence.counts[field]) / kAsWritten /
                   (1 - kLengthWeight[field] + kLengthWeight[field] * relative);
    }
    return frequency / (kSaturation + frequency);
  }

  SynonymTable synonyms_;
  std::vector<SearchDocument> documents_;
  std::vector<PerField> lengths_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::vector<Occurrence>> occurrences_;
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " \n";
  return text;
}

void add_articles(IndexBuilder& builder, const model::ContentPack& pack) {
  for (const model::Article& article : pack.articles) {
    const PlainText body = plain_text(article.body);
    builder.add({HitKind::article, article.id, article.topic, article.title,
                 article.summary.empty() ? body.body : article.summary + " " + body.body},
                joined(article.keywords), body.headings + " \n" + article.summary);
  }
  for (const model::Video& video : pack.videos) {
    std::string chapters;
    std::string text = video.summary;
    for (const model::VideoChapter& chapter : video.chapters) {
      chapters += chapter.title + " \n";
      text += " " + chapter.say;
    }
    builder.add({HitKind::video, video.id, video.topic, video.title, text}, joined(video.keywords),
                chapters);
  }
}

void add_questions(IndexBuilder& builder, const model::ContentPack& pack) {
  for (const model::FaqGroup& group : pack.faq)
    for (const model::FaqEntry& entry : group.entries) {
      const PlainText answer = plain_text(entry.answer);
      builder.add({HitKind::faq, entry.id, group.id, entry.question, answer.body},
                  joined(entry.keywords), answer.headings);
    }
}

void add_notices(IndexBuilder& builder, const model::ContentPack& pack) {
  for (const model::Notice& notice : pack.notices) {
    const PlainText body = plain_text(notice.body);
    builder.add({HitKind::notice, notice.id, {}, notice.title, body.body}, {}, body.headings);
  }
}

}  // namespace

SearchData build_search_data(const model::ContentPack& pack) {
  IndexBuilder builder(pack.synonyms);
  add_articles(builder, pack);
  add_questions(builder, pack);
  add_notices(builder, pack);
  SearchData data;
  builder.finish(data);
  return data;
}

}  // namespace tideline::content

// Search over all that a pack has to read in one language: articles, videos, questions and
// notices, ranked together while the person types. A word also finds what the pack calls by a
// synonym of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/content_pack.h"

namespace tideline::content {

enum class HitKind : std::uint8_t { article, video, faq, notice };

// Bytes [from, to) of a text, on character borders.
struct TextRange {
  std::size_t from = 0;
  std::size_t to = 0;

  friend bool operator==(const TextRange&, const TextRange&) = default;
};

struct SearchHit {
  HitKind kind = HitKind::article;
  std::string id;
  std::string group;  // faq: its group's id; article and video: the topic's
  double score = 0;
  double share = 0;                     // how well it answers all that was asked for, 0 to 1
  std::string title;                    // a question's, for faq
  std::vector<TextRange> title_ranges;  // what matched, to be emphasised; in order
  std::string snippet;                  // plain text around the best match
  std::vector<TextRange> snippet_ranges;
};

// Built once per pack and language, immutable after that. Keeps its own copy of what it needs.
class SearchIndex {
 public:
  explicit SearchIndex(const model::ContentPack& pack);
  ~SearchIndex();
  SearchIndex(const SearchIndex&) = delete;
  SearchIndex& operator=(const SearchIndex&) = delete;

  // The best hits first, at most `limit`; equal ones in the pack's order. The last word counts
  // as begun, not finished, unless a space follows it. Small typing errors are forgiven. Quick
  // enough for every keystroke. Empty for a query without a letter or digit.
  std::vector<SearchHit> find(std::string_view query, std::size_t limit = 20,
                              std::optional<HitKind> only = std::nullopt) const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace tideline::content

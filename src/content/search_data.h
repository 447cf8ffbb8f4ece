// The tables behind a search index. Internal to content/search_index.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "content/search_index.h"
#include "content/term_table.h"

namespace tideline::content {

struct SearchDocument {
  HitKind kind = HitKind::article;
  std::string id;
  std::string group;
  std::string title;
  std::string text;  // plain, summary first
};

struct Posting {
  std::uint32_t document = 0;
  float impact = 0;  // BM25F's saturated frequency, 0-1; the query multiplies by the word's rarity
};

struct SearchData {
  std::vector<SearchDocument> documents;
  TermTable terms{{}};
  std::vector<std::uint32_t> starts;  // of each term's postings; one more at the end
  std::vector<Posting> postings;      // of one term in order of documents

  std::size_t frequency(std::uint32_t term) const { return starts[term + 1] - starts[term]; }
};

SearchData build_search_data(const model::ContentPack& pack);

}  // namespace tideline::content

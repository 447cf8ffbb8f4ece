// Finds a pack's synonyms in texts. Internal to content/search_data.h.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/text_tokens.h"
#include "model/content_pack.h"

namespace tideline::content {

class SynonymTable {
 public:
  explicit SynonymTable(const model::Synonyms& groups);

  // What else the synonyms in `list` could have been called: of each group that occurs, the
  // members that do not; each once, in the order of the groups. They live as long as this table.
  std::vector<const TokenList*> others(const TokenList& list) const;

 private:
  struct Member {
    std::uint32_t group = 0;
    TokenList words;
  };

  bool stands_at(const Member& member, const TokenList& list, std::size_t at) const;

  std::vector<Member> members_;  // of one group side by side
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_word_;  // members' numbers
};

}  // namespace tideline::content

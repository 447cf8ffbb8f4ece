#include "content/synonym_table.h"

#include <algorithm>
#include <set>

namespace tideline::content {

namespace {

// A joined word stands for its parts again, and not every writer joins them.
std::size_t skip_joined(const TokenList& list, std::size_t at) {
  while (at < list.tokens.size() && list.tokens[at].kind == TokenKind::joined) ++at;
  return at;
}

}  // namespace

SynonymTable::SynonymTable(const model::Synonyms& groups) {
  for (std::uint32_t group = 0; group < groups.size(); ++group)
    for (const std::string& text : groups[group]) {
      TokenList words = tokenise(text);
      if (words.tokens.empty()) continue;
      by_first_word_[std::string(words.text(words.tokens[0]))].push_back(
          std::uint32_t(members_.size()));
      members_.push_back({group, std::move(words)});
    }
}

bool SynonymTable::stands_at(const Member& member, const TokenList& list, std::size_t at) const {
  const TokenList& words = member.words;
  for (std::size_t i = 0; i < words.tokens.size(); i = skip_joined(words, i + 1)) {
    if (at >= list.tokens.size() || list.text(list.tokens[at]) != words.text(words.tokens[i]))
      return false;
    at = skip_joined(list, at + 1);
  }
  return true;
}

std::vector<const TokenList*> SynonymTable::others(const TokenList& list) const {
  std::set<std::uint32_t> found;  // members
  std::set<std::uint32_t> groups;
  for (std::size_t at = 0; at < list.tokens.size() && !by_first_word_.empty(); ++at) {
    const auto begun = by_first_word_.find(std::string(list.text(list.tokens[at])));
    if (begun == by_first_word_.end()) continue;
    for (const std::uint32_t number : begun->second)
      if (stands_at(members_[number], list, at)) {
        found.insert(number);
        groups.insert(members_[number].group);
      }
  }
  std::vector<const TokenList*> others;
  for (std::uint32_t number = 0; number < members_.size() && !groups.empty(); ++number)
    if (groups.contains(members_[number].group) && !found.contains(number))
      others.push_back(&members_[number].words);
  return others;
}

}  // namespace tideline::content

// Words that tell what stands beside them, found in one go.
#include <algorithm>

#include "model/secret_finders.h"

namespace tideline::model {

CueIndex::CueIndex(const GuardLists& lists) : lists_(lists) {
  for (std::size_t kind = 0; kind < kCueCount; ++kind)
    for (const std::u32string& cue : lists.cues[kind]) {
      if (Cue(kind) == Cue::prose) break;  // asked by seed_phrases.cpp alone
      by_first_[cue.front()].push_back({&cue, Cue(kind)});
      longest_ = std::max(longest_, cue.size() + 1);
    }
}

Cues::Cues(const FoldedText& text, const CueIndex& index) : index_(index) {
  const std::u32string_view lower = text.lower;
  for (std::size_t at = 0; at < lower.size(); ++at) {
    const bool in_word = is_alnum(text.codes[at]) && is_alnum(text.before(at));
    if (in_word) continue;
    const auto entries = index.by_first_.find(lower[at]);
    if (entries == index.by_first_.end()) continue;
    for (const CueIndex::Entry& entry : entries->second) {
      const std::u32string& cue = *entry.cue;
      if (!lower.substr(at).starts_with(cue)) continue;
      std::size_t end = at + cue.size();
      if (is_alnum(cue.back()) && text.at(end) == U's') ++end;  // the plural
      if (is_alnum(cue.back()) && is_alnum(text.at(end)) && !is_digit(text.at(end))) continue;
      places_[std::size_t(entry.kind)].emplace_back(at, end);
    }
  }
  for (Spans& places : places_) std::sort(places.begin(), places.end());
}

std::optional<std::size_t> Cues::distance(Cue kind, std::size_t begin, std::size_t end,
                                          std::size_t reach) const {
  const Spans& cues = of(kind);
  const std::size_t before = std::min(begin, reach + index_.longest_);
  std::optional<std::size_t> nearest;
  for (auto cue = std::lower_bound(cues.begin(), cues.end(), Span{begin - before, 0});
       cue != cues.end() && cue->first <= end + reach; ++cue) {
    const auto& [first, last] = *cue;
    if (first < end && begin < last) continue;
    const std::size_t gap = last <= begin ? begin - last : first - end;
    if (gap <= reach && (!nearest || gap < *nearest)) nearest = gap;
  }
  return nearest;
}

std::optional<std::size_t> Cues::distance_before(Cue kind, std::size_t begin,
                                                 std::size_t reach) const {
  const Spans& cues = of(kind);
  std::optional<std::size_t> nearest;
  const std::size_t from = begin - std::min(begin, reach + index_.longest_);
  for (auto cue = std::lower_bound(cues.begin(), cues.end(), Span{from, 0});
       cue != cues.end() && cue->first < begin; ++cue) {
    if (cue->second > begin || begin - cue->second > reach) continue;
    nearest = std::min(nearest.value_or(reach), begin - cue->second);
  }
  return nearest;
}

}  // namespace tideline::model

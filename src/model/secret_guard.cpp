// Asks every finder and keeps, where findings overlap, the gravest.
#include "model/secret_guard.h"

#include <algorithm>
#include <map>

#include "model/secret_finders.h"

namespace tideline::model {

namespace {

std::u32string trimmed_lower(std::string_view text) {
  std::u32string lower = folded(text).lower;
  while (!lower.empty() && is_space(lower.back())) lower.pop_back();
  lower.erase(0, std::min(lower.find_first_not_of(U" \n"), lower.size()));
  return lower;
}

// Which of two findings in one place to tell of: kinds are listed by gravity, then the longer.
bool is_graver(const Finding& one, const Finding& other) {
  if (one.kind != other.kind) return one.kind < other.kind;
  return one.end - one.begin > other.end - other.begin;
}

}  // namespace

void GuardLists::add_cues(Cue kind, std::string_view words) {
  std::vector<std::u32string>& list = cues[std::size_t(kind)];
  while (!words.empty()) {
    const std::size_t comma = std::min(words.find(','), words.size());
    std::u32string cue = trimmed_lower(words.substr(0, comma));
    if (!cue.empty() && std::find(list.begin(), list.end(), cue) == list.end())
      list.push_back(std::move(cue));
    words.remove_prefix(std::min(comma + 1, words.size()));
  }
}

SecretStep step_of(SecretKind kind) {
  switch (kind) {
    case SecretKind::seed_phrase:
    case SecretKind::private_key:
    case SecretKind::extended_key:
    case SecretKind::pem:
      return SecretStep::never;
    case SecretKind::hex_64:
      return SecretStep::question;
    default:
      return SecretStep::two_answers;
  }
}

std::string_view name_of(SecretKind kind) {
  static constexpr std::string_view kNames[] = {
      "seed-phrase",        "private-key",        "extended-key", "pem",
      "likely-seed-phrase", "likely-private-key", "card",         "one-time-code",
      "password",           "api-secret",         "hex-64"};
  return kNames[std::size_t(kind)];
}

SecretGuard::SecretGuard(GuardLists lists)
    : lists_(std::move(lists)),
      index_(std::make_unique<CueIndex>(lists_)),
      seeds_(std::make_unique<SeedPhrases>(lists_)) {}

SecretGuard::~SecretGuard() = default;

std::vector<SecretMatch> SecretGuard::find(std::string_view text) const {
  const FoldedText read = folded(text);
  const Cues cues(read, *index_);
  Findings found;
  seeds_->find(read, cues, found);
  find_keys(read, cues, found);
  find_cards(read, cues, found);
  find_codes(read, cues, found);
  find_passwords(read, cues, found);
  find_api_secrets(read, cues, found);
  std::stable_sort(found.begin(), found.end(), is_graver);

  std::map<std::size_t, Finding> kept;  // by where they begin
  for (const Finding& one : found) {
    const auto behind = kept.lower_bound(one.end);
    if (behind == kept.begin() || std::prev(behind)->second.end <= one.begin)
      kept.emplace(one.begin, one);
  }
  std::vector<SecretMatch> matches;
  for (const auto& [place, one] : kept) {
    const std::size_t begin = read.offsets[one.begin];
    const std::size_t end = read.offsets[one.end];
    matches.push_back({one.kind, begin, end, std::string(text.substr(begin, end - begin))});
  }
  return matches;
}

std::vector<SecretMatch> SecretGuard::find(std::string_view text,
                                           const AllowedTexts& allowed) const {
  std::vector<SecretMatch> matches = find(text);
  std::erase_if(matches, [&](const SecretMatch& match) {
    return step_of(match.kind) != SecretStep::never && allowed.contains(match.text);
  });
  return matches;
}

bool SecretGuard::holds_forbidden(std::string_view text) const {
  const std::vector<SecretMatch> matches = find(text);
  return std::any_of(matches.begin(), matches.end(), [](const SecretMatch& match) {
    return step_of(match.kind) == SecretStep::never;
  });
}

// Phrases that are not whole yet: a draft is kept while it is typed, and eleven of twelve words
// are as good as all.
static std::vector<SecretMatch> growing_in(const SeedPhrases& seeds, std::string_view text,
                                           const AllowedTexts& allowed) {
  const FoldedText read = folded(text);
  Findings found;
  seeds.find_growing(read, found);
  std::sort(found.begin(), found.end(),
            [](const Finding& a, const Finding& b) { return a.begin < b.begin; });
  std::vector<SecretMatch> matches;
  for (const Finding& one : found) {
    const std::size_t begin = read.offsets[one.begin];
    const std::size_t end = read.offsets[one.end];
    const std::string_view part = text.substr(begin, end - begin);
    const bool vouched = std::any_of(allowed.begin(), allowed.end(), [&](const std::string& ok) {
      return ok.find(part) != ok.npos;
    });
    if (!vouched && (matches.empty() || matches.back().end <= begin))
      matches.push_back({one.kind, begin, end, std::string(part)});
  }
  return matches;
}

// Once more after each cut: what remains may stand together now as something else.
void SecretGuard::cut(std::string& text, const AllowedTexts& allowed) const {
  constexpr int kMostRounds = 4;
  for (int round = 0; round < kMostRounds; ++round) {
    const std::vector<SecretMatch> matches = find(text, allowed);
    if (matches.empty()) break;
    text = without(text, matches);
  }
  if (!find(text, allowed).empty()) text.clear();
  text = without(text, growing_in(*seeds_, text, allowed));
}

std::string without(std::string_view text, const std::vector<SecretMatch>& matches) {
  std::string out;
  std::size_t at = 0;
  for (const SecretMatch& match : matches) {
    out += text.substr(at, match.begin - at);
    at = match.end;
    const bool gap_before = out.empty() || out.back() == ' ' || out.back() == '\n';
    if (gap_before && at < text.size() && text[at] == ' ') ++at;
  }
  out += text.substr(at);
  return out;
}

}  // namespace tideline::model

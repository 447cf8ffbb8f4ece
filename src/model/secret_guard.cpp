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

namespace {

// Of findings in the order of the text, those that overlap none before them.
std::vector<SecretMatch> matches_of(std::string_view text, const FoldedText& read,
                                    const Findings& found) {
  std::vector<SecretMatch> matches;
  for (const Finding& one : found) {
    const std::size_t begin = read.offsets[one.begin];
    const std::size_t end = read.offsets[one.end];
    if (matches.empty() || matches.back().end <= begin)
      matches.push_back({one.kind, begin, end, std::string(text.substr(begin, end - begin))});
  }
  return matches;
}

bool is_before(const Finding& one, const Finding& other) { return one.begin < other.begin; }

// Of findings that overlap, the gravest.
Findings gravest_of(Findings found) {
  std::stable_sort(found.begin(), found.end(), is_graver);
  std::map<std::size_t, Finding> kept;  // by where they begin
  for (const Finding& one : found) {
    const auto behind = kept.lower_bound(one.end);
    if (behind == kept.begin() || std::prev(behind)->second.end <= one.begin)
      kept.emplace(one.begin, one);
  }
  Findings in_order;
  for (const auto& [place, one] : kept) in_order.push_back(one);
  return in_order;
}

}  // namespace

SecretGuard::Reading SecretGuard::read(std::string_view text) const {
  const FoldedText read = folded(text);
  const Cues cues(read, *index_);
  Findings found;
  seeds_->find(read, cues, found);
  find_keys(read, cues, found);
  find_cards(read, cues, found);
  find_codes(read, cues, found);
  find_passwords(read, cues, found);
  find_api_secrets(read, cues, found);
  Findings growing;
  seeds_->find_growing(read, growing);
  std::sort(growing.begin(), growing.end(), is_before);
  return {std::string(text), matches_of(text, read, gravest_of(std::move(found))),
          matches_of(text, read, growing)};
}

const SecretGuard::Reading& SecretGuard::reading_of(std::string_view text) const {
  constexpr std::size_t kMost = 16;
  const auto known = std::find_if(readings_.begin(), readings_.end(),
                                  [&](const Reading& one) { return one.text == text; });
  if (known != readings_.end()) {
    std::rotate(known, known + 1, readings_.end());
  } else {
    Reading reading = read(text);
    if (readings_.size() == kMost) readings_.erase(readings_.begin());
    readings_.push_back(std::move(reading));
  }
  return readings_.back();
}

std::vector<SecretMatch> SecretGuard::find(std::string_view text) const {
  return reading_of(text).matches;
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

std::vector<SecretMatch> SecretGuard::growing(std::string_view text,
                                              const AllowedTexts& allowed) const {
  std::vector<SecretMatch> matches = reading_of(text).growing;
  std::erase_if(matches, [&](const SecretMatch& match) {
    return std::any_of(allowed.begin(), allowed.end(),
                       [&](const std::string& ok) { return ok.find(match.text) != ok.npos; });
  });
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
  text = without(text, growing(text, allowed));
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

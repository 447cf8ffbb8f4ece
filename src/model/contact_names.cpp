#include "model/contact_names.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace tideline::model {

namespace {

constexpr std::size_t kMinNameLength = 4;  // shorter names are in too many words

// "kraken" of "kraken.com", "krakenfx" of "@krakenfx": what an impostor wants to be called.
std::string name_of(const VerifiedContact& contact) {
  std::string text = entry_text(contact);
  switch (contact.kind) {
    case ContactKind::phone:
      return "";
    case ContactKind::handle:
      text = std::string(without(text, "@"));
      return text.substr(text.rfind('/') + 1);
    case ContactKind::email:
      text = text.substr(text.find('@') + 1);
      break;
    case ContactKind::link:
      if (const std::size_t scheme = text.find("://"); scheme != std::string::npos)
        text = text.substr(scheme + 3);
      text = text.substr(0, text.find_first_of("/?#"));
      break;
    case ContactKind::domain:
      break;
  }
  const std::size_t last_dot = text.rfind('.');
  if (last_dot == std::string::npos) return text;
  const std::size_t dot = text.rfind('.', last_dot == 0 ? 0 : last_dot - 1);
  return text.substr(dot == std::string::npos ? 0 : dot + 1,
                     last_dot - (dot == std::string::npos ? 0 : dot + 1));
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '|' ||
                      static_cast<unsigned char>(c) >= 0x80;
    if (part)
      word += c;
    else if (!word.empty())
      words.push_back(std::exchange(word, ""));
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

// The less, the nearer is `contact` to what `shape` is taken for.
int remoteness(const VerifiedContact& contact, const Claim& claim, std::string_view shape) {
  constexpr int kFarthest = 20;
  const bool other_kind = contact.kind != claim.kind;
  const bool other_network =
      claim.network != SocialNetwork::none && contact.network != claim.network;
  const std::string entry = skeleton(without(entry_text(contact), "@"));
  return (other_kind ? 1000 : 0) + (other_network ? 100 : 0) +
         edit_distance(without(shape, "@"), entry, kFarthest);
}

// Why `text` may be taken for a thing of that name; none when it is not.
VerifyReason likeness(const Normalised& text, const std::string& shape,
                      const std::vector<std::string>& words, const std::string& name) {
  const std::string name_shape = skeleton(name);
  const VerifyReason unlike =
      text.foreign || text.styled ? VerifyReason::foreign_letters : VerifyReason::nearly_the_same;
  if (shape.find(name_shape) != std::string::npos) {
    const bool plainly = text.text.find(name) != std::string::npos && !text.hidden && !text.styled;
    return plainly ? VerifyReason::contains_name : unlike;
  }
  const int limit = allowed_distance(name_shape.size());
  const bool misspelt = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return edit_distance(word, name_shape, limit) <= limit;
  });
  return misspelt ? unlike : VerifyReason::none;
}

}  // namespace

VerifyFinding looks_like(VerifyReason reason, std::string matched) {
  return {VerifyVerdict::look_alike, reason, std::move(matched)};
}

std::string entry_text(const VerifiedContact& contact) { return normalised(contact.value).text; }

std::string_view without(std::string_view text, std::string_view prefix) {
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  return text;
}

VerifyFinding judged_by_names(const Normalised& text, Contacts contacts, const Claim& claim) {
  const std::string shape = skeleton(text.text);
  const std::string account = claim.account.empty() ? shape : skeleton(claim.account);
  std::vector<std::string> words = words_in(shape);
  words.emplace_back(without(account, "@"));  // "kraken_support" is a name as a whole, too
  VerifyFinding nearest{VerifyVerdict::not_listed, VerifyReason::none, ""};
  int least = std::numeric_limits<int>::max();
  for (const VerifiedContact& contact : contacts) {
    const std::string name = name_of(contact);
    if (name.size() < kMinNameLength) continue;
    const VerifyReason reason = likeness(text, shape, words, name);
    if (reason == VerifyReason::none) continue;
    const int far = remoteness(contact, claim, account);
    if (far >= least) continue;
    least = far;
    nearest = looks_like(reason, contact.value);
  }
  // Two alphabets in one name serve one purpose.
  if (nearest.verdict == VerifyVerdict::not_listed && (text.mixed || text.hidden))
    return looks_like(VerifyReason::foreign_letters, "");
  return nearest;
}

}  // namespace tideline::model

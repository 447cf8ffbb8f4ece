// Finds what nobody should ever send to a support team: recovery phrases, keys, cards, codes and
// passwords. Pure rules over one text; docs/decisions/0008 says why they are as they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/cleared.h"
#include "model/guard_lists.h"

namespace tideline::model {

enum class SecretKind : std::uint8_t {
  seed_phrase,   // BIP-39, valid checksum
  private_key,   // WIF, valid checksum
  extended_key,  // xprv and its like, valid checksum
  pem,
  likely_seed_phrase,  // such words, one mistyped or the checksum wrong
  likely_private_key,
  card,
  one_time_code,
  password,
  api_secret,
  hex_64,  // a key, or far more often a transaction id
};

// What has to happen before a text with such a thing may leave.
enum class SecretStep : std::uint8_t {
  question,     // one: is it a transaction id?
  two_answers,  // a warning, then a second question
  never,        // it does not leave
};
SecretStep step_of(SecretKind kind);

// "seed-phrase": for commands and words keys.
std::string_view name_of(SecretKind kind);

struct SecretMatch {
  SecretKind kind = SecretKind::seed_phrase;
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::string text;  // the bytes themselves: keep them nowhere but in memory

  friend bool operator==(const SecretMatch&, const SecretMatch&) = default;
};

class CueIndex;
class SeedPhrases;

class SecretGuard {
 public:
  explicit SecretGuard(GuardLists lists);
  ~SecretGuard();
  SecretGuard(const SecretGuard&) = delete;
  SecretGuard& operator=(const SecretGuard&) = delete;

  // In the order of the text; none overlaps another.
  std::vector<SecretMatch> find(std::string_view text) const;

  // The same less those that the person has said are none. `allowed` holds texts of matches.
  std::vector<SecretMatch> find(std::string_view text, const AllowedTexts& allowed) const;

  // Phrases that are not whole yet: a draft is kept while it is typed, and eleven of twelve words
  // are as good as all.
  std::vector<SecretMatch> growing(std::string_view text, const AllowedTexts& allowed) const;

  // `value` with every match of find() and growing() cut out of its texts: fit to be kept.
  template <typename T>
  Cleared<T> redacted(T value, const AllowedTexts& allowed) const {
    for_each_text(value, [&](std::string& text) { cut(text, allowed); });
    return Cleared<T>(std::move(value));
  }

  // `value` as it is, or nothing when find() finds something in one of its texts.
  template <typename T>
  std::optional<Cleared<T>> cleared(T value, const AllowedTexts& allowed) const {
    bool clean = true;
    for_each_text(value, [&](std::string& text) { clean &= find(text, allowed).empty(); });
    if (!clean) return std::nullopt;
    return Cleared<T>(std::move(value));
  }

  // For what the person has vouched for: `value` unless it holds something that never leaves.
  template <typename T>
  std::optional<Cleared<T>> sendable(T value) const {
    bool clean = true;
    for_each_text(value, [&](std::string& text) { clean &= !holds_forbidden(text); });
    if (!clean) return std::nullopt;
    return Cleared<T>(std::move(value));
  }

 private:
  // What was read of one text.
  struct Reading {
    std::string text;
    std::vector<SecretMatch> matches;
    std::vector<SecretMatch> growing;
  };

  Reading read(std::string_view text) const;
  const Reading& reading_of(std::string_view text) const;
  bool holds_forbidden(std::string_view text) const;
  void cut(std::string& text, const AllowedTexts& allowed) const;

  GuardLists lists_;
  std::unique_ptr<const CueIndex> index_;
  std::unique_ptr<const SeedPhrases> seeds_;
  // The newest last: what a screen shows is asked about in every frame.
  mutable std::vector<Reading> readings_;
};

// `text` without the matches; what is left of a line keeps its words apart.
std::string without(std::string_view text, const std::vector<SecretMatch>& matches);

}  // namespace tideline::model

// Words and pairs of words; runs of 2 to 5 letters inside " word "; runs of 1 to 3 Chinese
// characters.
#include "content/text_features.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "content/text_tokens.h"

namespace tideline::content {

namespace {

enum Family : std::uint32_t { kWords = 0, kRuns = 1 };

constexpr std::size_t kShortestRun = 2;
constexpr std::size_t kLongestRun = 5;
constexpr std::size_t kLongestIdeographRun = 3;

// FNV-1a with a last mix, so that the lowest bits are as good as the others.
Feature feature(std::string_view text, std::uint32_t salt, Family family) {
  std::uint32_t hash = 2166136261u ^ salt * 0x9E3779B9u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  hash = (hash ^ hash >> 15) * 0x85EBCA6Bu;
  hash ^= hash >> 13;
  return (hash & ~1u) | family;
}

// Where each character of `text` begins, and its end.
void find_borders(std::string_view text, std::vector<std::size_t>& borders) {
  borders.clear();
  for (std::size_t at = 0; at < text.size(); next_code_point(text, at)) borders.push_back(at);
  borders.push_back(text.size());
}

class FeatureReader {
 public:
  explicit FeatureReader(std::string_view text) : list_(tokenise(text)) {
    std::erase_if(list_.tokens, [](const Token& token) { return token.kind == TokenKind::joined; });
  }

  std::vector<Feature> run() {
    for (std::size_t i = 0; i < list_.tokens.size(); ++i) {
      const Token& token = list_.tokens[i];
      if (token.kind == TokenKind::word)
        add_word(list_.text(token));
      else
        add_ideographs(i);
      before_ = list_.text(token);
    }
    return std::move(features_);
  }

 private:
  void add_word(std::string_view word) {
    features_.push_back(feature(word, 1, kWords));
    pair_.assign(before_).append(" ").append(word);
    features_.push_back(feature(pair_, 2, kWords));
    padded_.assign(" ").append(word).append(" ");
    find_borders(padded_, borders_);
    for (std::size_t length = kShortestRun; length <= kLongestRun; ++length)
      for (std::size_t i = 0; i + length < borders_.size(); ++i)
        features_.push_back(feature(
            std::string_view(padded_).substr(borders_[i], borders_[i + length] - borders_[i]), 3,
            kRuns));
  }

  void add_ideographs(std::size_t first) {
    const std::uint32_t begin = list_.tokens[first].text_from;
    const std::size_t end = std::min(first + kLongestIdeographRun, list_.tokens.size());
    for (std::size_t i = first; i < end; ++i) {
      const Token& token = list_.tokens[i];
      const bool touches = i == first || token.from == list_.tokens[i - 1].to;
      if (token.kind != TokenKind::ideograph || !touches) return;
      features_.push_back(
          feature(std::string_view(list_.folded).substr(begin, token.text_to - begin), 4, kRuns));
    }
  }

  TokenList list_;
  std::vector<Feature> features_;
  std::string_view before_;
  std::string pair_;
  std::string padded_;
  std::vector<std::size_t> borders_;
};

}  // namespace

std::vector<Feature> features_of(std::string_view text) {
  return FeatureReader(text.substr(0, character_border(text, kMaxRecognisedBytes))).run();
}

}  // namespace tideline::content

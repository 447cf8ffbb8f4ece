// One language's texts by key. What is missing shows as its key, so that it is seen and found.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace tideline::model {

using Placeholders = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// `text` with its placeholders, such as "{number}", replaced; those without a value stay.
std::string fill(std::string_view text, Placeholders placeholders);

class Words {
 public:
  // BCP 47 tag of the language: "en", "zh-Hans".
  std::string language;

  void set(std::string key, std::string text) { texts_[std::move(key)] = std::move(text); }
  bool has(std::string_view key) const { return texts_.contains(key); }

  // The text of `key`, valid while this object lives and is not set again.
  std::string_view operator()(std::string_view key) const;

  // The same with placeholders replaced: say("ticket.number", {{"number", "T-18"}}).
  std::string operator()(std::string_view key, Placeholders placeholders) const {
    return fill((*this)(key), placeholders);
  }

  // The text for a count: `key` + ".one" when the language has that form and count is 1, else
  // `key` + ".other"; "{count}" is replaced.
  std::string plural(std::string_view key, long count) const;

  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::map<std::string, std::string, std::less<>> texts_;
  mutable std::map<std::string, std::string, std::less<>> missing_;
};

}  // namespace tideline::model

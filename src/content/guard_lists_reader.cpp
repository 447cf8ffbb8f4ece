#include "content/guard_lists_reader.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace tideline::content {

namespace {

constexpr std::size_t kListSize = 2048;

constexpr std::string_view kCueNames[] = {
    "code",        "not-code", "password", "not-password", "is",     "secret", "key",
    "transaction", "unit",     "phrase",   "is-before",    "public", "prose"};

std::optional<model::Cue> cue_of(std::string_view section) {
  for (std::size_t i = 0; i < model::kCueCount; ++i)
    if (section == kCueNames[i]) return model::Cue(i);
  return std::nullopt;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

void add_english(std::string_view line, model::GuardLists& lists) {
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (end > 0) lists.english.emplace_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

void add_han(std::string_view line, model::GuardLists& lists) {
  std::vector<char32_t>& list = lists.han.emplace_back();
  for (std::size_t at = 0; at < line.size();)
    if (const char32_t code = next_code_point(line, at); code > 0x80) list.push_back(code);
}

}  // namespace

Result<model::GuardLists> read_guard_lists(std::string_view text) {
  model::GuardLists lists;
  std::string_view section;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      section = line.substr(1, std::min(line.find(']'), line.size()) - 1);
      continue;
    }
    const auto cue = cue_of(section);
    if (section == "english")
      add_english(line, lists);
    else if (section == "han")
      add_han(line, lists);
    else if (cue)
      lists.add_cues(*cue, line);
    else
      return Error{ErrorCode::malformed, "no section " + std::string(section) + " is known"};
  }
  const bool whole = lists.english.size() == kListSize && lists.han.size() == 2 &&
                     std::is_sorted(lists.english.begin(), lists.english.end()) &&
                     std::all_of(lists.han.begin(), lists.han.end(),
                                 [](const auto& list) { return list.size() == kListSize; });
  if (!whole) return Error{ErrorCode::malformed, "the lists of recovery words are not whole"};
  return lists;
}

void add_cues_of(const model::Words& words, model::GuardLists& lists) {
  for (std::size_t i = 0; i < model::kCueCount; ++i) {
    const std::string key = "guard.cues." + std::string(kCueNames[i]);
    if (words.has(key)) lists.add_cues(model::Cue(i), words(key));
  }
}

}  // namespace tideline::content

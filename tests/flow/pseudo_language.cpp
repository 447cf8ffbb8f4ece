#include "flow/pseudo_language.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>

namespace tideline::flow {

namespace {

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string accented(char c) {
  static constexpr const char* kPlain = "aeiounscyAEIOUNSCY";
  static constexpr const char* kAccented[] = {"á", "é", "î", "ö", "ü", "ñ", "š", "ç", "ý",
                                              "Á", "É", "Î", "Ö", "Ü", "Ñ", "Š", "Ç", "Ý"};
  const char* found = std::strchr(kPlain, c);
  return found != nullptr ? kAccented[found - kPlain] : std::string(1, c);
}

// "verification" becomes "véřifiçátîöñcátîö": its last letters once more.
std::string longer(std::string_view word) {
  std::string out;
  for (const char c : word) out += accented(c);
  const auto more = std::size_t(std::ceil(double(word.size()) * 0.4));
  const std::size_t from = word.size() > more ? word.size() - more : 0;
  for (std::size_t i = from; i < word.size(); ++i)
    out += accented(char(std::tolower(static_cast<unsigned char>(word[i]))));
  return out;
}

}  // namespace

std::string pseudo_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (text[at] == '{') {
      end = std::min(text.size(), text.find('}', at) + 1);
      out += text.substr(at, std::max(end, at + 1) - at);
      at = std::max(end, at + 1);
      continue;
    }
    if (text[at] == '\\') {  // an escape of JSON
      out += text.substr(at, 2);
      at += 2;
      continue;
    }
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end > at + 1) {
      out += longer(text.substr(at, end - at));
    } else {
      end = at + 1;
      out += text[at];
    }
    at = end;
  }
  return out;
}

std::string pseudo_json(std::string_view json, const std::vector<std::string_view>& members) {
  std::string out;
  std::string_view member;
  for (std::size_t at = 0; at < json.size();) {
    if (json[at] != '"') {
      out += json[at++];
      continue;
    }
    std::size_t end = at + 1;
    while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2 : 1;
    const std::string_view text = json.substr(at + 1, end - at - 1);
    const std::size_t next = json.find_first_not_of(" \n\r\t", end + 1);
    const bool is_name = next != std::string_view::npos && json[next] == ':';
    if (is_name) member = text;
    const bool changes = !is_name && (members.empty() || std::find(members.begin(), members.end(),
                                                                   member) != members.end());
    out += '"' + (changes ? pseudo_text(text) : std::string(text)) + '"';
    at = end + 1;
  }
  return out;
}

}  // namespace tideline::flow

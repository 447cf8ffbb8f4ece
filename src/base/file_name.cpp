#include "base/file_name.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace tideline {

namespace {

constexpr std::size_t kMaxNameBytes = 120;
constexpr std::size_t kMaxEndingBytes = 12;

struct Kind {
  std::string_view media_type;
  std::array<std::string_view, 3> endings;  // the first is put on a name that has none of them
};
constexpr std::array<Kind, 6> kKinds = {{{"image/png", {".png"}},
                                         {"image/jpeg", {".jpg", ".jpeg", ".jfif"}},
                                         {"image/webp", {".webp"}},
                                         {"image/gif", {".gif"}},
                                         {"application/pdf", {".pdf"}},
                                         {"text/plain", {".txt", ".log", ".csv"}}}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }

std::string_view ending_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot);
}

// A new ending, empty when the name has one that fits.
std::string_view missing_ending(std::string_view name, std::string_view media_type) {
  std::string ending(ending_of(name));
  std::transform(ending.begin(), ending.end(), ending.begin(), lower);
  for (const Kind& kind : kKinds) {
    if (kind.media_type != media_type) continue;
    const auto& fit = kind.endings;
    const bool is_known = std::find(fit.begin(), fit.end(), ending) != fit.end();
    return is_known && !ending.empty() ? std::string_view() : fit.front();
  }
  return {};
}

bool is_unwanted(char32_t c) {
  const bool turns_text = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                          (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
  const bool is_special =
      c < 0x80 && std::string_view("\\/:*?\"<>|").find(char(c)) != std::string_view::npos;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || turns_text || is_special;
}

}  // namespace

std::string safe_file_name(std::string_view name, std::string_view media_type) {
  if (const std::size_t slash = name.find_last_of("/\\"); slash != std::string_view::npos)
    name.remove_prefix(slash + 1);
  const std::string sound = repaired_utf8(name);
  std::string safe;
  for (std::size_t at = 0; at < sound.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(sound, at);
    if (!is_unwanted(c)) safe.append(sound, from, at - from);
  }
  while (!safe.empty() && (safe.front() == '.' || safe.front() == ' ')) safe.erase(0, 1);
  while (!safe.empty() && (safe.back() == '.' || safe.back() == ' ')) safe.pop_back();
  std::string ending(ending_of(safe));
  if (ending.size() > kMaxEndingBytes) ending.clear();
  std::string stem = safe.substr(0, safe.size() - ending.size());
  const std::string_view missing = missing_ending(safe, media_type);
  if (stem.empty()) stem = "file";
  const std::size_t room = kMaxNameBytes - ending.size() - missing.size();
  stem.resize(character_border(stem, std::min(stem.size(), room)));
  return stem + ending + std::string(missing);
}

}  // namespace tideline

// Written out by hand: a regular-expression library would weigh more than the app's screens.
#include "content/text_shapes.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

namespace tideline::content {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c); }
bool is_lower_or_digit(char c) { return is_lower(c) || is_digit(c); }

template <typename Predicate>
bool all(std::string_view text, Predicate predicate) {
  return std::all_of(text.begin(), text.end(), predicate);
}

bool contains(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

// One or more parts of `is_part` characters, joined by single characters of `joints`.
template <typename Predicate>
bool is_joined(std::string_view text, std::string_view joints, Predicate is_part) {
  bool in_part = false;
  for (const char c : text) {
    if (is_part(c)) {
      in_part = true;
    } else {
      if (!in_part || !contains(joints, c)) return false;
      in_part = false;
    }
  }
  return in_part;
}

// Cuts the text in front of the first `separator` off; all of it when there is none.
std::string_view take_part(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  return part;
}

bool is_host_label(std::string_view label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
    return false;
  return all(label, [](char c) { return is_lower_or_digit(c) || c == '-'; });
}

}  // namespace

bool is_id(std::string_view text) {
  return text.size() <= 64 && is_joined(text, "-", is_lower_or_digit);
}

bool is_word_key(std::string_view text) {
  // Capitals come with language tags: "lang.zh-Hans".
  const auto is_part = [](char c) { return is_letter(c) || is_digit(c); };
  return text.size() <= 120 && is_joined(text, ".-_", is_part);
}

bool is_language_tag(std::string_view text) {
  if (text.empty() || text.back() == '-') return false;
  const std::string_view language = take_part(text, '-');
  if (language.size() < 2 || language.size() > 3 || !all(language, is_lower)) return false;
  std::string_view part = take_part(text, '-');
  if (part.size() == 4 && is_upper(part[0]) && all(part.substr(1), is_lower))
    part = take_part(text, '-');
  const bool is_region_part =
      (part.size() == 2 && all(part, is_upper)) || (part.size() == 3 && all(part, is_digit));
  return (part.empty() || is_region_part) && text.empty();
}

bool is_zone_name(std::string_view text) {
  if (text.empty() || text.size() > 64 || !is_letter(text.front())) return false;
  const auto is_part = [](char c) { return is_letter(c) || is_digit(c) || contains("_+-", c); };
  return is_joined(text, "/", is_part) && std::count(text.begin(), text.end(), '/') <= 2;
}

bool is_phone_number(std::string_view text) {
  return text.size() >= 8 && text.size() <= 16 && text[0] == '+' && text[1] != '0' &&
         all(text.substr(1), is_digit);
}

bool is_email(std::string_view text) {
  if (text.size() > 254) return false;
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at > 64) return false;
  const auto is_part = [](char c) {
    return is_letter(c) || is_digit(c) || contains("!#$%&'*+/=?^_`{|}~-", c);
  };
  return is_joined(text.substr(0, at), ".", is_part) && is_host(text.substr(at + 1));
}

bool is_host(std::string_view text) {
  if (text.size() > 253 || text.find('.') == std::string_view::npos || text.back() == '.')
    return false;
  std::string_view label;
  while (!text.empty())
    if (label = take_part(text, '.'); !is_host_label(label)) return false;
  return label.size() >= 2 && !all(label, is_digit);
}

bool is_https_url(std::string_view text) {
  if (text.size() > 500 || !text.starts_with("https://")) return false;
  const auto is_allowed = [](char c) {
    return is_letter(c) || is_digit(c) || contains("-._~:/?#[]@!$&'()*+,;=%", c);
  };
  return all(text, is_allowed) && is_host(host_of(text));
}

std::string_view host_of(std::string_view url) {
  const std::string_view rest = url.substr(std::string_view("https://").size());
  return rest.substr(0, rest.find_first_of("/?#"));
}

bool is_media_type(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (text.size() > 80 || slash == std::string_view::npos || slash == 0) return false;
  const std::string_view subtype = text.substr(slash + 1);
  const auto is_part = [](char c) { return is_lower_or_digit(c) || contains(".+-", c); };
  return all(text.substr(0, slash), is_lower) && !subtype.empty() && all(subtype, is_part);
}

bool is_region(std::string_view text) { return text.size() == 2 && all(text, is_upper); }

namespace {

bool is_name_in(std::string_view text, std::string_view folder,
                std::initializer_list<std::string_view> types) {
  if (text.size() > 120 || !text.starts_with(folder)) return false;
  const std::string_view name = text.substr(folder.size());
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  if (std::find(types.begin(), types.end(), name.substr(dot + 1)) == types.end()) return false;
  return is_joined(name.substr(0, dot), "-_.", [](char c) { return is_letter(c) || is_digit(c); });
}

}  // namespace

bool is_image_name(std::string_view text) {
  return is_name_in(text, "images/", {"png", "jpg", "jpeg"});
}

bool is_document_name(std::string_view text) { return is_name_in(text, "files/", {"txt", "pdf"}); }

bool is_pack_file_name(std::string_view text) {
  return is_image_name(text) || is_document_name(text);
}

}  // namespace tideline::content

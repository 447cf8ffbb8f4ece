#include "platform/link_rules.h"

namespace tideline::platform {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

bool starts_with(std::string_view text, std::string_view lower_case_prefix) {
  if (text.size() < lower_case_prefix.size()) return false;
  for (std::size_t i = 0; i < lower_case_prefix.size(); ++i)
    if (lower(text[i]) != lower_case_prefix[i]) return false;
  return true;
}

bool has_only_visible(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) <= ' ' || c == '\x7F') return false;
  return true;
}

}  // namespace

bool may_open(std::string_view url) {
  if (!has_only_visible(url)) return false;
  for (const std::string_view scheme : {"https://", "mailto:", "tel:"})
    if (starts_with(url, scheme)) return url.size() > scheme.size();
  return false;
}

}  // namespace tideline::platform

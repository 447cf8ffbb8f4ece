#include "state/link_rules.h"

#include <algorithm>

namespace tideline::state {

namespace {

constexpr std::size_t kMaxLinkBytes = 2000;
constexpr std::string_view kScheme = "https://";

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
  return out;
}

bool is_plain(char c) {
  return c > ' ' && c < 0x7F && c != '\\' && c != '"' && c != '<' && c != '>';
}

}  // namespace

bool is_allowed_link(std::string_view target, const std::vector<std::string>& hosts) {
  if (target.size() > kMaxLinkBytes || !std::all_of(target.begin(), target.end(), is_plain))
    return false;
  if (lower_case(target.substr(0, kScheme.size())) != kScheme) return false;
  const std::string_view rest = target.substr(kScheme.size());
  std::string host = lower_case(rest.substr(0, rest.find_first_of("/?#")));
  if (host.ends_with(":443")) host.resize(host.size() - 4);
  if (host.empty()) return false;
  return std::any_of(hosts.begin(), hosts.end(),
                     [&](const std::string& allowed) { return lower_case(allowed) == host; });
}

}  // namespace tideline::state

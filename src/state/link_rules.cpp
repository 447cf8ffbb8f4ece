#include "state/link_rules.h"

#include <algorithm>

#include "content/markdown_scan.h"

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

std::string link_host(std::string_view target) {
  if (lower_case(target.substr(0, kScheme.size())) != kScheme) return {};
  const std::string_view rest = target.substr(kScheme.size());
  return lower_case(rest.substr(0, rest.find_first_of("/?#")));
}

std::vector<std::string> allowed_links(std::string_view markdown,
                                       const std::vector<std::string>& hosts) {
  std::vector<std::string> links;
  if (markdown.find("https:") == std::string_view::npos) return links;
  for (const content::MarkdownFind& found : content::scan_markdown(markdown)) {
    const bool counts = found.kind == content::MarkdownFindKind::link &&
                        is_allowed_link(found.target, hosts) &&
                        std::find(links.begin(), links.end(), found.target) == links.end();
    if (counts) links.push_back(found.target);
  }
  return links;
}

bool is_allowed_link(std::string_view target, const std::vector<std::string>& hosts) {
  if (target.size() > kMaxLinkBytes || !std::all_of(target.begin(), target.end(), is_plain))
    return false;
  std::string host = link_host(target);
  if (host.ends_with(":443")) host.resize(host.size() - 4);
  if (host.empty()) return false;
  return std::any_of(hosts.begin(), hosts.end(),
                     [&](const std::string& allowed) { return lower_case(allowed) == host; });
}

}  // namespace tideline::state

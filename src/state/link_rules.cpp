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

// Addresses that stand in the text as they are, up to a blank, a bracket or another script.
std::vector<std::string> bare_links(std::string_view text) {
  constexpr std::string_view kEnds = " \t\r\n()<>[]\"'`*|";
  constexpr std::string_view kMarks = ".,;:!?";
  std::vector<std::string> links;
  for (std::size_t at = text.find(kScheme); at != text.npos;) {
    std::size_t end = at;
    while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80 &&
           kEnds.find(text[end]) == kEnds.npos)
      ++end;
    std::string_view link = text.substr(at, end - at);
    while (kMarks.find(link.back()) != kMarks.npos) link.remove_suffix(1);
    links.emplace_back(link);
    at = text.find(kScheme, end);
  }
  return links;
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
  std::vector<std::string> found = bare_links(markdown);
  for (const content::MarkdownFind& one : content::scan_markdown(markdown))
    if (one.kind == content::MarkdownFindKind::link) found.push_back(one.target);
  for (const std::string& link : found)
    if (is_allowed_link(link, hosts) && std::find(links.begin(), links.end(), link) == links.end())
      links.push_back(link);
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

// Where a link in an article, chat or notice may lead.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tideline::state {

// Whether `target` is an https address whose host is one of `hosts`, exactly. Strict: no user
// info, no other port, no characters that browsers read differently.
bool is_allowed_link(std::string_view target, const std::vector<std::string>& hosts);

// The host of an https address, in lower case; empty for any other.
std::string link_host(std::string_view target);

// The addresses that a Markdown text links to and that may be opened, each once, in order.
std::vector<std::string> allowed_links(std::string_view markdown,
                                       const std::vector<std::string>& hosts);

}  // namespace tideline::state

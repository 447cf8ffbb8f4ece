#include "model/link_parts.h"

#include <algorithm>

namespace tideline::model {

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto hex = [&](std::size_t at) {
      const std::size_t digit = std::string_view("0123456789abcdef").find(text[at]);
      return digit == std::string_view::npos ? -1 : int(digit);
    };
    if (text[i] == '%' && i + 2 < text.size() && hex(i + 1) >= 0 && hex(i + 2) >= 0) {
      out += char(hex(i + 1) * 16 + hex(i + 2));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// "a/../b" and "a/%2e/b", which browsers make other paths of.
static bool has_dot_segments(std::string_view path) {
  std::string plain = "/" + unescaped(path) + "/";
  std::replace(plain.begin(), plain.end(), '\\', '/');
  return plain.find("/../") != plain.npos || plain.find("/./") != plain.npos;
}

// Reads an address as browsers do: a backslash is a slash, the host follows the last "@".
Link parse_link(std::string_view text) {
  Link link;
  std::string rest(text);
  link.odd_host = rest.find('\\') != std::string::npos;
  std::replace(rest.begin(), rest.end(), '\\', '/');
  if (const std::size_t scheme = rest.find("://"); scheme != std::string::npos) {
    const std::string name = rest.substr(0, scheme);
    link.web = name == "https" || name == "http";
    rest.erase(0, scheme + 3);
  }
  rest.erase(0, std::min(rest.find_first_not_of('/'), rest.size()));
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  std::string authority = rest.substr(0, end);
  link.path = rest.substr(std::min(rest.size(), end + 1));
  if (end < rest.size() && rest[end] != '/') link.path.clear();
  link.path = link.path.substr(0, link.path.find_first_of("?#"));
  while (link.path.ends_with('/')) link.path.pop_back();
  link.odd_path = has_dot_segments(link.path);

  if (const std::size_t at = authority.rfind('@'); at != std::string::npos) {
    link.user_info = authority.substr(0, at + 1);
    authority.erase(0, at + 1);
  }
  const std::size_t colon = std::min(authority.find(':'), authority.size());
  const std::string port = authority.substr(colon);
  authority.erase(colon);
  link.odd_host |= port.size() > 1 && port != ":443" && port != ":80";
  link.odd_host |= authority.find('%') != std::string::npos;
  link.host = unescaped(authority);
  link.odd_host |= link.host.starts_with('.') || link.host.find("..") != std::string::npos;
  while (link.host.ends_with('.')) link.host.pop_back();
  return link;
}

bool is_within(std::string_view host, std::string_view domain) {
  return host == domain || (host.size() > domain.size() && host.ends_with(domain) &&
                            host[host.size() - domain.size() - 1] == '.');
}

bool is_link(std::string_view text) {
  if (text.find("://") != std::string_view::npos) return true;
  while (text.starts_with('/')) text.remove_prefix(1);
  std::string_view host = text.substr(0, text.find_first_of("/\\?#"));
  while (host.ends_with('.')) host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 2 >= host.size()) return false;
  return !host.starts_with('@') && (host.find('@') == std::string_view::npos || host != text);
}

}  // namespace tideline::model

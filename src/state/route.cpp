// Reading and writing routes. What comes in may be anything: a link in a mail, a typed address.
#include "state/route.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/utf8.h"

namespace tideline::state {

namespace {

constexpr std::size_t kMaxIdBytes = 100;
constexpr std::size_t kMaxQueryParts = 16;
constexpr std::size_t kMaxQueryNameBytes = 40;
constexpr std::size_t kMaxQueryValueBytes = 1000;
constexpr std::size_t kMaxNotFoundBytes = 200;

// A screen by the words of its path; `has_id`: one more part follows.
struct Pattern {
  Screen screen;
  std::string_view first;
  std::string_view second;
  bool has_id = false;
};

// Fixed words come before ids, so that "#/chat/new" is never a conversation called "new".
constexpr std::array kPatterns = {
    Pattern{Screen::host_app, "app", ""},
    Pattern{Screen::help, "help", ""},
    Pattern{Screen::topic, "help", "", true},
    Pattern{Screen::article, "article", "", true},
    Pattern{Screen::video, "video", "", true},
    Pattern{Screen::search, "search", ""},
    Pattern{Screen::faq, "faq", ""},
    Pattern{Screen::faq_group, "faq", "", true},
    Pattern{Screen::chat_list, "chat", ""},
    Pattern{Screen::chat_new, "chat", "new"},
    Pattern{Screen::chat, "chat", "", true},
    Pattern{Screen::ticket_list, "tickets", ""},
    Pattern{Screen::ticket_new, "tickets", "new"},
    Pattern{Screen::ticket, "tickets", "", true},
    Pattern{Screen::contact, "contact", ""},
    Pattern{Screen::contact_email, "contact", "email"},
    Pattern{Screen::contact_phone, "contact", "phone"},
    Pattern{Screen::contact_social, "contact", "social"},
    Pattern{Screen::news, "news", ""},
    Pattern{Screen::inbox, "inbox", ""},
    Pattern{Screen::verify, "verify", ""},
    Pattern{Screen::settings, "settings", ""},
    Pattern{Screen::about, "about", ""},
    Pattern{Screen::gallery, "gallery", ""},
    Pattern{Screen::gallery, "gallery", "", true},
};

bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= kMaxIdBytes &&
         std::all_of(text.begin(), text.end(), is_id_character);
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Percent signs that begin no code stay as they are; control characters become spaces.
std::string decoded(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at] == '+' ? ' ' : text[at];
    if (c == '%' && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 &&
        hex_value(text[at + 2]) >= 0) {
      c = char(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
      at += 2;
    }
    const bool control = static_cast<unsigned char>(c) < ' ' || c == 0x7F;
    bytes += control ? ' ' : c;
  }
  std::string repaired = repaired_utf8(bytes);
  repaired.resize(character_border(repaired, std::min(repaired.size(), kMaxQueryValueBytes)));
  return repaired;
}

std::string encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (is_id_character(c) || c == '.' || c == '~') {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

std::map<std::string, std::string> parse_query(std::string_view text) {
  std::map<std::string, std::string> query;
  while (!text.empty() && query.size() < kMaxQueryParts) {
    const std::string_view part = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    const std::size_t equals = std::min(part.find('='), part.size());
    const std::string_view name = part.substr(0, equals);
    if (name.size() > kMaxQueryNameBytes || !is_id(name)) continue;
    query.try_emplace(std::string(name), decoded(part.substr(std::min(part.size(), equals + 1))));
  }
  return query;
}

std::vector<std::string_view> split_path(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    parts.push_back(part);
    path.remove_prefix(std::min(path.size(), part.size() + 1));
  }
  return parts;
}

std::optional<Route> match(const std::vector<std::string_view>& parts) {
  if (parts.empty()) return Route{};
  if (parts.size() > 2) return std::nullopt;
  const std::string_view second = parts.size() == 2 ? parts[1] : "";
  for (const Pattern& pattern : kPatterns) {
    if (pattern.first != parts[0]) continue;
    if (!pattern.has_id && pattern.second == second && (parts.size() == 1) == second.empty())
      return Route{pattern.screen, "", {}};
    if (pattern.has_id && is_id(second)) return Route{pattern.screen, std::string(second), {}};
  }
  return std::nullopt;
}

Route not_found(std::string_view text) {
  Route route;
  route.screen = Screen::not_found;
  const std::string repaired = repaired_utf8(text.substr(0, kMaxNotFoundBytes));
  route.id = repaired.substr(0, character_border(repaired, kMaxNotFoundBytes));
  return route;
}

}  // namespace

Route parse_route(std::string_view text) {
  std::string_view rest = text;
  if (rest.starts_with('#')) rest.remove_prefix(1);
  if (rest.starts_with('/')) rest.remove_prefix(1);
  const std::size_t mark = std::min(rest.find('?'), rest.size());
  std::optional<Route> route = match(split_path(rest.substr(0, mark)));
  if (!route) return not_found(text);
  route->query = parse_query(rest.substr(std::min(rest.size(), mark + 1)));
  return *std::move(route);
}

std::string format_route(const Route& route) {
  if (route.screen == Screen::not_found) return route.id;
  std::string out = "#/";
  for (const Pattern& pattern : kPatterns) {
    if (pattern.screen != route.screen) continue;
    // The only screen with and without an id.
    if (route.screen == Screen::gallery && pattern.has_id == route.id.empty()) continue;
    out += pattern.first;
    if (!pattern.second.empty() || pattern.has_id) out += '/';
    out += pattern.has_id ? std::string_view(route.id) : pattern.second;
  }
  char mark = '?';
  for (const auto& [name, value] : route.query) {
    out += mark + name + '=' + encoded(value);
    mark = '&';
  }
  return out;
}

Tab home_tab(Screen screen) {
  switch (screen) {
    case Screen::chat_list:
    case Screen::chat_new:
    case Screen::chat:
      return Tab::chat;
    case Screen::ticket_list:
    case Screen::ticket_new:
    case Screen::ticket:
      return Tab::tickets;
    case Screen::contact:
    case Screen::contact_email:
    case Screen::contact_phone:
    case Screen::contact_social:
    case Screen::verify:
      return Tab::contact;
    default:
      return Tab::help;
  }
}

Route parent_of(const Route& route) {
  switch (route.screen) {
    case Screen::topic:
    case Screen::article:
    case Screen::video:
      return {Screen::help, "", {}};
    case Screen::faq_group:
      return {Screen::faq, "", {}};
    case Screen::chat_new:
    case Screen::chat:
      return {Screen::chat_list, "", {}};
    case Screen::ticket_new:
    case Screen::ticket:
      return {Screen::ticket_list, "", {}};
    case Screen::contact_email:
    case Screen::contact_phone:
    case Screen::contact_social:
    case Screen::verify:
      return {Screen::contact, "", {}};
    case Screen::chat_list:
    case Screen::ticket_list:
    case Screen::contact:
    case Screen::host_app:
      return {route.screen, "", {}};
    default:
      return {Screen::menu, "", {}};
  }
}

bool is_root(Screen screen) {
  switch (screen) {
    case Screen::menu:
    case Screen::host_app:
    case Screen::chat_list:
    case Screen::ticket_list:
    case Screen::contact:
      return true;
    default:
      return false;
  }
}

}  // namespace tideline::state

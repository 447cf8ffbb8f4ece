// Routes are a path of at most two steps and an optional query.
#include "content/route_target.h"

#include <algorithm>
#include <cstddef>

#include "content/text_shapes.h"

namespace tideline::content {

namespace {

constexpr std::size_t kMaxRouteBytes = 300;

constexpr std::string_view kPages[] = {
    "",        "app",     "help",          "search",        "faq",      "chat",
    "tickets", "contact", "contact/email", "contact/phone", "news",     "contact/social",
    "inbox",   "verify",  "settings",      "about",         "chat/new", "tickets/new",
};

struct Folder {
  std::string_view name;
  RouteTargetKind kind;
};
constexpr Folder kFolders[] = {{"help/", RouteTargetKind::topic},
                               {"article/", RouteTargetKind::article},
                               {"video/", RouteTargetKind::video},
                               {"faq/", RouteTargetKind::faq_group}};

std::optional<RouteTarget> parse_path(std::string_view path) {
  if (std::find(std::begin(kPages), std::end(kPages), path) != std::end(kPages))
    return RouteTarget{};
  for (const Folder& folder : kFolders) {
    if (!path.starts_with(folder.name)) continue;
    const std::string_view id = path.substr(folder.name.size());
    if (is_id(id)) return RouteTarget{folder.kind, id, {}};
  }
  return std::nullopt;
}

// Applies one "name=value" of the query to `target`; false when this page has no such name.
bool apply(std::string_view pair, std::string_view path, RouteTarget& target) {
  const std::size_t equals = pair.find('=');
  if (equals == std::string_view::npos) return false;
  const std::string_view name = pair.substr(0, equals);
  const std::string_view value = pair.substr(equals + 1);
  if (path == "search" && name == "q") return true;
  if (path == "tickets/new" && name == "kind" && is_id(value)) {
    target = {RouteTargetKind::ticket_kind, value, {}};
    return true;
  }
  const bool has_open = path == "news" || target.kind == RouteTargetKind::faq_group;
  if (!has_open || name != "open" || !is_id(value)) return false;
  target.open = value;
  return true;
}

}  // namespace

std::optional<RouteTarget> parse_route_target(std::string_view route) {
  if (route.size() > kMaxRouteBytes || !route.starts_with("#/")) return std::nullopt;
  if (std::any_of(route.begin(), route.end(),
                  [](char c) { return static_cast<unsigned char>(c) <= ' '; }))
    return std::nullopt;
  route.remove_prefix(2);
  const std::size_t question = route.find('?');
  const std::string_view path = route.substr(0, question);
  std::optional<RouteTarget> target = parse_path(path);
  if (!target || question == std::string_view::npos) return target;

  std::string_view query = route.substr(question + 1);
  while (true) {
    const std::size_t end = query.find('&');
    if (!apply(query.substr(0, end), path, *target)) return std::nullopt;
    if (end == std::string_view::npos) return target;
    query.remove_prefix(end + 1);
  }
}

}  // namespace tideline::content

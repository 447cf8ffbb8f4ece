// What a pack's links inside the app lead to. The grammar is that of PRODUCT.md's routes, as
// far as a pack may use it: somebody's own tickets and chats cannot be linked.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tideline::content {

enum class RouteTargetKind : std::uint8_t { page, topic, article, video, faq_group, ticket_kind };

struct RouteTarget {
  RouteTargetKind kind = RouteTargetKind::page;
  std::string_view id;    // of a topic, an article ...; empty for a page
  std::string_view open;  // ?open=: a question (below a faq_group) or a notice (#/news)
};

// Empty when `route` is no route of the app. The views point into `route`.
std::optional<RouteTarget> parse_route_target(std::string_view route);

inline bool is_route(std::string_view text) { return parse_route_target(text).has_value(); }

}  // namespace tideline::content

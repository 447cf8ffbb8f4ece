// Bubbles and what stands between them.
#include "ui/widgets/chat.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/markdown_view.h"
#include "ui/widgets/press.h"

namespace tideline::ui {

namespace {

constexpr float kPadX = 14;
constexpr float kPadY = 10;
constexpr float kAvatar = 32;

std::string_view icon_of(Delivery delivery) {
  switch (delivery) {
    case Delivery::waiting:
      return "clock";
    case Delivery::sent:
      return "check";
    case Delivery::delivered:
    case Delivery::read:
      return "check-check";
    case Delivery::failed:
      return "triangle-alert";
    case Delivery::none:
      break;
  }
  return {};
}

// Time, delivery icon and word below the last bubble of a group.
void draw_meta(Frame& frame, const BubbleOptions& options, float left, float right) {
  std::string said(options.time);
  if (!options.delivery_label.empty())
    said += (said.empty() ? "" : " · ") + std::string(options.delivery_label);
  if (said.empty()) return;
  const bool failed = options.delivery == Delivery::failed;
  const Color ink = failed ? frame.theme().danger : frame.theme().text_muted;
  const std::string_view icon = icon_of(options.delivery);
  const float icon_width = icon.empty() ? 0.0f : 18.0f;
  const TextLayout& text = frame.type().lay_out(
      said, TextStyle::caption, {.max_width = std::max(48.0f, right - left - icon_width)});
  frame.space(3);
  const Rect room = frame.take(text.height());
  const bool me = options.side == BubbleSide::me;
  const float x = me ? right - text.width - icon_width : left;
  frame.canvas().text({x, room.y}, text, ink);
  frame.node(Role::text, {}, said, {x, room.y, text.width, text.height()});
  if (!icon.empty())
    frame.canvas().icon(icon, {x + text.width + 10, room.y + 8 * frame.scale()},
                        options.delivery == Delivery::read ? frame.theme().accent : ink, 14);
}

// The text in a column of its own, so that its height is known for the ground behind it.
std::string draw_body(Frame& frame, std::string_view id, std::string_view content,
                      const BubbleOptions& options, float most) {
  if (options.markdown && options.side == BubbleSide::them) return markdown(frame, id, content, {});
  const TextLayout& text = frame.type().lay_out(content, TextStyle::body, {.max_width = most});
  const Rect room = frame.take(text.height());
  const bool me = options.side == BubbleSide::me;
  const Color ink = me ? frame.theme().on_bubble_me : frame.theme().text;
  // The accent would not be seen on a bubble of the accent's colour.
  const Color ground = ink.with_alpha(0.3f);
  frame.begin_selectable(id);
  frame.selectable(text, content, TextStyle::body, most, {}, {room.x, room.y},
                   me ? &ground : nullptr);
  frame.end_selectable();
  frame.canvas().text({room.x, room.y}, text, ink);
  frame.node(Role::text, {}, content, {room.x, room.y, text.width, room.height});
  return {};
}

float body_width(Frame& frame, std::string_view content, const BubbleOptions& options, float most) {
  // Markdown's own marks make the natural width a little too wide; lists and headings need room.
  if (options.markdown && content.size() > 60) return most;
  // The same layout as in draw_body(): a text is laid out once.
  const float natural = frame.type().lay_out(content, TextStyle::body, {.max_width = most}).width;
  return std::min(most, natural + 1);
}

}  // namespace

std::string bubble(Frame& frame, std::string_view id, std::string_view content,
                   const BubbleOptions& options) {
  const bool me = options.side == BubbleSide::me;
  const Rect column{frame.left(), frame.top(), frame.width(), 0};
  const float gutter = me ? 0 : kAvatar + kGridDp;
  const float widest = std::min((column.width - gutter) * (me ? 0.82f : 0.92f), 480.0f);
  const float most = widest - 2 * kPadX;
  const float width = body_width(frame, content, options, most);
  frame.space(options.first_of_group ? 12.0f : 3.0f);
  const int item = frame.begin_group(Role::list_item, id);
  const float item_top = frame.top();
  if (!me && options.first_of_group && !options.author.empty()) {
    const TextLayout& author = frame.type().lay_out(options.author, TextStyle::caption, {});
    const Rect room = frame.take(author.height() + 3);
    frame.canvas().text({column.x + gutter + 4, room.y}, author, frame.theme().text_muted);
    frame.node(Role::text, {}, options.author,
               {column.x + gutter + 4, room.y, author.width, author.height()});
  }
  const float left = me ? column.right() - width - 2 * kPadX : column.x + gutter;
  const float top = frame.top();
  frame.begin_layers();
  frame.push_column({left + kPadX, top + kPadY, width, 0});
  std::string target = draw_body(frame, id, content, options, most);
  const float used = frame.pop_column();
  const Rect ground{left, top, width + 2 * kPadX, used + 2 * kPadY};
  frame.to_ground();
  const Align tail = !options.last_of_group ? Align::center : me ? Align::right : Align::left;
  frame.canvas().bubble(ground, me ? frame.theme().bubble_me : frame.theme().bubble_them,
                        kChipRadiusDp, tail);
  frame.end_layers();
  frame.space(ground.height);
  if (!me && options.last_of_group) {
    const Point center{column.x + kAvatar / 2, ground.bottom() - kAvatar / 2};
    frame.canvas().disc(center, kAvatar / 2, frame.theme().accent_soft);
    frame.canvas().icon(options.avatar_icon, center, frame.theme().accent, 18);
  }
  if (options.delivery == Delivery::failed) {
    const std::string retry = std::string(id) + ":retry";
    frame.node(Role::button, retry, options.delivery_label, ground);
    if (frame.activated(retry)) target = "retry";
  }
  if (options.last_of_group || options.delivery == Delivery::failed)
    draw_meta(frame, options, me ? column.x : left + 4, me ? ground.right() - 4 : column.right());
  frame.end_group(item, {column.x, item_top, column.width, frame.top() - item_top});
  return target;
}

ChatLog begin_log(Frame& frame, std::string_view label) {
  return {frame.begin_group(Role::log, {}, label), frame.top()};
}

void end_log(Frame& frame, const ChatLog& log) {
  frame.end_group(log.group, {frame.left(), log.top, frame.width(), frame.top() - log.top});
}

void chat_divider(Frame& frame, std::string_view content) {
  frame.space(kMarginDp);
  const TextLayout& text = frame.type().lay_out(content, TextStyle::caption,
                                                {.max_width = frame.width() - 2 * kMarginDp});
  const Rect room = frame.take(text.height());
  frame.canvas().text({room.x, room.y}, text, frame.theme().text_muted, Align::center, room.width);
  frame.node(Role::text, {}, content, room);
  frame.space(kGridDp / 2);
}

void unread_divider(Frame& frame, std::string_view label) {
  frame.space(kMarginDp);
  const TextLayout& text = frame.type().lay_out(label, TextStyle::caption_strong, {});
  const Rect room = frame.take(text.height());
  const float gap = text.width / 2 + 12;
  const Color ink = frame.theme().accent;
  const float side = std::max(0.0f, room.width / 2 - gap);
  frame.canvas().hairline(room.x, room.center_y(), side, ink);
  frame.canvas().hairline(room.center_x() + gap, room.center_y(), side, ink);
  frame.canvas().text({room.x, room.y}, text, ink, Align::center, room.width);
  frame.node(Role::text, {}, label, room);
  frame.space(kGridDp / 2);
}

bool to_latest_button(Frame& frame, std::string_view id, std::string_view label, int below) {
  constexpr float kFarDp = 160;
  constexpr float kSize = 44;
  const Rect& area = frame.page().area;
  const Frame::Scroll scroll = frame.scroll_of(frame.page().id);
  if (scroll.max - scroll.offset < kFarDp) return false;
  const Rect rect{area.right() - kMarginDp - kSize, area.bottom() - kMarginDp - kSize, kSize,
                  kSize};
  const Theme& theme = frame.theme();
  frame.set_layer(1);
  frame.canvas().shadow(rect, theme.shadow, kSize / 2);
  frame.canvas().fill(rect, theme.surface_raised, kSize / 2);
  frame.canvas().ring({rect.center_x(), rect.center_y()}, kSize / 2, theme.outline, 1);
  press_tint(frame, id, rect, kSize / 2);
  frame.canvas().icon("chevron-down", {rect.center_x(), rect.center_y() + 1}, theme.accent);
  if (below > 0) count_badge(frame, {rect.center_x(), rect.y}, below);
  frame.set_layer(0);
  frame.node(Role::button, id, label, rect);
  frame.focus_ring(id, rect, kSize / 2);
  if (frame.activated(id)) frame.glide_to_end(frame.page().id);
  return true;
}

void typing_bubble(Frame& frame, std::string_view label) {
  constexpr Milliseconds kCycle{1200};
  frame.space(12);
  const Rect room = frame.take(36);
  const Rect ground{room.x + kAvatar + kGridDp, room.y, 60, 36};
  frame.canvas().disc({room.x + kAvatar / 2, room.center_y()}, kAvatar / 2,
                      frame.theme().accent_soft);
  frame.canvas().icon("headset", {room.x + kAvatar / 2, room.center_y()}, frame.theme().accent, 18);
  frame.canvas().bubble(ground, frame.theme().bubble_them, kChipRadiusDp, Align::left);
  const bool moves = !frame.reduced_motion() && frame.canvas().is_visible(ground);
  const float phase = float(frame.now() % kCycle / Milliseconds{1}) / float(kCycle.count());
  for (int i = 0; i < 3; ++i) {
    const float wave = moves ? std::sin((phase - float(i) * 0.15f) * 6.2832f) : 0.0f;
    frame.canvas().disc({ground.x + 18 + float(i) * 12, ground.center_y()}, 3.5f,
                        frame.theme().text_muted.with_alpha(0.55f + 0.45f * std::max(0.0f, wave)));
  }
  frame.node(Role::status, {}, label, ground);
  // Ten frames a second are enough for three dots.
  if (moves) frame.request_frame_at(frame.now() + Milliseconds{100});
}

}  // namespace tideline::ui

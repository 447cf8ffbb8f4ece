// Where the actions lie while the row moves off them, and how they look.
#include "ui/widgets/row_actions.h"

#include <algorithm>

#include "ui/motion.h"

namespace tideline::ui {

namespace {

constexpr float kGap = 4;        // around each action
constexpr float kLeast = 76;     // wide
constexpr float kMost = 108;     // wider labels take two lines
constexpr float kShare = 0.76f;  // of the row, for all actions together

std::string action_id(std::string_view row, std::string_view action) {
  return std::string(row) + ":" + std::string(action);
}

float width_of(Frame& frame, float row_width, std::span<const RowAction> actions) {
  float width = kLeast;
  for (const RowAction& action : actions) {
    const float label = frame.type().width(action.label, TextStyle::caption_strong);
    width = std::max(width, std::min(label, kMost) + 4 * kGap);
  }
  return std::min(width, row_width * kShare / float(actions.size()));
}

Color on(Color ground) {
  const Color white{255, 255, 255};
  return contrast_ratio(white, ground) >= 4.5f ? white : Color{0, 0, 0};
}

// The first action lies at the edge; when a long swipe would do it, it covers the others.
Rect rect_of_action(const PushedRow& row, std::size_t i, std::size_t count, float cover) {
  const float way = std::max(row.way, 0.0f);
  const float first = way / float(count) * (1 - cover) + way * cover;
  const float other = count > 1 ? (way - first) / float(count - 1) : 0;
  const float right = row.place.right() - (i == 0 ? 0 : first + other * float(i - 1));
  const float width = i == 0 ? first : other;
  return {right - width, row.place.y, width, row.place.height};
}

void draw_action(Frame& frame, const Rect& room, const RowAction& action, std::string_view id,
                 float full) {
  const Rect tile = room.inset(kGap / 2, kGap);
  if (tile.width < 2) return;
  Canvas& canvas = frame.canvas();
  const Color ground = frame.theme().ink(action.ink);
  const Color ink = on(ground);
  canvas.push_clip(tile);
  canvas.fill(tile, ground, std::min(kControlRadiusDp, tile.width / 2));
  if (frame.is_pressed(id) || frame.is_hovered(id))
    canvas.fill(tile, ink.with_alpha(frame.is_pressed(id) ? 0.2f : 0.1f), kControlRadiusDp);
  const TextLayout& label =
      frame.type().lay_out(action.label, TextStyle::caption_strong,
                           {.max_width = std::max(24.0f, full - 3 * kGap), .max_lines = 2});
  const float icon = frame.icon_dp(22);
  const bool fits = icon + 2 + label.height() <= tile.height - kGap && !label.elided;
  const float height = fits ? icon + 2 + label.height() : icon;
  const float top = tile.center_y() - height / 2;
  canvas.icon(action.icon, {tile.center_x(), top + icon / 2}, ink, icon);
  // While the row is on its way the icon stays where it will be, and the label comes when it fits.
  if (fits && label.width <= tile.width)
    canvas.text({tile.center_x() - label.width / 2, top + icon + 2}, label, ink, Align::center,
                label.width);
  canvas.pop_clip();
}

// A mouse swipes nothing: it finds this button on the row that it is over.
void more_button(Frame& frame, std::string_view id, const PushedRow& row) {
  const std::string more = action_id(id, "more");
  const Theme& theme = frame.theme();
  const float radius = row.more_radius;
  const Point center{row.place.right() - kMarginDp - 14, row.more_y};
  const Rect round{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
  frame.canvas().disc(center, radius, theme.surface_sunken);
  if (frame.is_hovered(more)) frame.canvas().disc(center, radius, theme.text.with_alpha(0.08f));
  frame.canvas().icon("ellipsis", center, theme.text, 20);
  frame.node(Role::button, more, frame.more_label(), round);
  if (frame.activated(more)) frame.open_row(id);
}

}  // namespace

PushedRow begin_pushed_row(Frame& frame, std::string_view id, const Rect& place,
                           std::span<const RowAction> actions, float least_way) {
  PushedRow row{.place = place, .more_y = place.center_y()};
  if (actions.empty()) return row;
  row.full = width_of(frame, place.width, actions);
  SwipeRow offered{.id = std::string(id), .area = place};
  offered.open_dp = row.full * float(actions.size());
  offered.first = action_id(id, actions.front().id);
  for (const RowAction& action : actions)
    if (action.deletes) offered.deletes = action_id(id, action.id);
  const Frame::RowPush push = frame.offer_swipe(std::move(offered));
  row.way = least_way > 0 ? std::max(push.way, least_way) : push.way;
  row.acts = push.acts;
  if (row.way == 0) return row;
  const float cover = frame.animate(action_id(id, "cover"), row.acts ? 1.0f : 0.0f, kToastFade);
  frame.canvas().set_scrolls_sideways(true);
  for (std::size_t i = actions.size(); i > 0; --i)
    draw_action(frame, rect_of_action(row, i - 1, actions.size(), cover), actions[i - 1],
                action_id(id, actions[i - 1].id), row.full);
  frame.canvas().push_clip({place.x, place.y, place.width - std::max(row.way, 0.0f), place.height});
  return row;
}

bool shows_more(Frame& frame, std::string_view id, const PushedRow& row,
                std::span<const RowAction> actions) {
  if (actions.empty() || row.way > 1) return false;
  return frame.is_hovered(id) || frame.is_hovered(action_id(id, "more"));
}

void end_pushed_row(Frame& frame, const PushedRow& row) {
  if (row.way == 0) return;
  frame.canvas().pop_clip();
  frame.canvas().set_scrolls_sideways(false);
}

void row_action_nodes(Frame& frame, std::string_view id, std::string_view title,
                      const PushedRow& row, std::span<const RowAction> actions) {
  if (actions.empty()) return;
  frame.canvas().push_clip(row.place);  // covered, they are to the right of what can be seen
  for (std::size_t i = 0; i < actions.size(); ++i) {
    Rect rect = rect_of_action(row, i, actions.size(), 0);
    if (row.way <= 0) rect = {row.place.right(), row.place.y, row.full, row.place.height};
    const std::string own = action_id(id, actions[i].id);
    frame.node(Role::button, own, actions[i].label, rect, {}, title);
    frame.focus_ring(own, rect.inset(kGap, kGap + 2), kControlRadiusDp);
  }
  if (shows_more(frame, id, row, actions)) more_button(frame, id, row);
  frame.canvas().pop_clip();
}

int pressed_row_action(Frame& frame, std::string_view id, std::span<const RowAction> actions) {
  for (std::size_t i = 0; i < actions.size(); ++i) {
    if (!frame.activated(action_id(id, actions[i].id))) continue;
    frame.close_row();
    return int(i);
  }
  return -1;
}

}  // namespace tideline::ui

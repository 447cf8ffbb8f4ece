// Tab bar and side rail.
#include "ui/widgets/navigation.h"

#include <algorithm>

#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace tideline::ui {

namespace {

bool tab(Frame& frame, const TabItem& item, bool selected, const Rect& cell) {
  const Theme& theme = frame.theme();
  const Color ink = selected ? theme.accent : theme.text_muted;
  const TextLayout& label =
      fitting_line(frame, item.label, TextStyle::caption_strong, cell.width - 4);
  const float height = 32 + 2 + label.height();
  const float top = cell.center_y() - height / 2;
  const Rect mark{cell.center_x() - 28, top, 56, 32};
  if (selected) frame.canvas().fill(mark, theme.accent_soft, 16);
  press_tint(frame, item.id, mark, 16);
  frame.canvas().icon(item.icon, {cell.center_x(), mark.center_y()}, ink);
  frame.canvas().text({cell.x + 2, mark.bottom() + 2}, label, ink, Align::center, cell.width - 4);
  if (item.badge > 0) count_badge(frame, {cell.center_x() + 13, mark.y + 6}, item.badge);
  frame.node(Role::tab, item.id, item.label, cell, {.selected = selected},
             item.badge > 0 ? item.badge_told : std::string());
  frame.focus_ring(item.id, cell.inset(4), kControlRadiusDp);
  return frame.activated(item.id);
}

}  // namespace

int tab_bar(Frame& frame, std::string_view label, std::span<const TabItem> items, int selected,
            const Rect& area) {
  frame.canvas().fill(area, frame.theme().surface_raised);
  frame.canvas().hairline(area.x, area.y, area.width, frame.theme().outline);
  const int landmark = frame.begin_group(Role::navigation, {}, label);
  const int group = frame.begin_group(Role::tab_list, {}, label);
  const float width = std::min(area.width / float(items.size()), 160.0f);
  const float left = area.center_x() - width * float(items.size()) / 2;
  const float height = kTabBarDp + (frame.scale() - 1) * 16;
  int pressed = -1;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (tab(frame, items[i], int(i) == selected, {left + float(i) * width, area.y, width, height}))
      pressed = int(i);
  frame.end_group(group, area);
  frame.end_group(landmark, area);
  return pressed;
}

int side_rail(Frame& frame, std::string_view label, std::span<const TabItem> items, int selected,
              const Rect& area) {
  constexpr float kCell = 76;
  frame.canvas().fill(area, frame.theme().surface_raised);
  const int landmark = frame.begin_group(Role::navigation, {}, label);
  const int group = frame.begin_group(Role::tab_list, {}, label);
  int pressed = -1;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (tab(frame, items[i], int(i) == selected,
            {area.x, area.y + 12 + float(i) * kCell * frame.scale(), area.width,
             kCell * frame.scale()}))
      pressed = int(i);
  frame.end_group(group, area);
  frame.end_group(landmark, area);
  return pressed;
}

}  // namespace tideline::ui

// Tab bar and side rail.
#include "ui/widgets/navigation.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace tideline::ui {

namespace {

LayoutOptions label_options(float cell_width) {
  return {.max_width = cell_width - 4, .max_lines = 1};
}

// The labels of one bar are of one size.
float label_scale(Frame& frame, std::span<const TabItem> items, float cell_width) {
  std::vector<std::string_view> labels;
  for (const TabItem& item : items) labels.push_back(item.label);
  return fitting_scale(frame, labels, TextStyle::caption_strong, label_options(cell_width));
}

bool tab(Frame& frame, const TabItem& item, bool selected, const Rect& cell, float scale) {
  const Theme& theme = frame.theme();
  const Color ink = selected ? theme.accent : theme.text_muted;
  LayoutOptions how = label_options(cell.width);
  how.max_scale = scale;
  const TextLayout& label = frame.type().lay_out(item.label, TextStyle::caption_strong, how);
  const float icon = frame.icon_dp(kIconDp);
  const float high = icon + 8;
  const float height = high + 2 + label.height();
  const float top = cell.center_y() - height / 2;
  const Rect mark{cell.center_x() - icon - 4, top, 2 * icon + 8, high};
  if (selected) frame.canvas().fill(mark, theme.accent_soft, high / 2);
  press_tint(frame, item.id, mark, high / 2);
  frame.canvas().icon(item.icon, {cell.center_x(), mark.center_y()}, ink, icon);
  frame.canvas().text({cell.x + 2, mark.bottom() + 2}, label, ink, Align::center, cell.width - 4);
  if (item.badge > 0) icon_badge(frame, {cell.center_x() + 4, mark.y + 15}, item.badge);
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
  const float scale = label_scale(frame, items, width);
  int pressed = -1;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (tab(frame, items[i], int(i) == selected, {left + float(i) * width, area.y, width, height},
            scale))
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
  const float scale = label_scale(frame, items, area.width);
  int pressed = -1;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (tab(frame, items[i], int(i) == selected,
            {area.x, area.y + 12 + float(i) * kCell * frame.scale(), area.width,
             kCell * frame.scale()},
            scale))
      pressed = int(i);
  frame.end_group(group, area);
  frame.end_group(landmark, area);
  return pressed;
}

}  // namespace tideline::ui

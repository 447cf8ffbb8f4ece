// The tabs: a bar at the bottom of narrow windows, a rail at the left of wide ones.
#pragma once

#include <span>
#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

struct TabItem {
  std::string_view id;
  std::string_view icon;
  std::string_view label;
  int badge = 0;
  std::string badge_told = {};  // what assistive technology says of it: "3 unread"
};

// Each returns the index of the pressed tab or -1.
int tab_bar(Frame& frame, std::string_view label, std::span<const TabItem> items, int selected,
            const Rect& area);
int side_rail(Frame& frame, std::string_view label, std::span<const TabItem> items, int selected,
              const Rect& area);

}  // namespace tideline::ui

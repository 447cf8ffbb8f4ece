// What widgets that are open keep in the frame until they are closed.
#pragma once

#include <string>

#include "ui/color.h"
#include "ui/metrics.h"

namespace tideline::ui {

// The page being drawn (widgets/page.h).
struct OpenPage {
  std::string id;
  int main_group = -1;
  int footer_group = -1;
  float bottom_space = 0;
  Rect area;              // where its content scrolls
  float content_top = 0;  // of its column in this frame
};

// A card or list (widgets/list.h).
struct OpenBlock {
  Rect rect;  // its height is not known yet
  float padding = 0;
  int group = -1;
  int rows = 0;
};

// The sheet (widgets/sheet.h).
struct OpenSheet {
  std::string id;
  Rect panel;
  int group = -1;
  bool closed = false;  // its button was pressed
};

// Content that is wider than its place (Frame::begin_scroll_x).
struct OpenSideways {
  std::string key;
  Rect area;
  bool is_region = false;
  Color ground;
  int group = -1;
};

// Cells beside each other (widgets/page.h).
struct OpenGrid {
  int columns = 1;
  float gap = 0;
  float width = 0;  // of a cell
  float x = 0;      // of the first cell
  float y = 0;      // of the current row
  int cell = 0;
  float row_height = 0;
};

}  // namespace tideline::ui

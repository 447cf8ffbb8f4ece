// A sheet from below (a centred dialog in wide windows) over a dimmed page.
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace tideline::ui {

// Opens a dialog over all of the window, `whole`; its content follows as in a page's column and
// keeps clear of the keyboard and of the screen's own bars. The focus stays inside. Draw it after
// everything else; a closed sheet is simply not drawn.
// Its close button comes first, so that what has the focus at first does no harm.
void begin_sheet(Frame& frame, std::string_view id, std::string_view title,
                 std::string_view close_label, const Rect& whole);

// True when the person wants it closed: a press beside it, its close button, or Escape.
bool end_sheet(Frame& frame);

}  // namespace tideline::ui

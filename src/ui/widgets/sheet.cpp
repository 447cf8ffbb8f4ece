// Sheets and dialogs.
#include "ui/widgets/sheet.h"

#include <algorithm>
#include <string>

#include "ui/motion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace tideline::ui {

namespace {

std::string key(std::string_view id, const char* what) { return std::string(id) + what; }

}  // namespace

void begin_sheet(Frame& frame, std::string_view id, std::string_view title, const Rect& window) {
  const bool wide = window.width >= kMediumDp;
  const float width = wide ? std::min(window.width - 64, 440.0f) : window.width;
  const float content = frame.remembered(key(id, ":height"));
  const float height = std::min(content, window.height - 48);
  const float rise = frame.animate_from(key(id, ":rise"), 0, content > 0 ? 1.0f : 0.0f, kSheetRise);
  Canvas& canvas = frame.canvas();
  frame.set_layer(2);
  Color scrim = frame.theme().scrim;
  canvas.fill(window, scrim.with_alpha(rise));
  const float resting = wide ? window.center_y() - height / 2 : window.bottom() - height;
  const float hidden = wide ? resting + 40 : window.bottom();
  const Rect panel{window.center_x() - width / 2, hidden + (resting - hidden) * rise, width,
                   height};
  frame.sheet() = {std::string(id), panel, frame.begin_group(Role::dialog, id, title)};
  canvas.shadow(panel, frame.theme().shadow, 20);
  if (wide)
    canvas.fill(panel, frame.theme().surface_raised, 20);
  else
    canvas.fill_top(panel, frame.theme().surface_raised, 20);
  if (!wide) canvas.fill({panel.center_x() - 18, panel.y + 8, 36, 4}, frame.theme().outline, 2);
  // What lies beside the sheet closes it; later nodes inside win over it.
  frame.node(Role::button, key(id, ":outside"), "", window);
  frame.begin_scroll(key(id, ":scroll"), panel);
  frame.push_column({panel.x + 20, frame.top(), panel.width - 40, panel.height});
  frame.space(wide ? 20.0f : 28.0f);
  const Rect head{frame.left(), frame.top(), frame.width(), 0};
  frame.push_column({head.x, head.y, head.width - 40, 0});
  text(frame, title, TextStyle::title, {.role = Role::heading, .level = 1});
  const float used = frame.pop_column();
  frame.space(std::max(used, 26.0f) + 12);
}

bool end_sheet(Frame& frame, std::string_view close_label) {
  Frame::Sheet sheet = frame.sheet();
  frame.space(24);
  const float used = frame.pop_column();
  frame.space(used);
  const bool close = icon_button(
      frame, key(sheet.id, ":close"), "x", close_label,
      {sheet.panel.right() - 30,
       frame.column().y + (sheet.panel.width < frame.viewport().width_dp ? 32.0f : 40.0f)},
      Ink::muted);
  frame.remember(key(sheet.id, ":height"), used);
  frame.end_scroll();
  frame.end_group(sheet.group, sheet.panel);
  frame.set_layer(0);
  return close || frame.activated(key(sheet.id, ":outside")) || frame.escape_pressed();
}

}  // namespace tideline::ui

// Handles and commands over selected text.
#include "ui/widgets/selection_bar.h"

#include <algorithm>
#include <string>

#include "ui/widgets/press.h"

namespace tideline::ui {

namespace {

constexpr float kBarHeight = 44;
constexpr float kPad = 16;

// A drop that hangs below the caret's place.
void draw_handle(Frame& frame, const HandlePlace& handle) {
  if (!handle.seen) return;
  const Color ink = frame.theme().accent;
  const float foot = handle.at.y + handle.height;
  frame.canvas().fill({handle.at.x - 1, handle.at.y, 2, handle.height}, ink);
  frame.canvas().disc({handle.at.x, foot + 7}, 8, ink);
}

float command_width(Frame& frame, std::string_view label) {
  return frame.type().width(label, TextStyle::label) + 2 * kPad;
}

bool command(Frame& frame, const char* name, std::string_view label, const Rect& rect) {
  const std::string id = std::string(kSelectionBarId) + name;
  const TextLayout& text = frame.type().lay_out(label, TextStyle::label, {});
  press_tint(frame, id, rect, kControlRadiusDp);
  frame.canvas().text({rect.center_x() - text.width / 2, rect.center_y() - text.height() / 2}, text,
                      frame.theme().text);
  frame.node(Role::button, id, label, rect);
  frame.focus_ring(id, rect.inset(4), kControlRadiusDp);
  return frame.activated(id);
}

// Above the selection; below it where there is no room above.
Rect bar_place(Frame& frame, float width, float height) {
  const Selection& selection = frame.selection();
  const HandlePlace& start = selection.start_handle;
  const HandlePlace& end = selection.end_handle;
  const Viewport& window = frame.viewport();
  const float top = start.seen ? start.at.y - height - 12 : window.safe.top - 1;
  const float least = window.safe.top + kAppBarDp;
  const float bottom = window.height_dp - window.keyboard_dp - height - kGridDp;
  float y = top;
  if (y < least) y = end.seen ? end.at.y + end.height + 24 : least + kGridDp;
  const float x = start.seen ? start.at.x : end.at.x;
  return {std::clamp(x - width / 2, kGridDp, std::max(kGridDp, window.width_dp - width - kGridDp)),
          std::min(y, bottom), width, height};
}

}  // namespace

bool selection_bar(Frame& frame, const SelectionWords& words) {
  Selection& selection = frame.selection();
  if (!selection.is_active() || !selection.is_by_touch()) return false;
  if (!selection.start_handle.seen && !selection.end_handle.seen) return false;
  frame.set_layer(2);
  draw_handle(frame, selection.start_handle);
  draw_handle(frame, selection.end_handle);
  bool copy = false;
  if (!frame.is_selecting()) {
    const float height = std::max(kBarHeight, frame.type().line_height(TextStyle::label) + 20);
    const float copy_width = command_width(frame, words.copy);
    const Rect bar = bar_place(frame, copy_width + command_width(frame, words.all), height);
    frame.set_layer(4);
    const int group = frame.begin_group(Role::group, {}, words.label);
    frame.canvas().shadow(bar, frame.theme().shadow, kControlRadiusDp);
    frame.canvas().fill(bar, frame.theme().surface_raised, kControlRadiusDp);
    frame.canvas().outline(bar, frame.theme().outline, kControlRadiusDp);
    copy = command(frame, "copy", words.copy, {bar.x, bar.y, copy_width, height});
    if (command(frame, "all", words.all,
                {bar.x + copy_width, bar.y, bar.width - copy_width, height})) {
      frame.select_all();
      frame.request_frame();
    }
    frame.end_group(group, bar);
  }
  frame.set_layer(0);
  return copy;
}

}  // namespace tideline::ui

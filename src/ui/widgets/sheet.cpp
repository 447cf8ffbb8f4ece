// Sheets and dialogs.
#include "ui/widgets/sheet.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/motion.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace tideline::ui {

namespace {

constexpr float kThrowDpPerSecond = 500;
constexpr float kPullShare = 0.4f;  // of its height: let go from here it closes

std::string key(std::string_view id, const char* what) { return std::string(id) + what; }

// How far a finger has pulled the sheet down, or how far it still is on its way back up.
float pulled_way(Frame& frame, std::string_view id, const Rect& panel) {
  const Pull& pull = frame.offer_pull(Pulled::sheet, panel);
  const bool held = pull.dragged || pull.thrown_dp_s || frame.is_silent();
  if (!held && pull.way_dp > 0) frame.reset_pull(Pulled::sheet);
  return frame.animate_from(key(id, ":pull"), 0, pull.way_dp, held ? Milliseconds{0} : kSheetRise);
}

// Let go: thrown down or pulled far enough, it closes.
bool was_pulled_off(Frame& frame, const Rect& panel) {
  const Pull& pull = frame.offer_pull(Pulled::sheet, panel);
  if (!pull.thrown_dp_s) return false;
  frame.request_frame();
  if (std::abs(*pull.thrown_dp_s) >= kThrowDpPerSecond) return *pull.thrown_dp_s > 0;
  return pull.way_dp > panel.height * kPullShare;
}

void draw_ground(Frame& frame, const Rect& panel, bool wide) {
  Canvas& canvas = frame.canvas();
  canvas.shadow(panel, frame.theme().shadow, 20);
  if (wide)
    canvas.fill(panel, frame.theme().surface_raised, 20);
  else
    canvas.fill_top(panel, frame.theme().surface_raised, 20);
  if (!wide) canvas.fill({panel.center_x() - 18, panel.y + 8, 36, 4}, frame.theme().outline, 2);
}

// Grabber, title and close button stay where they are while the content scrolls below them.
// Returns their height.
float draw_head(Frame& frame, std::string_view id, std::string_view title,
                std::string_view close_label, const Rect& panel, bool wide) {
  const float top = panel.y + (wide ? 20.0f : 28.0f);
  frame.push_column({panel.x + 20, top, panel.width - 80, 0});
  text(frame, title, TextStyle::title, {.role = Role::heading, .level = 1});
  const float used = frame.pop_column();
  frame.sheet().closed = icon_button(frame, key(id, ":close"), "x", close_label,
                                     {panel.right() - 30, top + 12}, Ink::muted);
  const float height = top - panel.y + std::max(used, 26.0f) + 12;
  if (!frame.is_silent()) frame.remember(key(id, ":head"), height);
  return height;
}

}  // namespace

void begin_sheet(Frame& frame, std::string_view id, std::string_view title,
                 std::string_view close_label, const Rect& whole) {
  const Viewport& viewport = frame.viewport();
  const Rect window{whole.x, whole.y + viewport.safe.top, whole.width,
                    std::max(1.0f, whole.height - viewport.safe.top - viewport.keyboard_dp)};
  const bool wide = window.width >= kMediumDp;
  const float width = wide ? std::min(window.width - 64, 440.0f) : window.width;
  const float content = frame.remembered(key(id, ":height"));
  const float height = std::min(content, window.height - 48);
  // A sheet on its way out is drawn in silence.
  const float shown = content > 0 && !frame.is_silent() ? 1.0f : 0.0f;
  const float rise = frame.fade_from(key(id, ":rise"), 0, shown, kSheetRise);
  const bool moves = !frame.reduced_motion();
  Canvas& canvas = frame.canvas();
  frame.set_layer(2);
  const float resting = wide ? window.center_y() - height / 2 : window.bottom() - height;
  const Rect place{window.center_x() - width / 2, resting, width, height};
  const float pulled = wide ? 0 : pulled_way(frame, id, place);
  const float hidden = wide ? resting + 40 : window.bottom();
  const float from = resting + pulled;
  const Rect panel{place.x, moves ? hidden + (from - hidden) * rise : from, width, height};
  canvas.fill(whole, frame.theme().scrim.with_alpha(
                         rise * (1 - std::min(1.0f, pulled / std::max(1.0f, height)))));
  if (!frame.is_silent()) frame.begin_modal();
  frame.sheet() = {std::string(id), panel, frame.begin_group(Role::dialog, id, title), false};
  // A dialog in the middle fades; so does every sheet when movement is unwanted.
  canvas.set_alpha(wide || !moves ? rise : 1.0f);
  draw_ground(frame, panel, wide);
  const float head = draw_head(frame, id, title, close_label, panel, wide);
  const Rect body{panel.x, panel.y + head, panel.width, std::max(0.0f, panel.height - head)};
  const Frame::Scroll scroll = frame.begin_scroll(key(id, ":scroll"), body);
  if (scroll.offset > 0) canvas.hairline(body.x, body.y, body.width, frame.theme().outline);
  frame.push_column({panel.x + 20, frame.top(), panel.width - 40, body.height});
}

bool end_sheet(Frame& frame) {
  const Frame::Sheet sheet = frame.sheet();
  const Viewport& viewport = frame.viewport();
  const bool wide = sheet.panel.width < viewport.width_dp;
  const bool at_home_bar = !wide && viewport.keyboard_dp == 0;
  frame.space(24 + (at_home_bar ? viewport.safe.bottom : 0));
  const float used = frame.pop_column();
  frame.space(used);
  if (!frame.is_silent())
    frame.remember(key(sheet.id, ":height"), frame.remembered(key(sheet.id, ":head")) + used);
  frame.end_scroll();
  frame.end_group(sheet.group, sheet.panel);
  frame.set_layer(0);
  frame.canvas().set_alpha(1);
  return sheet.closed || frame.pressed_outside() || frame.escape_pressed() ||
         (!wide && was_pulled_off(frame, sheet.panel));
}

}  // namespace tideline::ui

#include "app/director/script_picture.h"

#include <algorithm>
#include <string>

namespace tideline::app {

namespace {

constexpr int kLayer = 4;
constexpr float kBarWidthDp = 520;
constexpr Milliseconds kMove{400};

std::optional<ui::Rect> seen_rect(const ui::Semantics& drawn, const std::string& id) {
  const ui::SemanticNode* node = id.empty() ? nullptr : drawn.find(id);
  if (node == nullptr) return std::nullopt;
  const ui::Rect seen = ui::visible_rect_of(*node);
  if (seen.width <= 0 || seen.height <= 0) return std::nullopt;
  return seen;
}

bool bar_button(ui::Frame& frame, std::string_view id, std::string_view icon,
                std::string_view label, ui::Point center) {
  const ui::Rect rect{center.x - 22, center.y - 22, 44, 44};
  frame.canvas().icon(icon, center, frame.theme().surface, 20);
  frame.node(ui::Role::button, id, label, rect);
  if (frame.is_focus_visible(id)) frame.canvas().outline(rect, frame.theme().surface, 12, 2);
  return frame.activated(id);
}

}  // namespace

void draw_pointer(ui::Frame& frame, const ui::Semantics& drawn, const ScriptPlayer& player) {
  const std::optional<ui::Rect> rect = seen_rect(drawn, player.pointed());
  if (!rect) return;
  const ui::Theme& theme = frame.theme();
  ui::Canvas& canvas = frame.canvas();
  const float x = frame.animate("script:x", rect->center_x(), kMove);
  const float y = frame.animate("script:y", rect->center_y(), kMove);
  const float radius =
      frame.animate("script:press", player.pressing() ? 20.0f : 14.0f, Milliseconds{120});
  const ui::Rect ring{rect->x - 3, rect->y - 3, rect->width + 6, rect->height + 6};
  canvas.outline(ring, theme.accent.with_alpha(0.8f), ui::kControlRadiusDp + 3, 2);
  canvas.disc({x, y}, radius, theme.accent.with_alpha(player.pressing() ? 0.65f : 0.4f));
  canvas.ring({x, y}, radius, theme.surface, 2);
}

BarPress draw_caption_bar(ui::Frame& frame, const ui::Semantics& drawn, const CaptionBar& state,
                          const model::Words& say) {
  const Viewport& viewport = frame.viewport();
  const float room = viewport.width_dp - viewport.safe.left - viewport.safe.right;
  const float width = std::min(room - 2 * ui::kMarginDp, kBarWidthDp);
  const ui::TextLayout& layout = frame.type().lay_out(state.text, ui::TextStyle::secondary,
                                                      {.max_width = width - 44 * 2 - 24});
  const float height = std::max(52.0f, layout.height() + 24);
  const std::optional<ui::Rect> pointed = seen_rect(drawn, state.pointed);
  const bool above = pointed && pointed->center_y() > viewport.height_dp / 2;
  const float top = viewport.safe.top + ui::kAppBarDp + 8;
  const float bottom = viewport.height_dp - std::max(viewport.safe.bottom, viewport.keyboard_dp) -
                       ui::kTabBarDp - 12 - height;
  const float y = frame.animate("script:bar", above ? top : bottom, kMove);
  const ui::Rect bar{viewport.safe.left + (room - width) / 2, y, width, height};

  frame.set_layer(kLayer);
  frame.canvas().fill(bar, frame.theme().text, 14);
  frame.canvas().text({bar.x + 16, bar.center_y() - layout.height() / 2}, layout,
                      frame.theme().surface);
  frame.node(ui::Role::status, "script_caption", state.text, bar);
  BarPress press = BarPress::none;
  if ((state.runs || state.can_resume) &&
      bar_button(frame, "script_toggle", state.runs ? "pause" : "play",
                 say(state.runs ? "director.pause" : "director.resume"),
                 {bar.right() - 44 - 26, bar.center_y()}))
    press = BarPress::toggle;
  if (bar_button(frame, "script_stop", "x", say("director.stop"),
                 {bar.right() - 28, bar.center_y()}))
    press = BarPress::stop;
  frame.set_layer(0);
  return press;
}

}  // namespace tideline::app

#include "app/director/script_picture.h"

#include <algorithm>
#include <string>

namespace tideline::app {

namespace {

constexpr int kLayer = 4;
constexpr float kBarWidthDp = 520;
constexpr float kGapDp = 8;    // to the edge of the page
constexpr float kClearDp = 6;  // to what it must not cover: that has a ring around it
constexpr Milliseconds kMove{400};

std::optional<ui::Rect> seen_rect(const ui::Semantics& drawn, const std::string& id) {
  const ui::SemanticNode* node = id.empty() ? nullptr : drawn.find(id);
  const ui::SemanticNode* dialog = drawn.open_dialog();
  // What lies under a dialog is not seen any more.
  if (node == nullptr || (dialog != nullptr && node < dialog)) return std::nullopt;
  const ui::Rect seen = ui::visible_rect_of(*node);
  if (seen.width <= 0 || seen.height <= 0) return std::nullopt;
  return seen;
}

// Where the page's own content is: between its bar and its footer or the tabs; the detail's in two
// panes.
ui::Rect page_area(ui::Frame& frame) {
  const Viewport& viewport = frame.viewport();
  const ui::Rect& page = frame.page().area;
  if (page.height > 0) return page;
  return {viewport.safe.left, viewport.safe.top,
          viewport.width_dp - viewport.safe.left - viewport.safe.right,
          viewport.height_dp - viewport.safe.top - viewport.safe.bottom};
}

// How bad it is to lie there: on what is pointed at, on a dialog, on what was said last, which
// stands above a field to answer in.
int harm_at(ui::Frame& frame, const ui::Semantics& drawn, const std::string& pointed,
            const ui::Rect& bar, bool is_above) {
  const ui::Rect near{bar.x - kClearDp, bar.y - kClearDp, bar.width + 2 * kClearDp,
                      bar.height + 2 * kClearDp};
  const auto meets = [&near](const std::optional<ui::Rect>& rect) {
    if (!rect) return false;
    const ui::Rect both = near.cut(*rect);
    return both.width > 0 && both.height > 0;
  };
  const ui::SemanticNode* dialog = drawn.open_dialog();
  int harm = 0;
  if (meets(seen_rect(drawn, pointed))) harm += 4;
  if (dialog != nullptr && meets(ui::visible_rect_of(*dialog))) harm += 2;
  if (!is_above && frame.page().footer_group >= 0) harm += 1;
  return harm;
}

// Whether the bar lies at the page's top. It stays where it is as long as that is no worse.
bool keeps_above(ui::Frame& frame, const ui::Semantics& drawn, const std::string& pointed,
                 const ui::Rect& above, const ui::Rect& below) {
  const int harm_above = harm_at(frame, drawn, pointed, above, true);
  const int harm_below = harm_at(frame, drawn, pointed, below, false);
  const bool was_above = frame.remembered("script:above") > 0;
  const bool is_above = was_above ? harm_above <= harm_below : harm_above < harm_below;
  frame.remember_quietly("script:above", is_above ? 1.0f : 0.0f);
  return is_above;
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
  if (state.text.empty()) return BarPress::none;
  const ui::Rect page = page_area(frame);
  const float width = std::min(page.width - 2 * ui::kMarginDp, kBarWidthDp);
  const ui::TextLayout& layout = frame.type().lay_out(state.text, ui::TextStyle::secondary,
                                                      {.max_width = width - 44 * 2 - 24});
  const float height = std::max(52.0f, layout.height() + 24);
  const float x = page.center_x() - width / 2;
  const ui::Rect above{x, page.y + kGapDp, width, height};
  const ui::Rect below{x, page.bottom() - kGapDp - height, width, height};
  const bool is_above = keeps_above(frame, drawn, state.pointed, above, below);
  const float y = frame.animate("script:bar", is_above ? above.y : below.y, kMove);
  const ui::Rect bar{x, y, width, height};

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

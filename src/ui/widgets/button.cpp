// Buttons: filled, outlined, plain, round.
#include "ui/widgets/button.h"

#include <algorithm>
#include <string>

#include "ui/widgets/press.h"

namespace tideline::ui {

namespace {

struct ButtonColors {
  Color ground;
  Color ink;
  bool filled = true;
};

ButtonColors colors_of(const Theme& theme, const ButtonOptions& options) {
  if (!options.enabled) return {theme.surface_sunken, theme.text_muted, true};
  switch (options.kind) {
    case ButtonKind::primary:
      return {theme.accent, theme.on_accent, true};
    case ButtonKind::secondary:
      return {theme.accent_soft, theme.accent, true};
    case ButtonKind::danger:
      return {theme.danger_soft, theme.danger, true};
    case ButtonKind::plain:
      break;
  }
  return {theme.surface, theme.accent, false};
}

}  // namespace

bool button(Frame& frame, std::string_view id, std::string_view label,
            const ButtonOptions& options) {
  const float icon = options.icon.empty() ? 0 : 20 * frame.scale() + kGridDp;
  const float padding = options.kind == ButtonKind::plain ? kGridDp * 1.5f : kGridDp * 2.5f;
  const float most = std::max(40.0f, frame.width() - 2 * padding - icon);
  const TextLayout& text = frame.type().lay_out(label, TextStyle::label, {.max_width = most});
  const float height = std::max(kMinTapDp, text.height() + kGridDp * 2);
  Rect rect = frame.take(height);
  const float content = icon + text.width;
  if (!options.fill_width) rect.width = std::min(rect.width, content + 2 * padding);

  const ButtonColors colors = colors_of(frame.theme(), options);
  if (colors.filled) frame.canvas().fill(rect, colors.ground, kControlRadiusDp);
  if (options.enabled) press_tint(frame, id, rect, kControlRadiusDp);
  const float left = rect.x + (rect.width - content) / 2;
  if (icon > 0)
    frame.canvas().icon(options.icon, {left + (icon - kGridDp) / 2, rect.center_y()}, colors.ink,
                        icon - kGridDp);
  frame.canvas().text({left + icon, rect.center_y() - text.height() / 2}, text, colors.ink,
                      Align::center);
  frame.node(Role::button, id, label, rect, {.disabled = !options.enabled});
  control_ring(frame, id, rect, kControlRadiusDp,
               options.enabled && options.kind == ButtonKind::primary);
  return options.enabled && frame.activated(id);
}

bool icon_button(Frame& frame, std::string_view id, std::string_view icon, std::string_view label,
                 Point center, Ink ink, int badge) {
  const Rect rect{center.x - kMinTapDp / 2, center.y - kMinTapDp / 2, kMinTapDp, kMinTapDp};
  press_tint(frame, id, rect.inset(4), 20);
  frame.canvas().icon(icon, center, frame.theme().ink(ink));
  if (badge > 0) icon_badge(frame, {center.x, center.y - 1}, badge);
  frame.node(
      Role::button, id,
      badge > 0 ? std::string(label) + " (" + std::to_string(badge) + ")" : std::string(label),
      rect);
  frame.focus_ring(id, rect.inset(4), 20);
  return frame.activated(id);
}

bool round_button(Frame& frame, std::string_view id, std::string_view icon, std::string_view label,
                  Point center, bool enabled) {
  const Rect rect{center.x - 20, center.y - 20, 40, 40};
  const Theme& theme = frame.theme();
  frame.canvas().fill(rect, enabled ? theme.accent : theme.surface_sunken, 20);
  if (enabled) press_tint(frame, id, rect, 20);
  frame.canvas().icon(icon, center, enabled ? theme.on_accent : theme.text_muted, 20);
  frame.node(Role::button, id, label, rect, {.disabled = !enabled});
  control_ring(frame, id, rect, 20, enabled);
  return enabled && frame.activated(id);
}

}  // namespace tideline::ui

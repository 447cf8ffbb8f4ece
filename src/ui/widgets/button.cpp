// Buttons: filled, outlined, plain, round.
#include "ui/widgets/button.h"

#include <algorithm>
#include <string>

#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

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

// A button's inside: what lies beside its label, and the room that leaves.
struct ButtonRoom {
  float icon = 0;  // with the gap behind it
  float padding = 0;
  float label = 0;
};

ButtonRoom room_in(Frame& frame, float width, const ButtonOptions& options) {
  ButtonRoom room;
  room.icon = options.icon.empty() ? 0 : frame.icon_dp(20) + kGridDp;
  room.padding = options.kind == ButtonKind::plain ? kGridDp * 1.5f : kGridDp * 2.5f;
  room.label = std::max(40.0f, width - 2 * room.padding - room.icon);
  return room;
}

}  // namespace

int columns_for_buttons(Frame& frame, std::span<const std::string_view> labels, int most,
                        const ButtonOptions& options) {
  constexpr float kGap = 12;  // of begin_grid()
  for (int columns = most; columns > 1; columns /= 2) {
    const float width = (frame.width() - kGap * float(columns - 1)) / float(columns);
    const float room = room_in(frame, width, options).label;
    const auto fits = [&](std::string_view label) {
      return frame.type().widest_word(label, TextStyle::label) <= room;
    };
    if (std::all_of(labels.begin(), labels.end(), fits)) return columns;
  }
  return 1;
}

bool button(Frame& frame, std::string_view id, std::string_view label,
            const ButtonOptions& options) {
  auto [icon, padding, most] = room_in(frame, frame.width(), options);
  // A word that has too little room gets some of the padding's, then smaller letters.
  if (frame.type().widest_word(label, TextStyle::label) > most) {
    most += 2 * (padding - kGridDp);
    padding = kGridDp;
  }
  const TextLayout& text = fitting_text(frame, label, TextStyle::label, {.max_width = most});
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
  frame.canvas().icon(icon, center, frame.theme().ink(ink), frame.icon_dp(kIconDp));
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
  frame.canvas().icon(icon, center, enabled ? theme.on_accent : theme.text_muted,
                      frame.icon_dp(20));
  frame.node(Role::button, id, label, rect, {.disabled = !enabled});
  control_ring(frame, id, rect, 20, enabled);
  return enabled && frame.activated(id);
}

}  // namespace tideline::ui

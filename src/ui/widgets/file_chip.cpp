#include "ui/widgets/file_chip.h"

#include <algorithm>
#include <string>

#include "ui/widgets/button.h"
#include "ui/widgets/press.h"
#include "ui/widgets/text.h"

namespace tideline::ui {

namespace {

constexpr float kPad = 8;
constexpr float kPicture = 48;
constexpr float kBar = 4;

void draw_picture(Frame& frame, const Rect& rect, const FileChipOptions& options) {
  if (options.thumbnail) return options.thumbnail(rect);
  const Theme& theme = frame.theme();
  frame.canvas().fill(rect, options.fault ? theme.danger_soft : theme.accent_soft, 8);
  frame.canvas().icon(options.fault ? "triangle-alert" : options.icon,
                      {rect.center_x(), rect.center_y()},
                      options.fault ? theme.danger : theme.accent, frame.icon_dp(kIconDp));
}

void draw_progress(Frame& frame, const Rect& bar, float progress) {
  frame.canvas().fill(bar, frame.theme().surface_sunken, kBar / 2);
  const float share = std::clamp(progress, 0.0f, 1.0f);
  if (share > 0)
    frame.canvas().fill({bar.x, bar.y, std::max(kBar, bar.width * share), bar.height},
                        frame.theme().accent, kBar / 2);
}

}  // namespace

FileChipEvent file_chip(Frame& frame, std::string_view id, std::string_view name,
                        const FileChipOptions& options) {
  const bool removable = !options.remove_label.empty();
  const bool moving = options.progress >= 0;
  const float left = kPad + kPicture + 12;
  const float width =
      std::max(48.0f, frame.width() - left - (removable ? kMinTapDp + 4 : kMarginDp));
  const LayoutOptions two_lines{.max_width = width, .max_lines = 2};
  const TextLayout& title = frame.type().lay_out(
      shortened_name(frame, name, TextStyle::body, two_lines), TextStyle::body, two_lines);
  const TextLayout& detail =
      frame.type().lay_out(options.detail, TextStyle::caption, {.max_width = width});
  const float texts =
      title.height() + (options.detail.empty() ? 0 : detail.height()) + (moving ? kBar + 6 : 0);
  const Rect rect = frame.take(std::max(kPicture, texts) + 2 * kPad);
  const Theme& theme = frame.theme();
  frame.canvas().fill(rect, theme.surface_raised, kControlRadiusDp);
  frame.canvas().outline(rect, options.fault ? theme.danger : theme.outline, kControlRadiusDp, 1);
  if (options.opens) press_tint(frame, id, rect, kControlRadiusDp);
  draw_picture(frame, {rect.x + kPad, rect.center_y() - kPicture / 2, kPicture, kPicture}, options);
  float y = rect.center_y() - texts / 2;
  frame.canvas().text({rect.x + left, y}, title, theme.text);
  y += title.height();
  if (!options.detail.empty())
    frame.canvas().text({rect.x + left, y}, detail,
                        options.fault ? theme.danger : theme.text_muted);
  y += options.detail.empty() ? 0 : detail.height();
  if (moving) draw_progress(frame, {rect.x + left, y + 4, width, kBar}, options.progress);

  const int group = frame.begin_group(Role::group, {}, name);
  frame.node(options.opens ? Role::button : Role::text, options.opens ? id : std::string_view(),
             name, rect, {.invalid = options.fault}, options.detail);
  if (moving)
    frame.node(Role::progress, {}, name, {rect.x + left, y + 4, width, kBar}, {},
               std::to_string(int(options.progress * 100)));
  FileChipEvent event = FileChipEvent::none;
  if (options.opens && frame.activated(id)) event = FileChipEvent::open;
  if (removable && icon_button(frame, std::string(id) + ":remove", "x",
                               std::string(options.remove_label) + ": " + std::string(name),
                               {rect.right() - kMinTapDp / 2 - 2, rect.center_y()}, Ink::muted))
    event = FileChipEvent::remove;
  frame.end_group(group, rect);
  if (options.opens) frame.focus_ring(id, rect, kControlRadiusDp);
  return event;
}

}  // namespace tideline::ui

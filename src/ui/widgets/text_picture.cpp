#include "ui/widgets/text_picture.h"

#include <algorithm>

namespace tideline::ui {

namespace {

constexpr float kUsualShape = 2;  // width by height
constexpr float kMostHeight = 480;

void description_box(Frame& frame, std::string_view description) {
  constexpr float kPad = 14;
  constexpr float kGutter = 34;
  const float width = std::max(48.0f, frame.width() - 2 * kPad - kGutter);
  const TextLayout& text =
      frame.type().lay_out(description, TextStyle::secondary, {.max_width = width});
  const Rect room = frame.take(std::max(52.0f, text.height() + 2 * kPad));
  const Theme& theme = frame.theme();
  frame.canvas().fill(room, theme.surface_sunken, kControlRadiusDp);
  frame.canvas().icon("image", {room.x + kPad + 11, room.center_y()}, theme.text_muted, 22);
  frame.canvas().text({room.x + kPad + kGutter, room.center_y() - text.height() / 2}, text,
                      theme.text_muted);
  if (!description.empty()) frame.node(Role::image, {}, description, room);
}

}  // namespace

void text_picture(Frame& frame, std::string_view name, std::string_view description) {
  const Picture* picture = frame.picture(name);
  const bool is_here = picture != nullptr;
  if (is_here && picture->texture == nullptr) return description_box(frame, description);
  const float shape = is_here ? float(picture->width_px) / float(picture->height_px) : kUsualShape;
  float width = frame.width();
  if (is_here) width = std::min(width, float(picture->width_px));
  width = std::min(width, kMostHeight * shape);
  const Rect line = frame.take(frame.canvas().snap(width / shape));
  const Rect room{line.center_x() - width / 2, line.y, width, line.height};
  const Theme& theme = frame.theme();
  frame.canvas().fill(room, is_here ? theme.surface_raised : theme.surface_sunken,
                      kControlRadiusDp);
  if (is_here) frame.canvas().image(room, *picture, kControlRadiusDp);
  if (!description.empty()) frame.node(Role::image, {}, description, room);
}

}  // namespace tideline::ui

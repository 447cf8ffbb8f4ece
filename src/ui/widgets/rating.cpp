// Faces drawn of circles and arcs.
#include "ui/widgets/rating.h"

#include <algorithm>
#include <string>

#include "ui/widgets/press.h"

namespace tideline::ui {

namespace {

constexpr float kFace = 18;  // radius

// Mood 1 frowns, 3 looks straight on, 5 laughs.
void draw_face(Frame& frame, Point center, int mood, Color ground, Color ink) {
  Canvas& canvas = frame.canvas();
  canvas.disc(center, kFace, ground);
  canvas.ring(center, kFace, ink, 2);
  canvas.disc({center.x - 6, center.y - 4}, 2.2f, ink);
  canvas.disc({center.x + 6, center.y - 4}, 2.2f, ink);
  switch (mood) {
    case 1:
      canvas.arc({center.x, center.y + 13}, 8, -0.18f, 0.18f, ink, 2);
      break;
    case 2:
      canvas.arc({center.x, center.y + 18}, 12, -0.09f, 0.09f, ink, 2);
      break;
    case 3:
      canvas.line({center.x - 6, center.y + 7}, {center.x + 6, center.y + 7}, ink, 2);
      break;
    case 4:
      canvas.arc({center.x, center.y - 4}, 12, 0.41f, 0.59f, ink, 2);
      break;
    default:
      canvas.arc({center.x, center.y + 1}, 9, 0.30f, 0.70f, ink, 2);
      break;
  }
}

}  // namespace

int rating(Frame& frame, std::string_view id, std::string_view label, int value,
           const std::array<std::string_view, 5>& names) {
  const float below = frame.type().line_height(TextStyle::label);
  const Rect room = frame.take(kMinTapDp + 8 + below);
  const float cell = std::min(room.width / 5, 72.0f);
  const float left = room.center_x() - cell * 2.5f;
  const Theme& theme = frame.theme();
  const int group = frame.begin_group(Role::radio_group, id, label);
  int pressed = 0;
  for (int mood = 1; mood <= 5; ++mood) {
    const std::string face = std::string(id) + ":" + std::to_string(mood);
    const Rect rect{left + cell * float(mood - 1), room.y, cell, kMinTapDp};
    const bool chosen = mood == value;
    const Rect tap{rect.center_x() - kMinTapDp / 2, rect.y, kMinTapDp, kMinTapDp};
    press_tint(frame, face, tap, kMinTapDp / 2);
    draw_face(frame, {rect.center_x(), rect.center_y()}, mood,
              chosen ? theme.accent : theme.surface_raised,
              chosen ? theme.on_accent : theme.text_muted);
    frame.node(Role::radio, face, names[std::size_t(mood - 1)], tap, {.selected = chosen});
    frame.focus_ring(face, tap, kMinTapDp / 2);
    if (frame.activated(face)) pressed = mood;
  }
  // The name of what is chosen; until then what the two ends mean.
  const auto write = [&](int mood, Align align, float x, float width, Color ink) {
    const TextLayout& name = frame.type().lay_out(names[std::size_t(mood - 1)], TextStyle::label,
                                                  {.max_width = width, .max_lines = 1});
    frame.canvas().text({x, room.y + kMinTapDp + 8}, name, ink, align, width);
  };
  const float half = cell * 2.5f - kGridDp;
  if (value >= 1 && value <= 5) {
    write(value, Align::center, room.x, room.width, theme.accent);
  } else {
    write(1, Align::left, left + kGridDp, half - 4, theme.text_muted);
    write(5, Align::right, room.center_x() + 4, half - 4, theme.text_muted);
  }
  frame.end_group(group, room);
  return pressed;
}

}  // namespace tideline::ui

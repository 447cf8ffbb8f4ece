// Texts in the column.
#include "ui/widgets/text.h"

#include <algorithm>

namespace tideline::ui {

std::vector<TextSpan> marked_spans(std::span<const TextMark> marks, ports::FontWeight weight) {
  std::vector<TextSpan> spans;
  if (marks.empty()) return spans;
  // Lines stand on the first span's base line: it is the plain one, even where it is empty.
  spans.push_back({.begin = 0, .weight = weight});
  for (const TextMark& mark : marks) {
    spans.push_back({.begin = mark.begin, .weight = ports::FontWeight::semibold, .link = 0});
    spans.push_back({.begin = mark.end, .weight = weight});
  }
  return spans;
}

const TextLayout& fitting_line(Frame& frame, std::string_view text, TextStyle style, float width) {
  const TextLayout* line = nullptr;
  for (const float scale : {0.0f, 1.3f, 1.15f, 1.0f}) {
    line = &frame.type().lay_out(text, style,
                                 {.max_width = width, .max_lines = 1, .max_scale = scale});
    if (!line->elided) break;
  }
  return *line;
}

float text(Frame& frame, std::string_view content, TextStyle style, const TextOptions& options) {
  if (content.empty()) return 0;
  const TextLayout& layout = frame.type().lay_out(
      content, style, {.max_width = frame.width(), .max_lines = options.max_lines});
  const Rect room = frame.take(layout.height());
  const bool whole = options.align == Align::left && !layout.elided;
  if (whole) frame.selectable(layout, content, style, frame.width(), {}, {room.x, room.y});
  frame.canvas().text({room.x, room.y}, layout, frame.theme().ink(options.ink), options.align,
                      room.width);
  if (options.role != Role::none)
    frame.node(options.role, {}, content, room, {}, {}, options.level);
  return room.height;
}

void heading(Frame& frame, std::string_view content, int level) {
  frame.space(level <= 2 ? kGridDp * 2 : kGridDp);
  text(frame, content, level <= 2 ? TextStyle::title : TextStyle::body_strong,
       {.role = Role::heading, .level = level});
  frame.space(kGridDp);
}

bool section_title(Frame& frame, std::string_view content, std::string_view action_id,
                   std::string_view action) {
  constexpr float kHigh = 28;
  frame.space(kGridDp * 2);
  const float action_width =
      action_id.empty() ? 0 : frame.type().width(action, TextStyle::label) + kGridDp;
  const TextLayout& layout = frame.type().lay_out(
      content, TextStyle::label, {.max_width = std::max(40.0f, frame.width() - action_width)});
  const Rect room = frame.take(std::max(kHigh * frame.scale(), layout.height() + kGridDp));
  frame.canvas().text({room.x, room.center_y() - layout.height() / 2}, layout,
                      frame.theme().text_muted);
  frame.node(Role::heading, {}, content, room, {}, {}, 2);
  bool pressed = false;
  if (!action_id.empty()) {
    const TextLayout& label = frame.type().lay_out(action, TextStyle::label, {});
    const Rect target{room.right() - label.width, room.y, label.width, room.height};
    frame.canvas().text({target.x, room.center_y() - label.height() / 2}, label,
                        frame.theme().accent);
    frame.node(Role::button, action_id, action, target);
    frame.focus_ring(action_id, target, 4);
    pressed = frame.activated(action_id);
  }
  frame.space(kGridDp / 2);
  return pressed;
}

}  // namespace tideline::ui

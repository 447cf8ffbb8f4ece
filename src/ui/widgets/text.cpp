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

namespace {

bool is_letter(char c) {
  const bool is_digit = c >= '0' && c <= '9';
  return is_digit || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0xE0) == 0xC0;
}

}  // namespace

bool breaks_a_word(const TextLayout& layout, std::string_view text) {
  for (std::size_t i = 1; i < layout.lines.size(); ++i) {
    const std::uint32_t at = layout.lines[i].begin;
    const bool inside = at > 0 && at < text.size() && is_letter(text[at]);
    if (inside && (is_letter(text[at - 1]) || (text[at - 1] & 0xC0) == 0x80)) return true;
  }
  return false;
}

float fitting_scale(Frame& frame, std::span<const std::string_view> texts, TextStyle style,
                    LayoutOptions options) {
  for (const float scale : {0.0f, 1.3f, 1.15f}) {
    options.max_scale = scale;
    const auto fits = [&](std::string_view text) {
      const TextLayout& layout = frame.type().lay_out(text, style, options);
      return !layout.elided && !breaks_a_word(layout, text);
    };
    if (std::all_of(texts.begin(), texts.end(), fits)) return scale;
  }
  return 1;
}

const TextLayout& fitting_text(Frame& frame, std::string_view text, TextStyle style,
                               LayoutOptions options) {
  options.max_scale = fitting_scale(frame, {&text, 1}, style, options);
  return frame.type().lay_out(text, style, options);
}

float text(Frame& frame, std::string_view content, TextStyle style, const TextOptions& options) {
  if (content.empty()) return 0;
  const LayoutOptions how{.max_width = frame.width(), .max_lines = options.max_lines};
  const bool is_large = style == TextStyle::display || style == TextStyle::title;
  const TextLayout& layout = is_large ? fitting_text(frame, content, style, how)
                                      : frame.type().lay_out(content, style, how);
  const Rect room = frame.take(layout.height());
  const bool whole = options.align == Align::left && !layout.elided;
  if (whole) frame.selectable(layout, content, style, frame.width(), {}, {room.x, room.y});
  frame.canvas().text({room.x, room.y}, layout, frame.theme().ink(options.ink), options.align,
                      room.width);
  if (options.role != Role::none)
    frame.node(options.role, {}, content, room, {.live = options.live}, {}, options.level);
  return room.height;
}

void heading(Frame& frame, std::string_view content, int level) {
  frame.space(level <= 2 ? kGridDp * 2 : kGridDp);
  text(frame, content, level <= 2 ? TextStyle::title : TextStyle::body_strong,
       {.role = Role::heading, .level = level});
  frame.space(kGridDp);
}

bool section_title(Frame& frame, std::string_view content, std::string_view action_id,
                   std::string_view action, bool live) {
  constexpr float kHigh = 28;
  frame.space(kGridDp * 2);
  const float action_width =
      action_id.empty() ? 0 : frame.type().width(action, TextStyle::label) + kGridDp;
  const TextLayout& layout = frame.type().lay_out(
      content, TextStyle::label, {.max_width = std::max(40.0f, frame.width() - action_width)});
  const Rect room = frame.take(std::max(kHigh * frame.scale(), layout.height() + kGridDp));
  frame.canvas().text({room.x, room.center_y() - layout.height() / 2}, layout,
                      frame.theme().text_muted);
  frame.node(Role::heading, {}, content, room, {.live = live}, {}, 2);
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

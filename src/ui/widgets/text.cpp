// Texts in the column.
#include "ui/widgets/text.h"

#include <algorithm>

#include "base/utf8.h"

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

float fitting_scale(Frame& frame, std::span<const std::string_view> texts, TextStyle style,
                    LayoutOptions options) {
  for (const float scale : {0.0f, 1.3f, 1.15f}) {
    options.max_scale = scale;
    const auto fits = [&](std::string_view text) {
      const TextLayout& layout = frame.type().lay_out(text, style, options);
      return !layout.elided && !breaks_a_word(layout);
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

std::string shortened_name(Frame& frame, std::string_view name, TextStyle style,
                           const LayoutOptions& options) {
  constexpr std::size_t kEndCharacters = 8;  // the suffix and a little before it
  const auto fits = [&](std::string_view text) {
    return !frame.type().lay_out(text, style, options).elided;
  };
  if (fits(name)) return std::string(name);
  std::vector<std::size_t> borders;
  for (std::size_t at = 0; at < name.size(); next_code_point(name, at)) borders.push_back(at);
  const std::size_t end = borders.size() - std::min(borders.size(), kEndCharacters);
  const std::string ending = "…" + std::string(name.substr(end == 0 ? 0 : borders[end]));
  std::size_t least = 0;
  std::size_t most = end;
  while (least < most) {
    const std::size_t middle = (least + most + 1) / 2;
    const bool has_room = fits(std::string(name.substr(0, borders[middle])) + ending);
    has_room ? least = middle : most = middle - 1;
  }
  return std::string(name.substr(0, least == 0 ? 0 : borders[least])) + ending;
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

namespace {

// Apart from what is above; what begins a page stands where other pages begin too.
void space_above(Frame& frame, float height) {
  if (frame.top() > frame.page().content_top + 0.5f) frame.space(height);
}

}  // namespace

void heading(Frame& frame, std::string_view content, int level) {
  space_above(frame, level <= 2 ? kGridDp * 2 : kGridDp);
  text(frame, content, level <= 2 ? TextStyle::title : TextStyle::body_strong,
       {.role = Role::heading, .level = level});
  frame.space(kGridDp);
}

bool section_title(Frame& frame, std::string_view content, std::string_view action_id,
                   std::string_view action, bool live) {
  constexpr float kHigh = 28;
  space_above(frame, kGridDp * 2);
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
    frame.focus_ring(action_id, target.inset(-kRingAirDp, 0), 6);
    pressed = frame.activated(action_id);
  }
  frame.space(kGridDp / 2);
  return pressed;
}

}  // namespace tideline::ui

// Paragraphs that can be selected: noting them, and the ground of what is selected.
#include <algorithm>

#include "ui/frame.h"

namespace tideline::ui {

void Frame::begin_selectable(std::string_view id) {
  if (selectable_depth_++ > 0) return;
  selectable_id_ = scoped(id);
  next_paragraph_ = 0;
}

void Frame::end_selectable() { --selectable_depth_; }

void Frame::selectable(const TextLayout& layout, std::string_view text, TextStyle style,
                       float max_width, std::span<const TextSpan> spans, Point at,
                       const Color* ground) {
  if (selectable_depth_ == 0 || silence_ > 0) return;
  const int paragraph = next_paragraph_++;
  const Rect clip = kit_.canvas_->clip();
  kit_.texts_.push_back({selectable_id_,
                         paragraph,
                         std::string(text),
                         style,
                         max_width,
                         {spans.begin(), spans.end()},
                         {at.x, at.y, std::max(layout.width, max_width), layout.height()},
                         clip,
                         layout.size / type_spec(style).size_dp});
  Selection& selection = kit_.selection_;
  if (selection.group() != selectable_id_) return;
  const Selection::Range range = selection.range_in(paragraph, text.size());
  const Color color = ground != nullptr ? *ground : theme().accent.with_alpha(0.28f);
  const auto handle_at = [&](std::uint32_t offset) {
    const TextLayout::Caret caret = layout.caret(offset);
    const Point place{at.x + caret.x, at.y + float(caret.line) * layout.line_height};
    const bool seen = clip.contains(
        {std::clamp(place.x, clip.x, clip.right() - 1), place.y + layout.line_height / 2});
    return HandlePlace{place, layout.line_height, seen};
  };
  if (paragraph == selection.start().paragraph) selection.start_handle = handle_at(range.from);
  if (paragraph == selection.end().paragraph) selection.end_handle = handle_at(range.to);
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const TextLine& line = layout.lines[i];
    const std::uint32_t from = std::max(range.from, line.begin);
    const std::uint32_t to = std::min(range.to, line.end);
    if (from >= to) continue;
    const float left = layout.caret(from).x;
    // A line that goes on is selected to its end.
    const float right =
        to >= line.end ? line.width + (range.to > line.end ? 4.0f : 0.0f) : layout.caret(to).x;
    kit_.canvas_->fill({at.x + left, at.y + float(i) * layout.line_height,
                        std::max(2.0f, right - left), layout.line_height},
                       color, 2);
  }
}

}  // namespace tideline::ui

#include "ui/selection.h"

#include <algorithm>
#include <utility>

namespace tideline::ui {

void Selection::set(std::string group, TextPlace anchor, TextPlace head, bool by_touch) {
  group_ = std::move(group);
  anchor_ = anchor;
  head_ = head;
  by_touch_ = by_touch;
  text_.clear();
  start_handle = {};
  end_handle = {};
}

void Selection::hold_start() {
  const TextPlace first = start();
  anchor_ = end();
  head_ = first;
}

void Selection::hold_end() {
  const TextPlace last = end();
  anchor_ = start();
  head_ = last;
}

Selection::Range Selection::range_in(int paragraph, std::size_t size) const {
  const TextPlace from = start();
  const TextPlace to = end();
  if (paragraph < from.paragraph || paragraph > to.paragraph) return {};
  Range range{0, std::uint32_t(size)};
  if (paragraph == from.paragraph) range.from = std::min(from.offset, range.to);
  if (paragraph == to.paragraph) range.to = std::clamp(to.offset, range.from, range.to);
  return range;
}

void Selection::keep_text(std::span<const SelectableText> drawn) {
  std::string text;
  bool any = false;
  for (const SelectableText& part : drawn) {
    if (part.group != group_) continue;
    const Range range = range_in(part.paragraph, part.text.size());
    if (part.paragraph < start().paragraph || part.paragraph > end().paragraph) continue;
    if (any) text += '\n';
    any = true;
    text += part.text.substr(range.from, range.to - range.from);
  }
  if (any) text_ = std::move(text);
}

}  // namespace tideline::ui

// Scrolls until what has the focus, or was asked for, can be seen.
#include <algorithm>
#include <utility>

#include "ui/kit.h"
#include "ui/metrics.h"

namespace tideline::ui {

// What gets the focus comes into view, in the scroll areas that it lies in.
void Kit::reveal(const SemanticNode& node) {
  show_soon(node.id);
  if (!reveal_in_areas(node)) revealed_.clear();
}

void Kit::show_soon(std::string id) {
  constexpr int kTries = 3;
  revealed_ = std::move(id);
  reveal_tries_ = kTries;
}

ScrollArea* Kit::innermost_area_of(const SemanticNode& node) {
  const auto index = std::size_t(&node - semantics_.nodes().data());
  return area_of_order(index < node_areas_.size() ? node_areas_[index] : 0);
}

bool Kit::reveal_in_areas(const SemanticNode& node) {
  const Rect rect = rect_of(node);
  ScrollArea* around = innermost_area_of(node);
  bool scrolls = false;
  for (; around != nullptr && around->axis == Axis::horizontal;
       around = area_of_order(around->around))
    scrolls |= reveal_sideways(*around, rect);
  return (around != nullptr && reveal_upright(*around, rect, node.id)) || scrolls;
}

bool Kit::reveal_sideways(ScrollArea& row, const Rect& rect) {
  const float before = rect.x - row.rect.x - kMarginDp;
  const float behind = rect.right() - row.rect.right() + kMarginDp;
  if (before >= 0 && behind <= 0) return false;
  row.scroller.glide_to(row.scroller.offset() + (before < 0 ? before : behind));
  return true;
}

bool Kit::reveal_upright(ScrollArea& area, Rect rect, std::string_view id) {
  // Of a field that is higher than the room, the line with the caret.
  const auto field = std::find_if(fields_.begin(), fields_.end(),
                                  [&](const ports::TextField& f) { return f.id == id; });
  if (field != fields_.end() && rect.height > area.rect.height)
    rect = {rect.x, field->caret_y_dp - kGridDp, rect.width, field->caret_height_dp + 2 * kGridDp};
  rect.height = std::min(rect.height, area.rect.height);  // of what is higher, its beginning
  const float spare = std::clamp((area.rect.height - rect.height) / 2, 0.0f, kGridDp * 4);
  const bool is_above = rect.y < area.rect.y + spare / 4;
  if (!is_above && rect.bottom() <= area.rect.bottom() - spare / 4) return false;
  area.scroller.glide_to(
      area.scroller.offset() +
      (is_above ? rect.y - area.rect.y - spare : rect.bottom() - area.rect.bottom() + spare));
  return true;
}

// Where the way has come to rest before what was to be seen is: on.
void Kit::follow_reveal() {
  if (revealed_.empty() || another_pass_) return;
  const SemanticNode* node = semantics_.find(revealed_);
  const ScrollArea* area = node != nullptr ? innermost_area_of(*node) : nullptr;
  if (area != nullptr && area->scroller.is_moving()) return;
  if (node != nullptr && reveal_tries_-- > 0 && reveal_in_areas(*node))
    moving_ = true;
  else
    revealed_.clear();
}

}  // namespace tideline::ui

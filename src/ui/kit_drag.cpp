// Drags: what a finger or mouse takes hold of, and where it goes.
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit.h"
#include "ui/metrics.h"

namespace tideline::ui {

namespace {

constexpr float kBarReachDp = 14;     // from the right edge: the scroll bar answers there
constexpr float kSideBarReachDp = 4;  // around one below: text stands close above it
constexpr float kHandleReachDp = 28;  // a fingertip around a selection's handle
constexpr float kMostGapDp = 32;      // between two paragraphs
constexpr float kTrackPage = 0.9f;    // of the viewport: a press on the track

float distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

bool is_near(const HandlePlace& handle, Point p) {
  return handle.seen && distance(p, {handle.at.x, handle.at.y + handle.height}) < kHandleReachDp;
}

}  // namespace

void Kit::begin_drag(const DragBegan& drag) {
  dragged_id_.clear();
  dragged_ = long_press_taken_ ? Dragged::nothing
             : drag.touch      ? finger_drag(drag)
                               : mouse_drag(drag);
}

Dragged Kit::finger_drag(const DragBegan& drag) {
  if (selection_.is_active() && selection_.is_by_touch()) {
    const bool at_end = is_near(selection_.end_handle, drag.start);
    if (at_end || is_near(selection_.start_handle, drag.start)) {
      at_end ? selection_.hold_end() : selection_.hold_start();
      return Dragged::handle;
    }
  }
  if (drag.axis == Axis::horizontal && drag.at.x > drag.start.x &&
      page_pull_.area.contains(drag.start)) {
    page_pull_.dragged = true;
    return Dragged::page;
  }
  if (begin_swipe(drag)) return Dragged::row;
  close_row();
  const float way =
      drag.axis == Axis::vertical ? drag.start.y - drag.at.y : drag.start.x - drag.at.x;
  ScrollArea* under = area_to_move(drag.start, drag.axis, way);
  const bool at_top = under == nullptr || under->scroller.offset() <= 0;
  if (drag.axis == Axis::vertical && drag.at.y > drag.start.y && at_top &&
      sheet_pull_.area.contains(drag.start)) {
    sheet_pull_.dragged = true;
    return Dragged::sheet;
  }
  for (auto& [id, area] : areas_) {
    if (&area != under) continue;
    dragged_id_ = id;
    area.scroller.begin_drag();
    return Dragged::area;
  }
  return Dragged::nothing;
}

// With a mouse, dragging selects; wheel and scroll bar move the page.
Dragged Kit::mouse_drag(const DragBegan& drag) {
  for (auto& [id, area] : areas_) {
    if (area.seen_frame != frame_count_ || area.order < modal_order_) continue;
    const bool upright = area.axis == Axis::vertical;
    const float reach = upright ? kBarReachDp : kSideBarReachDp;
    if (!area.thumb.inset(upright ? -reach : 0, upright ? 0 : -reach).contains(drag.start))
      continue;
    dragged_id_ = id;
    return Dragged::thumb;
  }
  const SemanticNode* node = semantics_.hit(drag.start);
  if (node != nullptr && node->role == Role::text_box) {
    if (text_input_.selects_by_pointer()) return Dragged::nothing;
    focused_ = node->id;
    caret_since_ = now_;
    text_input_.focus(node->id);
    dragged_id_ = node->id;
    field_anchor_ = field_offset(*node, drag.start);
    return Dragged::field;
  }
  // It may begin between two paragraphs.
  const SelectableText* text = text_at(drag.start);
  for (float way = kGridDp; text == nullptr && way <= kMostGapDp; way += kGridDp) {
    text = text_at({drag.start.x, drag.start.y + way});
    if (text == nullptr) text = text_at({drag.start.x, drag.start.y - way});
  }
  selection_.clear();
  if (text == nullptr) return Dragged::nothing;
  selection_.set(text->group, {}, {}, false);
  const TextPlace place = place_near(drag.start);
  selection_.set(selection_.group(), place, place, false);
  return Dragged::text;
}

void Kit::move_drag(const DragMoved& drag) {
  switch (dragged_) {
    case Dragged::nothing:
      break;
    case Dragged::area: {
      ScrollArea& area = areas_[dragged_id_];
      area.moved_at = now_;
      area.scroller.drag_by(area.axis == Axis::vertical ? drag.dy_dp : drag.dx_dp);
      break;
    }
    case Dragged::thumb: {
      ScrollArea& area = areas_[dragged_id_];
      const bool upright = area.axis == Axis::vertical;
      const float way =
          upright ? area.track.height - area.thumb.height : area.track.width - area.thumb.width;
      const float by = upright ? drag.dy_dp : drag.dx_dp;
      if (way > 0) area.scroller.scroll_by(by * area.scroller.max_offset() / way);
      break;
    }
    case Dragged::page:
      page_pull_.way_dp = std::max(0.0f, page_pull_.way_dp + drag.dx_dp);
      break;
    case Dragged::sheet:
      sheet_pull_.way_dp = std::max(0.0f, sheet_pull_.way_dp + drag.dy_dp);
      break;
    case Dragged::row:
      move_swipe(drag.dx_dp);
      break;
    case Dragged::text:
    case Dragged::handle:
      drag_selection(drag.at);
      break;
    case Dragged::field:
      drag_in_field(drag.at);
      break;
  }
}

void Kit::end_drag(const DragEnded& drag) {
  switch (std::exchange(dragged_, Dragged::nothing)) {
    case Dragged::area: {
      ScrollArea& area = areas_[dragged_id_];
      if (area.scroller.is_pulled()) area.refresh_wanted = true;
      area.scroller.end_drag(area.axis == Axis::vertical ? drag.vy_dp_s : drag.vx_dp_s);
      break;
    }
    case Dragged::page:
      page_pull_.dragged = false;
      page_pull_.thrown_dp_s = drag.vx_dp_s;
      break;
    case Dragged::sheet:
      sheet_pull_.dragged = false;
      sheet_pull_.thrown_dp_s = drag.vy_dp_s;
      break;
    case Dragged::row:
      end_swipe(drag.vx_dp_s);
      break;
    default:
      break;
  }
  dragged_id_.clear();
}

// What the system takes away changes nothing.
void Kit::cancel_drag() {
  constexpr float kBackAtOnce = -10000;
  if (dragged_ == Dragged::row) close_row();
  const bool is_area = dragged_ == Dragged::area;
  end_drag(is_area ? DragEnded{} : DragEnded{{}, kBackAtOnce, kBackAtOnce});
}

// A press beside the thumb goes a page that way, unless something as narrow as the bar lies on it.
bool Kit::press_track(Point p) {
  const SemanticNode* node = semantics_.hit(p);
  if (node != nullptr && node->width_dp <= 2 * kBarReachDp) return false;
  for (auto& [id, area] : areas_) {
    if (area.seen_frame != frame_count_ || area.order < modal_order_) continue;
    if (area.track.width <= 0) continue;
    if (area.axis == Axis::horizontal) {
      if (!area.track.contains(p)) continue;
      if (p.x < area.thumb.x) area.scroller.glide_by(-area.rect.width * kTrackPage);
      if (p.x > area.thumb.right()) area.scroller.glide_by(area.rect.width * kTrackPage);
      return true;
    }
    if (!area.track.inset(-kBarReachDp / 2, 0).contains(p)) continue;
    if (p.y < area.thumb.y) area.scroller.glide_by(-area.rect.height * kTrackPage);
    if (p.y > area.thumb.bottom()) area.scroller.glide_by(area.rect.height * kTrackPage);
    return true;
  }
  return false;
}

std::vector<ScrollArea*> Kit::areas_at(Point p, Axis axis) {
  std::vector<ScrollArea*> found;
  for (auto& [id, area] : areas_) {
    if (area.seen_frame != frame_count_ || area.axis != axis || area.order < modal_order_) continue;
    if (area.rect.contains(p)) found.push_back(&area);
  }
  std::sort(found.begin(), found.end(),
            [](const ScrollArea* a, const ScrollArea* b) { return a->order > b->order; });
  return found;
}

ScrollArea* Kit::area_at(Point p) {
  const std::vector<ScrollArea*> areas = areas_at(p, Axis::vertical);
  return areas.empty() ? nullptr : areas.front();
}

void Kit::enter_area(ScrollArea& area) {
  area.seen_frame = frame_count_;
  area.order = ++area_order_;
  area.around = open_areas_.empty() ? 0 : open_areas_.back();
  open_areas_.push_back(area.order);
}

ScrollArea* Kit::area_of_order(int order) {
  for (auto& [id, area] : areas_)
    if (area.order == order && area.seen_frame == frame_count_) return &area;
  return nullptr;
}

ScrollArea* Kit::page_area_at(Point p) {
  for (ScrollArea* area : areas_at(p, Axis::vertical))
    if (!area->in_field) return area;
  return nullptr;
}

ScrollArea* Kit::area_to_move(Point p, Axis axis, float by) {
  const std::vector<ScrollArea*> areas = areas_at(p, axis);
  for (ScrollArea* area : areas)
    if (area->scroller.can_go(by)) return area;
  return areas.empty() ? nullptr : areas.back();
}

// The one that holds the focus; else the last one drawn.
ScrollArea* Kit::main_area() {
  if (const SemanticNode* node = focused_.empty() ? nullptr : semantics_.find(focused_)) {
    const Rect seen = visible_rect_of(*node);
    if (ScrollArea* around = page_area_at({seen.center_x(), seen.center_y()})) return around;
  }
  ScrollArea* best = nullptr;
  for (auto& [id, area] : areas_)
    if (area.seen_frame == frame_count_ && area.axis == Axis::vertical && !area.in_field &&
        (best == nullptr || area.order > best->order))
      best = &area;
  return best;
}

}  // namespace tideline::ui

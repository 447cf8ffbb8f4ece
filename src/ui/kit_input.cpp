// From events to presses: gestures find nodes, keys move the focus, fields get their text.
#include <algorithm>
#include <cmath>

#include "ui/frame.h"
#include "ui/kit.h"

namespace tideline::ui {

namespace {

template <class... Ts>
struct Overload : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overload(Ts...) -> Overload<Ts...>;

}  // namespace

bool Kit::feed(const InputEvent& event, Milliseconds now) {
  arbiter_.advance(now, gestures_);
  return std::visit(
      Overload{
          [&](const PointerEvent& pointer) {
            const std::size_t before = gestures_.size();
            arbiter_.feed(pointer, gestures_);
            // A mouse that merely moves matters only where something answers to it.
            if (pointer.phase == PointerPhase::hover && gestures_.size() == before + 1) {
              const SemanticNode* under = semantics_.hit({pointer.x_dp, pointer.y_dp});
              const std::string id = under != nullptr ? under->id : std::string();
              if (id == hovered_) {
                hover_at_ = Point{pointer.x_dp, pointer.y_dp};
                gestures_.pop_back();
                return false;
              }
            }
            return gestures_.size() != before;
          },
          [&](const WheelEvent& wheel) {
            ScrollArea* area = area_at({wheel.x_dp, wheel.y_dp});
            if (area == nullptr) return false;
            const float before = area->scroller.offset();
            area->scroller.scroll_by(-wheel.dy_dp);
            return area->scroller.offset() != before;
          },
          [&](const KeyEvent& key) { return key.pressed && handle_key(key); },
          [&](const TextEdit& edit) {
            field_states_[edit.field] = edit;
            edits_.push_back(edit);
            caret_since_ = now;
            return true;
          },
          [&](const ActivateEvent& activate) {
            activated_.push_back(activate.id);
            return true;
          },
          [&](const FocusEvent& focus) {
            if (focused_ == focus.id) return false;
            focused_ = focus.id;
            caret_since_ = now;
            focus_visible_ = true;
            if (const SemanticNode* node = semantics_.find(focus.id)) reveal(*node);
            return true;
          },
          [&](const SubmitEvent& submit) {
            submitted_ = submit.field;
            return true;
          },
          [](const auto&) { return false; },
      },
      event);
}

void Kit::handle(const Gesture& gesture) {
  std::visit(Overload{
                 [&](const Touched& touch) {
                   ScrollArea* area = area_at(touch.at);
                   if (area != nullptr && area->scroller.stop()) arbiter_.swallow_tap();
                 },
                 [&](const PressBegan& press) {
                   const SemanticNode* node = semantics_.hit(press.at);
                   pressed_ = node != nullptr ? node->id : std::string();
                 },
                 [&](const PressEnded&) { pressed_.clear(); },
                 [&](const Tapped& tap) { handle_tap(tap); },
                 [&](const LongPressed&) {},
                 [&](const DragBegan& drag) { handle_drag(drag); },
                 [&](const DragMoved& drag) {
                   if (!dragged_area_.empty()) areas_[dragged_area_].scroller.drag_by(drag.dy_dp);
                 },
                 [&](const DragEnded& drag) {
                   if (!dragged_area_.empty())
                     areas_[dragged_area_].scroller.end_drag(drag.vy_dp_s);
                   dragged_area_.clear();
                 },
                 [&](const DragCancelled&) {
                   if (!dragged_area_.empty()) areas_[dragged_area_].scroller.cancel_drag();
                   dragged_area_.clear();
                 },
                 [&](const Hovered& hover) {
                   hover_at_.reset();
                   if (hover.inside) hover_at_ = hover.at;
                   const SemanticNode* node = hover.inside ? semantics_.hit(hover.at) : nullptr;
                   hovered_ = node != nullptr ? node->id : std::string();
                 },
             },
             gesture);
}

void Kit::handle_tap(const Tapped& tap) {
  focus_visible_ = false;
  const SemanticNode* node = semantics_.hit(tap.at);
  const bool on_field = node != nullptr && node->role == Role::text_box;
  if (node == nullptr) {
    if (is_field(focused_)) text_input_.focus("");
    focused_.clear();
    return;
  }
  if (on_field) {
    focused_ = node->id;
    caret_since_ = now_;
    text_input_.focus(node->id);
    place_caret(*node, tap.at);
    return;
  }
  // A press on a button leaves the keyboard where it is: after "send" one writes on.
  if (!is_field(focused_)) focused_ = node->id;
  activated_.push_back(node->id);
}

void Kit::handle_drag(const DragBegan& drag) {
  // With a mouse, dragging selects; wheel and scroll bar move the page.
  if (!drag.touch || drag.axis != Axis::vertical) return;
  const ScrollArea* under = area_at(drag.start);
  const auto found = std::find_if(areas_.begin(), areas_.end(),
                                  [&](const auto& entry) { return &entry.second == under; });
  if (found == areas_.end()) return;
  dragged_area_ = found->first;
  found->second.scroller.begin_drag();
}

bool Kit::handle_key(const KeyEvent& key) {
  const bool in_field = is_field(focused_);
  switch (key.key) {
    case Key::tab:
      move_focus(key.shift ? -1 : 1);
      return true;
    case Key::enter:
    case Key::space:
      if (in_field || focused_.empty()) return false;
      activated_.push_back(focused_);
      return true;
    case Key::escape:
      shortcuts_.escape = true;
      return true;
    case Key::slash:
      if (in_field) return false;
      shortcuts_.search = true;
      return true;
    case Key::k:
      if (!key.control) return false;
      shortcuts_.search = true;
      return true;
    case Key::up:
    case Key::down:
    case Key::page_up:
    case Key::page_down:
    case Key::home:
    case Key::end:
      if (in_field) return false;
      scroll_by_key(key.key);
      return true;
    default:
      return false;
  }
}

void Kit::move_focus(int by) {
  const auto order = semantics_.focus_order();
  if (order.empty()) return;
  const auto at = std::find_if(order.begin(), order.end(),
                               [&](const SemanticNode* node) { return node->id == focused_; });
  const int count = int(order.size());
  const int index =
      at == order.end() ? (by > 0 ? 0 : count - 1) : (int(at - order.begin()) + by + count) % count;
  const SemanticNode& node = *order[std::size_t(index)];
  const bool was_field = is_field(focused_);
  focused_ = node.id;
  focus_visible_ = true;
  caret_since_ = now_;
  if (node.role == Role::text_box)
    text_input_.focus(node.id);
  else if (was_field)
    text_input_.focus("");
  reveal(node);
}

// What gets the focus comes into view, in the scroll area that clips it.
void Kit::reveal(const SemanticNode& node) {
  const Rect rect = rect_of(node);
  ScrollArea* area = area_at(
      {(node.clip_left_dp + node.clip_right_dp) / 2, (node.clip_top_dp + node.clip_bottom_dp) / 2});
  if (area == nullptr) return;
  if (rect.y < area->rect.y)
    area->scroller.glide_to(area->scroller.offset() + rect.y - area->rect.y - kGridDp * 4);
  else if (rect.bottom() > area->rect.bottom())
    area->scroller.glide_to(area->scroller.offset() + rect.bottom() - area->rect.bottom() +
                            kGridDp * 4);
}

void Kit::scroll_by_key(Key key) {
  ScrollArea* area = main_area();
  if (area == nullptr) return;
  constexpr float kLineStep = 56;
  const float page = area->rect.height * 0.9f;
  const float offset = area->scroller.offset();
  switch (key) {
    case Key::up:
      area->scroller.glide_to(offset - kLineStep);
      break;
    case Key::down:
      area->scroller.glide_to(offset + kLineStep);
      break;
    case Key::page_up:
      area->scroller.glide_to(offset - page);
      break;
    case Key::page_down:
      area->scroller.glide_to(offset + page);
      break;
    case Key::home:
      area->scroller.glide_to(0);
      break;
    default:
      area->scroller.glide_to(area->scroller.max_offset());
      break;
  }
}

Kit::ScrollArea* Kit::area_at(Point p) {
  ScrollArea* best = nullptr;
  for (auto& [id, area] : areas_) {
    if (area.seen_frame != frame_count_ || !area.rect.contains(p)) continue;
    const bool better = best == nullptr || area.order > best->order;
    if (better) best = &area;
  }
  return best;
}

Kit::ScrollArea* Kit::main_area() {
  ScrollArea* best = nullptr;
  for (auto& [id, area] : areas_)
    if (area.seen_frame == frame_count_ && (best == nullptr || area.order > best->order))
      best = &area;
  return best;
}

bool Kit::is_field(std::string_view id) const {
  if (id.empty()) return false;
  const SemanticNode* node = semantics_.find(id);
  return node != nullptr && node->role == Role::text_box;
}

void Kit::place_caret(const SemanticNode& node, Point p) {
  const auto field = std::find_if(fields_.begin(), fields_.end(),
                                  [&](const ports::TextField& f) { return f.id == node.id; });
  if (field == fields_.end()) return;
  const bool multiline = field->kind == ports::FieldKind::multiline;
  const TextLayout& layout =
      typesetter_.lay_out(field->value, TextStyle::body,
                          {.max_width = multiline ? field->width_dp : 0, .keep_spaces = true});
  const int offset = int(layout.offset_at({p.x - field->x_dp, p.y - field->y_dp}));
  text_input_.select(node.id, offset, offset);
}

}  // namespace tideline::ui

// From events to presses: gestures find nodes, keys move the focus, fields get their text.
#include <algorithm>
#include <cmath>

#include "ui/frame.h"
#include "ui/kit.h"

namespace tideline::ui {

namespace {

// Tilts of a wheel come as steps of at least this much, a track pad's movement in small ones.
constexpr float kWheelNotchDp = 40;

template <class... Ts>
struct Overload : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overload(Ts...) -> Overload<Ts...>;

}  // namespace

// A pointer's event counts by when it happened: a late frame must not make a long press of a tap.
// So only begin_frame(), with all events fed, lets the arbiter's time pass up to now.
bool Kit::feed(const InputEvent& event, Milliseconds now) {
  return std::visit(
      Overload{
          [&](const PointerEvent& pointer) {
            const std::size_t before = gestures_.size();
            arbiter_.feed(pointer, gestures_);
            // A mouse that merely moves matters only where something answers to it.
            if (pointer.phase == PointerPhase::hover && gestures_.size() == before + 1) {
              const Point at{pointer.x_dp, pointer.y_dp};
              const SemanticNode* under = semantics_.hit(at);
              const std::string id = under != nullptr ? under->id : std::string();
              if (id == hovered_ && hover_at_ && is_same_place(at, *hover_at_)) {
                hover_at_ = at;
                gestures_.pop_back();
                return false;
              }
            }
            return gestures_.size() != before;
          },
          [&](const WheelEvent& wheel) { return turn_wheel(wheel); },
          [&](const KeyEvent& key) { return key.pressed && handle_key(key); },
          [&](const TextEdit& edit) {
            field_states_[edit.field] = edit;
            reveal_focused_ = true;
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

// Whether nothing looks different for a mouse that has moved from one to the other.
bool Kit::is_same_place(Point a, Point b) {
  constexpr float kBarReachDp = 14;
  const ScrollArea* area = area_at(a);
  if (area != area_at(b)) return false;
  if (area == nullptr) return true;
  const float bar = area->rect.right() - kBarReachDp;
  return (a.x > bar) == (b.x > bar);
}

bool Kit::turn_wheel(const WheelEvent& wheel) {
  const auto turn = [&](Axis axis, float by) {
    ScrollArea* area = by == 0 ? nullptr : area_to_move({wheel.x_dp, wheel.y_dp}, axis, by);
    if (area == nullptr) return false;
    close_row();
    revealed_.clear();
    const float before = area->scroller.offset();
    area->moved_at = now_;
    // Small steps are a track pad's, which is smooth itself; huge ones mean "at once".
    if (std::abs(by) >= kWheelNotchDp && std::abs(by) < 4 * area->rect.height) {
      area->scroller.glide_by(by);
      return area->scroller.is_moving() || area->scroller.offset() != before;
    }
    area->scroller.scroll_by(by);
    return area->scroller.offset() != before;
  };
  const bool down = turn(Axis::vertical, -wheel.dy_dp);
  return turn(Axis::horizontal, -wheel.dx_dp) || down;
}

void Kit::handle(const Gesture& gesture) {
  std::visit(Overload{
                 [&](const Touched& touch) {
                   revealed_.clear();
                   long_press_taken_ = false;
                   for (const Axis axis : {Axis::vertical, Axis::horizontal})
                     for (ScrollArea* area : areas_at(touch.at, axis))
                       if (area->scroller.stop()) arbiter_.swallow_tap();
                 },
                 [&](const PressBegan& press) {
                   const SemanticNode* node = semantics_.hit(press.at);
                   pressed_ = node != nullptr ? node->id : std::string();
                 },
                 [&](const PressEnded&) { pressed_.clear(); },
                 [&](const Tapped& tap) { handle_tap(tap); },
                 [&](const LongPressed& press) {
                   long_press_taken_ = long_press(press.at);
                   if (long_press_taken_) pressed_.clear();
                 },
                 [&](const DragBegan& drag) { begin_drag(drag); },
                 [&](const DragMoved& drag) { move_drag(drag); },
                 [&](const DragEnded& drag) { end_drag(drag); },
                 [&](const DragCancelled&) { cancel_drag(); },
                 [&](const Hovered& over) { hover(over); },
             },
             gesture);
}

void Kit::hover(const Hovered& over) {
  hover_at_.reset();
  if (over.inside) hover_at_ = over.at;
  const SemanticNode* node = over.inside ? semantics_.hit(over.at) : nullptr;
  hovered_ = node != nullptr ? node->id : std::string();
}

void Kit::handle_tap(const Tapped& tap) {
  // Who holds a button for long still presses it.
  if (tap.held && long_press_taken_) return;
  focus_visible_ = false;
  const SemanticNode* node = semantics_.hit(tap.at);
  // The bar of commands acts on the selection; everything else ends it.
  const bool on_bar = node != nullptr && node->id.starts_with(kSelectionBarId);
  if (!on_bar) selection_.clear();
  // Beside the actions of an open row, a press closes it and does nothing else.
  const bool on_action = node != nullptr && node->id.starts_with(row_swipe_.row + ":");
  if (!on_action && close_row()) return;
  if (!tap.touch && press_track(tap.at)) return;
  if (!tap.touch && tap.count > 1 && select_at(tap.at, tap.count)) return;
  if (node == nullptr) {
    const SemanticNode* dialog = dialog_.empty() ? nullptr : semantics_.find(dialog_);
    if (dialog != nullptr && !rect_of(*dialog).contains(tap.at)) shortcuts_.outside = true;
    leave_field();
    focused_.clear();
    return;
  }
  if (node->role == Role::text_box) {
    focused_ = node->id;
    caret_since_ = now_;
    text_input_.focus(node->id);
    select_in_field(*node, tap.at, tap.count);
    return;
  }
  // A press on a button leaves the keyboard where it is: after "send" one writes on.
  if (!is_field(focused_)) focused_ = node->id;
  activated_.push_back(node->id);
}

bool Kit::is_field(std::string_view id) const {
  if (id.empty()) return false;
  const SemanticNode* node = semantics_.find(id);
  return node != nullptr && node->role == Role::text_box;
}

void Kit::leave_field() {
  if (is_field(focused_)) text_input_.focus("");
}

}  // namespace tideline::ui

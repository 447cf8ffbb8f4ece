// Keys: moving the focus by the patterns of WAI-ARIA, scrolling, shortcuts.
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit.h"
#include "ui/metrics.h"

namespace tideline::ui {

namespace {

// A group with one Tab stop: arrows move inside.
bool is_composite(Role role) { return role == Role::radio_group || role == Role::tab_list; }

// The member above (`way` -1) or below (1) where members stand in several rows, as days of a
// month do: of the nearest row the one that is nearest sideways. -1 where there is one row only.
int member_in_next_row(const std::vector<const SemanticNode*>& members, int from, int way) {
  const SemanticNode& now = *members[std::size_t(from)];
  int best = -1;
  bool has_rows = false;
  bool has_neighbours = false;
  for (int i = 0; i < int(members.size()); ++i) {
    const SemanticNode& other = *members[std::size_t(i)];
    const float down = (other.y_dp - now.y_dp) * float(way);
    has_rows |= other.y_dp != now.y_dp;
    has_neighbours |= i != from && other.y_dp == now.y_dp;
    if (down <= 0) continue;
    const auto distance = [&](const SemanticNode& node) {
      const float rows = std::abs(node.y_dp - now.y_dp);
      return std::pair(rows, std::abs(node.x_dp + node.width_dp / 2 - now.x_dp - now.width_dp / 2));
    };
    if (best < 0 || distance(other) < distance(*members[std::size_t(best)])) best = i;
  }
  return !has_rows || !has_neighbours ? -1 : best < 0 ? from : best;
}

}  // namespace

bool Kit::handle_key(const KeyEvent& key) {
  const bool in_field = is_field(focused_);
  if (key.control) return take_command(key);
  switch (key.key) {
    case Key::tab:
      move_focus(key.shift ? -1 : 1);
      return true;
    case Key::enter:
    case Key::space:
      if (in_field) return false;
      if (const SemanticNode* node = focused_.empty() ? nullptr : semantics_.find(focused_);
          node != nullptr && !node->state.scrolls) {
        activated_.push_back(focused_);
        return true;
      }
      if (key.key == Key::enter) return false;
      scroll_by_key(key.shift ? Key::page_up : Key::page_down);
      return true;
    case Key::escape:
      return take_escape();
    case Key::back:
      shortcuts_.back = true;
      return true;
    case Key::refresh:
      shortcuts_.refresh = true;
      return true;
    case Key::del:
      if (const SwipeRow* row = in_field ? nullptr : swipe_row_of(focused_);
          row != nullptr && !row->deletes.empty()) {
        activated_.push_back(row->deletes);
        return true;
      }
      return false;
    case Key::slash:
      if (in_field) return false;
      shortcuts_.search = true;
      return true;
    case Key::left:
    case Key::right:
    case Key::up:
    case Key::down:
    case Key::home:
    case Key::end:
      if (take_arrow(key)) return true;
      [[fallthrough]];
    case Key::page_up:
    case Key::page_down:
      if (in_field || key.key == Key::left || key.key == Key::right) return false;
      scroll_by_key(key.key);
      return true;
    default:
      return false;
  }
}

// What is nearest goes first: a dialog, a selection, an open row, what a field offers, what is
// unfolded, the field, and only then the page.
bool Kit::take_escape() {
  if (!dialog_.empty()) {
    shortcuts_.escape = true;
  } else if (selection_.is_active()) {
    selection_.clear();
  } else if (close_row() || leave_row_action() || leave_suggestion() || fold_up()) {
    return true;
  } else if (is_field(focused_)) {
    leave_field();
    focused_.clear();
  } else {
    shortcuts_.escape = true;
  }
  return true;
}

bool Kit::take_command(const KeyEvent& key) {
  switch (key.key) {
    case Key::k:
      shortcuts_.search = true;
      return true;
    case Key::c:
      shortcuts_.copy = selection_.is_active() && !selection_.text().empty();
      return shortcuts_.copy;
    case Key::a:
      return !is_field(focused_) && select_all();
    case Key::home:
    case Key::end:
      if (is_field(focused_)) return false;
      scroll_by_key(key.key);
      return true;
    default:
      return false;
  }
}

// Moves inside a group with one Tab stop. Radios follow the focus, except in a dialog, where
// choosing is the end of it.
bool Kit::take_arrow(const KeyEvent& key) {
  const SemanticNode* node = semantics_.find(focused_);
  if (focused_.empty() || node == nullptr) return false;
  const bool vertical = key.key == Key::up || key.key == Key::down;
  if (vertical && !key.shift && move_in_suggestions(key.key)) return true;
  if (node->role == Role::text_box && vertical && !key.shift) {
    // A field of many lines: the platform's model knows no lines as they are drawn.
    const auto field = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const ports::TextField& f) { return f.id == node->id; });
    if (field == fields_.end() || field->kind != ports::FieldKind::multiline) return false;
    const float way = field->caret_height_dp * (key.key == Key::up ? -0.5f : 1.5f);
    const int offset = field_offset(*node, {field->caret_x_dp, field->caret_y_dp + way});
    text_input_.select(node->id, offset, offset);
    return true;
  }
  if (scroll_sideways(*node, key.key)) return true;
  if (node->parent < 0) return false;
  const Role group = semantics_.at(node->parent).role;
  if (!is_composite(group)) return false;
  const std::vector<const SemanticNode*> members = semantics_.members_of(node->parent);
  const auto at = std::find(members.begin(), members.end(), node);
  if (at == members.end()) return false;
  const int count = int(members.size());
  int index = int(at - members.begin());
  const int across =
      vertical ? member_in_next_row(members, index, key.key == Key::up ? -1 : 1) : -1;
  if (across >= 0) {
    focus_node(*members[std::size_t(across)]);
    if (group == Role::radio_group && dialog_.empty()) activated_.push_back(focused_);
    return true;
  }
  switch (key.key) {
    case Key::left:
    case Key::up:
      index = (index + count - 1) % count;
      break;
    case Key::right:
    case Key::down:
      index = (index + 1) % count;
      break;
    case Key::home:
      index = 0;
      break;
    default:
      index = count - 1;
      break;
  }
  focus_node(*members[std::size_t(index)]);
  if (group == Role::radio_group && dialog_.empty()) activated_.push_back(focused_);
  return true;
}

// From a field into what it offers, through it and back (Frame::begin_suggestions). False at the
// ends and everywhere else.
bool Kit::move_in_suggestions(Key key) {
  const SwipeRow* row = swipe_row_of(focused_);
  const std::string_view now = row != nullptr ? row->id : focused_;
  const auto inside = std::find_if(suggestions_.begin(), suggestions_.end(),
                                   [&](const Suggestion& one) { return one.id == now; });
  const std::string_view field = inside != suggestions_.end() ? inside->field : now;
  std::vector<std::string_view> stops{field};
  for (const Suggestion& one : suggestions_)
    if (one.field == field) stops.push_back(one.id);
  const auto at = std::find(stops.begin(), stops.end(), now);
  const bool is_end = key == Key::down ? at + 1 == stops.end() : at == stops.begin();
  const SemanticNode* next = is_end ? nullptr : semantics_.find(key == Key::down ? at[1] : at[-1]);
  if (next != nullptr) focus_node(*next);
  return next != nullptr;
}

bool Kit::leave_suggestion() {
  const auto left = std::find_if(suggestions_.begin(), suggestions_.end(),
                                 [&](const Suggestion& one) { return one.id == focused_; });
  const SemanticNode* field = left != suggestions_.end() ? semantics_.find(left->field) : nullptr;
  if (field != nullptr) focus_node(*field);
  return field != nullptr;
}

// Whoever writes in a field goes on writing there.
bool Kit::fold_up() {
  if (unfolded_.empty()) return false;
  memory_[unfolded_.back().state] = 0;
  const SemanticNode* opener = semantics_.find(unfolded_.back().opener);
  if (opener != nullptr && !is_field(focused_)) focus_node(*opener);
  return true;
}

void Kit::move_focus(int by) {
  const auto order = semantics_.focus_order();
  if (order.empty()) return;
  // From inside a group one goes on from its place in the order, whichever member is its stop.
  const SemanticNode* now = semantics_.find(focused_);
  const auto at = std::find_if(order.begin(), order.end(), [&](const SemanticNode* node) {
    if (now == nullptr) return false;
    return node == now || (node->parent >= 0 && node->parent == now->parent &&
                           is_composite(semantics_.at(node->parent).role));
  });
  const int count = int(order.size());
  const int index =
      at == order.end() ? (by > 0 ? 0 : count - 1) : (int(at - order.begin()) + by + count) % count;
  focus_node(*order[std::size_t(index)]);
}

void Kit::focus_node(const SemanticNode& node) {
  take_focus(node.id);
  focus_visible_ = true;
  caret_since_ = now_;
  reveal(node);
}

void Kit::take_focus(const std::string& id) {
  const bool was_field = is_field(focused_);
  focused_ = id;
  if (is_field(id))
    text_input_.focus(id);
  else if (was_field)
    text_input_.focus("");
}

void Kit::scroll_by_key(Key key) {
  ScrollArea* area = main_area();
  if (area == nullptr) return;
  revealed_.clear();
  constexpr float kLineStep = 56;
  const float page = area->rect.height * 0.9f;
  area->moved_at = now_;
  switch (key) {
    case Key::up:
      area->scroller.glide_by(-kLineStep);
      break;
    case Key::down:
      area->scroller.glide_by(kLineStep);
      break;
    case Key::page_up:
      area->scroller.glide_by(-page);
      break;
    case Key::page_down:
      area->scroller.glide_by(page);
      break;
    case Key::home:
      area->scroller.glide_to(0);
      break;
    default:
      area->scroller.glide_to(area->scroller.max_offset());
      break;
  }
}

bool Kit::scroll_sideways(const SemanticNode& node, Key key) {
  const auto found = node.state.scrolls ? areas_.find(node.id) : areas_.end();
  if (found == areas_.end()) return false;
  constexpr float kStep = 80;
  Scroller& scroller = found->second.scroller;
  switch (key) {
    case Key::left:
      scroller.glide_by(-kStep);
      return true;
    case Key::right:
      scroller.glide_by(kStep);
      return true;
    case Key::home:
      scroller.glide_to(0);
      return true;
    case Key::end:
      scroller.glide_to(scroller.max_offset());
      return true;
    default:
      return false;  // up and down move the page
  }
}

// A dialog takes the focus when it opens, and gives it back when it closes.
void Kit::follow_dialog() {
  const SemanticNode* dialog = semantics_.open_dialog();
  const std::string id = dialog != nullptr ? dialog->id : std::string();
  if (id == dialog_) return;
  if (dialog_.empty()) {
    before_dialog_ = focused_;
    selection_.clear();
  }
  dialog_ = id;
  if (dialog != nullptr) {
    leave_field();
    const auto inside = semantics_.focus_order();
    focused_ = inside.empty() ? std::string() : inside.front()->id;
    another_pass_ = true;
    return;
  }
  const std::string back = std::exchange(before_dialog_, {});
  if (back.empty() || semantics_.find(back) == nullptr) return;
  focused_ = back;
  if (is_field(back)) text_input_.focus(back);
  another_pass_ = true;
}

// What was wanted gets the focus once it is drawn; what is gone loses it; and what has it stays in
// view when the keyboard or a turned screen takes room away.
void Kit::follow_focus() {
  if (!wanted_focus_.empty() && semantics_.find(wanted_focus_) != nullptr) {
    take_focus(std::exchange(wanted_focus_, {}));
    if (std::exchange(wanted_in_view_, false)) focus_visible_ = reveal_focused_ = true;
    another_pass_ = true;
  }
  if (!focused_.empty() && semantics_.find(focused_) == nullptr) {
    const auto taken = std::find_if(old_suggestions_.begin(), old_suggestions_.end(),
                                    [&](const Suggestion& one) { return one.id == focused_; });
    if (semantics_.find(neighbour_row_) != nullptr) {
      focused_ = std::exchange(neighbour_row_, {});
    } else if (focus_visible_ && taken != old_suggestions_.end() && is_field(taken->field)) {
      // By key; a finger's tap is to bring up no keyboard.
      focused_ = taken->field;
      text_input_.focus(focused_);
    } else {
      focused_.clear();
    }
    another_pass_ = another_pass_ || !focused_.empty();
  }
  // Where all is only once no measure is waited for.
  if (another_pass_ || !std::exchange(reveal_focused_, false)) return;
  // What has come up beside it and asks to be seen goes first.
  if (!revealed_.empty() && revealed_ != focused_) return;
  const SemanticNode* node = focused_.empty() ? nullptr : semantics_.find(focused_);
  if (node == nullptr || !(focus_visible_ || node->role == Role::text_box)) return;
  reveal(*node);
  moving_ = true;
}

}  // namespace tideline::ui

// Room, presses, nodes, scrolling and motion of one frame.
#include "ui/frame.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"

#include "ui/motion.h"

namespace tideline::ui {

Frame::Frame(Kit& kit) : kit_(kit) {}

Frame::~Frame() {
  for (ImDrawListSplitter* splitter : spare_layers_) IM_DELETE(splitter);
}

void Frame::push_column(const Rect& area) { columns_.push_back({area, area.y}); }

float Frame::pop_column() {
  const float used = columns_.back().y - columns_.back().area.y;
  columns_.pop_back();
  return used;
}

Rect Frame::take(float height) {
  Column& column = columns_.back();
  const Rect taken{column.area.x, column.y, column.area.width, height};
  column.y += height;
  return taken;
}

void Frame::push_inset(float by) {
  Column inner = columns_.back();
  inner.area = {inner.area.x + by, inner.y, std::max(0.0f, inner.area.width - 2 * by),
                inner.area.height};
  columns_.push_back(inner);
}

void Frame::pop_inset() {
  const float y = columns_.back().y;
  columns_.pop_back();
  columns_.back().y = y;
}

std::string Frame::scoped(std::string_view id) const {
  std::string out;
  for (const std::string& scope : scopes_) out += scope;
  out += id;
  return out;
}

bool Frame::activated(std::string_view id) const {
  if (kit_.activated_.empty() || silence_ > 0) return false;
  const std::string wanted = scoped(id);
  return std::find(kit_.activated_.begin(), kit_.activated_.end(), wanted) != kit_.activated_.end();
}

bool Frame::is_pressed(std::string_view id) const {
  if (is_posed()) return pose_ == Pose::pressed;
  return !kit_.pressed_.empty() && kit_.pressed_ == scoped(id);
}

bool Frame::is_hovered(std::string_view id) const {
  if (is_posed()) return pose_ == Pose::hovered;
  return !kit_.hovered_.empty() && kit_.hovered_ == scoped(id);
}

bool Frame::is_focus_visible(std::string_view id) const {
  if (is_posed()) return pose_ == Pose::focused;
  return kit_.focus_visible_ && !kit_.focused_.empty() && kit_.focused_ == scoped(id);
}

const TextEdit* Frame::edit_of(std::string_view id) const {
  if (silence_ > 0) return nullptr;
  const std::string wanted = scoped(id);
  for (auto edit = kit_.edits_.rbegin(); edit != kit_.edits_.rend(); ++edit)
    if (edit->field == wanted) return &*edit;
  return nullptr;
}

const TextEdit* Frame::field_state(std::string_view id) const {
  const auto found = kit_.field_states_.find(scoped(id));
  return found != kit_.field_states_.end() ? &found->second : nullptr;
}

bool Frame::has_field_focus(std::string_view id) const {
  if (is_posed()) return pose_ == Pose::focused;
  return !kit_.focused_.empty() && kit_.focused_ == scoped(id);
}

bool Frame::submitted(std::string_view id) const {
  return !kit_.submitted_.empty() && kit_.submitted_ == scoped(id);
}

void Frame::show_field(ports::TextField field) {
  if (silence_ > 0) return;
  // Also when it is scrolled out of sight: whoever tabs to it or names it brings it into view.
  const Rect seen = kit_.canvas_->clip();
  field.clip_top_dp = seen.y;
  field.clip_bottom_dp = seen.bottom();
  kit_.fields_.push_back(std::move(field));
}

void Frame::begin_suggestions(std::string_view field) {
  suggesting_ = scoped(field);
  suggested_from_ = nodes_so_far();
}

void Frame::end_suggestions() {
  const auto& nodes = kit_.semantics_.nodes();
  for (std::size_t i = suggested_from_; i < nodes.size(); ++i) {
    const SemanticNode& node = nodes[i];
    if (!is_operable(node.role) || node.state.disabled || node.id.empty()) continue;
    const SwipeRow* row = kit_.swipe_row_of(node.id);
    if (row == nullptr || row->id == node.id) kit_.suggestions_.push_back({suggesting_, node.id});
  }
}

void Frame::unfolds(std::string_view state, std::string_view opener) {
  if (silence_ == 0) kit_.unfolded_.push_back({scoped(state), scoped(opener)});
}

void Frame::show_file_input(ports::FileInput input) {
  if (silence_ > 0) return;
  input.id = scoped(input.id);
  const Rect seen = kit_.canvas_->clip();
  input.clip_top_dp = seen.y;
  input.clip_bottom_dp = seen.bottom();
  kit_.file_inputs_.push_back(std::move(input));
}

int Frame::node(Role role, std::string_view id, std::string_view label, const Rect& rect,
                NodeState state, std::string_view value, int level) {
  if (silence_ > 0) return -1;
  const Rect clip =
      kit_.canvas_->clip().cut({0, 0, kit_.viewport_.width_dp, kit_.viewport_.height_dp});
  SemanticNode made;
  if (!id.empty()) made.id = scoped(id);
  made.label = label;
  made.value = value;
  made.role = role;
  made.state = state;
  made.state.focused = !made.id.empty() && made.id == kit_.focused_;
  made.level = level;
  made.x_dp = rect.x;
  made.y_dp = rect.y;
  made.width_dp = rect.width;
  made.height_dp = rect.height;
  made.clip_left_dp = clip.x;
  made.clip_top_dp = clip.y;
  made.clip_right_dp = clip.right();
  made.clip_bottom_dp = clip.bottom();
  if (role == Role::list_item && row_position_ > 0) {
    made.position = row_position_;
    made.set_size = row_set_size_;
    row_position_ = 0;
  }
  kit_.node_areas_.push_back(kit_.open_areas_.empty() ? 0 : kit_.open_areas_.back());
  return kit_.semantics_.add(std::move(made));
}

void Frame::add_rect(int index, const Rect& rect) {
  if (index >= 0)
    kit_.semantics_.at(index).more_rects.push_back({rect.x, rect.y, rect.width, rect.height});
}

std::optional<Rect> Frame::open_dialog() const {
  const SemanticNode* dialog = kit_.semantics_.open_dialog();
  return dialog != nullptr ? std::optional(ui::rect_of(*dialog)) : std::nullopt;
}

int Frame::begin_group(Role role, std::string_view id, std::string_view label) {
  if (silence_ > 0) return -1;
  const int index = node(role, id, label, {});
  kit_.semantics_.open_group(index);
  return index;
}

void Frame::end_group(int index, const Rect& rect) {
  if (index < 0) return;
  kit_.semantics_.close_group();
  SemanticNode& made = kit_.semantics_.at(index);
  made.x_dp = rect.x;
  made.y_dp = rect.y;
  made.width_dp = rect.width;
  made.height_dp = rect.height;
}

void Frame::focus_ring(std::string_view id, const Rect& rect, float radius) {
  if (!is_focus_visible(id)) return;
  const Rect ring{rect.x - 2, rect.y - 2, rect.width + 4, rect.height + 4};
  kit_.canvas_->outline(ring.cut(kit_.canvas_->clip()), theme().accent, radius + 2, 2);
}

void Frame::focus(std::string_view id) {
  kit_.wanted_focus_ = scoped(id);
  kit_.wanted_in_view_ = true;
}

void Frame::show_node(std::string_view id) {
  if (silence_ == 0) kit_.show_soon(scoped(id));
}

void Frame::inset(const Rect& rect) {
  if (kit_.inset_ == nullptr || !canvas().is_visible(rect)) return;
  const ImDrawList* drawn = kit_.inset_->draw_inset(rect.width, rect.height);
  if (drawn == nullptr) return;
  canvas().push_clip(rect);
  canvas().picture(*drawn, {rect.x, rect.y});
  canvas().pop_clip();
}

void Frame::begin_layers() {
  ImDrawListSplitter* splitter = nullptr;
  if (spare_layers_.empty()) {
    splitter = IM_NEW(ImDrawListSplitter)();
  } else {
    splitter = spare_layers_.back();
    spare_layers_.pop_back();
  }
  splitter->Split(kit_.canvas_->list(), 2);
  splitter->SetCurrentChannel(kit_.canvas_->list(), 1);
  layers_.push_back(splitter);
}

void Frame::to_ground() { layers_.back()->SetCurrentChannel(kit_.canvas_->list(), 0); }

void Frame::end_layers() {
  layers_.back()->Merge(kit_.canvas_->list());
  spare_layers_.push_back(layers_.back());
  layers_.pop_back();
}

float Frame::animate(std::string_view id, float target, Milliseconds length) {
  return animate_from(id, target, target, length);
}

float Frame::animate_from(std::string_view id, float from, float target, Milliseconds length) {
  return animate_key(scoped(id), from, target, kit_.reduced_motion_ ? Milliseconds{0} : length);
}

float Frame::fade_from(std::string_view id, float from, float target, Milliseconds length) {
  return animate_key(scoped(id), from, target,
                     kit_.reduced_motion_ ? std::min(length, kReducedFade) : length);
}

float Frame::animate_key(const std::string& key, float from, float target, Milliseconds length) {
  const auto [entry, is_new] = kit_.motions_.try_emplace(key);
  Motion& motion = entry->second;
  const auto value_now = [&] {
    if (motion.length.count() <= 0) return motion.to;
    const float t = float((now() - motion.began).count()) / float(motion.length.count());
    return motion.from + (motion.to - motion.from) * ease_out(std::clamp(t, 0.0f, 1.0f));
  };
  if (is_new) motion = {from, from, now(), Milliseconds{0}, 0};
  if (motion.to != target) motion = {value_now(), target, now(), length, 0};
  motion.seen_frame = kit_.frame_count_;
  if (now() < motion.began + motion.length) request_frame();
  return value_now();
}

void Frame::request_frame_at(Milliseconds when) {
  if (!kit_.wake_at_ || when < *kit_.wake_at_) kit_.wake_at_ = when;
}

float Frame::remembered(std::string_view id) const {
  const auto found = kit_.memory_.find(scoped(id));
  return found != kit_.memory_.end() ? found->second : 0.0f;
}

void Frame::remember(std::string_view id, float value) {
  float& kept = kit_.memory_[scoped(id)];
  if (std::abs(kept - value) > 0.25f && silence_ == 0) kit_.another_pass_ = true;
  kept = value;
}

}  // namespace tideline::ui

// Scroll areas of a frame, their bars, and what fingers pull.
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/frame.h"
#include "ui/motion.h"

namespace tideline::ui {

namespace {

constexpr Milliseconds kBarStays{900};  // after the content has moved
constexpr float kBarReachDp = 14;       // the bar grows when the mouse is this near to the edge
constexpr float kLeastThumbDp = 32;
constexpr Milliseconds kRowSwipe{200};
constexpr Milliseconds kAtOnce{0};

}  // namespace

Frame::Scroll Frame::begin_scroll(std::string_view id, const Rect& area, bool stick_to_end) {
  const std::string key = scoped(id);
  ScrollArea& scroll = kit_.areas_[key];
  if (silence_ == 0) {
    scroll.rect = area.cut(kit_.canvas_->clip());
    kit_.enter_area(scroll);
  }
  scroll.scroller.set_reduced_motion(kit_.reduced_motion_);
  const float offset = kit_.canvas_->snap(scroll.scroller.offset());
  scrolls_.push_back({key, area, area.y - offset, stick_to_end, columns_.size(), blocks_.size()});
  kit_.canvas_->push_clip(area);
  push_column({area.x, area.y - offset, area.width, area.height});
  return {offset, scroll.scroller.max_offset()};
}

Frame::Scroll Frame::begin_field_scroll(std::string_view id, const Rect& area) {
  kit_.areas_[scoped(id)].in_field = true;
  return begin_scroll(id, area);
}

void Frame::end_scroll() {
  const OpenScroll open = scrolls_.back();
  scrolls_.pop_back();
  const float content = pop_column();
  ScrollArea& area = kit_.areas_[open.id];
  Scroller& scroller = area.scroller;
  const float before_max = scroller.max_offset();
  const float before = scroller.offset();
  const bool was_at_end = before >= before_max - 2;
  scroller.set_extent(content, open.area.height);
  // Text that runs in other lines in a wider or narrower window: the same part stays in view.
  const bool turned = area.placed && area.laid_width != open.area.width && area.content > 0;
  if (turned && !open.stick_to_end) scroller.jump_to(before * content / area.content);
  area.laid_width = open.area.width;
  area.content = content;
  const bool first = !area.placed;
  const bool grew = scroller.max_offset() > before_max + 0.5f;
  area.placed = true;
  if (area.shift != 0) scroller.shift(std::exchange(area.shift, 0.0f));
  if (area.show_at) {
    const float there = *std::exchange(area.show_at, std::nullopt);
    if (area.show_softly)
      scroller.glide_to(there);
    else
      scroller.jump_to(there);
    area.to_end = false;
  } else if (area.to_end || (open.stick_to_end && (first || (was_at_end && grew)))) {
    area.to_end = false;
    scroller.jump_to(scroller.max_offset());
  }
  if (std::abs(scroller.offset() - before) > 0.25f) kit_.another_pass_ = true;
  if (scroller.is_moving()) {
    area.moved_at = now();
    request_frame();
  }
  if (silence_ == 0) {
    draw_scroll_bar(open.id, area, open.area);
    kit_.leave_area();
  }
  kit_.canvas_->pop_clip();
}

Frame::Scroll Frame::scroll_of(std::string_view id) const {
  const auto found = kit_.areas_.find(scoped(id));
  if (found == kit_.areas_.end()) return {};
  return {found->second.scroller.offset(), found->second.scroller.max_offset()};
}

void Frame::glide_to_end(std::string_view id) {
  const auto found = kit_.areas_.find(scoped(id));
  if (found == kit_.areas_.end()) return;
  Scroller& scroller = found->second.scroller;
  const float near = scroller.max_offset() - 1.5f * found->second.rect.height;
  if (scroller.offset() < near) scroller.jump_to(near);
  scroller.glide_to(scroller.max_offset());
  request_frame();
}

void Frame::keep_place(float by) {
  if (scrolls_.empty() || silence_ > 0 || by == 0) return;
  const OpenScroll& open = scrolls_.back();
  kit_.areas_[open.id].scroller.shift(by);
  kit_.areas_[open.id].laid_width = open.area.width;  // rows know better than a share of the height
  for (std::size_t i = open.columns; i < columns_.size(); ++i) {
    columns_[i].area.y -= by;
    columns_[i].y -= by;
  }
  for (std::size_t i = open.blocks; i < blocks_.size(); ++i) blocks_[i].rect.y -= by;
}

void Frame::keep_place_later(float by) {
  if (scrolls_.empty() || silence_ > 0) return;
  kit_.areas_[scrolls_.back().id].shift += by;
  kit_.another_pass_ = true;
}

bool Frame::has_focus_since(std::size_t nodes) const {
  const auto& all = kit_.semantics_.nodes();
  return std::any_of(all.begin() + std::ptrdiff_t(std::min(nodes, all.size())), all.end(),
                     [](const SemanticNode& node) { return node.state.focused; });
}

void Frame::show_at(float y, bool softly) {
  if (scrolls_.empty() || silence_ > 0) return;
  const OpenScroll& open = scrolls_.back();
  const float content_top = columns_[open.columns].area.y;
  kit_.areas_[open.id].show_at = std::max(0.0f, y - content_top);
  kit_.areas_[open.id].show_softly = softly;
}

// A thin bar while the content moves or the mouse is over it; it grows under the mouse.
void Frame::draw_scroll_bar(const std::string& key, ScrollArea& area, const Rect& room) {
  area.track = area.thumb = {};
  const float max = area.scroller.max_offset();
  if (max <= 1) return;
  const Rect track{room.right() - 8, room.y + 4, 8, std::max(0.0f, room.height - 8)};
  const float length = std::min(
      track.height, std::max(kLeastThumbDp, track.height * room.height / (room.height + max)));
  const float share = std::clamp(area.scroller.offset() / max, 0.0f, 1.0f);
  area.track = track;
  area.thumb = {track.x, track.y + (track.height - length) * share, track.width, length};
  const bool held = kit_.dragged_ == Dragged::thumb && kit_.dragged_id_ == key;
  const bool over = kit_.hover_at_ && room.contains(*kit_.hover_at_);
  const bool near = held || (over && kit_.hover_at_->x > room.right() - kBarReachDp);
  const bool moved = now() < area.moved_at + kBarStays;
  if (moved) request_frame_at(area.moved_at + kBarStays);
  const bool shown = held || over || moved || area.scroller.is_dragged();
  const float alpha = animate_key(key + ":bar", 0, shown ? 1.0f : 0.0f, kToastFade);
  if (alpha <= 0) return;
  const float width = animate_key(key + ":bar_width", 3, near ? 7.0f : 3.0f, kToastFade);
  kit_.canvas_->fill({room.right() - width - 2, area.thumb.y, width, length},
                     theme().text_muted.with_alpha(alpha * (near ? 0.75f : 0.5f)), width / 2);
}

void Frame::begin_scroll_x(std::string_view id, const Rect& area, float content_width,
                           const SideRegion* region) {
  const std::string key = scoped(id);
  OpenSideways open{.key = key, .area = area, .is_region = region != nullptr};
  if (region != nullptr) {
    open.ground = region->ground;
    open.group = begin_group(Role::group, id, region->name);
    if (open.group >= 0) kit_.semantics_.at(open.group).state.scrolls = true;
  }
  sideways_.push_back(std::move(open));
  ScrollArea& scroll = kit_.areas_[key];
  scroll.axis = Axis::horizontal;
  if (silence_ == 0) {
    scroll.rect = area.cut(kit_.canvas_->clip());
    kit_.enter_area(scroll);
  }
  scroll.scroller.set_reduced_motion(kit_.reduced_motion_);
  scroll.scroller.set_extent(content_width, area.width);
  if (scroll.scroller.is_moving()) request_frame();
  const float offset = kit_.canvas_->snap(scroll.scroller.offset());
  kit_.canvas_->push_clip(area);
  kit_.canvas_->set_scrolls_sideways(true);
  push_column({area.x - offset, area.y, content_width, area.height});
}

void Frame::end_scroll_x() {
  const float used = pop_column();
  kit_.canvas_->set_scrolls_sideways(false);
  const OpenSideways open = std::move(sideways_.back());
  sideways_.pop_back();
  const Rect room{open.area.x, open.area.y, open.area.width, used};
  if (open.is_region) draw_side_bar(open, kit_.areas_[open.key], room);
  kit_.canvas_->pop_clip();
  if (silence_ == 0) kit_.leave_area();
  space(used);
  if (!open.is_region) return;
  end_group(open.group, room);
  if (kit_.focus_visible_ && kit_.focused_ == open.key)
    kit_.canvas_->outline(room.inset(-2).cut(kit_.canvas_->clip()), theme().accent,
                          kControlRadiusDp + 2, 2);
}

// Who has no finger sees no rubber band: a fade where there is more, and a bar that stays.
void Frame::draw_side_bar(const OpenSideways& open, ScrollArea& area, const Rect& room) {
  constexpr float kFadeDp = 28;
  constexpr float kBarDp = 8;  // what answers; drawn are three or five
  area.track = area.thumb = {};
  const float max = area.scroller.max_offset();
  if (max <= 1 || room.height <= 0) return;
  const float offset = std::clamp(area.scroller.offset(), 0.0f, max);
  const Rect inner = room.inset(1, 4);
  const auto fade_of = [&](float more) { return std::min(1.0f, more / kFadeDp); };
  kit_.canvas_->fade({inner.x, inner.y, kFadeDp, inner.height},
                     open.ground.with_alpha(fade_of(offset)), Align::right);
  kit_.canvas_->fade({inner.right() - kFadeDp, inner.y, kFadeDp, inner.height},
                     open.ground.with_alpha(fade_of(max - offset)), Align::left);
  const Rect track{room.x + kBarDp, room.bottom() - kBarDp, room.width - 2 * kBarDp, kBarDp};
  const float length = std::max(kLeastThumbDp, track.width * room.width / (room.width + max));
  const Rect thumb{track.x + (track.width - length) * offset / max, track.y, length, kBarDp};
  if (silence_ == 0) {
    area.track = track;
    area.thumb = thumb;
  }
  const bool held = kit_.dragged_ == Dragged::thumb && kit_.dragged_id_ == open.key;
  const float high = held || (kit_.hover_at_ && track.contains(*kit_.hover_at_)) ? 5.0f : 3.0f;
  kit_.canvas_->fill({thumb.x, room.bottom() - high - 2, thumb.width, high},
                     theme().text_muted.with_alpha(0.5f), high / 2);
}

bool Frame::pull_to_refresh(std::string_view id, bool refreshing) {
  ScrollArea& area = kit_.areas_[scoped(id)];
  area.scroller.set_pullable(true);
  area.scroller.set_lead(refreshing ? kPullDp : 0);
  if (area.scroller.is_moving()) request_frame();
  return silence_ == 0 && std::exchange(area.refresh_wanted, false);
}

const Pull& Frame::offer_pull(Pulled what, const Rect& area) {
  Pull& pull = what == Pulled::page ? kit_.page_pull_ : kit_.sheet_pull_;
  if (silence_ == 0) pull.area = area;
  return pull;
}

void Frame::reset_pull(Pulled what) {
  Pull& pull = what == Pulled::page ? kit_.page_pull_ : kit_.sheet_pull_;
  pull.way_dp = 0;
  pull.thrown_dp_s.reset();
}

Frame::RowPush Frame::offer_swipe(SwipeRow row) {
  if (silence_ > 0) return {};
  row.area = row.area.cut(kit_.canvas_->clip());
  row.id = scoped(row.id);
  row.first = scoped(row.first);
  if (!row.deletes.empty()) row.deletes = scoped(row.deletes);
  RowSwipe& swipe = kit_.row_swipe_;
  const bool is_open = swipe.row == row.id;
  if (is_open && !swipe.dragged) swipe.way_dp = row.open_dp;
  const bool has_focus = kit_.focus_visible_ && kit_.focused_.starts_with(row.id + ":");
  const float target = is_open ? swipe.way_dp : has_focus ? row.open_dp : 0;
  RowPush push;
  const std::string key = row.id + ":swipe";
  if (target != 0 || kit_.motions_.contains(key)) {
    const Milliseconds length = swipe.dragged && is_open ? Milliseconds{0} : kRowSwipe;
    push.way =
        animate_key(key, 0, target, kit_.reduced_motion_ ? std::min(length, kAtOnce) : length);
  }
  push.acts = is_open && swipe.dragged && swipe.way_dp >= row.act_dp();
  kit_.swipe_rows_.push_back(std::move(row));
  return push;
}

}  // namespace tideline::ui

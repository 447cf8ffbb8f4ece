// Begins and ends frames; kit_input.cpp turns events into presses.
#include "ui/kit.h"

#include <algorithm>
#include <utility>

#include "imgui.h"

#include "ui/frame.h"

namespace tideline::ui {

Kit::Kit(ports::GlyphSource& glyphs, ports::TextInput& text_input)
    : own_fonts_(std::make_unique<Fonts>(glyphs)),
      fonts_(*own_fonts_),
      typesetter_(fonts_),
      text_input_(text_input),
      own_pictures_(std::make_unique<Pictures>()),
      pictures_(*own_pictures_) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  frame_ = std::make_unique<Frame>(*this);
}

Kit::Kit(Kit& window, ports::TextInput& text_input)
    : fonts_(window.fonts_),
      picture_(IM_NEW(ImDrawList)(ImGui::GetDrawListSharedData())),
      typesetter_(fonts_),
      text_input_(text_input),
      pictures_(window.pictures_) {
  frame_ = std::make_unique<Frame>(*this);
}

Kit::~Kit() = default;

void Kit::DeleteList::operator()(ImDrawList* list) const { IM_DELETE(list); }

void Kit::set_viewport(const Viewport& viewport) {
  if (viewport.pixels_per_dp != viewport_.pixels_per_dp) {
    fonts_.set_density(viewport.pixels_per_dp);
    typesetter_.clear();
  }
  reveal_focused_ = reveal_focused_ || !(viewport == viewport_);
  viewport_ = viewport;
}

void Kit::set_text_percent(int percent) { typesetter_.set_scale(float(percent) / 100.0f); }

Frame& Kit::begin_frame(Milliseconds now) {
  if (!another_pass_) {
    arbiter_.advance(now, gestures_);  // long presses come without an event
    const Milliseconds step = now - now_;
    // A rest is no movement: after one, motion goes on as if the last frame had just been.
    const Milliseconds elapsed = std::clamp(step, Milliseconds{0}, Milliseconds{100});
    for (auto& [id, area] : areas_)
      if (area.scroller.is_moving()) area.scroller.advance(elapsed);
  }
  now_ = now;
  for (const Gesture& gesture : std::exchange(gestures_, {})) handle(gesture);

  canvas_ = std::make_unique<Canvas>(begin_list(), fonts_);
  semantics_.clear();
  node_areas_.clear();
  open_areas_.clear();
  drawn_.clear();
  fields_.clear();
  old_suggestions_ = std::exchange(suggestions_, {});
  unfolded_.clear();
  file_inputs_.clear();
  if (own_pictures_ != nullptr) pictures_.tidy();
  canvas_->record(recording_ ? &drawn_ : nullptr);
  texts_.clear();
  selection_.start_handle.seen = false;
  selection_.end_handle.seen = false;
  page_pull_.area = {};
  sheet_pull_.area = {};
  swipe_rows_.clear();
  modal_order_ = 0;
  moving_ = false;
  another_pass_ = false;
  wake_at_.reset();
  area_order_ = 0;
  ++frame_count_;
  typesetter_.next_frame();
  return *frame_;
}

// The list that this frame is drawn on.
ImDrawList* Kit::begin_list() {
  const float width = std::max(1.0f, viewport_.width_dp);
  const float height = std::max(1.0f, viewport_.height_dp);
  ImGuiIO& io = ImGui::GetIO();
  if (picture_ != nullptr) {
    picture_->_ResetForNewFrame();
    picture_->PushTexture(io.Fonts->TexRef);
    picture_->PushClipRect({0, 0}, {width, height});
    return picture_.get();
  }
  io.DisplaySize = {width, height};
  io.DisplayFramebufferScale = {viewport_.pixels_per_dp, viewport_.pixels_per_dp};
  io.DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
  return ImGui::GetBackgroundDrawList();
}

void Kit::end_frame() {
  if (picture_ == nullptr) ImGui::EndFrame();
  semantics_.mark_tab_stops();
  activated_.clear();
  edits_.clear();
  submitted_.clear();
  shortcuts_ = {};
  page_pull_.thrown_dp_s.reset();
  sheet_pull_.thrown_dp_s.reset();
  std::erase_if(areas_, [&](const auto& entry) {
    return entry.second.scroller.is_dragged() && entry.second.seen_frame != frame_count_;
  });
  // Motions of what is no longer shown begin anew when it comes back.
  std::erase_if(motions_, [&](const auto& e) { return e.second.seen_frame + 4 < frame_count_; });
  if (selection_.is_active()) selection_.keep_text(texts_);
  follow_dialog();
  follow_rows();
  follow_focus();
  follow_reveal();
  const Milliseconds deadline = arbiter_.next_deadline();
  if (deadline.count() > 0 && (!wake_at_ || deadline < *wake_at_)) wake_at_ = deadline;
}

bool Kit::needs_another_pass() {
  const bool fetched = fonts_.fetch_missing();
  another_pass_ = another_pass_ || fetched;
  return another_pass_;
}

void Kit::forget_scroll(std::string_view id) { areas_.erase(std::string(id)); }

void Kit::scroll_to(const std::string& id, float offset_dp) {
  areas_[id].scroller.glide_to(offset_dp);
}

void Kit::scroll_to_end(const std::string& id) { areas_[id].to_end = true; }

}  // namespace tideline::ui

// The session's part in videos that the app plays: of the outer app that shows one, and of the
// inner one that is shown.
#include <algorithm>
#include <utility>

#include "app/session.h"
#include "app/video_player.h"
#include "ui/frame.h"

namespace tideline::app {

bool Session::has_all_content() const {
  const auto is_here = [&](const state::PartState& part) {
    return part.state == state::LoadState::ready && part.language == app_.pack.language;
  };
  return app_.load == state::LoadState::ready && app_.index != nullptr && !training_ &&
         recogniser_ != nullptr && app_.guard.rules != nullptr &&
         std::all_of(app_.parts.begin(), app_.parts.end(), is_here);
}

// The player lives as long as the page of its video is on show.
void Session::follow_video() {
  if (kit_.picture() != nullptr || first_draw_ || app_.nav.stacks[0].empty()) return;
  const state::Route& top = app_.nav.top();
  const model::Video* video =
      top.screen == state::Screen::video ? model::find_video(app_.pack, top.id) : nullptr;
  if (video == nullptr || video->script.empty()) {
    const bool is_wanted = app_.video.playing || app_.video.wanted_chapter > 0;
    if (video_ == nullptr && !is_wanted) return;
    video_.reset();
    act(state::VideoMoved{});
    return;
  }
  const std::string key = "video/" + video->script;
  loader_.want_script(key);
  const auto script = app_.scripts.find(key);
  const bool is_here = script != app_.scripts.end() && script->second.script != nullptr;
  if (!is_here || !has_all_content() || !has_files_of(*script->second.script)) return;
  if (video_ != nullptr &&
      (video_->id() != video->id || video_->language() != app_.pack.language)) {
    video_.reset();
    act(state::VideoMoved{});
  }
  if (video_ == nullptr)
    video_ = std::make_unique<VideoPlayer>(*this, ports_, *video, script->second.script);
  video_->step(clock_.monotonic());
}

bool Session::has_files_of(const model::Script& script) {
  bool here = true;
  for (const model::ScriptStep& step : script.steps)
    if (step.kind == model::StepKind::attach && pack_file(step.value) == nullptr) here = false;
  return here;
}

void Session::adopt(Session& other) {
  outer_ = &other;
  auto content = std::make_shared<state::AdoptedContent>();
  content->address = other.app_.pack_address;
  content->pack = other.app_.pack;
  content->parts = other.app_.parts;
  content->index = other.app_.index;
  recogniser_ = other.recogniser_;
  training_.reset();
  book_language_ = other.book_language_;
  act(state::GuardLoaded{other.app_.guard.rules});
  act(state::ContentAdopted{std::move(content)});
  desk_.set_book(app_.pack.chat, app_.pack.facts.ticket_form);
}

void Session::resize(const Viewport& viewport) {
  told_viewport_ = viewport;
  set_side_room(side_room_dp_);
}

// Nothing is pressed in this frame, so nothing is wished for; unseen glyphs are fetched by the
// frame around it.
const ImDrawList* Session::draw_again() {
  state::Actions ignored;
  ui::Frame& frame = kit_.begin_frame(clock_.monotonic());
  shell_.draw(frame, app_, ignored);
  if (overlay_ != nullptr) overlay_->draw(frame);
  kit_.end_frame();
  return kit_.picture();
}

}  // namespace tideline::app

// The video player: what the person wishes of it, and how far it tells it is.
#include <algorithm>

#include "state/apply.h"
#include "state/navigation.h"

namespace tideline::state {

namespace {

constexpr int kSlowest = 50;
constexpr int kFastest = 200;

}  // namespace

void apply(AppState& app, const PlayVideo&, Services&) {
  VideoState& video = app.video;
  if (video.ended) video.wanted_chapter = 1;
  video.playing = video.ended || !video.playing;
  video.ended = false;
}

void apply(AppState& app, const SeekVideo& action, Services&) {
  app.video.wanted_chapter = std::max(1, action.chapter);
  app.video.ended = false;
}

void apply(AppState& app, const SetVideoSpeed& action, Services&) {
  app.video.speed_percent = std::clamp(action.percent, kSlowest, kFastest);
}

void apply(AppState& app, const ShowCaptions& action, Services&) { app.video.captions = action.on; }

void apply(AppState& app, const VideoMoved& action, Services&) {
  VideoState& video = app.video;
  if (video.id == action.id && !action.id.empty()) {
    video.wanted_chapter = 0;  // it tells nothing on its way there
  } else {
    // Speed and captions are the person's and stay, also what they wished for before the player
    // was there; the rest begins anew.
    VideoState fresh;
    fresh.id = action.id;
    fresh.captions = video.captions;
    fresh.speed_percent = video.speed_percent;
    if (video.id.empty() && !action.id.empty()) {
      fresh.playing = video.playing;
      fresh.wanted_chapter = video.wanted_chapter;
    }
    video = fresh;
  }
  video.chapter = action.chapter;
  video.position = action.position;
  video.ended = action.ended;
  video.failed = action.failed;
  if (action.ended || action.failed) video.playing = false;
}

void apply(AppState& app, const ContentAdopted& action, Services& services) {
  const AdoptedContent& content = *action.content;
  app.pack_address = content.address;
  app.pack = content.pack;
  app.parts = content.parts;
  app.index = content.index;
  app.load = LoadState::ready;
  app.load_error = {};
  arrive(app, services);
}

}  // namespace tideline::state

#include "app/video_player.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/director/script_picture.h"
#include "app/quiet_ports.h"
#include "app/session.h"
#include "app/stage_files.h"
#include "base/log.h"

namespace tideline::app {

namespace {

constexpr int kTextPercent = 85;  // as it looks on a small phone
constexpr Milliseconds kFirstPicture{400};
constexpr Milliseconds kFrame{16};
constexpr Milliseconds kFastStep{60};
constexpr Milliseconds kFastRest{1000};     // at most, when nothing moves
constexpr int kFastSlices = 10;             // steps of the stage in one step of the app
constexpr Milliseconds kLongestStep{2000};  // a laptop that slept has watched nothing meanwhile

SessionOptions options_for(const std::string& route, const std::string& language) {
  SessionOptions options;
  options.route = route;
  options.language = language;
  options.text_percent = kTextPercent;
  return options;
}

class PointerPicture : public Overlay {
 public:
  PointerPicture(const Session& session, const ScriptPlayer& player)
      : session_(session), player_(player) {}

  void draw(ui::Frame& frame) override { draw_pointer(frame, session_.kit().semantics(), player_); }

 private:
  const Session& session_;
  const ScriptPlayer& player_;
};

}  // namespace

// The second app and all that is its own.
struct VideoPlayer::Stage {
  Stage(Session& outer, const SessionPorts& ports, const std::string& route,
        const std::string& language, std::shared_ptr<const model::Script> script,
        std::vector<int> seconds)
      : clock(ports.clock.now()),
        files(ports.files),
        session({clock, ports.zones, storage, assets, links, clipboard, ports.glyphs, text_input,
                 address, mirror, files, notifier, images},
                options_for(route, language), &outer.kit()),
        director(session),
        player(std::move(script), {.language = language, .chapter_seconds = std::move(seconds)}),
        pointer(session, player) {
    session.adopt(outer);
    session.set_overlay(&pointer);
  }

  StageClock clock;
  MemoryStorage storage;
  QuietAssets assets;
  QuietLinks links;
  QuietClipboard clipboard;
  QuietTextInput text_input;
  QuietAddress address;
  QuietMirror mirror;
  StageFiles files;
  QuietNotifier notifier;
  QuietImages images;
  Session session;
  Director director;
  ScriptPlayer player;
  PointerPicture pointer;
};

VideoPlayer::VideoPlayer(Session& outer, const SessionPorts& ports, const model::Video& video,
                         std::shared_ptr<const model::Script> script)
    : outer_(outer),
      ports_(ports),
      id_(video.id),
      language_(outer.state().pack.language),
      script_(std::move(script)) {
  if (!video.chapters.empty()) start_route_ = video.chapters.front().route;
  for (const model::VideoChapter& chapter : video.chapters) seconds_.push_back(chapter.seconds);
  viewport_ = outer.kit().viewport();
  viewport_.safe = {};
  viewport_.keyboard_dp = 0;
  viewport_.width_dp = 320;
  viewport_.height_dp = 560;
  outer_.kit().set_inset(this);
}

VideoPlayer::~VideoPlayer() { outer_.kit().set_inset(nullptr); }

float VideoPlayer::speed() const { return float(outer_.state().video.speed_percent) / 100.0f; }

bool VideoPlayer::is_playing() const {
  const state::AppState& app = outer_.state();
  return app.video.playing && app.video.id == id_ && app.around.visible;
}

// The stage as it is before the script begins, with its first screen drawn.
void VideoPlayer::build() {
  stage_.reset();  // before the next one, which borrows the same kit
  stage_ = std::make_unique<Stage>(outer_, ports_, start_route_, language_, script_, seconds_);
  stage_->session.step({ViewportEvent{viewport_}});
  follow_look();
  for (Milliseconds passed{0}; passed < kFirstPicture; passed += kFrame * 4) {
    stage_->clock.advance(kFrame * 4);
    stage_->session.step({});
  }
}

void VideoPlayer::follow_look() {
  const state::AppState& outer = outer_.state();
  const state::Surroundings& inner = stage_->session.state().around;
  if (inner.dark == outer.is_dark() && inner.reduce_motion == outer.around.reduce_motion) return;
  stage_->session.step({SystemThemeEvent{outer.is_dark(), outer.around.reduce_motion}});
}

void VideoPlayer::step(Milliseconds now) {
  if (stage_ == nullptr) {
    build();
    sought_ = 1;
    stage_->player.set_instant(true);
  }
  const Milliseconds passed =
      last_ ? std::clamp(now - *last_, Milliseconds{0}, kLongestStep) : Milliseconds{0};
  last_ = now;
  follow_look();
  const state::VideoState& wish = outer_.state().video;
  if (wish.id == id_ && wish.wanted_chapter > 0 && wish.wanted_chapter != sought_)
    seek(wish.wanted_chapter);
  if (sought_ > 0)
    go_fast();
  else if (is_playing())
    play(passed);
  tell();
}

// Back is forward from the start.
void VideoPlayer::seek(int chapter) {
  sought_ = std::min(chapter, int(seconds_.size()));
  const bool behind = sought_ <= stage_->player.chapter();
  const bool over = stage_->player.state() != PlayState::playing;
  if (behind || over) build();
  stage_->player.set_instant(true);
}

// Some steps at once, so that a long way does not hold up the app's own frames.
void VideoPlayer::go_fast() {
  for (int i = 0; i < kFastSlices && sought_ > 0; ++i) {
    const platform::Wake wake = stage_->session.wake();
    Milliseconds passed = kFastStep;
    if (!wake.frame_soon && wake.at)
      passed = std::clamp(*wake.at - stage_->clock.monotonic(), kFastStep, kFastRest);
    run(passed);
    const ScriptPlayer& player = stage_->player;
    const bool there = player.chapter() >= sought_ || player.state() != PlayState::playing;
    if (!there) continue;
    stage_->player.set_instant(false);
    sought_ = 0;
  }
  outer_.redraw();
}

void VideoPlayer::play(Milliseconds passed) {
  run(Milliseconds{std::llround(double(passed.count()) * double(speed()))});
}

void VideoPlayer::run(Milliseconds passed) {
  stage_->clock.advance(passed);
  std::vector<InputEvent> events;
  stage_->player.step(stage_->clock.monotonic(), stage_->director, events);
  const platform::Wake wake = stage_->session.wake();
  const bool due = wake.at && *wake.at <= stage_->clock.monotonic();
  if (events.empty() && !wake.frame_soon && !due) return;
  if (stage_->session.step(events)) outer_.redraw();
}

Milliseconds VideoPlayer::position() const {
  const std::size_t chapter = std::size_t(std::max(0, stage_->player.chapter() - 1));
  Milliseconds before{0};
  for (std::size_t i = 0; i < chapter && i < seconds_.size(); ++i)
    before += std::chrono::seconds{seconds_[i]};
  if (chapter >= seconds_.size()) return before;
  const Milliseconds length = std::chrono::seconds{seconds_[chapter]};
  if (stage_->player.state() == PlayState::finished) return before + length;
  // It is not at its end before the script is, which may wait for something on its screens.
  const Milliseconds last = length - std::chrono::seconds{chapter + 1 == seconds_.size() ? 1 : 0};
  return before + std::min(stage_->player.chapter_time(), std::max(last, Milliseconds{0}));
}

void VideoPlayer::tell() {
  if (sought_ > 0) return;
  const state::VideoState& known = outer_.state().video;
  state::VideoMoved now;
  now.id = id_;
  now.chapter = std::max(1, stage_->player.chapter());
  now.position = position();
  now.ended = stage_->player.state() == PlayState::finished;
  now.failed = stage_->player.state() == PlayState::failed;
  const auto second = [](Milliseconds time) { return time / std::chrono::seconds{1}; };
  const bool news = !told_ || known.id != id_ || now.chapter != known.chapter ||
                    second(now.position) != second(known.position) || now.ended != known.ended ||
                    now.failed != known.failed || known.wanted_chapter > 0;
  if (!news) return;
  if (now.failed && !known.failed)
    log(LogLevel::warning, "video " + id_ + ": " + stage_->player.failure());
  told_ = true;
  outer_.act(std::move(now));
}

bool VideoPlayer::is_moving() const {
  if (stage_ == nullptr || sought_ > 0) return true;
  return is_playing() && stage_->session.wake().frame_soon;
}

std::optional<Milliseconds> VideoPlayer::next() const {
  if (stage_ == nullptr || !is_playing()) return std::nullopt;
  const Milliseconds now = stage_->clock.monotonic();
  // The time that is shown changes every second.
  Milliseconds due = now + std::chrono::seconds{1} - position() % std::chrono::seconds{1};
  const auto earliest = [&](std::optional<Milliseconds> at) {
    if (at) due = std::min(due, *at);
  };
  earliest(stage_->session.wake().at);
  earliest(stage_->player.next());
  const double rest = double(std::max(Milliseconds{0}, due - now).count()) / double(speed());
  return last_.value_or(Milliseconds{0}) + Milliseconds{std::llround(std::ceil(rest))};
}

const ImDrawList* VideoPlayer::draw_inset(float width, float height) {
  // On a fast way the screens would only flicker.
  if (stage_ == nullptr || sought_ > 0) return nullptr;
  Viewport viewport = viewport_;
  viewport.width_dp = width;
  viewport.height_dp = height;
  viewport.pixels_per_dp = outer_.kit().viewport().pixels_per_dp;
  if (!(viewport == viewport_)) {
    viewport_ = viewport;
    stage_->session.resize(viewport);
  }
  return stage_->session.draw_again();
}

}  // namespace tideline::app

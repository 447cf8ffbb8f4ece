#include "app/director/show.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/director/script_picture.h"

namespace tideline::app {

namespace {

constexpr Milliseconds kEndShown{4000};

// Somebody has pressed something. When the press is over: what it was on still counts.
bool is_press(const InputEvent& event) {
  const auto* pointer = std::get_if<PointerEvent>(&event);
  return (pointer != nullptr && pointer->phase == PointerPhase::up) ||
         std::holds_alternative<ActivateEvent>(event) || std::holds_alternative<KeyEvent>(event);
}

}  // namespace

Show::Show(Session& session, ShowOptions options)
    : session_(session), director_(session), options_(std::move(options)) {
  session_.set_overlay(this);
  if (options_.script != nullptr) session_.act(state::ScriptLoaded{"file", options_.script});
  if (options_.script != nullptr)
    wanted_ = "file";
  else if (!options_.play.empty())
    play("demo/" + options_.play);
}

Show::~Show() { session_.set_overlay(nullptr); }

void Show::play(std::string key) {
  end_script();
  wanted_ = std::move(key);
  session_.want_script(wanted_);
}

bool Show::can_begin() const {
  const state::AppState& app = session_.state();
  if (wanted_.empty() || app.load != state::LoadState::ready || !app.stored_loaded) return false;
  const auto found = app.scripts.find(wanted_);
  return found != app.scripts.end() && found->second.state != state::LoadState::loading;
}

void Show::begin_wanted() {
  if (!can_begin()) return;
  const state::AppState& app = session_.state();
  const auto found = app.scripts.find(wanted_);
  wanted_.clear();
  if (found->second.script == nullptr) {
    problem_ = found->second.error.detail;
    return session_.redraw();
  }
  PlayOptions options{.language = app.pack.language,
                      .speed = float(options_.speed_percent) / 100.0f,
                      .instant = found->second.script->jump,
                      .chapter_seconds = {}};
  player_ = std::make_unique<ScriptPlayer>(found->second.script, std::move(options));
  session_.redraw();
}

void Show::before_step(Milliseconds now, std::vector<InputEvent>& events) {
  begin_wanted();
  if (player_ == nullptr) return;
  if (ended_ && (now >= *ended_ + kEndShown || std::any_of(events.begin(), events.end(), is_press)))
    return end_script();
  const PlayState before = player_->state();
  const std::string caption(player_->caption());
  player_->step(now, director_, events);
  const bool changed = player_->state() != before || player_->caption() != caption;
  if (changed) session_.redraw();
  if (player_->state() != PlayState::finished || ended_) return;
  ended_ = now;
  if (player_->script().jump) end_script();
}

void Show::end_script() {
  player_.reset();
  ended_.reset();
  problem_.clear();
  session_.redraw();
}

std::optional<Milliseconds> Show::next() const {
  // What it waited for has come in this step: nothing else may wake the app.
  if (can_begin()) return Milliseconds{0};
  if (player_ == nullptr) return std::nullopt;
  return ended_ ? *ended_ + kEndShown : player_->next();
}

void Show::start_afresh() {
  end_script();
  director_.start_afresh();
  session_.act(state::OpenRoute{state::parse_route("#/")});
}

// A jump has nothing to show, unless it fails.
void Show::draw_script(ui::Frame& frame) {
  const model::Words& say = session_.state().words();
  const ui::Semantics& drawn = session_.kit().semantics();
  CaptionBar bar;
  if (player_ != nullptr) {
    const PlayState state = player_->state();
    if (player_->script().jump && state != PlayState::failed) return;
    draw_pointer(frame, drawn, *player_);
    bar = {std::string(player_->caption()), player_->pointed(), state == PlayState::playing,
           state == PlayState::paused};
    if (state == PlayState::finished) bar.text = say("director.finished");
    if (state == PlayState::failed)
      bar.text = say("director.failed", {{"reason", player_->failure()}});
  } else if (!problem_.empty()) {
    bar.text = say("director.failed", {{"reason", problem_}});
  } else {
    return;
  }
  const BarPress press = draw_caption_bar(frame, drawn, bar, say);
  if (press == BarPress::none) return;
  session_.redraw();
  if (press == BarPress::stop) {
    end_script();
  } else if (bar.runs) {
    player_->pause();
  } else {
    player_->resume();
  }
}

void Show::draw(ui::Frame& frame) {
  const state::AppState& app = session_.state();
  if (app.load != state::LoadState::ready) return;
  draw_script(frame);
  if (!options_.panel) return;
  const Panel::Wishes wishes = panel_.draw(frame, director_);
  if (wishes.start_afresh) start_afresh();
  if (!wishes.play.empty()) play(wishes.play);
}

}  // namespace tideline::app

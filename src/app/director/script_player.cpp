#include "app/director/script_player.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/director/script_nodes.h"
#include "base/utf8.h"

namespace tideline::app {

namespace {

using model::StepKind;

constexpr Milliseconds kGlide{450};     // the pointer on its way
constexpr Milliseconds kPress{180};     // it is down
constexpr Milliseconds kAfterTap{700};  // the next page comes
constexpr Milliseconds kAfterType{500};
constexpr Milliseconds kShown{1500};
constexpr Milliseconds kPerLetter{45};
constexpr Milliseconds kPerIdeograph{130};
constexpr Milliseconds kAfterTeam{600};
constexpr Milliseconds kLook{100};  // between looks at the screen while it waits for it
constexpr Milliseconds kShortPatience{4000};
constexpr Milliseconds kPatience{40000};

const char* name_of(StepKind kind) {
  static constexpr const char* kNames[] = {
      "say",      "chapter", "tap",  "show", "type",    "submit",  "key",    "open",  "wait",
      "wait_for", "expect",  "gone", "desk", "network", "forward", "notice", "attach"};
  return kNames[int(kind)];
}

bool is_ideograph(char32_t c) { return c >= 0x2E80; }

// How long it takes to read this.
Milliseconds reading_time(std::string_view text) {
  Milliseconds time{900};
  for (std::size_t at = 0; at < text.size();)
    time += is_ideograph(next_code_point(text, at)) ? Milliseconds{120} : Milliseconds{38};
  return std::clamp(time, Milliseconds{1500}, Milliseconds{6000});
}

desk::Cue cue_of(const std::string& what) {
  if (what == "types") return desk::Cue::types;
  if (what == "asks") return desk::Cue::asks;
  if (what == "solves") return desk::Cue::solves;
  return desk::Cue::answers;
}

desk::LineState line_of(const std::string& what) {
  if (what == "slow") return desk::LineState::slow;
  if (what == "failing") return desk::LineState::failing;
  if (what == "off") return desk::LineState::off;
  return desk::LineState::on;
}

const ui::SemanticNode* look_for(const Director& director, const model::ScriptTarget& target,
                                 NodeUse use, const std::string& language) {
  const Session& session = director.session();
  return find_node(session.kit().semantics(), target, use, session.state().words(), language);
}

}  // namespace

ScriptPlayer::ScriptPlayer(std::shared_ptr<const model::Script> script, PlayOptions options)
    : script_(std::move(script)), options_(std::move(options)) {}

void ScriptPlayer::pause() {
  if (state_ == PlayState::playing) state_ = PlayState::paused;
}

void ScriptPlayer::resume() {
  if (state_ != PlayState::paused) return;
  state_ = PlayState::playing;
  last_.reset();
}

void ScriptPlayer::set_instant(bool instant) {
  options_.instant = instant;
  if (!instant) return;
  due_ = time_;
  pressing_ = false;
  pointed_.clear();
}

void ScriptPlayer::step(Milliseconds now, Director& director, std::vector<InputEvent>& events) {
  const Milliseconds passed = last_ ? now - *last_ : Milliseconds{0};
  last_ = now;
  if (state_ != PlayState::playing) return;
  time_ += Milliseconds{std::llround(double(passed.count()) * double(options_.speed))};
  waited_ += passed;
  acted_ = false;
  // After an act the screen has to be drawn before anything else is looked for on it.
  while (state_ == PlayState::playing && time_ >= due_ && !acted_) {
    if (index_ == script_->steps.size()) {
      if (chapter_ > 0 && !begin_chapter(chapter_ + 1)) return;
      pointed_.clear();
      state_ = PlayState::finished;
      return;
    }
    if (!perform(script_->steps[index_], director, events)) return;
    ++index_;
    phase_ = 0;
    typed_ = 0;
    waited_ = Milliseconds{0};
  }
}

std::optional<Milliseconds> ScriptPlayer::next() const {
  if (state_ != PlayState::playing) return std::nullopt;
  if (!last_) return Milliseconds{0};
  if (time_ >= due_) return acted_ ? *last_ : *last_ + kLook;  // it waits for the screen
  const double rest = double((due_ - time_).count()) / double(options_.speed);
  return *last_ + Milliseconds{std::llround(std::ceil(rest))};
}

void ScriptPlayer::rest(Milliseconds time) {
  if (!options_.instant) due_ = time_ + time;
}

bool ScriptPlayer::done(Milliseconds pause) {
  rest(pause);
  acted_ = true;
  return true;
}

void ScriptPlayer::fail(const model::ScriptStep& step, const std::string& why) {
  state_ = PlayState::failed;
  failure_ = "step " + std::to_string(index_ + 1) + " (" + name_of(step.kind) + "): " + why;
  pointed_.clear();
}

// True once the script has waited too long for the screen, and has failed.
bool ScriptPlayer::is_over_before(Milliseconds patience, const model::ScriptStep& step) {
  if (waited_ < patience) return false;
  fail(step, describe(step.target, options_.language) +
                 (step.kind == StepKind::gone ? " is still there" : " is not there"));
  return true;
}

// Each step returns true when it is over and false to be called again.
bool ScriptPlayer::perform(const model::ScriptStep& step, Director& director,
                           std::vector<InputEvent>& events) {
  switch (step.kind) {
    case StepKind::say:
      caption_ = model::text_in(step.text, options_.language);
      return done(reading_time(caption_));
    case StepKind::chapter:
      return begin_chapter(step.number);
    case StepKind::tap:
      return tap(step, director, events);
    case StepKind::show:
      return show(step, director);
    case StepKind::type:
      return type(step, director, events);
    case StepKind::submit:
      events.emplace_back(SubmitEvent{step.target.id});
      return done(kAfterTap);
    case StepKind::key:
      events.emplace_back(KeyEvent{step.value == "search" ? Key::slash : Key::escape});
      return done(kAfterTap);
    case StepKind::open:
      pointed_.clear();
      director.session().act(state::OpenRoute{state::parse_route(step.value)});
      return done(kAfterTap);
    case StepKind::wait:
      return done(Milliseconds{step.number});
    case StepKind::wait_for:
    case StepKind::expect:
    case StepKind::gone:
      return await(step, director);
    case StepKind::attach:
      return attach(step, director);
    default:
      act_as_team(step, director);
      return done(kAfterTeam);
  }
}

void ScriptPlayer::act_as_team(const model::ScriptStep& step, Director& director) {
  switch (step.kind) {
    case StepKind::desk:
      return director.cue(cue_of(step.value),
                          std::string(model::text_in(step.text, options_.language)));
    case StepKind::network:
      return director.set_network(line_of(step.value));
    case StepKind::forward:
      return director.forward(std::chrono::minutes{step.number});
    default:
      return director.announce_maintenance();
  }
}

void ScriptPlayer::point_at(const ui::SemanticNode& node, Director& director) {
  director.session().kit().show_node(node);
  director.session().redraw();
  pointed_ = node.id;
}

bool ScriptPlayer::glides_to(const ui::SemanticNode& node, Director& director) {
  if (phase_ != 0 || options_.instant) return false;
  point_at(node, director);
  phase_ = 1;
  rest(kGlide);
  return true;
}

bool ScriptPlayer::tap(const model::ScriptStep& step, Director& director,
                       std::vector<InputEvent>& events) {
  const ui::SemanticNode* node = look_for(director, step.target, NodeUse::press, options_.language);
  if (node == nullptr) {
    is_over_before(kPatience, step);
    pressing_ = false;
    return false;
  }
  if (glides_to(*node, director)) return false;
  if (phase_ == 1 && !options_.instant) {
    pressing_ = true;
    director.session().redraw();
    phase_ = 2;
    rest(kPress);
    return false;
  }
  pressing_ = false;
  events.emplace_back(ActivateEvent{node->id});
  return done(kAfterTap);
}

bool ScriptPlayer::show(const model::ScriptStep& step, Director& director) {
  const ui::SemanticNode* node = look_for(director, step.target, NodeUse::look, options_.language);
  if (node == nullptr) {
    is_over_before(kPatience, step);
    return false;
  }
  point_at(*node, director);
  return done(kShown);
}

bool ScriptPlayer::type(const model::ScriptStep& step, Director& director,
                        std::vector<InputEvent>& events) {
  const ui::SemanticNode* node = look_for(director, step.target, NodeUse::type, options_.language);
  if (node == nullptr) {
    is_over_before(kPatience, step);
    return false;
  }
  const std::string_view text = model::text_in(step.text, options_.language);
  if (glides_to(*node, director)) return false;
  Milliseconds pause = kPerLetter;
  if (options_.instant) {
    typed_ = text.size();
  } else if (typed_ < text.size()) {
    if (is_ideograph(next_code_point(text, typed_))) pause = kPerIdeograph;
  }
  const int end = int(typed_);
  events.emplace_back(TextEdit{node->id, std::string(text.substr(0, typed_)), end, end, 0, 0});
  if (typed_ >= text.size()) return done(kAfterType);
  rest(pause);
  acted_ = true;
  return false;
}

// As if the file were dropped on the page; the button that takes files is pointed at.
bool ScriptPlayer::attach(const model::ScriptStep& step, Director& director) {
  const ui::SemanticNode* node = look_for(director, step.target, NodeUse::press, options_.language);
  const Result<std::string>* bytes = director.session().pack_file(step.value);
  if (node == nullptr || bytes == nullptr) {
    is_over_before(kPatience, step);
    return false;
  }
  if (glides_to(*node, director)) return false;
  const std::string name = step.value.substr(step.value.rfind('/') + 1);
  if (*bytes && director.session().give_file(name, **bytes)) return done(kShown);
  fail(step, *bytes ? "the page takes no files" : bytes->error().detail);
  return false;
}

bool ScriptPlayer::await(const model::ScriptStep& step, const Director& director) {
  const bool is_there =
      look_for(director, step.target, NodeUse::look, options_.language) != nullptr;
  if (is_there == (step.kind != StepKind::gone)) return true;
  is_over_before(step.kind == StepKind::wait_for ? kPatience : kShortPatience, step);
  return false;
}

// A chapter's last caption stays until the chapter's time is over.
bool ScriptPlayer::begin_chapter(int number) {
  const std::size_t before = std::size_t(chapter_) - 1;
  if (chapter_ > 0 && before < options_.chapter_seconds.size() && !options_.instant) {
    const Milliseconds end =
        chapter_began_ + std::chrono::seconds{options_.chapter_seconds[before]};
    if (time_ < end) {
      due_ = end;
      return false;
    }
  }
  if (index_ < script_->steps.size()) {
    chapter_ = number;
    chapter_began_ = time_;
    acted_ = true;  // whoever sought this chapter stops here
  }
  return true;
}

}  // namespace tideline::app

// Plays a script on a session, step by step, in its own time: with pauses for the reader, a
// pointer that moves and texts that are typed, or at once. It presses and types as a person does,
// by InputEvents; what the team does goes through the director.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/director/director.h"
#include "base/input.h"
#include "model/script.h"
#include "ui/semantics.h"

namespace tideline::app {

enum class PlayState : std::uint8_t { playing, paused, finished, failed };

struct PlayOptions {
  std::string language;              // of captions and of what is typed
  float speed = 1;                   // of the script's own time; the desk keeps to its own
  bool instant = false;              // no pauses, no pointer, whole texts: for tests and jumps
  std::vector<int> chapter_seconds;  // a chapter lasts at least so long
};

class ScriptPlayer {
 public:
  ScriptPlayer(std::shared_ptr<const model::Script> script, PlayOptions options);

  // What the script does at `now` (monotonic). `events` get what belongs into the session's next
  // step. Call before each step; it may have nothing to do.
  void step(Milliseconds now, Director& director, std::vector<InputEvent>& events);

  // When step() is due next; empty when the script does nothing by itself any more.
  std::optional<Milliseconds> next() const;

  PlayState state() const { return state_; }
  void pause();
  void resume();
  void set_speed(float speed) { options_.speed = speed; }
  // Plays without pauses from now on, or no longer.
  void set_instant(bool instant);

  const model::Script& script() const { return *script_; }
  std::string_view caption() const { return caption_; }
  int chapter() const { return chapter_; }  // from 1; 0 before the first
  Milliseconds chapter_time() const { return time_ - chapter_began_; }  // since it began
  std::size_t step_index() const { return index_; }
  const std::string& failure() const { return failure_; }  // "step 3 (tap): no ..."

  // What is pointed at: a node's id, or empty; and whether it is pressed just now.
  const std::string& pointed() const { return pointed_; }
  bool pressing() const { return pressing_; }

 private:
  bool perform(const model::ScriptStep& step, Director& director, std::vector<InputEvent>& events);
  bool tap(const model::ScriptStep& step, Director& director, std::vector<InputEvent>& events);
  bool show(const model::ScriptStep& step, Director& director);
  void point_at(const ui::SemanticNode& node, Director& director);
  // True while the pointer is only on its way.
  bool glides_to(const ui::SemanticNode& node, Director& director);
  bool type(const model::ScriptStep& step, Director& director, std::vector<InputEvent>& events);
  bool attach(const model::ScriptStep& step, Director& director);
  bool await(const model::ScriptStep& step, const Director& director);
  bool begin_chapter(int number);
  void act_as_team(const model::ScriptStep& step, Director& director);
  bool is_over_before(Milliseconds patience, const model::ScriptStep& step);
  void rest(Milliseconds time);
  bool done(Milliseconds pause);
  void fail(const model::ScriptStep& step, const std::string& why);

  std::shared_ptr<const model::Script> script_;
  PlayOptions options_;
  PlayState state_ = PlayState::playing;
  std::size_t index_ = 0;
  int phase_ = 0;
  std::size_t typed_ = 0;             // bytes of the text so far
  std::optional<Milliseconds> last_;  // the session's time at the last step()
  Milliseconds time_{0};              // the script's own
  Milliseconds due_{0};               // of the script's own
  Milliseconds waited_{0};            // for the screen, in the session's time
  Milliseconds chapter_began_{0};
  bool acted_ = false;
  int chapter_ = 0;
  std::string caption_;
  std::string pointed_;
  bool pressing_ = false;
  std::string failure_;
};

}  // namespace tideline::app

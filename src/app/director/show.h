// What whoever presents sees above the app: the panel when it was asked for, and a script that
// plays. Exists only with --director or --play (?director=1, ?play= in a page's address).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/director/director.h"
#include "app/director/panel.h"
#include "app/director/script_player.h"

namespace tideline::app {

class Show : public Overlay {
 public:
  // `session` is borrowed for life and gets this as its overlay.
  Show(Session& session, ShowOptions options);
  ~Show() override;

  // Before each step of the session: `events` are the person's and get what a script does. That a
  // script has ended is told for a while, or until they press something.
  void before_step(Milliseconds now, std::vector<InputEvent>& events);

  // When the next step is due for a script (monotonic).
  std::optional<Milliseconds> next() const;

  void draw(ui::Frame& frame) override;
  bool takes_escape() const override { return panel_.is_open(); }

  const ScriptPlayer* player() const { return player_.get(); }
  bool is_playing() const {
    return !wanted_.empty() || (player_ != nullptr && player_->state() == PlayState::playing);
  }

 private:
  void play(std::string key);
  bool can_begin() const;
  void begin_wanted();
  void draw_script(ui::Frame& frame);
  void end_script();
  void start_afresh();

  Session& session_;
  Director director_;
  ShowOptions options_;
  Panel panel_;
  std::string wanted_;   // to be played once it is here
  std::string problem_;  // why it cannot be played
  std::unique_ptr<ScriptPlayer> player_;
  std::optional<Milliseconds> ended_;  // when the script came to its end
};

}  // namespace tideline::app

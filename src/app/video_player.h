// Plays a video that is a script: a second app on ports that lead nowhere, with a clock of its
// own, drawn into the phone on the video's page. It shows the very screens it explains.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/director/script_player.h"
#include "model/content_pack.h"

namespace tideline::app {

class VideoPlayer : public ui::Inset {
 public:
  // `outer` and what `ports` refers to are borrowed for life. `outer` must have all of its pack.
  VideoPlayer(Session& outer, const SessionPorts& ports, const model::Video& video,
              std::shared_ptr<const model::Script> script);
  ~VideoPlayer() override;

  // Follows what outer.state().video wishes, and tells it by VideoMoved how far it is.
  void step(Milliseconds now);

  // Wants the display's next frame; or else a step at this time (monotonic).
  bool is_moving() const;
  std::optional<Milliseconds> next() const;

  const std::string& id() const { return id_; }
  const std::string& language() const { return language_; }

  const ImDrawList* draw_inset(float width, float height) override;

 private:
  struct Stage;

  bool is_playing() const;
  void build();
  void follow_look();
  void seek(int chapter);
  void go_fast();
  void play(Milliseconds passed);
  void run(Milliseconds passed);
  void tell();
  Milliseconds position() const;
  float speed() const;

  Session& outer_;
  SessionPorts ports_;
  std::string id_;
  std::string language_;
  std::string start_route_;
  std::vector<int> seconds_;  // of each chapter
  std::shared_ptr<const model::Script> script_;
  std::unique_ptr<Stage> stage_;
  Viewport viewport_;
  std::optional<Milliseconds> last_;
  int sought_ = 0;  // the chapter that it is on its fast way to
  bool told_ = false;
};

}  // namespace tideline::app

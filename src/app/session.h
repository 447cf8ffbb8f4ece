// One running app without a window: state, kit, screens, desk and store over ports. The window's
// loop (app.h), tests and pictures all drive it the same way: events in, frames out.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/content_loader.h"
#include "app/picture_loader.h"
#include "app/session_options.h"
#include "app/shell.h"
#include "app/shifted_clock.h"
#include "base/input.h"
#include "content/recogniser.h"
#include "desk/line.h"
#include "desk/local/demo_desk.h"
#include "state/update.h"
#include "ui/kit.h"

namespace tideline::app {

class VideoPlayer;

// Drawn above the app in each of its frames: the director's panel, a script's pointer.
class Overlay {
 public:
  virtual ~Overlay() = default;
  virtual void draw(ui::Frame& frame) = 0;
  // True while Escape is for the overlay.
  virtual bool takes_escape() const { return false; }
};

class Session {
 public:
  // Needs a current ImGui context whose backend takes dynamic textures. With `window` it draws a
  // picture with that kit's fonts instead of the window; the kit must outlive it.
  Session(const SessionPorts& ports, SessionOptions options, ui::Kit* window = nullptr);
  ~Session();

  // Takes events and answers; draws if anything may have changed. True when there is a new frame
  // to show: ImGui::Render() is the caller's.
  bool step(const std::vector<InputEvent>& events);

  // When step() is wanted next.
  platform::Wake wake() const;

  // Everything that was asked for has come: pack, parts, kept records.
  bool is_settled() const;

  const state::AppState& state() const { return app_; }
  const ui::Kit& kit() const { return kit_; }
  ui::Kit& kit() { return kit_; }
  // Applies an action as a screen would (director, tests).
  void act(const state::Action& action);

  // For whoever presents. The overlay is borrowed; null ends it. `room` stays free of the app at
  // the window's right.
  void set_overlay(Overlay* overlay) { overlay_ = overlay; }
  void set_side_room(float room_dp);
  void redraw() { dirty_ = true; }

  // For an app inside of this one's window: the content of `other`, which must have all of it;
  // another size; and the same picture once more, as of now.
  void adopt(Session& other);
  void resize(const Viewport& viewport);
  const ImDrawList* draw_again();

  desk::DemoDesk& desk() { return desk_; }
  desk::Line& line() { return line_; }
  ShiftedClock& clock() { return clock_; }
  // They come into state().scripts and state().demos.
  void want_script(const std::string& key) { loader_.want_script(key); }
  void want_script_list() { loader_.want_script_list(); }
  // A file that comes with the pack, by its path there; null while it is on its way. An app inside
  // of another has those of the outer one.
  const Result<std::string>* pack_file(const std::string& path);
  // Gives it to the page as if the person had dropped it. False when nothing there takes files.
  bool give_file(std::string_view name, std::string bytes);

 private:
  bool take_step(const std::vector<InputEvent>& events);
  bool take_event(const InputEvent& event);
  bool take_surroundings(const InputEvent& event);
  void take_permission();
  void poll_answers();
  bool apply_all();
  bool grant_wishes();
  void keep_wishes(state::Actions wishes);
  void follow_state();
  void want_parts();
  void want_guard(bool talks);
  void follow_chat_book();
  void go_on_learning();
  void bring_desk_files();
  bool take_desk_file(ports::AssetAnswer& answer);
  bool take_pack_file(ports::AssetAnswer& answer);
  bool has_files_of(const model::Script& script);
  void focus_new_page();
  bool has_all_content() const;
  void follow_video();
  bool tick();
  void draw();
  void take_shortcuts(state::Actions& wishes, bool overlaid);
  void tell_platform();

  SessionPorts ports_;
  SessionOptions options_;
  ShiftedClock clock_;
  store::Store store_;
  desk::DemoDesk desk_;
  desk::Line line_;
  state::Services services_;
  state::AppState app_;
  state::Actions actions_;
  state::Actions wishes_;  // a person's: they wait until the program is whole
  Milliseconds wished_{0};
  bool shows_wait_ = false;  // the picture on show says that a wish waits
  ContentLoader loader_;
  PictureLoader picture_loader_;
  ui::Kit kit_;
  Shell shell_;
  Overlay* overlay_ = nullptr;
  std::unique_ptr<VideoPlayer> video_;  // on the page of a video that is a script
  Viewport told_viewport_;
  float side_room_dp_ = 0;
  std::shared_ptr<const content::Recogniser> recogniser_;
  std::optional<content::RecogniserTraining> training_;  // while it learns
  std::string book_language_;
  std::map<ports::AssetToken, std::string> desk_files_;  // on their way: paths in the pack
  struct PackFile {
    ports::AssetToken token = 0;
    std::optional<Result<std::string>> bytes;
  };
  std::map<std::string, PackFile> pack_files_;  // that scripts attach, by path
  Session* outer_ = nullptr;                    // whose content was adopted
  std::string asked_language_;
  bool dirty_ = true;
  bool first_draw_ = true;
  Milliseconds started_{0};
  Milliseconds next_minute_{0};
  Milliseconds next_guard_try_{0};
  std::vector<ui::SemanticNode> shown_nodes_;
  std::string described_;
  std::uint32_t seen_revision_ = 0;
  bool has_keys_ = false;  // the last press was by mouse or key
};

}  // namespace tideline::app

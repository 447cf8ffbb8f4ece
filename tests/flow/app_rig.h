// The whole app on fakes: real screens, kit, update(), store and demonstration desk; fake clock,
// storage, fonts and files. Presses nodes by id, as a tap does after its hit test.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"
#include "fakes/fake_address_bar.h"
#include "fakes/fake_assets.h"
#include "fakes/fake_clipboard.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_files.h"
#include "fakes/fake_glyphs.h"
#include "fakes/fake_images.h"
#include "fakes/fake_links.h"
#include "fakes/fake_notifier.h"
#include "fakes/fake_storage.h"
#include "fakes/fake_text_input.h"
#include "fakes/fake_time_zones.h"

namespace tideline::flow {

struct RigOptions {
  std::string route;
  std::string language = "en";
  std::string pack = "data/packs/kraken-demo";
  float width_dp = 390;
  float height_dp = 844;
  int text_percent = 0;
  bool pseudo = false;      // the words of "en" in the pseudo-language
  bool swipes_back = true;  // as natively
  bool in_parts = false;    // the program comes in two parts: see AppRig::is_whole
};

// Texts that are cut by their clip's left or right edge, and pairs that overlap; one line each.
std::vector<std::string> faults_of(const std::vector<ui::DrawnText>& texts);

// What is seen but stands in no node: a screen reader would not say it.
std::vector<std::string> untold_texts(const std::vector<ui::DrawnText>& texts,
                                      const std::vector<ui::SemanticNode>& nodes);

class AppRig {
 public:
  explicit AppRig(RigOptions options = {});
  ~AppRig();

  // Ends the program and starts it again on the same storage.
  void restart();

  AppRig& open(std::string_view route);
  AppRig& tap(std::string_view id);
  AppRig& type(std::string_view id, std::string_view text);
  AppRig& run_for(Milliseconds time);
  void send(const InputEvent& event) { step({event}); }

  // The window's new size, and how much of it a soft keyboard covers.
  AppRig& resize(float width_dp, float height_dp, float keyboard_dp = 0);
  // A finger or mouse; 16 ms pass before each. drag() leaves it down: lift with point().
  AppRig& point(PointerPhase phase, float x, float y, PointerKind kind = PointerKind::touch);
  AppRig& drag(float x, float y, float to_x, float to_y, Milliseconds time,
               PointerKind kind = PointerKind::touch);
  AppRig& click(float x, float y, PointerKind kind = PointerKind::touch);
  // A key, and time for what it starts.
  AppRig& press(Key key, bool shift = false, bool control = false);
  // Types into the field that has the focus.
  AppRig& type_keys(const std::string& text);
  // The visible part of a node.
  ui::Rect rect_of(std::string_view id) const;
  const std::string& focused() const;

  // Whether some node's name or value holds `text`.
  bool shows(std::string_view text) const;
  bool has(std::string_view id) const { return session_->kit().semantics().find(id) != nullptr; }
  std::string dump() const { return session_->kit().semantics().dump(); }

  const state::AppState& app() const { return session_->state(); }
  app::Session& session() { return *session_; }

  // faults_of() and untold_texts() of what the last frame drew.
  std::vector<std::string> text_faults() const;
  // What ends in dots: right for a preview, and nowhere else.
  std::vector<std::string> shortened_texts() const;
  // Lines that end in the middle of a word.
  std::vector<std::string> broken_words() const;

  fakes::FakeClock clock;
  fakes::FakeTimeZones zones;
  fakes::FakeStorage storage;
  fakes::FakeAssets assets;
  fakes::FakeLinks links;
  fakes::FakeClipboard clipboard;
  fakes::FakeGlyphs glyphs;
  fakes::FakeImages images;
  fakes::FakeAddressBar address;
  fakes::FakeTextInput text_input;
  fakes::FakeFiles files;
  fakes::FakeNotifier notifier;
  int frames = 0;  // drawn so far
  bool is_whole = true;

 private:
  class NoMirror;

  void start();
  void step(const std::vector<InputEvent>& events);

  RigOptions options_;
  std::unique_ptr<NoMirror> mirror_;
  std::unique_ptr<app::Session> session_;
};

}  // namespace tideline::flow

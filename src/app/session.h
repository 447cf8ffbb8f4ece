// One running app without a window: state, kit, screens, desk and store over ports. The window's
// loop (app.h), tests and pictures all drive it the same way: events in, frames out.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/content_loader.h"
#include "app/picture_loader.h"
#include "app/shell.h"
#include "base/input.h"
#include "content/recogniser.h"
#include "desk/local/demo_desk.h"
#include "platform/host.h"
#include "state/update.h"
#include "ui/kit.h"

namespace tideline::app {

// All borrowed for the session's life.
struct SessionPorts {
  ports::Clock& clock;
  ports::TimeZones& zones;
  ports::Storage& storage;
  ports::AssetSource& assets;
  ports::LinkOpener& links;
  ports::Clipboard& clipboard;
  ports::GlyphSource& glyphs;
  ports::TextInput& text_input;
  ports::AddressBar& address;
  ports::Mirror& mirror;
  ports::Files& files;
  ports::Notifier& notifier;
};

struct SessionOptions {
  std::string data_folder = "data";
  std::string pack;      // address of the pack's folder or pack.json
  std::string route;     // "#/faq"; empty: the first screen
  std::string language;  // of this run only; empty: the setting's, else the system's
  std::optional<model::ThemeChoice> theme;  // of this run only
  int text_percent = 0;                     // of this run only; 0: the setting's
  std::string system_language = "en";
  std::string platform_name;
  bool record_texts = false;  // for checks
  bool swipes_back = false;   // from the left edge; browsers have a swipe of their own
  // Host::is_whole(); empty: the program is never in parts.
  std::function<bool()> is_whole;
};

class Session {
 public:
  // Needs a current ImGui context whose backend takes dynamic textures.
  Session(const SessionPorts& ports, SessionOptions options);

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
  void act(state::Action action);

 private:
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
  void focus_new_search();
  bool tick();
  void draw();
  void take_shortcuts(state::Actions& wishes);
  void tell_platform();

  SessionPorts ports_;
  SessionOptions options_;
  store::Store store_;
  desk::DemoDesk desk_;
  state::Services services_;
  state::AppState app_;
  state::Actions actions_;
  state::Actions wishes_;  // a person's: they wait until the program is whole
  Milliseconds wished_{0};
  ContentLoader loader_;
  PictureLoader picture_loader_;
  ui::Kit kit_;
  Shell shell_;
  std::optional<content::Recogniser> recogniser_;
  std::optional<content::RecogniserTraining> training_;  // while it learns
  std::string book_language_;
  std::string asked_language_;
  bool dirty_ = true;
  bool first_draw_ = true;
  Milliseconds started_{0};
  Milliseconds next_minute_{0};
  Milliseconds next_guard_try_{0};
  std::vector<ui::SemanticNode> shown_nodes_;
  std::string described_;
  std::uint32_t seen_revision_ = 0;
};

}  // namespace tideline::app

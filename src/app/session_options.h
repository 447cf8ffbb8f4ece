// What a session stands on, and what may be chosen when it starts.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "model/script.h"
#include "model/settings.h"
#include "platform/host.h"

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
  ports::ImageDecoder& images;
};

// What is shown above the app (director/show.h); without any of it there is nothing.
struct ShowOptions {
  bool panel = false;                           // the director's panel
  std::string play;                             // a script's id
  std::shared_ptr<const model::Script> script;  // or one that is here already
  int speed_percent = 100;

  bool is_wanted() const { return panel || !play.empty() || script != nullptr; }
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
  ShowOptions show;
};

}  // namespace tideline::app

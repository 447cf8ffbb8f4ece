// The window's loop: a session on a host's ports.
#pragma once

#include <memory>

#include "app/director/show.h"
#include "app/options.h"
#include "app/session.h"
#include "platform/host.h"

namespace tideline::app {

class App : public platform::Stepper {
 public:
  // `host` and what `ports` refers to are borrowed for life.
  App(platform::Host& host, const SessionPorts& ports, const SessionOptions& options);

  platform::Wake step(std::vector<InputEvent> events) override;

  Session& session() { return session_; }
  // A script plays just now.
  bool is_playing() const { return show_ != nullptr && show_->is_playing(); }

 private:
  platform::Host& host_;
  Session session_;
  std::unique_ptr<Show> show_;  // for whoever presents; mostly null
  bool ready_ = false;
};

// Opens the window (or takes over the page) and runs until it is closed; the program's exit code.
int run_app(Options options);

// What the host knows goes into the options: route, language and theme of the address.
void take_surroundings(SessionOptions& options, const platform::Host& host);

SessionPorts ports_of(platform::Host& host);
// The same with another clock and other storage. Files belong to the storage that tells which of
// them are still needed.
SessionPorts ports_of(platform::Host& host, ports::Clock& clock, ports::Storage& storage,
                      ports::Files& files);

}  // namespace tideline::app

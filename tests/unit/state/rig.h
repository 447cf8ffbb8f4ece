// An app without screens: real update(), store and outbox over fakes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "fakes/fake_address_bar.h"
#include "fakes/fake_clipboard.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_desk.h"
#include "fakes/fake_files.h"
#include "fakes/fake_links.h"
#include "fakes/fake_notifier.h"
#include "fakes/fake_storage.h"
#include "fakes/fake_time_zones.h"
#include "state/action.h"
#include "state/update.h"

namespace tideline::state {

class Rig {
 public:
  // With a desk of the test's own; null: the fake one.
  explicit Rig(desk::Desk* desk = nullptr);

  void act(Action action);
  void open(std::string_view route) { act(OpenRoute{parse_route(route)}); }

  // Lets store and desk answer until nothing happens any more; time stands still.
  void settle();
  void set_online(bool online);
  void run_for(Milliseconds time);

  // The program ends without warning, and a new one starts on what is stored.
  void restart();

  // The browser's own Back or Forward.
  void press_browser(int by);

  std::string top() const { return format_route(app().nav.top()); }
  const AppState& app() const { return run_->app; }
  Services& services() { return run_->services; }

  // Acts.
  std::string start_chat();
  void send(const std::string& conversation, const std::string& text);
  std::string submit_ticket(const std::string& subject = "Deposit missing");
  void desk_says(const std::string& conversation, const std::string& id, const std::string& text);
  void desk_moves(const std::string& ticket, const std::string& id, model::TicketStatus status,
                  const std::string& text = "");
  const model::Message& last_message(const std::string& conversation) const;

  fakes::FakeClock clock;
  fakes::FakeTimeZones zones;
  fakes::FakeStorage storage;
  fakes::FakeLinks links;
  fakes::FakeClipboard clipboard;
  fakes::FakeAddressBar address;
  fakes::FakeFiles files;
  fakes::FakeNotifier notifier;
  fakes::FakeDesk desk;

 private:
  // What one run of the program holds.
  struct Run {
    Run(Rig& rig, desk::Desk& desk);
    store::Store store;
    AppState app;
    Services services;
  };

  void start();
  bool answer();

  desk::Desk* used_desk_;
  std::unique_ptr<Run> run_;
};

model::PackFacts small_facts();
model::Words small_words(const char* language);

}  // namespace tideline::state

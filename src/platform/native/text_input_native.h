// The desktop's text fields: one TextModel for each visible field, fed by SDL's text and key
// events and its input method, told to the app as the same TextEdit events a browser gives.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/input.h"
#include "platform/field_echo.h"
#include "platform/native/text_model.h"
#include "ports/text_input.h"

union SDL_Event;
struct SDL_KeyboardEvent;

namespace tideline::platform {

class NativeTextInput final : public ports::TextInput {
 public:
  void show(std::span<const ports::TextField> fields) override;
  void focus(const std::string& field_id) override;
  void select(const std::string& field_id, int anchor, int caret) override;

  // What the app must hear: kept until the host takes it with the next step.
  std::vector<InputEvent>& events() { return events_; }

  // True when the focused field used the event up; then it is no key of the app's.
  bool handle(const SDL_Event& event);

  // The number of the step that takes the next events.
  void set_step(std::uint64_t step) { step_ = step; }
  void set_window_units_per_dp(float units) { window_units_per_dp_ = units; }

 private:
  struct Entry {
    ports::TextField field;
    TextModel model;
    FieldEcho echo;
    TextEdit told;  // the last event: the same twice would look like an edit after "send"
    bool is_shown = true;
  };

  Entry* focused();
  bool handle_key(Entry& entry, const SDL_KeyboardEvent& key);
  bool handle_command(Entry& entry, const SDL_KeyboardEvent& key);
  bool handle_enter(Entry& entry, bool shift);
  void tell(Entry& entry);
  void place_input_method(const Entry& entry);

  std::map<std::string, Entry> entries_;
  std::string focused_id_;
  std::string wanted_id_;  // asked for before it was shown
  std::uint64_t wanted_until_ = 0;
  std::vector<InputEvent> events_;
  std::uint64_t step_ = 0;
  float window_units_per_dp_ = 1;
};

}  // namespace tideline::platform

// The platform's text field behind a drawn one.
//
// In the browser a real <input> or <textarea> lies over each visible field and is the truth: its
// edits arrive as TextEdit events. Natively the port keeps the same small model fed by the
// system's input method. Either way the kit only draws what it is told.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/input.h"

namespace tideline::ports {

enum class FieldKind : std::uint8_t { text, multiline, search, email, phone, number };
enum class EnterKey : std::uint8_t { none, next, send, search, done };

// One visible field. Rects are dp from the window's top left.
struct TextField {
  std::string id;
  std::string label;         // accessible name
  std::string placeholder;   // shown by the kit; told to screen readers
  std::string value;         // what the app holds; ignored while the field composes
  std::string autocomplete;  // HTML autofill token: "email", "name", "off"
  FieldKind kind = FieldKind::text;
  EnterKey enter_key = EnterKey::none;
  bool enabled = true;
  float x_dp = 0;
  float y_dp = 0;
  float width_dp = 0;
  float height_dp = 0;
  float font_dp = 16;
  // How far its text is scrolled: drawn this much further left and up than it begins.
  float scroll_x_dp = 0;
  float scroll_y_dp = 0;
  // The visible part: a field may be half scrolled away.
  float clip_top_dp = 0;
  float clip_bottom_dp = 0;
  // Where the caret is drawn, for the input method's window.
  float caret_x_dp = 0;
  float caret_y_dp = 0;
  float caret_height_dp = 0;
};

class TextInput {
 public:
  virtual ~TextInput() = default;

  // All visible fields of this frame. Called after a frame that was drawn; cheap when nothing
  // changed. A field that is no longer listed loses its focus.
  virtual void show(std::span<const TextField> fields) = 0;

  // Gives or takes (empty id) the focus. The field must have been shown.
  virtual void focus(const std::string& field_id) = 0;

  // Whether the platform's own field selects by itself under double presses and drags.
  virtual bool selects_by_pointer() const { return false; }

  // Sets the selection in the focused field, in bytes of its value: a tap or drag on the text. The
  // caret may lie before the anchor.
  virtual void select(const std::string& field_id, int anchor, int caret) = 0;
};

}  // namespace tideline::ports

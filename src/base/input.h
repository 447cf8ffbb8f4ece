// What a person does to the window, as plain structs. Platforms make them; the gesture arbiter
// (ui/gesture.h) and the app loop read them. All positions are dp from the top left.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/utc_time.h"

namespace tideline {

enum class PointerKind : std::uint8_t { mouse, touch, pen };
enum class PointerPhase : std::uint8_t { down, move, up, cancel, hover, leave };

struct PointerEvent {
  PointerKind kind = PointerKind::mouse;
  PointerPhase phase = PointerPhase::hover;
  std::int64_t pointer_id = 0;  // one finger keeps its id from down to up
  float x_dp = 0;
  float y_dp = 0;
  Milliseconds time{0};  // monotonic, same clock as Clock::monotonic()
};

struct WheelEvent {
  float x_dp = 0;  // where the pointer is
  float y_dp = 0;
  float dx_dp = 0;  // content moves right when positive
  float dy_dp = 0;  // content moves down when positive (towards the top of the list)
};

enum class Key : std::uint8_t {
  none,
  tab,
  enter,
  space,
  escape,
  backspace,
  del,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  slash,
  k,
  a,
  c,
  v,
  x,
  y,
  z,
  back,     // the mouse's side button, Android's back key
  refresh,  // F5
};

struct KeyEvent {
  Key key = Key::none;
  bool pressed = true;
  bool shift = false;
  bool control = false;  // Command on macOS counts as control
  bool alt = false;
};

// A text field's whole state after an edit, as the page's field or the native model holds it.
// Offsets are bytes into `value` (UTF-8) and always on character borders.
struct TextEdit {
  std::string field;  // the widget's semantic id
  std::string value;
  int anchor = 0;           // where the selection begins; behind the caret if it was made backwards
  int caret = 0;            // equal to the anchor when nothing is selected
  int composing_start = 0;  // equal to composing_end when nothing is composed
  int composing_end = 0;

  friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

// Somebody wants the widget with this semantic id pressed: a click from the accessibility
// mirror, a script or a test.
struct ActivateEvent {
  std::string id;
};

struct FocusEvent {
  std::string id;  // empty: focus left the app
};

// The field's "send" or "go" key (enterkeyhint) was pressed.
struct SubmitEvent {
  std::string field;
};

struct InsetsDp {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;

  friend bool operator==(const InsetsDp&, const InsetsDp&) = default;
};

// Size, density and what covers the edges (notch, home bar, soft keyboard).
struct Viewport {
  float width_dp = 0;
  float height_dp = 0;
  float pixels_per_dp = 1;
  InsetsDp safe;
  float keyboard_dp = 0;

  friend bool operator==(const Viewport&, const Viewport&) = default;
};

struct ViewportEvent {
  Viewport viewport;
};

struct SystemThemeEvent {
  bool dark = false;
  bool reduce_motion = false;
};

// The address changed by hand, by a link, or by the browser's back and forward.
struct AddressEvent {
  std::string route;  // "#/faq"
};

struct VisibilityEvent {
  bool visible = true;
};

struct NetworkEvent {
  bool online = true;
};

struct QuitEvent {};

using InputEvent = std::variant<PointerEvent, WheelEvent, KeyEvent, TextEdit, ActivateEvent,
                                FocusEvent, SubmitEvent, ViewportEvent, SystemThemeEvent,
                                AddressEvent, VisibilityEvent, NetworkEvent, QuitEvent>;

}  // namespace tideline

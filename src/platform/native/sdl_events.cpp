#include "platform/native/sdl_events.h"

#include <SDL.h>

namespace tideline::platform {

namespace {

// One notch of a wheel.
constexpr float kWheelNotchDp = 60;

struct KeyName {
  SDL_Keycode code;
  Key key;
};

constexpr KeyName kKeys[] = {
    {SDLK_TAB, Key::tab},
    {SDLK_RETURN, Key::enter},
    {SDLK_KP_ENTER, Key::enter},
    {SDLK_SPACE, Key::space},
    {SDLK_ESCAPE, Key::escape},
    {SDLK_BACKSPACE, Key::backspace},
    {SDLK_DELETE, Key::del},
    {SDLK_LEFT, Key::left},
    {SDLK_RIGHT, Key::right},
    {SDLK_UP, Key::up},
    {SDLK_DOWN, Key::down},
    {SDLK_HOME, Key::home},
    {SDLK_END, Key::end},
    {SDLK_PAGEUP, Key::page_up},
    {SDLK_PAGEDOWN, Key::page_down},
    {SDLK_SLASH, Key::slash},
    {SDLK_k, Key::k},
    {SDLK_a, Key::a},
    {SDLK_c, Key::c},
    {SDLK_v, Key::v},
    {SDLK_x, Key::x},
    {SDLK_y, Key::y},
    {SDLK_z, Key::z},
    {SDLK_AC_BACK, Key::back},
    {SDLK_F5, Key::refresh},
    {SDLK_KP_DIVIDE, Key::slash},
};

Key key_of(SDL_Keycode code) {
  for (const KeyName& name : kKeys)
    if (name.code == code) return name.key;
  return Key::none;
}

std::optional<InputEvent> key_event(const SDL_KeyboardEvent& key) {
  const Key named = key_of(key.keysym.sym);
  if (named == Key::none) return std::nullopt;
  const Uint16 mod = key.keysym.mod;
  return KeyEvent{named, key.state == SDL_PRESSED, (mod & KMOD_SHIFT) != 0,
                  (mod & (KMOD_CTRL | KMOD_GUI)) != 0, (mod & KMOD_ALT) != 0};
}

PointerEvent mouse_event(PointerPhase phase, int x, int y, Uint32 time, const EventScale& scale) {
  return {PointerKind::mouse,
          phase,
          0,
          float(x) / scale.window_units_per_dp,
          float(y) / scale.window_units_per_dp,
          Milliseconds{time}};
}

PointerEvent finger_event(PointerPhase phase, const SDL_TouchFingerEvent& finger,
                          const EventScale& scale) {
  // 0 is the mouse.
  return {PointerKind::touch,         phase,
          finger.fingerId + 1,        finger.x * scale.width_dp,
          finger.y * scale.height_dp, Milliseconds{finger.timestamp}};
}

InputEvent wheel_event(const SDL_MouseWheelEvent& wheel, const EventScale& scale) {
  int x = 0;
  int y = 0;
  SDL_GetMouseState(&x, &y);
  const float units = scale.window_units_per_dp;
  const float down = wheel.preciseY * kWheelNotchDp;
  if ((SDL_GetModState() & KMOD_SHIFT) != 0 && wheel.preciseX == 0)
    return WheelEvent{float(x) / units, float(y) / units, down, 0};
  return WheelEvent{float(x) / units, float(y) / units, -wheel.preciseX * kWheelNotchDp, down};
}

std::optional<InputEvent> button_event(const SDL_MouseButtonEvent& button,
                                       const EventScale& scale) {
  if (button.which == SDL_TOUCH_MOUSEID) return std::nullopt;
  const bool down = button.state == SDL_PRESSED;
  if (button.button == SDL_BUTTON_X1 && down) return KeyEvent{Key::back};
  if (button.button != SDL_BUTTON_LEFT) return std::nullopt;
  // A drag out of the window must end with a release that we see.
  SDL_CaptureMouse(down ? SDL_TRUE : SDL_FALSE);
  return mouse_event(down ? PointerPhase::down : PointerPhase::up, button.x, button.y,
                     button.timestamp, scale);
}

}  // namespace

std::optional<InputEvent> input_event(const SDL_Event& event, const EventScale& scale) {
  switch (event.type) {
    case SDL_MOUSEMOTION: {
      const SDL_MouseMotionEvent& motion = event.motion;
      if (motion.which == SDL_TOUCH_MOUSEID) return std::nullopt;
      const bool pressed = (motion.state & SDL_BUTTON_LMASK) != 0;
      return mouse_event(pressed ? PointerPhase::move : PointerPhase::hover, motion.x, motion.y,
                         motion.timestamp, scale);
    }
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return button_event(event.button, scale);
    case SDL_MOUSEWHEEL:
      return wheel_event(event.wheel, scale);
    case SDL_FINGERDOWN:
      return finger_event(PointerPhase::down, event.tfinger, scale);
    case SDL_FINGERMOTION:
      return finger_event(PointerPhase::move, event.tfinger, scale);
    case SDL_FINGERUP:
      return finger_event(PointerPhase::up, event.tfinger, scale);
    case SDL_KEYDOWN:
    case SDL_KEYUP:
      return key_event(event.key);
    case SDL_QUIT:
      return QuitEvent{};
    default:
      return std::nullopt;
  }
}

}  // namespace tideline::platform

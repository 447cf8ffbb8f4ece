// The canvas as SDL's window, with a WebGL 2 context of our own.
//
// SDL gives the window and the display. Its pointer and key events are not used: a layer of real
// elements lies over the canvas, and SDL, which prevents the defaults of what it hears, would
// break their typing, selecting and scrolling. Those events come from the page (stage.js), and
// SDL's key handlers are bound to the canvas, which never has the focus.
#pragma once

struct SDL_Window;

namespace tideline::platform {

class WebCanvas {
 public:
  WebCanvas() = default;
  ~WebCanvas();
  WebCanvas(const WebCanvas&) = delete;
  WebCanvas& operator=(const WebCanvas&) = delete;

  // False when there is no WebGL 2.
  bool open();

  // Called with `self` when the browser takes the graphics device away or gives it back.
  using Changed = void (*)(void* self, bool is_lost);
  void on_device_change(Changed changed, void* self);

  void tell(bool is_lost) { changed_(self_, is_lost); }

 private:
  SDL_Window* window_ = nullptr;
  int context_ = 0;
  Changed changed_ = nullptr;
  void* self_ = nullptr;
};

}  // namespace tideline::platform

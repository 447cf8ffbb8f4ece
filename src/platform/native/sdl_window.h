// The desktop window and its OpenGL 3 context; or, hidden, a framebuffer of any size to take
// pictures from.
#pragma once

#include <cstdint>
#include <memory>

#include "base/input.h"
#include "base/result.h"

struct SDL_Window;

namespace tideline::platform {

struct WindowOptions {
  int width_dp = 0;
  int height_dp = 0;
  float pixels_per_dp = 0;  // 0: what the display says
  bool hidden = false;
};

class SdlWindow {
 public:
  static Result<std::unique_ptr<SdlWindow>> open(const WindowOptions& options);
  ~SdlWindow();
  SdlWindow(const SdlWindow&) = delete;
  SdlWindow& operator=(const SdlWindow&) = delete;

  // Asks SDL anew each time: sizes change, windows move to other displays.
  Viewport viewport() const;

  int width_px() const;
  int height_px() const;
  float window_units_per_dp() const;  // SDL's mouse and window coordinates
  Milliseconds frame_time() const;    // of the display, for pacing where nothing else does
  bool is_visible() const;

  // Before drawing: the framebuffer pictures are taken from is bound.
  void bind();
  void swap();
  void set_title(const char* title);
  void raise();  // to the front, restored if it was minimised

 private:
  SdlWindow() = default;
  bool create_context();
  bool create_framebuffer(int width_px, int height_px);

  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
  float fixed_pixels_per_dp_ = 0;
  unsigned framebuffer_ = 0;  // hidden: drawn into, because a hidden window has no sure pixels
  int framebuffer_width_px_ = 0;
  int framebuffer_height_px_ = 0;
};

}  // namespace tideline::platform

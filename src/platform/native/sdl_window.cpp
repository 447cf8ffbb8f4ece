#include "platform/native/sdl_window.h"

#include <SDL.h>
#include <SDL_opengl.h>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace tideline::platform {

namespace {

constexpr float kReferenceDpi = 96;
constexpr int kUsualRefreshHz = 60;

Error sdl_error(const char* what) {
  return {ErrorCode::refused, std::string(what) + ": " + SDL_GetError()};
}

bool start_video(bool hidden) {
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  SDL_SetHint("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2");
  SDL_SetHint("SDL_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR", "0");
  if (SDL_Init(SDL_INIT_VIDEO) == 0) return true;
  // Pictures need no display: SDL can draw without one where EGL is there.
  return hidden && SDL_VideoInit("offscreen") == 0;
}

// Steps of a quarter: a display of 104 dots an inch is no high-density one.
float display_scale() {
  float dpi = 0;
  if (SDL_GetDisplayDPI(0, &dpi, nullptr, nullptr) != 0) return 1;
  const float scale = std::floor(dpi / kReferenceDpi * 4) / 4;
  return std::clamp(scale, 1.0f, 4.0f);
}

template <typename Function>
Function load_gl(Function& function, const char* name) {
  function = reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));
  return function;
}

}  // namespace

Result<std::unique_ptr<SdlWindow>> SdlWindow::open(const WindowOptions& options) {
  if (!start_video(options.hidden)) return sdl_error("no display");
  std::unique_ptr<SdlWindow> made(new SdlWindow);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);

  const Uint32 shown = options.hidden ? SDL_WINDOW_HIDDEN : SDL_WINDOW_RESIZABLE;
  const float scale = display_scale();
  made->window_ = SDL_CreateWindow("Tideline", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                   int(options.width_dp * scale), int(options.height_dp * scale),
                                   SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI | shown);
  if (made->window_ == nullptr) return sdl_error("no window");
  if (!made->create_context()) return sdl_error("no OpenGL 3");

  int window_width = 0;
  int drawable_width = 0;
  SDL_GetWindowSize(made->window_, &window_width, nullptr);
  SDL_GL_GetDrawableSize(made->window_, &drawable_width, nullptr);
  made->fixed_pixels_per_dp_ = options.pixels_per_dp;
  if (options.hidden) {
    if (options.pixels_per_dp <= 0) made->fixed_pixels_per_dp_ = 1;
    const float pixels = made->fixed_pixels_per_dp_;
    if (!made->create_framebuffer(int(std::lround(options.width_dp * pixels)),
                                  int(std::lround(options.height_dp * pixels))))
      return sdl_error("no framebuffer");
  }
  return made;
}

SdlWindow::~SdlWindow() {
  if (context_ != nullptr) SDL_GL_DeleteContext(context_);
  if (window_ != nullptr) SDL_DestroyWindow(window_);
  SDL_Quit();
}

bool SdlWindow::create_context() {
  context_ = SDL_GL_CreateContext(window_);
  if (context_ == nullptr) return false;
  SDL_GL_SetSwapInterval(1);
  return true;
}

bool SdlWindow::create_framebuffer(int width_px, int height_px) {
  PFNGLGENFRAMEBUFFERSPROC gen_framebuffers = nullptr;
  PFNGLBINDFRAMEBUFFERPROC bind_framebuffer = nullptr;
  PFNGLGENRENDERBUFFERSPROC gen_renderbuffers = nullptr;
  PFNGLBINDRENDERBUFFERPROC bind_renderbuffer = nullptr;
  PFNGLRENDERBUFFERSTORAGEPROC storage = nullptr;
  PFNGLFRAMEBUFFERRENDERBUFFERPROC attach = nullptr;
  PFNGLCHECKFRAMEBUFFERSTATUSPROC check = nullptr;
  if (!load_gl(gen_framebuffers, "glGenFramebuffers") ||
      !load_gl(bind_framebuffer, "glBindFramebuffer") ||
      !load_gl(gen_renderbuffers, "glGenRenderbuffers") ||
      !load_gl(bind_renderbuffer, "glBindRenderbuffer") ||
      !load_gl(storage, "glRenderbufferStorage") || !load_gl(attach, "glFramebufferRenderbuffer") ||
      !load_gl(check, "glCheckFramebufferStatus"))
    return false;
  unsigned colour = 0;
  gen_renderbuffers(1, &colour);
  bind_renderbuffer(GL_RENDERBUFFER, colour);
  storage(GL_RENDERBUFFER, GL_RGBA8, width_px, height_px);
  gen_framebuffers(1, &framebuffer_);
  bind_framebuffer(GL_FRAMEBUFFER, framebuffer_);
  attach(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
  framebuffer_width_px_ = width_px;
  framebuffer_height_px_ = height_px;
  return check(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
}

int SdlWindow::width_px() const {
  if (framebuffer_ != 0) return framebuffer_width_px_;
  int width = 0;
  SDL_GL_GetDrawableSize(window_, &width, nullptr);
  return width;
}

int SdlWindow::height_px() const {
  if (framebuffer_ != 0) return framebuffer_height_px_;
  int height = 0;
  SDL_GL_GetDrawableSize(window_, nullptr, &height);
  return height;
}

Viewport SdlWindow::viewport() const {
  Viewport viewport;
  int window_width = 0;
  SDL_GetWindowSize(window_, &window_width, nullptr);
  const float ratio = window_width > 0 ? float(width_px()) / float(window_width) : 1;
  viewport.pixels_per_dp = fixed_pixels_per_dp_ > 0 ? fixed_pixels_per_dp_
                           : ratio > 1.01f          ? ratio
                                                    : display_scale();
  viewport.width_dp = float(width_px()) / viewport.pixels_per_dp;
  viewport.height_dp = float(height_px()) / viewport.pixels_per_dp;
  return viewport;
}

float SdlWindow::window_units_per_dp() const {
  int window_width = 0;
  SDL_GetWindowSize(window_, &window_width, nullptr);
  return float(window_width) / std::max(viewport().width_dp, 1.0f);
}

Milliseconds SdlWindow::frame_time() const {
  SDL_DisplayMode mode{};
  const int display = SDL_GetWindowDisplayIndex(window_);
  const bool known = display >= 0 && SDL_GetCurrentDisplayMode(display, &mode) == 0;
  const int hertz = known && mode.refresh_rate > 0 ? mode.refresh_rate : kUsualRefreshHz;
  return Milliseconds{1000 / hertz};
}

bool SdlWindow::is_visible() const {
  if (framebuffer_ != 0) return true;
  return (SDL_GetWindowFlags(window_) & (SDL_WINDOW_HIDDEN | SDL_WINDOW_MINIMIZED)) == 0;
}

void SdlWindow::bind() { SDL_GL_MakeCurrent(window_, context_); }

void SdlWindow::swap() {
  if (framebuffer_ == 0) SDL_GL_SwapWindow(window_);
}

void SdlWindow::raise() {
  if ((SDL_GetWindowFlags(window_) & SDL_WINDOW_MINIMIZED) != 0) SDL_RestoreWindow(window_);
  SDL_RaiseWindow(window_);
}

void SdlWindow::set_title(const char* title) { SDL_SetWindowTitle(window_, title); }

}  // namespace tideline::platform

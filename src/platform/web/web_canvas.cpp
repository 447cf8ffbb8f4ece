#include "platform/web/web_canvas.h"

#include <SDL.h>
#include <emscripten/html5.h>
#include <emscripten/html5_webgl.h>

#include "platform/web/page.h"

namespace tideline::platform {

namespace {

constexpr const char* kCanvas = "#canvas";

int drop_event(void*, SDL_Event*) { return 0; }

// True prevents the default: without it a lost context never comes back.
EM_BOOL lost(int, const void*, void* canvas) {
  static_cast<WebCanvas*>(canvas)->tell(true);
  return EM_TRUE;
}

EM_BOOL restored(int, const void*, void* canvas) {
  static_cast<WebCanvas*>(canvas)->tell(false);
  return EM_TRUE;
}

}  // namespace

WebCanvas::~WebCanvas() {
  if (context_ != 0) emscripten_webgl_destroy_context(context_);
  if (window_ != nullptr) SDL_DestroyWindow(window_);
}

bool WebCanvas::open() {
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, kCanvas);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
  // Nobody polls SDL's queue: what it collects is dropped before it can pile up.
  SDL_SetEventFilter(drop_event, nullptr);
  // Not resizable for SDL: it would clear the canvas at each change of size, before there is a
  // new frame to show.
  window_ = SDL_CreateWindow("", 0, 0, 1, 1, SDL_WINDOW_ALLOW_HIGHDPI);
  if (window_ == nullptr) return false;
  // A listener for leaving the page keeps some browsers from restoring it with Back.
  emscripten_set_beforeunload_callback(nullptr, nullptr);

  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = false;
  attributes.depth = false;
  attributes.antialias = false;
  attributes.enableExtensionsByDefault = false;
  context_ = emscripten_webgl_create_context(kCanvas, &attributes);
  if (context_ <= 0 || emscripten_webgl_make_context_current(context_) != 0) return false;
  tl_page_own_context();
  return true;
}

void WebCanvas::on_device_change(Changed changed, void* self) {
  changed_ = changed;
  self_ = self;
  emscripten_set_webglcontextlost_callback(kCanvas, this, false, lost);
  emscripten_set_webglcontextrestored_callback(kCanvas, this, false, restored);
}

}  // namespace tideline::platform

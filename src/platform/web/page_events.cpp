// What the page's scripts call when something happens: each becomes one event for the next step.
#include <cstring>
#include <emscripten.h>

#include "platform/web/host_web.h"
#include "platform/web/page.h"

using namespace tideline;
using platform::take_text;
using platform::WebHost;

extern "C" {

EMSCRIPTEN_KEEPALIVE void tl_step(WebHost* host) { host->step(); }

EMSCRIPTEN_KEEPALIVE void tl_pointer(WebHost* host, int kind, int phase, double id, float x,
                                     float y, double time_ms) {
  host->add(PointerEvent{PointerKind(kind), PointerPhase(phase), std::int64_t(id), x, y,
                         Milliseconds{std::int64_t(time_ms)}});
}

EMSCRIPTEN_KEEPALIVE void tl_wheel(WebHost* host, float x, float y, float dx, float dy) {
  host->add(WheelEvent{x, y, dx, dy});
}

EMSCRIPTEN_KEEPALIVE void tl_key(WebHost* host, int key, int pressed, int shift, int control,
                                 int alt) {
  host->add(KeyEvent{Key(key), pressed != 0, shift != 0, control != 0, alt != 0});
}

EMSCRIPTEN_KEEPALIVE void tl_viewport(WebHost* host, int width_px, int height_px, float ratio,
                                      float left, float top, float right, float bottom,
                                      float keyboard) {
  Viewport viewport;
  viewport.width_dp = float(width_px) / ratio;
  viewport.height_dp = float(height_px) / ratio;
  viewport.pixels_per_dp = ratio;
  viewport.safe = {left, top, right, bottom};
  viewport.keyboard_dp = keyboard;
  host->set_viewport(viewport, width_px, height_px);
}

EMSCRIPTEN_KEEPALIVE void tl_theme(WebHost* host, int dark, int reduce_motion) {
  host->set_theme({dark != 0, reduce_motion != 0});
}

EMSCRIPTEN_KEEPALIVE void tl_online(WebHost* host, int online) { host->set_online(online != 0); }

EMSCRIPTEN_KEEPALIVE void tl_visible(WebHost* host, int visible) {
  host->add(VisibilityEvent{visible != 0});
}

EMSCRIPTEN_KEEPALIVE void tl_address(WebHost* host, char* route) {
  host->add(AddressEvent{take_text(route)});
}

EMSCRIPTEN_KEEPALIVE void tl_field_edit(WebHost* host, char* field, char* value, int anchor,
                                        int caret, int composing_start, int composing_end) {
  host->add(host->fields().take_edit(take_text(field), take_text(value), anchor, caret,
                                     composing_start, composing_end));
}

// What was drawn last, for tests: the fields, or where everything is. To be freed by the caller.
EMSCRIPTEN_KEEPALIVE char* tl_drawn(WebHost* host, int places) {
  return strdup((places != 0 ? host->mirrored().places() : host->fields().drawn()).c_str());
}

EMSCRIPTEN_KEEPALIVE void tl_focus(WebHost* host, char* id) {
  host->add(FocusEvent{take_text(id)});
}

EMSCRIPTEN_KEEPALIVE void tl_submit(WebHost* host, char* field) {
  host->add(SubmitEvent{take_text(field)});
}

EMSCRIPTEN_KEEPALIVE void tl_activate(WebHost* host, char* id) {
  host->add(ActivateEvent{take_text(id)});
}
}

#include "platform/web/host_web.h"

#include <utility>

#include "platform/web/page.h"

namespace tideline::platform {

Result<std::unique_ptr<Host>> Host::open(const HostOptions& options) {
  auto host = std::make_unique<WebHost>();
  host->join_records_by(options.merge_records);
  if (!host->start()) {
    tl_page_fail();
    return Error{ErrorCode::refused, "no WebGL 2"};
  }
  return std::unique_ptr<Host>(std::move(host));
}

bool WebHost::start() {
  if (!canvas_.open() || !imgui_.start("#version 300 es")) return false;
  canvas_.on_device_change(device_changed, this);
  tl_page_start(this);
  tl_fields_start();
  tl_address_start();
  return true;
}

std::string WebHost::system_language() const { return take_text(tl_language()); }

std::string WebHost::initial_route() const { return take_text(tl_address_route()); }

std::string WebHost::query(const std::string& name) const {
  return take_text(tl_address_query(name.c_str()));
}

std::string WebHost::description() const { return take_text(tl_browser()); }

void WebHost::present(std::uint32_t clear_rgba) {
  if (device_lost_) return;
  tl_page_fit(width_px_, height_px_);
  imgui_.draw(clear_rgba);
  tl_page_presented(double(++frames_));
}

bool WebHost::is_whole() { return tl_page_whole() != 0; }

void WebHost::mark_ready() { tl_page_ready(); }

Result<Done> WebHost::save_picture(const std::string&) {
  return Error{ErrorCode::refused, "a browser takes its own pictures"};
}

void WebHost::run(Stepper& stepper) {
  stepper_ = &stepper;
  step();
}

void WebHost::step() {
  if (stepper_ == nullptr) return;
  Wake wake = stepper_->step(std::exchange(pending_, {}));
  text_input_.set_step(++steps_);
  if (text_input_.take_change()) mirror_.fields_changed();
  if (const auto due = mirror_.flush(clock_.monotonic()); due && (!wake.at || *due < *wake.at))
    wake.at = due;
  text_input_.settle();
  // Events of this step's own making (a focus moved by the kit) want another one.
  const bool soon = (wake.frame_soon && !device_lost_) || !pending_.empty();
  tl_page_wake(soon, wake.at ? double(wake.at->count()) : -1);
}

void WebHost::set_viewport(const Viewport& viewport, int width_px, int height_px) {
  if (viewport == viewport_ && width_px == width_px_ && height_px == height_px_) return;
  viewport_ = viewport;
  width_px_ = width_px;
  height_px_ = height_px;
  add(ViewportEvent{viewport});
}

void WebHost::set_theme(SystemThemeEvent theme) {
  theme_ = theme;
  add(theme);
}

void WebHost::set_online(bool online) {
  online_ = online;
  add(NetworkEvent{online});
}

void WebHost::device_changed(void* self, bool is_lost) {
  WebHost& host = *static_cast<WebHost*>(self);
  host.device_lost_ = is_lost;
  if (is_lost) return host.imgui_.device_lost();
  host.imgui_.device_restored();
  // A change of nothing, on which the app draws.
  host.add(ViewportEvent{host.viewport_});
  tl_page_wake(true, -1);
}

}  // namespace tideline::platform

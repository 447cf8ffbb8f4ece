#include "platform/web/page_ports.h"

#include <cmath>
#include <emscripten.h>
#include <string>

#include "platform/link_rules.h"
#include "platform/web/page.h"

namespace tideline::platform {

UtcTime PageClock::now() const { return UtcTime{Milliseconds{std::int64_t(tl_page_unix_ms())}}; }

Milliseconds PageClock::monotonic() const { return Milliseconds{std::int64_t(tl_page_now())}; }

std::optional<std::chrono::minutes> PageTimeZones::offset(std::string_view zone,
                                                          UtcTime time) const {
  const double minutes =
      tl_zone_offset(std::string(zone).c_str(), double(time.time_since_epoch().count()));
  if (std::isnan(minutes)) return std::nullopt;
  return std::chrono::minutes{int(minutes)};
}

std::string PageTimeZones::local_zone() const { return take_text(tl_zone_local()); }

Result<Done> PageLinks::open(std::string_view url) {
  if (!may_open(url)) return Error{ErrorCode::refused, "only https, mailto and tel are opened"};
  tl_link_open(std::string(url).c_str());
  return Done{};
}

Result<Done> PageLinks::play(std::string_view url, std::string_view close,
                             std::string_view failed) {
  if (!may_open(url)) return Error{ErrorCode::refused, "only https is played"};
  tl_film_play(std::string(url).c_str(), std::string(close).c_str(), std::string(failed).c_str());
  return Done{};
}

Result<Done> PageClipboard::copy(std::string_view text) {
  tl_copy(std::string(text).c_str());
  return Done{};
}

void PageClipboard::read() { tl_clipboard_read(this); }

std::optional<Result<std::string>> PageClipboard::poll() {
  return std::exchange(answer_, std::nullopt);
}

void PageAddress::set(std::string_view route, ports::AddressChange change) {
  tl_address_set(std::string(route).c_str(), change == ports::AddressChange::push);
}

bool PageAddress::back() { return tl_address_back() != 0; }

void PageAddress::describe(std::string_view title, std::string_view language) {
  tl_address_describe(std::string(title).c_str(), std::string(language).c_str());
}

ports::NotifyPermission PageNotifier::permission() const {
  return ports::NotifyPermission(tl_notify_permission());
}

void PageNotifier::ask() { tl_notify_ask(); }

void PageNotifier::show(const ports::SystemNotification& notification) {
  tl_notify_show(notification.tag.c_str(), notification.title.c_str(), notification.text.c_str(),
                 notification.route.c_str());
}

void PageNotifier::withdraw(const std::string& tag) { tl_notify_withdraw(tag.c_str()); }

}  // namespace tideline::platform

// `text` is null when it was refused.
extern "C" EMSCRIPTEN_KEEPALIVE void tl_clipboard_text(tideline::platform::PageClipboard* port,
                                                       char* text) {
  if (text != nullptr)
    port->take(tideline::platform::take_text(text));
  else
    port->take(tideline::Error{tideline::ErrorCode::refused, "the browser gives no text"});
}

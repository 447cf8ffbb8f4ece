// The small ports of the browser: clock, zones, links, clipboard, address, notifications.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "ports/address_bar.h"
#include "ports/clipboard.h"
#include "ports/clock.h"
#include "ports/link_opener.h"
#include "ports/notifier.h"
#include "ports/time_zones.h"

namespace tideline::platform {

// monotonic() counts as the page's event times do.
class PageClock final : public ports::Clock {
 public:
  UtcTime now() const override;
  Milliseconds monotonic() const override;
};

class PageTimeZones final : public ports::TimeZones {
 public:
  std::optional<std::chrono::minutes> offset(std::string_view zone, UtcTime time) const override;
  std::string local_zone() const override;
};

class PageLinks final : public ports::LinkOpener {
 public:
  Result<Done> open(std::string_view url) override;
  Result<Done> play(std::string_view url, std::string_view close, std::string_view failed) override;
};

class PageClipboard final : public ports::Clipboard {
 public:
  Result<Done> copy(std::string_view text) override;
  void read() override;
  std::optional<Result<std::string>> poll() override;

  // From the page.
  void take(Result<std::string> text) { answer_ = std::move(text); }

 private:
  std::optional<Result<std::string>> answer_;
};

// Changes of the page's own (back, a link, by hand) arrive at the host as AddressEvents.
class PageAddress final : public ports::AddressBar {
 public:
  void set(std::string_view route, ports::AddressChange change) override;
  bool back() override;
  void describe(std::string_view title, std::string_view language) override;
};

// Pressing one changes the page's address, which arrives as AddressEvent too.
class PageNotifier final : public ports::Notifier {
 public:
  ports::NotifyPermission permission() const override;
  void ask() override;
  void show(const ports::SystemNotification& notification) override;
  void withdraw(const std::string& tag) override;
};

}  // namespace tideline::platform

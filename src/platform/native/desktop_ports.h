// The small ports of the desktop: clock, links, clipboard, history and the mirror nobody reads
// yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/input.h"
#include "platform/native/sdl_window.h"
#include "ports/address_bar.h"
#include "ports/clipboard.h"
#include "ports/clock.h"
#include "ports/link_opener.h"
#include "ports/mirror.h"

namespace tideline::platform {

// monotonic() counts as SDL's event times do.
class SdlClock final : public ports::Clock {
 public:
  UtcTime now() const override;
  Milliseconds monotonic() const override;
};

class SdlLinks final : public ports::LinkOpener {
 public:
  Result<Done> open(std::string_view url) override;
};

class SdlClipboard final : public ports::Clipboard {
 public:
  Result<Done> copy(std::string_view text) override;
  void read() override;
  std::optional<Result<std::string>> poll() override;

 private:
  std::optional<Result<std::string>> answer_;
};

// A history of its own, so that back() works as in a browser.
class AddressMemory final : public ports::AddressBar {
 public:
  // `window` may be null: then the title goes nowhere.
  explicit AddressMemory(SdlWindow* window) : window_(window) {}

  void set(std::string_view route, ports::AddressChange change) override;
  bool back() override;
  void describe(std::string_view title, std::string_view language) override;

  const std::string& language() const { return language_; }

  // AddressEvents for the next step.
  std::vector<InputEvent>& events() { return events_; }

 private:
  SdlWindow* window_;
  std::string title_;
  std::string language_;
  std::vector<std::string> entries_;
  std::vector<InputEvent> events_;
};

class NoMirror final : public ports::Mirror {
 public:
  void show(std::span<const ports::SemanticNode>) override {}
};

}  // namespace tideline::platform
